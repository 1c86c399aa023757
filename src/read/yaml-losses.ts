import { Lexer } from 'yaml';

/** A part of a YAML text that no value holds. */
export interface YamlLoss {
  kind: 'comment' | 'anchor' | 'document';
  /** The lexeme: the comment, the anchor, or the line that ends the document. */
  text: string;
  start: number;
}

/** Marks that the lexer adds: they are not in the text. */
const marks = { scalar: '\u001F', document: '\u0002', flowEnd: '\u0018' };

/** Whether an unquoted text is one for readers, and not an id, a number, a day or a code such as `GBP`. */
const isText = (plain: string): boolean => /\s|^\p{Lu}\p{Ll}|[^\x21-\x7E]|[.!?,;]$/u.test(plain);

/**
 * What a YAML parser reads past without a word. Of comments, those that cut a text: after a text of several words or a word of one, or
 * begun without a space, where a value stands or would go on. An anchor is one too where no alias uses it, as in `&Co`.
 */
export function yamlLosses(yaml: string): YamlLoss[] {
  if (!/#|(?:^|\s)&\S|^(?:---|\.\.\.)/m.test(yaml)) return [];
  const found: YamlLoss[] = [];
  let offset = 0;
  let hasContent = false;
  let hasAlias = false;
  let ended: YamlLoss | undefined;
  /** The unquoted text that has just ended, and the lexeme of structure before a value. */
  let plain: string | undefined;
  let isPlain = false;
  let awaitsValue = false;
  /** Columns of the line: where the comment stands, where the last key or dash of the text stood. */
  let lineStart = 0;
  let blockColumn = 0;
  let isOwnLine = true;
  for (const lexeme of new Lexer().lex(yaml)) {
    if (lexeme === marks.document || lexeme === marks.flowEnd) continue;
    if (lexeme === marks.scalar) {
      isPlain = true;
      continue;
    }
    const start = offset;
    offset += lexeme.length;
    if (/^[ \t]+$/.test(lexeme)) continue;
    if (lexeme === '\n') {
      lineStart = offset;
      isOwnLine = true;
      awaitsValue = false;
      continue;
    }
    const column = start - lineStart;
    if (lexeme.startsWith('#') && !isPlain) {
      const isTight = /^#[^\s#!]/.test(lexeme);
      const cuts = isOwnLine
        ? isTight && plain !== undefined && column > blockColumn && !/^#(?:- |[\w-]+:(?:\s|$))/.test(lexeme)
        : (plain !== undefined && (isTight || isText(plain.trim()))) || (awaitsValue && isTight);
      if (cuts) found.push({ kind: 'comment', text: lexeme, start });
      continue;
    }
    if (!isPlain && (lexeme === '---' || lexeme === '...')) {
      if (hasContent) ended ??= { kind: 'document', text: lexeme, start };
      plain = undefined;
      isOwnLine = false;
      continue;
    }
    if (ended) return [...found, ended];
    if (!lexeme.startsWith('%')) hasContent = true;
    if (isOwnLine || lexeme === '-') blockColumn = column;
    isOwnLine = lexeme.endsWith('\n');
    if (!isPlain && lexeme.startsWith('&')) found.push({ kind: 'anchor', text: lexeme, start });
    if (!isPlain && lexeme.startsWith('*')) hasAlias = true;
    awaitsValue = !isPlain && (lexeme === ':' || lexeme === '-');
    plain = isPlain && !lexeme.endsWith('\n') ? lexeme : undefined;
    if (lexeme.includes('\n')) lineStart = start + lexeme.lastIndexOf('\n') + 1;
    isPlain = false;
  }
  return hasAlias ? found.filter(({ kind }) => kind !== 'anchor') : found;
}
