import { describeForEveryone } from '../support/for-everyone.ts';
import { smallOfEachKind } from '../support/site.ts';

// Those of the reference playbook are in test/nightly/for-everyone.test.ts, and every page, in every look, in every-page.test.ts.
describeForEveryone(smallOfEachKind());
