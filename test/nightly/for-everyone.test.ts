import { describeForEveryone } from '../support/for-everyone.ts';
import { dist, oneOfEachKind } from '../support/site.ts';

describeForEveryone(oneOfEachKind.map((address) => ({ address, folder: dist })));
