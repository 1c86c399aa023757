import { describe } from 'vitest';
import { describeFiles } from '../support/fuzz-files.ts';
import { ENDLESS } from '../support/until.ts';

// Two thousand are read in test/nightly.
describe('the readers of files', () => describeFiles(150, 21, ENDLESS));
