import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/check/contrast.ts';
import { colourTokens, grounds, softGrounds, textTokens } from '../../src/styleguide/tokens.ts';

const tokens = colourTokens(readFileSync('src/styles/site.css', 'utf8'));
const sets = ['light', 'dark', 'contrastLight', 'contrastDark'] as const;
const pairs = [
  ...grounds.flatMap((ground) => textTokens.map((text) => [text, ground] as const)),
  ...Object.entries(softGrounds).flatMap(([ground, texts]) => texts.map((text) => [text, ground] as const)),
];
const colour = (name: string, set: (typeof sets)[number]): string => {
  const token = tokens.find((other) => other.name === name);
  if (!token) throw new Error(`no token ${name}`);
  return token[set];
};

describe.each(sets)('in %s', (set) => {
  it.each(pairs)('%s on %s can be read', (text, ground) => {
    expect(contrast(colour(text, set), colour(ground, set))).toBeGreaterThanOrEqual(
      set.startsWith('contrast') && grounds.includes(ground) ? 7 : 4.5,
    );
  });
});

it('the check measures a company’s accent on the grounds that the style sheet has', () => {
  const rule = readFileSync('src/check/rules/settings/contrast.ts', 'utf8');
  for (const ground of [...grounds, 'accent-soft']) {
    expect(rule).toContain(colour(ground, 'light'));
    expect(rule).toContain(colour(ground, 'dark'));
  }
});
