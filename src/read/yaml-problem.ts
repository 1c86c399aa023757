import type { Document } from 'yaml';
import { excerpt } from '../text/excerpt.ts';
import { isFieldName, secondField } from './field-names.ts';
import type { YamlLoss } from './yaml-losses.ts';
import { inQuotes, isShort, meantText, needsQuotes, quoteAdvice, requoteAdvice } from './yaml-text.ts';

/** What is wrong with YAML, in words for an author, and where: offsets in the text. */
export interface YamlProblem {
  message: string;
  /** What to type. */
  fix?: string;
  start: number;
  end: number;
}

/** What a parser says. */
interface Issue {
  code: string;
  message: string;
  pos: [number, number];
}

interface Line {
  text: string;
  start: number;
  indent: number;
}

/** A line that holds a field: its key and value as written, and where the value begins in the line. */
interface Field {
  key: string;
  value: string;
  at: number;
}

/**
 * What is wrong with a text that is no YAML. One mistake makes the parser stumble over what follows it, so only the first
 * is told, and with it every key that is there twice.
 * @param lineOf The number of the line in the file, for an offset.
 */
export function yamlProblems(
  yaml: string,
  { errors, warnings }: Pick<Document, 'errors' | 'warnings'>,
  lineOf: (offset: number) => number,
): YamlProblem[] {
  const issues = [...errors, ...warnings].sort((a, b) => a.pos[0] - b.pos[0]) as Issue[];
  const twice = issues.filter(({ code }) => code === 'DUPLICATE_KEY');
  const other = issues.find(({ code }) => code !== 'DUPLICATE_KEY');
  // What is left of the keys after another mistake is not what the author wrote.
  if (other) return [explain(yaml, other)];
  return twice.map((issue) => duplicate(yaml, issue, lineOf));
}

/** What is wrong with a text of which YAML leaves a part out. */
export function lossProblem(yaml: string, { kind, text, start }: YamlLoss): YamlProblem {
  const end = start + text.length;
  if (kind === 'comment') {
    const message = `The text ends before \`${excerpt(text, 40)}\`, which YAML takes for a comment`;
    return { message, start, end };
  }
  if (kind === 'document')
    return { message: `The line \`${text}\` ends what is read: all below it is left out`, fix: 'Delete the line.', start, end };
  const line = linesOf(yaml).findLast((candidate) => candidate.start <= start);
  return (
    (line && explainLine(line)) ?? {
      message: `\`${text}\` begins with \`&\`, which has a meaning of its own in YAML`,
      fix: 'Put the text in quotes.',
      start,
      end,
    }
  );
}

function duplicate(yaml: string, { pos: [start] }: Issue, lineOf: (offset: number) => number): YamlProblem {
  const key = (/^(?:"[^"\n]*"|'[^'\n]*'|[^:\n]+?)(?=\s*:)/.exec(yaml.slice(start))?.[0] ?? '').trim();
  const column = start - (yaml.lastIndexOf('\n', start - 1) + 1);
  const lines = linesOf(yaml).filter((line) => line.start < start - column);
  let first: Line | undefined;
  for (const line of lines.reverse()) {
    if (line.text.trim() === '' || line.text.trim().startsWith('#')) continue;
    const begins = line.text.search(/[^\s-]/);
    if (begins === column && new RegExp(`^${escaped(key)}\\s*:`).test(line.text.slice(begins))) first = line;
    if (begins < column || (first && line.text.trim().startsWith('-'))) break;
  }
  return {
    message: `The key \`${key.replace(/^(["'])(.*)\1$/, '$2')}\` is there twice${first ? `; the first is on line ${lineOf(first.start)}` : ''}`,
    fix: 'Delete one of the two, or give it the key that was meant.',
    start,
    end: start + key.length,
  };
}

function explain(yaml: string, issue: Issue): YamlProblem {
  const lines = linesOf(yaml);
  const index = lines.findLastIndex((line) => line.start <= issue.pos[0]);
  const at = (line: number) => lines[line] ?? { text: '', start: yaml.length, indent: 0 };
  return (
    commaAlone(issue) ??
    unclosedQuote(yaml, issue, lines) ??
    hardIndentation(lines, index) ??
    textAfterQuote(yaml, issue, lines, index) ??
    explainLine(at(index)) ??
    unclosedBracket(yaml, issue) ??
    deeper(lines, index) ??
    // The parser may stumble only at the next line.
    (/^(?:MULTILINE_IMPLICIT_KEY|MISSING_CHAR|UNEXPECTED_TOKEN|BLOCK_AS_IMPLICIT_KEY)$/.test(issue.code)
      ? [1, -1].map((step) => explainLine(at(index + step))).find((found) => found !== undefined)
      : undefined) ??
    indentation(lines, index, issue) ??
    withoutKey(at(index), at(index - 1), issue) ?? {
      message: /call stack/.test(issue.message) ? 'The YAML is nested too deeply' : issue.message.replace(/\s+/g, ' '),
      start: issue.pos[0],
      end: issue.pos[1],
    }
  );
}

/** A line above that looks indented and is not: its space is none to YAML. */
function hardIndentation(lines: readonly Line[], index: number): YamlProblem | undefined {
  const line = lines
    .slice(0, index + 1)
    .findLast(({ text }) => /^ *[\u00a0\u2000-\u200a\u202f\u3000]+\s*(?:- |[\w-]+:(?:\s|$))/.test(text));
  return line && explainLine(line);
}

/** A comma in brackets with no item before it. */
const commaAlone = ({ message, pos: [start, end] }: Issue): YamlProblem | undefined =>
  /^Unexpected , in flow/.test(message)
    ? { message: 'A comma stands where an item is due', fix: 'Delete the comma, or write the item before it.', start, end }
    : undefined;

/** What is wrong with a line that can be seen from the line alone. */
function explainLine(line: Line): YamlProblem | undefined {
  const { text, start } = line;
  const here = (message: string, fix: string, from: number, to = text.length): YamlProblem => ({
    message,
    fix,
    start: start + from,
    end: start + to,
  });
  const tab = /^[ ]*\t/.exec(text);
  if (tab)
    return here('The line is indented with a tab', 'Write two spaces for each step of indentation.', tab[0].length - 1, tab[0].length);
  const hard = /^( *)[\u00a0\u2000-\u200a\u202f\u3000]|^(\s*(?:- )*(?:-|[A-Za-z][\w-]*:))[\u00a0\u2000-\u200a\u202f\u3000]/.exec(text);
  if (hard) {
    const from = (hard[1] ?? hard[2] ?? '').length;
    return here(
      'The space here is a non-breaking one, as word processors write it, and no space to YAML',
      'Delete it, and type a space.',
      from,
      from + 1,
    );
  }
  const slashes = /^(\s*)\/\/\s*(.*)$/.exec(text);
  if (slashes)
    return here('`//` begins no comment in YAML', lineAdvice(`# ${slashes[2]}`, 'Write `#` in place of `//`.'), slashes[1]?.length ?? 0);
  const wide = /^\s*[\w-]+\s*(：)/.exec(text);
  if (wide)
    return here(
      'The colon `：` is not the plain one',
      lineAdvice(text.trim().replace(/\s*：\s*/, ': '), 'Write `:` and a space in place of it.'),
      text.indexOf('：'),
      text.indexOf('：') + 1,
    );
  const dash = /^(\s*)([–—−‐‑•·▪])\s+(?=\S)/.exec(text);
  if (dash) {
    const from = (dash[1] as string).length;
    const item = text.slice(dash[0].length).trimEnd();
    return here(
      `The line begins with \`${dash[2]}\`, where an item of a list begins with a hyphen`,
      lineAdvice(`- ${item}`, `Write \`-\` in place of \`${dash[2]}\`.`),
      from,
      from + 1,
    );
  }
  const hyphen = /^(\s*)-(?=[^\s-])/.exec(text);
  if (hyphen) {
    const from = (hyphen[1] as string).length;
    return here('There is no space after the hyphen', lineAdvice(`- ${text.trim().slice(1)}`, 'Write a space after it.'), from, from + 1);
  }
  const joined = /^(\s*(?:- )*)([A-Za-z][\w-]*):(?=[^\s/:])(.*)$/.exec(text);
  if (joined) {
    const [, lead = '', key = '', value = ''] = joined;
    return here(
      `There is no space after the colon of \`${key}\``,
      lineAdvice(`${key}: ${value}`, `Write \`${key}:\` and a space.`),
      lead.length + key.length,
      lead.length + key.length + 1,
    );
  }
  const equals = /^(\s*)([A-Za-z][\w-]*)\s*=\s*(.*)$/.exec(text);
  if (equals) {
    const [, lead = '', key = '', value = ''] = equals;
    return here(
      `\`${key}\` is followed by an equals sign`,
      lineAdvice(`${key}: ${value}`, `Write \`${key}:\` and a space in place of the equals sign.`),
      lead.length,
    );
  }
  const field = fieldIn(text);
  const next = field && /^["']/.test(field.value) === false && secondField(field.value);
  if (field && next) return onOneLine(next, start + field.at);
  if (field && field.key !== '' && /^\s*- /.test(text) && !isFieldName(field.key) && /:(?:\s|$)/.test(field.value)) {
    const item = text.trim().slice(2).trim();
    if (!/^["']/.test(field.value))
      return here('The text contains a colon and a space, which YAML reads as another key', quoteAdvice('- ', item), text.indexOf(item));
  }
  return field && explainValue(field, (message, fix) => here(message, fix, field.at, field.at + field.value.length));
}

/** What authors put before a text that is not done. */
const leftover = /^\[\s*(?:draft|wip|to ?do|tbc|tbd|new|review|in review|entwurf|neu|offen)\s*\]\s*/i;

function explainValue({ key, value }: Field, here: (message: string, fix: string) => YamlProblem): YamlProblem | undefined {
  const name = key === '' ? 'The text' : `\`${key}\``;
  const lead = key === '' ? '- ' : `${key}: `;
  const quote = (text: string) => quoteAdvice(lead, text.replace(/^(?:“([^“”]*)”|„([^„“]*)“|«([^«»]*)»|‘([^‘’]*)’)$/, '$1$2$3$4'));
  /** The line with the text, in quotes where it needs them, or what is done to the line. */
  const leave = (what: string, text: string) => {
    if (!isShort(text)) return needsQuotes(text) ? `${what}. ${quoteAdvice(lead, text)}` : `${what}.`;
    return `${what}: \`${lead}${needsQuotes(text) ? inQuotes(text) : text}\`.`;
  };
  const comma = /^(?:"[^"]*"|'[^']*'),$/.test(value);
  if (comma) {
    const text = value.slice(0, -1);
    return here(`${name} ends with a comma`, isShort(text) ? `Delete the comma: \`${lead}${text}\`.` : 'Delete the comma.');
  }
  if (/^"/.test(value)) {
    if (/\\(?![0abtnvfreN_LPxuU"/\\ \t\n])/.test(value)) {
      const text = /^"(.*)"$/.exec(value)?.[1];
      return here(
        `${name} has a backslash in double quotes, where it begins a code`,
        text !== undefined && isShort(text)
          ? `Use single quotes: \`${lead}'${text.replaceAll("'", "''")}'\`.`
          : 'Write `\\\\` in place of each `\\`.',
      );
    }
    return undefined;
  }
  if (value.startsWith("'")) return undefined;
  const reserved = /^(?:[@`%*&!]|[|>](?![-+\d]*$))/.exec(value);
  const meaning = (sign: string) => `${name} begins with \`${sign}\`, which has a meaning of its own in YAML`;
  if (reserved) {
    const [sign] = reserved;
    if (value === '%') return here(meaning(sign), `Write the word: \`${lead}percent\`.`);
    const [, block] = /^[|>][-+]?\s+(?=\D)(.*)$/.exec(value) ?? [];
    if (block !== undefined) return here(meaning(sign), leave(`Leave out the \`${sign}\``, block));
    const unstressed = value.replace(/^(\*{1,3})(?=[^\s*])([^*]*[^\s*])\1/, '$2');
    if (unstressed !== value) return here(meaning(sign), leave('A field is plain text. Leave out the stars', unstressed));
    return here(meaning(sign), quote(value));
  }
  const bracketed = /^(?:\[[^\]]*\]|\{[^}]*\})\s*[^\s#].*$/.test(value);
  const [note] = leftover.exec(value) ?? [];
  if (bracketed && note !== undefined)
    return here(
      meaning('['),
      `${leave(`Take \`${note.trim()}\` out`, value.slice(note.length))} An entry that is not done has \`status: draft\`.`,
    );
  if (bracketed) return here(meaning(value[0] as string), quote(value));
  if (/^[“”„‘’«]/.test(value) && value.includes(': '))
    return here(`${name} is in typographic quotation marks, which are letters to YAML`, quote(value));
  if (/:(?:\s|$)/.test(value) && !/^[[{]/.test(value))
    return here(`${name} contains a colon and a space, which YAML reads as another key`, quote(value));
  return undefined;
}

function fieldIn(text: string): Field | undefined {
  const [, lead = '', key, value] = /^(\s*(?:- +)*)([^\s#"'[{&*!|>%@`:-][^:#]*?)\s*:\s+(\S.*?)\s*$/.exec(text) ?? [];
  if (key !== undefined && value !== undefined) return { key, value, at: text.indexOf(value, lead.length + key.length + 1) };
  const [, hyphen, item] = /^(\s*(?:- +)+)(\S.*?)\s*$/.exec(text) ?? [];
  return hyphen !== undefined && item !== undefined ? { key: '', value: item, at: hyphen.length } : undefined;
}

/** Where a quotation mark stands that is never closed; the parser names the end of the text instead. */
function unclosedQuote(yaml: string, issue: Issue, lines: readonly Line[]): YamlProblem | undefined {
  if (!issue.message.startsWith('Missing closing')) return undefined;
  const mark = /'quote/.test(issue.message) ? "'" : '"';
  const opened = lines.findLast(
    ({ text, start }) => start < issue.pos[0] && new RegExp(`^\\s*(?:- +)*(?:[^\\s#"':][^:#"']*:\\s+)?${mark}`).test(text),
  );
  const start = opened ? opened.start + opened.text.indexOf(mark) : Math.max(0, yaml.lastIndexOf(mark, issue.pos[0]));
  const field = opened && fieldIn(opened.text);
  const isText = field !== undefined && meantText(field.value).first === 'text';
  const closing = isText
    ? quoteAdvice(field.key === '' ? '- ' : `${field.key}: `, field.value)
    : `Write another \`${mark}\` at the end of the text.`;
  return { message: `The quotation mark \`${mark}\` that opens here is never closed`, fix: closing, start, end: start + 1 };
}

/** A line of which an advice says all, or what is done to it where it is long. */
const lineAdvice = (line: string, change: string) => (isShort(line) ? `Write \`${line}\`.` : change);

/** A value that begins with a quotation mark, and goes on after what is read as the closing one. */
function textAfterQuote(yaml: string, issue: Issue, lines: readonly Line[], index: number): YamlProblem | undefined {
  for (let first = index; first >= 0; first--) {
    const line = lines[first] as Line;
    const field = fieldIn(line.text);
    const mark = field && /^["']/.exec(field.value)?.[0];
    if (!field || !mark) {
      // The value may have begun above, if this line goes on with it.
      if (field || line.text.trim() === '' || /^\s*-(?:\s|$)|^\S/.test(line.text) || index - first > MAX_LINES) return undefined;
      continue;
    }
    const start = line.start + field.at;
    let last = first;
    while (goesOn(lines[last + 1], line.indent)) last++;
    const end = (lines[last] as Line).start + (lines[last] as Line).text.trimEnd().length;
    const written = yaml.slice(start, end);
    const closed = closedQuote(written);
    if (closed === undefined || !/^\s*[^\s#]/.test(written.slice(closed)) || /^,\s*$/.test(written.slice(closed))) return undefined;
    if (issue.pos[0] > end + 1) return undefined;
    const next = secondField(written.slice(0, line.text.length));
    if (next && next.index >= closed) return onOneLine(next, start);
    const name = field.key === '' ? 'The text' : `\`${field.key}\``;
    return {
      message: `${name} goes on after its closing quotation mark`,
      fix: requoteAdvice(field.key === '' ? '- ' : `${field.key}: `, written),
      start,
      end: line.start + line.text.trimEnd().length,
    };
  }
  return undefined;
}

/** A field that begins in the line of another. */
const onOneLine = ({ name, index }: { name: string; index: number }, start: number): YamlProblem => ({
  message: `The field \`${name}\` begins in the line of another`,
  fix: `Begin a new line before \`${name}:\`, in the column of the field that it stands beside.`,
  start: start + index,
  end: start + index + name.length,
});

/** More lines than any text in quotation marks has. */
const MAX_LINES = 50;

/** Whether a line goes on with a text that begins in a line of the given indentation. */
const goesOn = (line: Line | undefined, indent: number) =>
  line !== undefined && line.indent > indent && line.text.trim() !== '' && !/^\s*(?:-\s|[A-Za-z][\w-]*:(?:\s|$))/.test(line.text);

/** Where a text in quotation marks ends for YAML; undefined where it does not. */
function closedQuote(written: string): number | undefined {
  const pattern = written.startsWith("'") ? /^'[^']*(?:''[^']*)*'/ : /^"[^"\\]*(?:\\[\s\S][^"\\]*)*"/;
  return pattern.exec(written)?.[0].length;
}

/** Where a bracket stands that is never closed. */
function unclosedBracket(yaml: string, issue: Issue): YamlProblem | undefined {
  if (!/Flow (?:sequence|map)|must be sufficiently indented and end with/.test(issue.message)) return undefined;
  const closing = { '[': ']', '{': '}' } as const;
  let depth = 0;
  for (let start = Math.min(issue.pos[0], yaml.length) - 1; start >= 0; start--) {
    const sign = yaml[start];
    if (sign === ']' || sign === '}') depth++;
    if ((sign === '[' || sign === '{') && depth-- === 0)
      return {
        message: `The bracket \`${sign}\` that opens here is never closed`,
        fix: `Write \`${closing[sign]}\` at the end of the list, or put the text in quotes.`,
        start,
        end: start + 1,
      };
  }
  return undefined;
}

/** A line that is indented below a field that has a value already. */
function deeper(lines: readonly Line[], index: number): YamlProblem | undefined {
  for (const below of [index + 1, index]) {
    const [line, above] = [lines[below], lines[below - 1]];
    const field = above && fieldIn(above.text);
    if (!line || !above || !field || line.text.trim() === '' || line.indent <= above.indent || above.text.trim().startsWith('- ')) continue;
    if (!/^\s*(?:- |[^\s:]+:(?:\s|$))/.test(line.text)) continue;
    // Where the fields before it stand in the column of the line below it, it is the field itself that has slipped.
    if (columnBefore(lines, below - 1, line.indent) && !line.text.trim().startsWith('- '))
      return {
        message: `\`${field.key}\` is ${spaces(above.indent)}, and the fields around it by ${line.indent}`,
        fix: `Begin it in the same column as the line below, if it belongs to the same part.`,
        start: above.start + above.indent,
        end: above.start + above.text.length,
      };
    return {
      message: `The line is indented below \`${field.key}\`, which has a value already`,
      fix: `Begin it in the same column as \`${field.key}\`, or delete the value of \`${field.key}\`.`,
      start: line.start + line.indent,
      end: line.start + line.text.length,
    };
  }
  return undefined;
}

/** Whether the nearest field before a line that is not indented deeper than `column` stands in that column. */
function columnBefore(lines: readonly Line[], index: number, column: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const { text = '' } = lines[at] ?? {};
    if (text.trim() === '') continue;
    const own = /^\s*(?:- +)*/.exec(text)?.[0].length ?? 0;
    if (own > column) continue;
    return own === column && /^\s*(?:- +)*[^\s:]+:(?:\s|$)/.test(text);
  }
  return false;
}

const spaces = (count: number) => (count === 0 ? 'not indented' : `indented by ${count} ${count === 1 ? 'space' : 'spaces'}`);

/** What to do with the spaces at the beginning of a line. */
const moved = (by: number) =>
  `${by > 0 ? 'Write' : 'Take away'} ${Math.abs(by)} ${Math.abs(by) === 1 ? 'space' : 'spaces'}${by > 0 ? ' more' : ''}`;

/** In which column a line was meant to begin, where one of the fields above stands nearer than all others. */
function besideField(above: readonly Line[], line: Line): string | undefined {
  if (line.indent === 0 || line.text.trim().startsWith('- ')) return undefined;
  const fields = new Map<number, string>();
  let inner = Number.POSITIVE_INFINITY;
  for (const { text, indent } of [...above].reverse()) {
    if (text.trim() === '' || indent >= inner) continue;
    const [, lead = '', key] = /^(\s*(?:- +)*)([A-Za-z][\w-]*):(?:\s|$)/.exec(text) ?? [];
    if (key === undefined) continue;
    fields.set(lead.length, key);
    inner = indent;
  }
  const byDistance = [...fields]
    .map(([column, key]) => ({ key, by: column - line.indent }))
    .sort((a, b) => Math.abs(a.by) - Math.abs(b.by));
  const [first, second] = byDistance;
  if (!first || Math.abs(first.by) > 2 || (second && Math.abs(second.by) === Math.abs(first.by))) return undefined;
  return `${moved(first.by)}, so that it begins in the column of \`${first.key}\` above.`;
}

function indentation(lines: readonly Line[], index: number, issue: Issue): YamlProblem | undefined {
  const line = lines[index];
  const isIndent =
    issue.code === 'BAD_INDENT' ||
    /^(?:Sequence item without|A block sequence may not)/.test(issue.message) ||
    (issue.code === 'UNEXPECTED_TOKEN' && /:/.test(line?.text ?? ''));
  const above = lines.slice(0, index).findLast(({ text }) => text.trim() !== '' && !text.trim().startsWith('#'));
  if (!isIndent || !line || !above) return undefined;
  if (above.indent === line.indent) {
    const isItem = (text: string) => text.trim().startsWith('- ');
    if (isItem(line.text) === isItem(above.text)) return undefined;
    return {
      message: 'A list item and a field stand in the same column',
      fix: 'Begin every item of a list with `- `, and every field in the column of the fields beside it.',
      start: line.start + line.indent,
      end: line.start + line.text.length,
    };
  }
  // An item is to stand below the one before it, which may have lines of its own in between.
  const item = line.text.trim().startsWith('- ')
    ? lines.slice(0, index).findLast(({ text, indent }) => text.trim().startsWith('- ') && Math.abs(indent - line.indent) <= 1)
    : undefined;
  if (item && item.indent !== line.indent)
    return {
      message: `The list item is ${spaces(line.indent)}, and the item before it is ${spaces(item.indent)}`,
      fix: `${moved(item.indent - line.indent)}: all items of a list begin in the same column.`,
      start: line.start + line.indent,
      end: line.start + line.text.length,
    };
  return {
    message: `The line is ${spaces(line.indent)}, and the one above is ${spaces(above.indent)}`,
    fix:
      besideField(lines.slice(0, index), line) ??
      'Begin fields of one level in the same column; indent what belongs to a field by two spaces more.',
    start: line.start + line.indent,
    end: line.start + line.text.length,
  };
}

function withoutKey(line: Line, above: Line, issue: Issue): YamlProblem | undefined {
  if (issue.code !== 'MISSING_CHAR' && issue.code !== 'MULTILINE_IMPLICIT_KEY') return undefined;
  if (/:(?:\s|$)/.test(line.text)) return undefined;
  const [, word = '', value = ''] = /^\s*(?:- +)?([a-z][A-Za-z]*)\s+(\S.*?)\s*$/.exec(line.text) ?? [];
  if (isFieldName(word))
    return {
      message: `There is no colon after \`${word}\``,
      fix: lineAdvice(
        `${word}: ${needsQuotes(value) && !/^["'[{]/.test(value) ? inQuotes(value) : value}`,
        `Write \`${word}:\` and a space.`,
      ),
      start: line.start + line.text.indexOf(word),
      end: line.start + line.text.indexOf(word) + word.length,
    };
  return {
    message: 'The line belongs to no field: it has no key and a colon before it',
    fix:
      above.text.trim() === ''
        ? 'If the fields end above it, write a line `---` there; else write the key before it, `summary: …`.'
        : 'Write the key before it, `summary: …`, or indent the line to go on with the text above.',
    start: line.start + line.indent,
    end: line.start + line.text.length,
  };
}

function linesOf(yaml: string): Line[] {
  let start = 0;
  return yaml.split('\n').map((text) => {
    const line = { text, start, indent: text.length - text.trimStart().length };
    start += text.length + 1;
    return line;
  });
}

const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Why a text does not begin with front matter. Offsets are in the text. */
export function frontMatterProblem(text: string): YamlProblem {
  const whole = 'Begin the file with a line `---`, write the fields, and end them with another line `---`.';
  const opened = /^---[ \t]*$/m.exec(text);
  if (opened?.index === 0) {
    const almost =
      /^(?:[ \t]+---[ \t]*|-{4,}[ \t]*|--[ \t]*|[–—][-–—]*[ \t]*|-[–—][ \t]*|\.{3}[ \t]*|---[ \t]*\S.*|\*{3}[ \t]*|_{3}[ \t]*)$/m.exec(
        text.slice(opened[0].length),
      );
    if (almost) {
      const start = opened[0].length + almost.index;
      return {
        message: `The front matter is to end with a line \`---\`, and \`${almost[0].trimEnd()}\` is no such line`,
        fix: 'Write a line of exactly three hyphens, `---`, after the last field.',
        start,
        end: start + almost[0].trimEnd().length,
      };
    }
    return {
      message: 'The front matter that begins here is never closed by a line `---`',
      fix: 'Write a line of exactly three hyphens, `---`, after the last field.',
      start: 0,
      end: opened[0].trimEnd().length,
    };
  }
  if (opened && text.slice(0, opened.index).trim() === '')
    return {
      message: 'The front matter begins below an empty line',
      fix: 'Delete what stands before the first line `---`.',
      start: 0,
      end: 1,
    };
  const first = /^[^\n]*/.exec(text)?.[0] ?? '';
  if (/^---[ \t]*\n[a-zA-Z]\w*:/m.test(text))
    return {
      message: 'A text stands above the front matter',
      fix: 'Delete what stands before the first line `---`, or move it below the front matter.',
      start: 0,
      end: Math.max(1, first.length),
    };
  if (/^\s*(?:-{2,}|[–—]+-?|-[–—])\s*$/.test(first))
    return {
      message: `The first line is \`${first.trim()}\`, and not \`---\``,
      fix: 'Write a first line of exactly three hyphens, `---`.',
      start: 0,
      end: Math.max(1, first.length),
    };
  return {
    message: 'The file does not begin with front matter: a line `---`, the fields, and another line `---`',
    fix: whole,
    start: 0,
    end: 1,
  };
}
