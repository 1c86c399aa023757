import { MAX_SAID_BACK } from '../text/excerpt.ts';

/** Whether a text is read as something else where it stands without quotation marks. */
export const needsQuotes = (text: string): boolean =>
  /^[[\]{}"'@`%*&!|>#,]|^[-?:](?:\s|$)|^(?:---|\.\.\.)|:(?:\s|$)|\s#|^\s|\s$/.test(text) ||
  text === '' ||
  /^(?:true|false|null|~|[-+]?[\d.][\d._]*(?:e[-+]?\d+)?|0[xo][\da-f]+)$/i.test(text);

/** A text as a value of YAML in quotation marks: double ones, or single ones where the text holds double ones. */
export const inQuotes = (text: string): string => (/["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`);

/** A value as an author wrote it who began it with a quotation mark, and the text that was meant. */
export interface MeantText {
  text: string;
  /**
   * What the mark at its beginning is: one end of a pair around the whole, a mark whose other end is missing, or a part of the
   * text.
   */
  first: 'pair' | 'alone' | 'text';
}

/** Words that begin with an apostrophe in place of letters. */
const elided =
  /^'(?:t(?:il|is|was|were|would|ill|other)|em|cause|cos|round|bout|n|nother|twixt|s|ne|nen|nem|ner|nes|raus|rein|rum|runter|rauf|mal|\d0?s|\d\d)(?![\p{L}\p{N}])/iu;

/**
 * The text that was meant by a value that begins with a quotation mark which YAML does not read as the beginning of the whole.
 * @param written One line, or more of them joined by spaces.
 */
export function meantText(written: string): MeantText {
  const mark = written[0] as string;
  const full = new RegExp(`^${mark}([^${mark}]*)${mark}([.,;:!?]+)$`).exec(written);
  if (full) return { text: `${full[1]}${/^[,;:]/.test(full[2] as string) ? '' : full[2]}`, first: 'pair' };
  // `'It's the owners' money`: what ends the first word and the possessive ends no quotation.
  if (/^'[^']*\p{L}'\p{L}[^']*s'\s[^']*$/u.test(written) && !elided.test(written)) return { text: written.slice(1), first: 'alone' };
  const depths = depthsOf(written, mark);
  const isElided = mark === "'" && elided.test(written);
  const isWhole = written.length > 1 && written.endsWith(mark) && !(mark === '"' && /(?<!\\)(?:\\\\)*\\"$/.test(written));
  const isBalanced = depths.at(-1) === 0 && depths.every((depth) => depth >= 0);
  if (isBalanced && (isElided || !isWhole || depths.slice(0, -1).includes(0))) return { text: written, first: 'text' };
  if (isWhole) return { text: unescaped(written.slice(1, -1), mark), first: 'pair' };
  if (isElided) return { text: written, first: 'text' };
  return { text: unescaped(written.slice(1), mark), first: 'alone' };
}

const unescaped = (text: string, mark: string) => (mark === "'" ? text.replaceAll("''", "'") : text.replace(/\\(["\\])/g, '$1'));

/** How many pairs of a mark are open after each mark of a text; apostrophes within words are none. */
function depthsOf(written: string, mark: string): number[] {
  const blank = (found: string) => ' '.repeat(found.length);
  let text = written.replace(/„[^„“”"]*[“”]|“[^“”"]*”/g, blank);
  text =
    mark === "'" ? text.replace(/(?<=.)''/g, 'xx').replace(/(?<=[\p{L}\p{N}])'(?=[\p{L}\p{N}])/gu, 'x') : text.replace(/\\["\\]/g, blank);
  if (mark === "'" && elided.test(written)) text = `x${text.slice(1)}`;
  const depths: number[] = [];
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '„' && mark === '"') depth++;
    else if (text[index] !== mark) continue;
    else depth += /[\s([{–—/-]/.test(text[index - 1] ?? ' ') && /\S/.test(text[index + 1] ?? ' ') ? 1 : -1;
    depths.push(depth);
  }
  return depths.length > 0 ? depths : [0];
}

/** Whether an advice can say a text in full. */
export const isShort = (text: string): boolean => text.length <= MAX_SAID_BACK && !text.includes('\n');

/**
 * How to write a text so that YAML reads all of it as one: the line where it is short, else the changes.
 * @param lead What stands before it: `key: ` or `- `.
 */
export function quoteAdvice(lead: string, text: string): string {
  if (isShort(text)) return `Put the text in quotes: \`${lead}${inQuotes(text)}\`.`;
  const [mark] = ['"', "'"].filter((sign) => !text.includes(sign) && !(sign === '"' && text.includes('\\')));
  if (mark === undefined) return blockAdvice(lead);
  const words = text.trim().split(/\s+/);
  return `Put the text in quotes: write \`${mark}\` before its first word, \`${words[0]}\`, and after its last, \`${words.at(-1)}\`.`;
}

const blockAdvice = (lead: string) =>
  `Write \`${lead}>-\`, and on the line below it the text as it is, indented by two spaces more than \`${lead.trim()}\`: so written, it needs no quotation marks.`;

/**
 * How to write a value that begins with a quotation mark and goes on after what YAML takes for the closing one.
 * @param written The value as it stands, over one line or more.
 */
export function requoteAdvice(lead: string, written: string): string {
  const joined = written.replace(/\s*\n\s*/g, ' ');
  const { text, first } = meantText(joined);
  const isOneLine = written === joined;
  if (first === 'alone' && !needsQuotes(text))
    return isOneLine && isShort(text)
      ? `Leave out the quotation mark at its beginning: \`${lead}${text}\`.`
      : 'Delete the quotation mark at its beginning.';
  if (isOneLine && isShort(text)) return `Put the text in quotes: \`${lead}${inQuotes(text)}\`.`;
  if (first !== 'pair' || !/["']$/.test(written))
    return first === 'text' ? quoteAdvice(lead, isOneLine ? text : `${text}\n`) : blockAdvice(lead);
  const mark = written[0] as string;
  const other = mark === "'" ? '"' : "'";
  const doubled = mark === "'" ? "''" : '\\"';
  if (!text.includes(other) && !text.includes('\\')) {
    const pairs = mark === "'" && written.slice(1, -1).includes("''") ? ", and `'` in place of each `''`" : '';
    return `Write \`${other}\` in place of the first \`${mark}\` and of the last${pairs}.`;
  }
  const inner = written.slice(1, -1);
  const single = mark === "'" ? /(?<!')'(?!')/g : /(?<!\\)"/g;
  const words = [...new Set(inner.split(/\s+/).filter((word) => word.search(single) !== -1))];
  return `Write ${words.map((word) => `\`${word.replace(single, doubled)}\` in place of \`${word}\``).join(', ')}.`;
}
