/** A name in the words of a language; words of an author's own as they are. */
export const sayNamed = (words: Readonly<Record<string, string>>, name: string): string =>
  Object.hasOwn(words, name) ? (words[name] as string) : name;
