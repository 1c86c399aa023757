import { type Element, readXml } from './xml.ts';

export interface Style {
  basedOn?: string | undefined;
  hidden?: boolean | undefined;
  /** The list of its paragraphs, and the level where one is stated. */
  list?: string | undefined;
  level?: number | undefined;
}

export interface Styles {
  /** A property of a style, or of the nearest that it is based on. @param id The default style of paragraphs where absent. */
  of<Name extends keyof Style>(id: string | undefined, name: Name): Style[Name];
}

/** Whether a property that is on or off is on: it is where it states no value. */
export const isOn = ({ attribute }: Element): boolean => !/^(?:0|false|off)$/.test(attribute('val') ?? '');

/** How many styles may stand on each other, as in Word. */
const MAX_BASES = 11;

export function readStyles(bytes: Uint8Array | undefined): Styles {
  const styles = new Map<string, Style>();
  let byDefault: string | undefined;
  let style: Style | undefined;
  if (bytes)
    readXml(bytes, {
      open(element, parents) {
        const { name, attribute } = element;
        const parent = parents.at(-1);
        if (name === 'w:style') {
          style = {};
          const id = attribute('styleId') ?? '';
          styles.set(id, style);
          if (attribute('type') === 'paragraph' && attribute('default') !== undefined && attribute('default') !== '0') byDefault = id;
        } else if (style && parent === 'w:style' && name === 'w:basedOn') style.basedOn = attribute('val');
        else if (style && parent === 'w:rPr' && name === 'w:vanish') style.hidden = isOn(element);
        else if (style && parent === 'w:numPr' && name === 'w:numId') style.list = attribute('val');
        else if (style && parent === 'w:numPr' && name === 'w:ilvl') style.level = Number(attribute('val'));
        return !/Change$/.test(name) && name !== 'w:tblStylePr' && name !== 'w:docDefaults';
      },
      close(name) {
        if (name === 'w:style') style = undefined;
      },
    });
  return {
    of(id, name) {
      let next = id ?? byDefault;
      for (let count = 0; next !== undefined && count < MAX_BASES; count++) {
        const found: Style | undefined = styles.get(next);
        if (found?.[name] !== undefined) return found[name];
        next = found?.basedOn;
      }
      return undefined;
    },
  };
}
