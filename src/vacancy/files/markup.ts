const ANY_TAG = /<(?:p|div|br|ul|ol|li|h\d|span|strong|em|b|table)\b[^<>]*>/i;
const PIECE = /<(\/?)([a-z][a-z0-9]*)\b[^<>]*>|<!--|<[!?][^<>]*>|[^<]+|</gi;
const BREAKS = new Set(['br', 'p', 'div', 'li', 'tr', 'ul', 'ol', 'table', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);
const HIDDEN = new Set(['script', 'style', 'template', 'noscript', 'head']);

const ENTITIES: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  shy: '',
  ensp: ' ',
  emsp: ' ',
  thinsp: ' ',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  hellip: '…',
  euro: '€',
  pound: '£',
  eacute: 'é',
  reg: '®',
  trade: '™',
};

/** HTML as text, where an ad was copied with its markup; another text as it is. Takes time in proportion to the text. */
export function withoutMarkup(text: string): string {
  if (!ANY_TAG.test(text)) return text;
  let result = '';
  let hidden: string | undefined;
  for (let at = 0; ; ) {
    PIECE.lastIndex = at;
    const piece = PIECE.exec(text);
    if (!piece) return decoded(result);
    at = PIECE.lastIndex;
    const name = piece[2]?.toLowerCase();
    const isEnd = piece[1] === '/';
    if (hidden !== undefined) {
      if (isEnd && name === hidden) hidden = undefined;
    } else if (piece[0] === '<!--') {
      const end = text.indexOf('-->', at);
      if (end === -1) return decoded(result);
      at = end + 3;
    } else if (name === undefined) {
      if (!/^<[!?]/.test(piece[0])) result += piece[0];
    } else if (!isEnd && HIDDEN.has(name)) hidden = name;
    else if (BREAKS.has(name) && (isEnd || name === 'br')) result += '\n';
    else result += ' ';
  }
}

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/gi, (whole, decimal, hex, name) => {
    if (name) return ENTITIES[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
