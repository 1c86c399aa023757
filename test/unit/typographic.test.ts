import { expect, it } from 'vitest';
import { typographic } from '../../src/text/typographic.ts';

it.each([
  ["We don't know, and it's the customers' say.", 'We don’t know, and it’s the customers’ say.'],
  ['She said: "Call me."', 'She said: “Call me.”'],
  [`"I was told 'soon'", he says ("twice").`, '“I was told ‘soon’”, he says (“twice”).'],
  ["'Soon' is no date; the '90s are over.", '‘Soon’ is no date; the ’90s are over.'],
  ['Already “typographic”, isn’t it?', 'Already “typographic”, isn’t it?'],
  ['A 24" screen', 'A 24” screen'],
  ["'24 hours' notice' is what they wrote, and rock 'n' roll.", '‘24 hours’ notice’ is what they wrote, and rock ’n’ roll.'],
  ["https://example.org/Goodhart's_law", "https://example.org/Goodhart's_law"],
  ["/images/our-team's-desk.png", "/images/our-team's-desk.png"],
])('%s', (text, said) => {
  expect(typographic(text)).toBe(said);
  expect(typographic({ deep: [{ text }], number: 3, none: null })).toEqual({ deep: [{ text: said }], number: 3, none: null });
});
