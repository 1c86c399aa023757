import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { situations } from '../../src/model/situations.ts';

// Languages that are read from right to left turn a page round, where no style names a side of it.
it('no style sheet names a side of the page', () => {
  const physical =
    /(?:^|[;{])\s*(?:(?:(?:margin|padding|border|scroll-margin|scroll-padding)-)?(?:left|right)(?:-[\w-]+)?:|border-(?:top|bottom)-(?:left|right)-radius:|(?:float|clear|text-align):\s*(?:left|right))[^;]*/gm;
  expect('p { margin-left: 1px; text-align: right; left: 0 }'.match(physical)).toHaveLength(3);
  for (const file of readdirSync('src/styles').filter((name) => name.endsWith('.css')))
    expect(readFileSync(`src/styles/${file}`, 'utf8').match(physical) ?? [], file).toEqual([]);
});

it('what a guide says of each kind of company is shown to a reader of that kind', () => {
  const sheet = readFileSync('src/styles/situations.css', 'utf8');
  for (const id of situations) expect(sheet).toContain(`[data-ours~="${id}"] :is([data-situation="${id}"], [data-for="${id}"])`);
});
