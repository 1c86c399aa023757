import { describe } from 'vitest';
import { describeGenerated } from '../support/generated-site.ts';

// Sixty are built in test/nightly.
describe('the site of any content that passes the check', () => describeGenerated([1], 300));
