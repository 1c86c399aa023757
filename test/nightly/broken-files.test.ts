import { describe } from 'vitest';
import { describeFiles } from '../support/fuzz-files.ts';

describe('the readers of files', () => describeFiles(2000, 2026));
