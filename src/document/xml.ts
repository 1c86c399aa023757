// biome-ignore lint/suspicious/noControlCharactersInRegex: XML 1.0 has no way to write these characters
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g;

/** A text without the characters that XML cannot hold, for a writer that escapes the others. */
export const forXml = (text: string): string => text.replace(unwritable, '');

/** A text as it stands in XML, in an element or an attribute. */
export const inXml = (text: string): string =>
  forXml(text).replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
