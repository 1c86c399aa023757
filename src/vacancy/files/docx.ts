import { MAX_AD_LENGTH } from './limits.ts';
import { type Numbering, readNumbering } from './numbering.ts';
import { isOn, readStyles, type Styles } from './styles.ts';
import { characterOf, isSymbolFont } from './symbols.ts';
import { Unreadable } from './unreadable.ts';
import { type Element, readXml } from './xml.ts';
import { openZip } from './zip.ts';

/**
 * The text of a Word file, as somebody who reads it in Word sees it: headers, text, text boxes, notes and footers once
 * each, numbers of lists written; without what is deleted, moved away, hidden or a field's code, and without comments.
 * Paragraphs end in line breaks, cells of a row in tabs. Longer texts than an ad are cut.
 * @throws Unreadable
 */
export function textOfDocx(bytes: Uint8Array): string {
  try {
    return readDocument(openZip(bytes));
  } catch (error) {
    throw error instanceof Unreadable ? error : new Unreadable('noWord');
  }
}

interface Relation {
  type: string;
  target: string;
}

function readDocument(part: (name: string) => Uint8Array | undefined): string {
  const main = [...relationsOf(part, '').values()].find(({ type }) => type === 'officeDocument')?.target ?? 'word/document.xml';
  const document = part(main);
  if (!document) throw new Unreadable('noWord');
  const relations = relationsOf(part, main);
  const partOf = (kind: string) => {
    const target = [...relations.values()].find(({ type }) => type === kind)?.target;
    return target === undefined ? undefined : part(target);
  };
  const shared: Shared = { styles: readStyles(partOf('styles')), numbering: readNumbering(partOf('numbering')) };
  const body = readStory(document, shared);
  const settings = partOf('settings');
  const evenPages = settings !== undefined && hasOn(settings, 'w:evenAndOddHeaders');
  const margins = (kind: 'header' | 'footer') =>
    shownMargins(body.sections, kind, evenPages).flatMap((id) => {
      const bytes = part(relations.get(id)?.target ?? '');
      return bytes ? [readStory(bytes, shared).text] : [];
    });
  const notes = (kind: 'footnote' | 'endnote') => {
    const bytes = body.notes[kind].size > 0 ? partOf(`${kind}s`) : undefined;
    return bytes ? [readStory(bytes, shared, (element) => isNote(element, kind, body.notes[kind])).text] : [];
  };
  const diagrams = body.hasDiagram
    ? [...relations.values()].filter(({ type }) => type === 'diagramDrawing').flatMap(({ target }) => part(target) ?? [])
    : [];
  const texts = [
    ...margins('header'),
    body.text,
    ...diagrams.map((bytes) => readStory(bytes, shared).text),
    ...notes('footnote'),
    ...notes('endnote'),
    ...margins('footer'),
  ].filter((text) => text.trim() !== '');
  // The header of a first page is often that of the others.
  return [...new Set(texts)].join('\n');
}

/** What a part is related to, by id; types by the last part of their names, targets as names of parts. */
function relationsOf(part: (name: string) => Uint8Array | undefined, name: string): Map<string, Relation> {
  const folder = name.replace(/[^/]*$/, '');
  const bytes = part(`${folder}_rels/${name.slice(folder.length)}.rels`);
  const relations = new Map<string, Relation>();
  if (bytes)
    readXml(bytes, {
      open({ name, attribute }) {
        const target = attribute('Target');
        if (name === 'Relationship' && target !== undefined && attribute('TargetMode') !== 'External')
          relations.set(attribute('Id') ?? '', {
            type: (attribute('Type') ?? '').replace(/^.*\//, ''),
            target: new URL(target, `package:///${folder}`).pathname.slice(1),
          });
        return true;
      },
    });
  return relations;
}

function hasOn(bytes: Uint8Array, name: string): boolean {
  let found = false;
  readXml(bytes, {
    open(element) {
      if (element.name === name) found = isOn(element);
      return true;
    },
  });
  return found;
}

const isNote = ({ attribute }: Element, kind: string, shown: ReadonlySet<string>) =>
  // Separators are notes of a type.
  shown.has(attribute('id') ?? '') && [undefined, 'normal', kind].includes(attribute('type'));

interface Section {
  ownFirstPage: boolean;
  /** Ids of relations, by `header` or `footer` and the kind of page. */
  margins: Map<string, string>;
}

/** The headers or footers that pages show; a section that states none of a kind has that of the section before. */
function shownMargins(sections: readonly Section[], kind: 'header' | 'footer', evenPages: boolean): string[] {
  const current = new Map<string, string>();
  const shown = new Set<string>();
  for (const { ownFirstPage, margins } of sections) {
    for (const [name, id] of margins) current.set(name, id);
    for (const page of [...(ownFirstPage ? ['first'] : []), 'default', ...(evenPages ? ['even'] : [])]) {
      const id = current.get(`${kind} ${page}`);
      if (id !== undefined) shown.add(id);
    }
  }
  return [...shown];
}

interface Shared {
  styles: Styles;
  numbering: Numbering;
}

interface Story {
  text: string;
  /** Ids of the notes that the text refers to. */
  notes: Record<'footnote' | 'endnote', Set<string>>;
  sections: Section[];
  hasDiagram: boolean;
}

interface Paragraph {
  text: string;
  style?: string | undefined;
  list?: string | undefined;
  level?: number | undefined;
  /** Whether its end is not shown, so that the next goes on in its line. */
  goesOn: boolean;
  /** The texts of the boxes that are anchored in it. */
  boxes: string[];
}

/** Lines that are written one after another; what stands between two is known when the second comes. */
class Lines {
  #parts: string[] = [];
  #between = '';
  length = 0;
  add(text: string, between = '\n'): void {
    if (text !== '') {
      this.#parts.push(this.#parts.length > 0 ? this.#between : '', text);
      this.length += text.length;
    }
    this.#between = between;
  }
  endCell(): void {
    this.#between = '\t';
  }
  endRow(): void {
    this.#between = '\n';
  }
  toString = () => this.#parts.join('');
}

/** What is open while a story is read; a text box begins its own. */
interface Frame {
  lines: Lines;
  paragraphs: Paragraph[];
  runs: { style?: string | undefined; hidden?: boolean | undefined; font?: string | undefined }[];
  /** Of each field that is open, whether its code is being read, or its result. */
  fields: ('code' | 'result')[];
}
const newFrame = (): Frame => ({ lines: new Lines(), paragraphs: [], runs: [], fields: [] });

const revisionsOut = new Set(['w:del', 'w:moveFrom']);
const notShown = new Set([...revisionsOut, 'w:delText', 'w:instrText', 'w:delInstrText', 'w:rt', 'w:sdtPr', 'w:sdtEndPr', 'w:object']);
const signs: Record<string, string> = { 'w:tab': '\t', 'w:ptab': '\t', 'w:br': '\n', 'w:cr': '\n', 'w:noBreakHyphen': '-', 'a:br': '\n' };
const texts = new Set(['w:t', 'a:t', 'm:t']);

/** @param wants Which notes of a part with notes are read. */
function readStory(bytes: Uint8Array, { styles, numbering }: Shared, wants: (note: Element) => boolean = () => true): Story {
  const story: Story = { text: '', notes: { footnote: new Set(), endnote: new Set() }, sections: [], hasDiagram: false };
  let frame = newFrame();
  const outer: Frame[] = [];
  let section: Section | undefined;
  /** Of each place where a file offers alternatives, whether one is chosen. */
  const chosen: boolean[] = [];
  /** Depth at which a row or cell lies that is not shown. */
  let without: number | undefined;
  let keepsSpace = false;
  /** Of the element with text that is open. */
  let content = '';
  let total = 0;

  const paragraph = () => frame.paragraphs.at(-1);
  const run = () => frame.runs.at(-1);
  const isHidden = () => {
    const { style, hidden } = run() ?? {};
    if (hidden !== undefined) return hidden;
    // Where the styles of both set such a property, they cancel each other out.
    return (style !== undefined && styles.of(style, 'hidden') === true) !== (styles.of(paragraph()?.style, 'hidden') === true);
  };
  const isShown = () => !frame.fields.includes('code') && !isHidden();
  const write = (text: string) => {
    const open = paragraph();
    if (!open || text === '' || total > MAX_AD_LENGTH || !isShown()) return;
    open.text += text;
    total += text.length;
  };

  function open(element: Element, parents: readonly string[]): boolean {
    const { name, attribute } = element;
    const parent = parents.at(-1);
    if (without !== undefined && parents.length > without) return false;
    if (parent === 'w:rPr' && parents.at(-2) === 'w:pPr') {
      const open = paragraph();
      if (open && (revisionsOut.has(name) || (name === 'w:vanish' && isOn(element)))) open.goesOn = true;
      return false;
    }
    if (parent === 'w:trPr' && (name === 'w:del' || (name === 'w:hidden' && isOn(element)))) without = parents.length - 2;
    if (parent === 'w:tcPr' && (name === 'w:cellDel' || (name === 'w:vMerge' && attribute('val') !== 'restart')))
      without = parents.length - 2;
    if (notShown.has(name) || /Change$/.test(name)) return false;
    if (parent === 'w:r' && signs[name] !== undefined) {
      write(signs[name]);
      return false;
    }
    switch (name) {
      case 'w:p':
      case 'a:p':
        frame.paragraphs.push({ text: '', goesOn: false, boxes: [] });
        return true;
      case 'w:pStyle':
        Object.assign(paragraph() ?? {}, { style: attribute('val') });
        return false;
      case 'w:numId':
        Object.assign(paragraph() ?? {}, { list: attribute('val') });
        return false;
      case 'w:ilvl':
        Object.assign(paragraph() ?? {}, { level: Number(attribute('val')) });
        return false;
      case 'w:r':
      case 'm:r':
      case 'a:r':
        frame.runs.push({});
        return true;
      case 'w:rStyle':
        Object.assign(run() ?? {}, { style: attribute('val') });
        return false;
      case 'w:vanish':
        Object.assign(run() ?? {}, { hidden: isOn(element) });
        return false;
      case 'w:rFonts':
        Object.assign(run() ?? {}, { font: attribute('ascii') ?? attribute('hAnsi') });
        return false;
      case 'w:t':
        keepsSpace = attribute('space') === 'preserve';
        return true;
      case 'w:sym':
        write(characterOf(Number.parseInt(attribute('char') ?? '', 16), attribute('font')));
        return false;
      case 'w:fldChar': {
        const kind = attribute('fldCharType');
        if (kind === 'begin') frame.fields.push('code');
        else if (kind === 'separate' && frame.fields.length > 0) frame.fields[frame.fields.length - 1] = 'result';
        else if (kind === 'end') frame.fields.pop();
        return false;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference':
        if (isShown()) story.notes[name === 'w:footnoteReference' ? 'footnote' : 'endnote'].add(attribute('id') ?? '');
        return false;
      case 'w:footnote':
      case 'w:endnote':
        return wants(element);
      case 'w:drawing':
      case 'w:pict':
        return isShown();
      case 'w:txbxContent':
        outer.push(frame);
        frame = newFrame();
        return true;
      case 'dgm:relIds':
        story.hasDiagram = true;
        return false;
      case 'mc:AlternateContent':
        chosen.push(false);
        return true;
      case 'mc:Choice':
      case 'mc:Fallback': {
        const isChoice = name === 'mc:Choice';
        if (chosen.at(-1) || (isChoice && !(attribute('Requires') ?? '').split(/\s+/).filter(Boolean).every(element.knowsPrefix)))
          return false;
        chosen[chosen.length - 1] = true;
        return true;
      }
      case 'w:sectPr':
        section = { ownFirstPage: false, margins: new Map() };
        story.sections.push(section);
        return true;
      case 'w:titlePg':
        if (section) section.ownFirstPage = isOn(element);
        return false;
      case 'w:headerReference':
      case 'w:footerReference':
        section?.margins.set(`${name.slice(2, 8)} ${attribute('type') ?? 'default'}`, attribute('id') ?? '');
        return false;
      default:
        return true;
    }
  }

  function endText(name: string): void {
    const spaced = content.replace(/[\t\r\n]/g, ' ');
    content = '';
    const font = run()?.font;
    const shown = isSymbolFont(font) ? [...spaced].map((sign) => characterOf(sign.codePointAt(0) as number, font)).join('') : spaced;
    write(name === 'w:t' && !keepsSpace ? shown.trim() : shown);
  }

  function endParagraph(): void {
    const ended = frame.paragraphs.pop() as Paragraph;
    const list = ended.list ?? styles.of(ended.style, 'list');
    // What has neither text nor an end of its own is no paragraph, and counts as none.
    const isThere = ended.text.trim() !== '' || !ended.goesOn;
    const number =
      list === undefined || !isThere
        ? ''
        : numbering.next(list, ended.level ?? styles.of(ended.style, 'level'), ended.list === undefined ? ended.style : undefined);
    const text = ended.text.trim() === '' ? '' : number === '' ? ended.text : `${number} ${ended.text}`;
    if (isThere) frame.lines.add(text, ended.goesOn ? '' : '\n');
    for (const box of ended.boxes) frame.lines.add(box);
  }

  readXml(bytes, {
    open,
    close(name) {
      switch (name) {
        case 'w:t':
        case 'a:t':
        case 'm:t':
          endText(name);
          break;
        case 'w:p':
        case 'a:p':
          endParagraph();
          break;
        case 'w:r':
        case 'm:r':
        case 'a:r':
          frame.runs.pop();
          break;
        case 'w:tc':
          if (without === undefined) frame.lines.endCell();
          without = undefined;
          break;
        case 'w:tr':
          frame.lines.endRow();
          without = undefined;
          break;
        case 'mc:AlternateContent':
          chosen.pop();
          break;
        case 'w:txbxContent': {
          const box = frame.lines.toString();
          frame = outer.pop() ?? newFrame();
          if (paragraph()) paragraph()?.boxes.push(box);
          else frame.lines.add(box);
          break;
        }
      }
    },
    text(value, name) {
      if (texts.has(name)) content += value;
    },
  });
  story.text = frame.lines.toString();
  return story;
}
