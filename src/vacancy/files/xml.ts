import { type SaxesAttributeNS, SaxesParser, type SaxesTagNS } from 'saxes';
import { decodeText } from './text.ts';
import { Unreadable } from './unreadable.ts';

/** Bounds on the work that a part may ask for; the longest texts that people write in Word stay far below. */
const MAX_DEPTH = 256;
const MAX_ELEMENTS = 200_000;
const CHUNK = 64 * 1024;

/** The short names by which the reader of Word files calls the namespaces that it knows; both editions of the standard have them. */
const shortNames = new Map<string, string>(
  (
    [
      ['w', 'wordprocessingml/2006/main', 'wordprocessingml/main'],
      ['r', 'officeDocument/2006/relationships', 'officeDocument/relationships'],
      ['m', 'officeDocument/2006/math', 'officeDocument/math'],
      ['a', 'drawingml/2006/main', 'drawingml/main'],
      ['dgm', 'drawingml/2006/diagram', 'drawingml/diagram'],
      ['mc', 'markup-compatibility/2006', 'markup-compatibility'],
    ] as const
  ).flatMap(([short, transitional, strict]) => [
    [`http://schemas.openxmlformats.org/${transitional}`, short],
    [`http://purl.oclc.org/ooxml/${strict}`, short],
  ]),
);

/** Whether Word knows a namespace; what stands in others is not shown. */
const isKnown = (uri: string): boolean =>
  /^(?:$|http:\/\/(?:schemas\.openxmlformats\.org|purl\.oclc\.org\/ooxml|schemas\.microsoft\.com\/office)\/|urn:schemas-microsoft-com:)/.test(
    uri,
  );

export interface Element {
  /** `w:p`, `mc:Choice`; the local name alone in a namespace without a short name. */
  name: string;
  attribute(name: string): string | undefined;
  /** Whether Word knows the namespace of a prefix that is bound here. */
  knowsPrefix(prefix: string): boolean;
}

export interface XmlHandler {
  /** False: what stands in the element is not looked at, and `close` is not called for it. */
  open(element: Element, parents: readonly string[]): boolean;
  close?(name: string): void;
  text?(value: string, name: string): void;
}

/** Reads a part of a Word file from its beginning to its end. @throws Unreadable for what is no well-formed XML, or has a document type. */
export function readXml(bytes: Uint8Array, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: true });
  const parents: string[] = [];
  let skipped = 0;
  let elements = 0;
  const fail = () => {
    throw new Unreadable('noWord');
  };
  parser.on('error', fail);
  parser.on('doctype', fail);
  parser.on('opentagstart', () => {
    if (++elements > MAX_ELEMENTS || parents.length + skipped > MAX_DEPTH) throw new Unreadable('tooMuch');
  });
  parser.on('opentag', (tag) => {
    if (skipped === 0) {
      const element = elementOf(tag, parser);
      if (isKnown(tag.uri) && handler.open(element, parents)) {
        parents.push(element.name);
        return;
      }
    }
    skipped++;
  });
  parser.on('closetag', () => {
    if (skipped > 0) skipped--;
    else handler.close?.(parents.pop() as string);
  });
  const text = (value: string) => {
    if (skipped === 0) handler.text?.(value, parents.at(-1) ?? '');
  };
  parser.on('text', text);
  parser.on('cdata', text);
  const source = decodeText(bytes);
  for (let at = 0; at < source.length; at += CHUNK) parser.write(source.slice(at, at + CHUNK));
  parser.close();
}

function elementOf(tag: SaxesTagNS, parser: SaxesParser<{ xmlns: true }>): Element {
  const short = shortNames.get(tag.uri);
  const attributes = Object.values(tag.attributes) as SaxesAttributeNS[];
  return {
    name: short ? `${short}:${tag.local}` : tag.local,
    attribute: (name) => attributes.find(({ local, prefix }) => local === name && prefix !== 'xmlns')?.value,
    knowsPrefix: (prefix) => {
      const uri = parser.resolve(prefix);
      return uri !== undefined && isKnown(uri);
    },
  };
}
