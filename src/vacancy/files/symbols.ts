const GREEK = 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ';
const SMALL_GREEK = 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ';
/** Characters of the fonts Symbol and Wingdings that texts hold, by their place in the font. */
const symbols: Record<number, string> = {
  160: '€',
  163: '≤',
  165: '∞',
  172: '←',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  184: '÷',
  185: '≠',
  187: '≈',
  188: '…',
  210: '®',
  211: '©',
  212: '™',
};
const dingbats: Record<number, string> = {
  40: '☎',
  42: '✉',
  111: '☐',
  168: '☐',
  224: '→',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

/** Whether the letters of a font are pictures. */
export const isSymbolFont = (font: string | undefined): font is string =>
  font !== undefined && /^(?:symbol|wingdings|webdings|zapf ?dingbats)/i.test(font);

/** The character that a font shows for another. Fonts of symbols have theirs from 0xF000 on, and files say either. */
export function characterOf(code: number, font: string | undefined): string {
  if (!(code >= 0 && code <= 0x10ffff)) return '';
  const place = code >= 0xf000 && code <= 0xf0ff ? code - 0xf000 : code;
  if (!isSymbolFont(font) || place > 0xff) return String.fromCodePoint(code);
  if (place <= 0x20) return ' ';
  if (!/^symbol/i.test(font)) return dingbats[place] ?? '•';
  if (place >= 0x41 && place <= 0x5a) return GREEK[place - 0x41] as string;
  if (place >= 0x61 && place <= 0x7a) return SMALL_GREEK[place - 0x61] as string;
  return symbols[place] ?? (place < 0x7f ? String.fromCodePoint(place) : '•');
}
