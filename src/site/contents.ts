/** A section of a page: its heading without tags, still as HTML. */
export interface PageSection {
  id: string;
  html: string;
  /** The language of the heading, where it is not that of the page. */
  lang: string | undefined;
  /** Whether it is a part of the section before it. */
  isPart: boolean;
}

/** What stands below every entry is no part of it. */
const apart = ['footnote-label', 'what-links-here'];

/** With fewer sections, a page is seen as a whole; with more, a list of them is no shorter way. */
const [fewest, most] = [3, 40];

const attribute = (written: string, name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(written)?.[1];

/** The sections of a page and the parts that fold, by the headings of its HTML that have an id and can be seen; none where a list of them is of no use. */
export function contentsOf(html: string): PageSection[] {
  const headings = html.matchAll(/(?:<h2|<summary>\s*<(h3))(\s[^>]*)>([\s\S]*?)<\/h[23]>/g);
  const sections = [...headings].flatMap(([, part, written = '', inner = '']) => {
    const id = attribute(written, 'id');
    const isHidden = /\shidden(?:\s|=|$)/.test(written) || attribute(written, 'class')?.includes('visually-hidden');
    const text = inner
      .replace(/<(svg|button)\b[\s\S]*?<\/\1>|<[^>]+>/g, '')
      .replace(/\s+/g, ' ')
      .trim();
    return id && text && !isHidden && !apart.includes(id)
      ? [{ id, html: text, lang: attribute(written, 'lang'), isPart: part !== undefined }]
      : [];
  });
  return sections.length >= fewest && sections.length <= most ? sections : [];
}
