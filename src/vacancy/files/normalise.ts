/** First and last parts of words that English joins by a hyphen: theirs stays where a line ends in it. */
const FIRST = new Set(
  `co cross end e fast follow full hands high in long low mid multi non off on one part people post pre problem re result results second
  self semi short six seven eight nine ten third three two under up user well work world customer client data decision detail business
  day face front back real state time team target value year entry`.split(/\s+/),
);
const LAST = new Set(
  `based built centric centred centered driven end ending edge facing first focused focussed functional hand hands hour led level line
  long making minded month motivated office off on one operate operation oriented paced person party round running service site
  solving starter term time to up wide week winning work year`.split(/\s+/),
);

const LIGATURES = /[\ufb00-\ufb06]/g;
const SPACES = /[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]/g;
/** Characters without width, marks of direction, and letters of tags that nobody sees; a soft hyphen says something of its line first. */
const UNSEEN = /(?!\u00ad)\p{Default_Ignorable_Code_Point}/gu;
/** Bullets of Symbol and Wingdings, which come out of files without their font. */
const BULLETS = /[\uf000-\uf0ff]/g;

/**
 * A text as the checks read it: lines end in \n, words are whole (soft hyphens, hyphens at ends of lines, ligatures,
 * accents apart from their letters), spaces are spaces, and what has no width is gone. Takes time in proportion to the text.
 */
export function normaliseText(text: string): string {
  const lines = text
    .replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n')
    .normalize('NFC')
    .replace(LIGATURES, (ligature) => ligature.normalize('NFKD').replace('ſ', 's'))
    .replace(SPACES, ' ')
    .replace(/ {2,}/g, ' ')
    .replace(UNSEEN, '')
    .replace(BULLETS, '•')
    .replace(/[\u2010\u2011]/g, '-')
    .split('\n')
    .map((line) => line.trim());
  const known = new Set(
    lines
      .join('\n')
      .toLowerCase()
      .match(/\p{L}+(?:-\p{L}+)*/gu),
  );
  let result = '';
  let blank = 0;
  for (const [index, line] of lines.entries()) {
    if (line === '') blank++;
    else blank = 0;
    if (blank > 1) continue;
    const next = lines[index + 1];
    const broken = next === undefined ? undefined : brokenWord(line.slice(-LONGEST), next.slice(0, LONGEST), known);
    result += broken === undefined ? `${line}\n` : line.slice(0, -1) + broken;
  }
  return result.replaceAll('\u00ad', '').trim();
}

/** Characters of a line that are looked at for a word that goes on in the next. */
const LONGEST = 48;

/** What stands in place of the hyphen and the line break where a word goes on in the next line; undefined where none does. */
function brokenWord(line: string, next: string, known: ReadonlySet<string>): string | undefined {
  if (/\d-$/.test(line) && /^\d/.test(next)) return '-';
  const [, before, left, hyphen] = /(^|\P{L})(\p{L}+)([-\u00ad])$/u.exec(line) ?? [];
  const right = /^(\p{Ll}\p{L}*)/u.exec(next)?.[1];
  if (left === undefined || right === undefined) return undefined;
  if (hyphen === '\u00ad') return '';
  if (/^(?:and|or|und|oder)$/.test(right)) return '- ';
  const [first, last] = [left.toLowerCase(), right.toLowerCase()];
  if (known.has(`${first}-${last}`)) return '-';
  if (known.has(first + last)) return '';
  return before === '-' || FIRST.has(first) || LAST.has(last) ? '-' : '';
}
