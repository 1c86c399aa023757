import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contrast } from '../../src/check/contrast.ts';
import contrastRule from '../../src/check/rules/settings/contrast.ts';
import { colourTokens, grounds, softGrounds, textTokens } from '../../src/styleguide/tokens.ts';
import { checkWith } from '../support/content.ts';

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
  for (const name of [...grounds, 'ink', 'muted']) {
    expect(rule).toContain(colour(name, 'light'));
    expect(rule).toContain(colour(name, 'dark'));
  }
  const shares = ['site', 'map'].flatMap((name) =>
    [...readFileSync(`src/styles/${name}.css`, 'utf8').matchAll(/var\(--accent\) (\d+)%, var\(--paper\)/g)].map(([, share]) =>
      Number(share),
    ),
  );
  expect([Math.min(...shares), Math.max(...shares)]).toEqual([12, 42]);
});

describe('the colours of a company that the check accepts', () => {
  /** The colours that are just dark or light enough, and the ends. */
  const accepted = [
    ['#000000', '#8d8d8d'],
    ['#696969', '#d0d0d0'],
    ['#b00000', '#ff8080'],
    ['#0000ff', '#8f9fff'],
    ['#5a1a4a', '#e0a0d0'],
  ] as const;
  it.each(accepted)('%s and %s can be read in every look', (accent, accentDark) => {
    const settings = `name: x\ncolours:\n  accent: '${accent}'\n  accentDark: '${accentDark}'\n`;
    const found = checkWith({ 'playbook.yaml': settings }, [contrastRule]).findings;
    expect(found.map(({ message }) => message)).toEqual([]);
    const own = colourTokens(readFileSync('src/styles/site.css', 'utf8'), { accent, accentDark });
    const valueIn = (name: string, set: (typeof sets)[number]) => own.find((token) => token.name === name)?.[set] ?? '';
    for (const set of sets) {
      const least = set.startsWith('contrast') ? 7 : 4.5;
      for (const ground of grounds)
        expect(contrast(valueIn('accent', set), valueIn(ground, set)), `${set} ${ground}`).toBeGreaterThanOrEqual(least);
      for (const text of softGrounds['accent-soft'] ?? [])
        expect(contrast(valueIn(text, set), valueIn('accent-soft', set)), `${set} ${text}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
