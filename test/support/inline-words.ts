import ts from 'typescript';
import { en } from '../../src/i18n/words/en.ts';

/** A word of the interface that stands in the code: where, and what. */
export interface InlineWord {
  line: number;
  text: string;
}

/** Names of products and licences, which no language translates. */
const names = /^(?:CC BY 4\.0|Markdown|-\/\/Customer Experience Playbook\/\/Monday\/\/|[^\p{L}]*)$/u;
/** An address, or the end of one. */
const isAddress = (text: string) => /^[/.][\w/.-]+$/.test(text);
/** What a reader sees or hears of an element, and what components of ours show of their properties. */
const shownAttributes = /^(?:aria-label|title|alt|placeholder|label|description|none)$/;
/** Two words in a row, or one that begins as a sentence or a heading does. */
const looksLikeWords = /\p{L}{2,}[,.:;]? \p{L}{2,}|^\p{Lu}\p{Ll}+[.:!?…]?$/u;
/** Names by which the search knows kinds of pages and choices of filters; the pages say them in their language. */
const keys = new Set([...Object.keys(en.kinds), ...Object.keys(en.search.tool.choices)]);

/** Inline words of an .astro file: texts and attributes of its template, and texts in the expressions of either part. */
export function inlineWords(source: string): InlineWord[] {
  const [, frontmatter = '', template = source] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(source) ?? [];
  const before = source.slice(0, source.length - template.length).split('\n').length - 1;
  // To JSX: what is no JSX gives way to as many lines.
  const blank = (text: string) => text.replace(/[^\n]/g, ' ');
  const jsx = template.replace(/<!doctype html>|<(script|style)\b(?:[^>]|=>)*>[\s\S]*?<\/\1>|<!--[\s\S]*?-->/g, blank);
  const parse = (text: string) => ts.createSourceFile('page.tsx', text, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
  return [
    ...literals(parse(frontmatter)).map(({ line, text }) => ({ line: line + 1, text })),
    ...[...texts(parse(`<>${jsx}</>`)), ...literals(parse(`<>${jsx}</>`))].map(({ line, text }) => ({ line: line + before, text })),
  ];
}

/** Inline words of a module of the browser. */
export const inlineWordsOfCode = (source: string): InlineWord[] =>
  literals(ts.createSourceFile('tool.ts', source, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS));

function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node;
  for (const child of node.getChildren()) yield* nodesOf(child);
}

const lineOf = (node: ts.Node) => node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** Texts between tags, and attributes that are shown. Code is the same in every language. */
function texts(file: ts.SourceFile): InlineWord[] {
  const found: InlineWord[] = [];
  for (const node of nodesOf(file)) {
    if (ts.isJsxText(node)) {
      const text = node.text.trim();
      const isCode = ts.isJsxElement(node.parent) && node.parent.openingElement.tagName.getText() === 'code';
      if (!isCode && /\p{L}{2,}/u.test(text) && !names.test(text) && !isAddress(text)) found.push({ line: lineOf(node), text });
    } else if (ts.isJsxAttribute(node) && node.initializer && ts.isStringLiteral(node.initializer)) {
      const { text } = node.initializer;
      if (shownAttributes.test(node.name.getText()) && /\p{L}{2,}/u.test(text)) found.push({ line: lineOf(node), text });
    }
  }
  return found;
}

/** Properties and calls whose texts no reader sees: names of classes, selectors, keys, kinds of pages, types of files. */
const hiddenProperties =
  /^(?:class|kind|tag|role|type|name|rel|scope|id|style|currency|month|day|year|timeZone|autocomplete|enterkeyhint|part)$/;
const hiddenCalls =
  /(?:querySelector(?:All)?|closest|matches|getElementById|addEventListener|removeEventListener|setAttribute|getAttribute|hasAttribute|removeAttribute|toggle|add|remove|get|set|has|of|find|startsWith|endsWith|includes|split|join|replace|replaceAll|namedItem|define|createElement|createElementNS|getContext|recall|keep|defineCollection|Error|makeSvg|picker|href|wordsFor|indexOf|test|exec|match|load|file|text|field|number|at|isFor|to)$/;

/** Texts in code that look like words to read. */
function literals(file: ts.SourceFile): InlineWord[] {
  const found: InlineWord[] = [];
  for (const node of nodesOf(file)) {
    const isText =
      ts.isStringLiteral(node) ||
      ts.isNoSubstitutionTemplateLiteral(node) ||
      ts.isTemplateHead(node) ||
      ts.isTemplateMiddle(node) ||
      ts.isTemplateTail(node);
    if (!isText || names.test(node.text) || keys.has(node.text)) continue;
    if (isShown(node) ? /\p{L}{2,}/u.test(node.text) && !isAddress(node.text) : looksLikeWords.test(node.text) && !isHidden(node))
      found.push({ line: lineOf(node), text: node.text });
  }
  return found;
}

/** The place in which the value of a literal ends up, through choices and templates. */
function placeOf(node: ts.Node): ts.Node {
  const { parent } = node;
  const isChoice = ts.isConditionalExpression(parent) && parent.condition !== node;
  const isAlternative = ts.isBinaryExpression(parent) && /^(?:&&|\|\||\?\?|\+)$/.test(parent.operatorToken.getText());
  const isPart = ts.isParenthesizedExpression(parent) || ts.isTemplateSpan(parent) || ts.isTemplateExpression(parent);
  return isChoice || isAlternative || isPart ? placeOf(parent) : node;
}

/** Whether a literal is the child of an element, or its text. */
function isShown(literal: ts.Node): boolean {
  const node = placeOf(literal);
  const { parent } = node;
  if (ts.isJsxExpression(parent)) return ts.isJsxElement(parent.parent) || ts.isJsxFragment(parent.parent);
  if (ts.isCallExpression(parent))
    return /(?:^|\.)make$/.test(parent.expression.getText()) && parent.arguments.indexOf(node as ts.Expression) > 1;
  return ts.isBinaryExpression(parent) && parent.operatorToken.getText() === '=' && /\.textContent$/.test(parent.left.getText());
}

function isHidden(literal: ts.Node): boolean {
  const node = placeOf(literal);
  const { parent } = node;
  if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent) || ts.isLiteralTypeNode(parent) || ts.isTypeQueryNode(parent))
    return true;
  // Attributes that are shown are looked at as such; in an expression they would be looked at here.
  if (ts.isJsxAttribute(parent)) return true;
  if (ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent)) return !shownAttributes.test(parent.parent.name.getText());
  if (ts.isPropertyAssignment(parent)) return parent.name === node || hiddenProperties.test(parent.name.getText().replace(/'/g, ''));
  if (ts.isElementAccessExpression(parent) || ts.isBindingElement(parent)) return true;
  if (ts.isBinaryExpression(parent) && /^(?:[=!]==|in)$/.test(parent.operatorToken.getText())) return true;
  if (ts.isBinaryExpression(parent) && /\.className$/.test(parent.left.getText())) return true;
  if (ts.isCaseClause(parent)) return true;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
    const name = parent.expression.getText();
    if (hiddenCalls.test(name))
      return !(
        /setAttribute$/.test(name) &&
        parent.arguments?.[1] === node &&
        /aria-label|title/.test(parent.arguments[0]?.getText() ?? '')
      );
    // The first argument of our `make` is the name of an element.
    return /(?:^|\.)make$/.test(name) && parent.arguments?.[0] === node;
  }
  return false;
}
