/** The most characters of a value that an advice says back. */
export const MAX_SAID_BACK = 200;

/** The beginning of a text, cut between words, with an ellipsis where something is left out. */
export function excerpt(text: string, most = MAX_SAID_BACK): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most - 1);
  const space = /\s/.test(text[most - 1] ?? '') ? -1 : cut.search(/\s\S*$/);
  const kept = space > most / 2 ? cut.slice(0, space) : cut;
  return `${kept.replace(/[\s.,;:\uD800-\uDBFF]+$/, '')}…`;
}
