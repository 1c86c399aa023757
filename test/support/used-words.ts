import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { convertToTsx } from '@astrojs/astro2tsx';
import ts from 'typescript';

/**
 * Finds which of the English words the code asks for, by the types of the compiler: a property that is read, taken out of an
 * object, or looked up under a key that may be one of several.
 * @returns The dotted paths of the words and of their groups. That a group is used says nothing of the words in it.
 */
export function usedWords(): Set<string> {
  const { options } = ts.parseJsonConfigFileContent(ts.readConfigFile('tsconfig.json', ts.sys.readFile).config, ts.sys, '.');
  const code = new Map<string, string>();
  for (const file of readdirSync('src', { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.astro')) code.set(path.resolve('src', `${file}.tsx`), tsxOf(path.join('src', file)));
    else if (file.endsWith('.ts')) code.set(path.resolve('src', file), readFileSync(path.join('src', file), 'utf8'));
  }
  const host = ts.createCompilerHost({ ...options, jsx: ts.JsxEmit.Preserve });
  const { readFile, fileExists, getSourceFile } = host;
  host.readFile = (file) => code.get(path.resolve(file)) ?? readFile(file);
  host.fileExists = (file) => code.has(path.resolve(file)) || fileExists(file);
  host.getSourceFile = (file, target) => {
    const text = code.get(path.resolve(file));
    return text === undefined ? getSourceFile(file, target) : ts.createSourceFile(file, text, target, true);
  };
  const program = ts.createProgram([...code.keys(), path.resolve('node_modules/astro/env.d.ts')], { ...options, noEmit: true }, host);
  const checker = program.getTypeChecker();
  const english = path.resolve('src/i18n/words/en.ts');
  const pathOf = new Map<ts.Node, string>();
  visitWords(program.getSourceFile(english) as ts.SourceFile, '');

  const used = new Set<string>();
  for (const file of code.keys()) {
    if (!file.startsWith(path.resolve('src/i18n/words'))) visit(program.getSourceFile(file) as ts.SourceFile);
  }
  return used;

  function visitWords(node: ts.Node, above: string): void {
    if (ts.isPropertyAssignment(node)) {
      const name = `${above}${(node.name as ts.Identifier).text}`;
      pathOf.set(node, name);
      ts.forEachChild(node, (child) => visitWords(child, `${name}.`));
    } else ts.forEachChild(node, (child) => visitWords(child, above));
  }

  function visit(node: ts.Node): void {
    if (ts.isPropertyAccessExpression(node)) use(checker.getSymbolAtLocation(node.name));
    else if (ts.isElementAccessExpression(node)) {
      const object = checker.getTypeAtLocation(node.expression);
      for (const key of literalsIn(checker.getTypeAtLocation(node.argumentExpression))) use(checker.getPropertyOfType(object, key));
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
      const key = node.propertyName ?? node.name;
      if (ts.isIdentifier(key)) use(checker.getPropertyOfType(checker.getTypeAtLocation(node.parent), key.text));
    }
    // A name is said by any of the words, as `sayNamed` looks it up.
    else if (ts.isCallExpression(node) && node.expression.getText() === 'sayNamed' && node.arguments[0])
      for (const word of checker.getTypeAtLocation(node.arguments[0]).getProperties()) use(word);
    ts.forEachChild(node, visit);
  }

  function use(symbol: ts.Symbol | undefined): void {
    for (const declaration of symbol?.declarations ?? []) {
      const name = pathOf.get(declaration);
      if (name) used.add(name);
    }
  }
}

const literalsIn = (type: ts.Type): string[] =>
  (type.isUnion() ? type.types : [type]).flatMap((one) => (one.isStringLiteral() ? [one.value] : []));

const tsxOf = (file: string): string => convertToTsx(readFileSync(file, 'utf8'), { filename: path.resolve(file), ambientTypes: true }).code;
