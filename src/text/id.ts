/** Latin letters that are no letter with a mark, as they are written without them. */
const spelt: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'ng',
  ı: 'i',
  ĳ: 'ij',
};

/** The title as an id: lower-case words joined by hyphens. Undefined where it has letters that are in no Latin alphabet, or none at all. */
export function idOf(title: string): string | undefined {
  const latin = title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}|['’]/gu, '')
    .replace(/\p{L}/gu, (letter) => spelt[letter] ?? letter);
  if (/(?![a-z])\p{L}/u.test(latin)) return undefined;
  return latin.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || undefined;
}
