import { describe } from 'vitest';
import { describeGenerated } from '../support/generated-site.ts';

const seeds = Array.from({ length: 60 }, (_, index) => 1001 + index);

describe('the site of any content that passes the check', () => describeGenerated(seeds, 300));
