import { describe } from 'vitest';
import { describeFiles } from '../support/fuzz-files.ts';

// Two thousand are read in test/nightly.
describe('the readers of files', () => describeFiles(150, 21));
