import { slug } from 'github-slugger';

/**
 * Makes ids of texts, each once: `good-days`, `good-days-1`. A text without a letter or digit, such as an emoji, is
 * `section`. Letters of any script stay letters.
 * @param isOwn Whether an id belongs to the page itself: it then gets `section-` before it.
 */
export function createIds(taken: Iterable<string> = [], isOwn: (id: string) => boolean = () => false): (text: string) => string {
  const used = new Set(taken);
  /** The number that the next text with this id gets, at least. */
  const next = new Map<string, number>();
  return (text) => {
    // Markdown makes dashes of hyphens, before or after this: both give the same id.
    const plain =
      slug(
        text
          .normalize('NFC')
          .replace(/-{2,3}/g, '')
          .trim(),
      ).replace(/^-+|-+$/g, '') || 'section';
    const base = isOwn(plain) ? `section-${plain}` : plain;
    let id = base;
    let count = next.get(base) ?? 1;
    for (; used.has(id) || isOwn(id); count++) id = `${base}-${count}`;
    next.set(base, count);
    used.add(id);
    return id;
  };
}
