const safeSchemes = ['http', 'https', 'mailto', 'tel'];

/** The scheme of an address, in lower case; browsers ignore spaces and control characters in it. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const schemeOf = (url: string) => /^([a-z][a-z0-9+.-]*):/i.exec(url.replace(/[\u0000-\u0020]/g, ''))?.[1]?.toLowerCase();

/** Whether to follow an address could run code: its scheme is none that only opens a page, a letter or a call. */
export function isUnsafeAddress(url: string): boolean {
  const scheme = schemeOf(url);
  return scheme !== undefined && !safeSchemes.includes(scheme);
}

/** Whether a text that need not be an address would run code if a component made a link of it. */
export const isUnsafeText = (text: string): boolean =>
  ['javascript', 'data', 'vbscript'].includes(schemeOf(text) ?? '') && !/\s\S/.test(text.trim());
