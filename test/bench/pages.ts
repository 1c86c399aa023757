import path from 'node:path';
import { stringify } from 'yaml';
import { readContent } from '../../src/read/content.ts';

/** A role or an action as any site generator can show it. */
export interface BenchPage {
  collection: 'roles' | 'actions';
  id: string;
  title: string;
  description: string;
  /** Every other field of the front matter in words, in its order. */
  facts: { label: string; items: string[] }[];
  /** Plain Markdown; links to other pages look like `/roles/role-00001/`. */
  body: string;
}

/** What a tool reads: text by path relative to its folder of content. */
export type Files = Map<string, string>;
export type Adapter = (pages: readonly BenchPage[]) => Files;

/** The generated roles and actions of a content folder that `generateContent` wrote, by address; the reference playbook's own are left out. */
export function benchPages(folder: string): BenchPage[] {
  return readContent(folder).entries.flatMap(({ collection, id, value, document }) => {
    if ((collection !== 'roles' && collection !== 'actions') || !/^(?:role|action)-\d{5}$/.test(id)) return [];
    const { title, status: _status, ...fields } = value as Record<string, unknown> & { title: string };
    const facts = Object.entries(fields).flatMap(([key, field]) => {
      const items = itemsOf(field);
      return items.length > 0 ? [{ label: labelOf(key), items }] : [];
    });
    return [{ collection, id, title, description: String(fields.summary ?? fields.what), facts, body: document.bodyText.trim() }];
  });
}

/** `decisionRights` becomes `Decision rights`. */
const labelOf = (key: string): string => {
  const words = key.replace(/(?<=[a-z])([A-Z])/g, ' $1').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

function itemsOf(value: unknown): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.map(inline);
  if (typeof value === 'object') return Object.entries(value).map(([key, inner]) => `${labelOf(key)}: ${inline(inner)}`);
  return [String(value)];
}

function inline(value: unknown): string {
  if (Array.isArray(value)) return value.map(inline).join(', ') || 'none';
  if (typeof value === 'object' && value !== null)
    return Object.entries(value)
      .map(([key, inner]) => `${labelOf(key).toLowerCase()} ${inline(inner)}`)
      .join('; ');
  return String(value);
}

const name = 'The Customer Experience Playbook';
const about = 'Who owns customer experience, which roles it takes, and what each of us does about it on Monday morning.';

interface Form {
  /** The home page's file. */
  home?: string;
  /** Fields that a tool needs in the front matter of every page. */
  matter?: Record<string, string>;
  /** What stands between front matter and body. */
  before?: (page: { title: string }) => string;
  /** A link of the body in the tool's own writing. */
  link?: (address: string) => string;
  extra?: readonly [string, string][];
}

/** YAML 1.1, because some tools read it as such and would make a date of a text. */
const withMatter = (matter: Record<string, unknown>, text: string) =>
  `---\n${stringify(matter, { lineWidth: 0, version: '1.1' })}---\n\n${text}\n`;

const adapter =
  ({ home = 'index.md', matter = {}, before = () => '', link = (address) => address, extra = [] }: Form): Adapter =>
  (pages) => {
    const page = (title: string, description: string, body: string, facts?: BenchPage['facts']) =>
      withMatter({ title, description, ...matter, ...(facts ? { facts } : {}) }, `${before({ title })}${body}`);
    const address = ({ collection, id }: BenchPage) => link(`/${collection}/${id}/`);
    const list = pages.map((entry) => `- [${entry.title}](${address(entry)}): ${entry.description}`).join('\n');
    return new Map([
      [home, page(name, about, `${about}\n\n[Roles and actions](${link('/entries/')})`)],
      ['entries.md', page('Roles and actions', about, list)],
      ...pages.map((entry): [string, string] => [
        `${entry.collection}/${entry.id}.md`,
        page(
          entry.title,
          entry.description,
          entry.body.replace(/\]\((\/[^)]+)\)/g, (_all, target: string) => `](${link(target)})`),
          entry.facts,
        ),
      ]),
      ...extra,
    ]);
  };

/** The same pages in the form that each tool documents. */
export const adapters = {
  eleventy: adapter({
    matter: { layout: 'page.njk' },
    extra: [['search.md', withMatter({ title: 'Search', description: about, layout: 'search.njk' }, '')]],
  }),
  hugo: adapter({ home: '_index.md', extra: [['search.md', withMatter({ title: 'Search', description: about, layout: 'search' }, '')]] }),
  starlight: adapter({}),
  vitepress: adapter({ before: ({ title }) => `# ${title}\n\n<Facts />\n\n`, link: (address) => address.replace(/\/$/, '') }),
  docusaurus: adapter({}),
} satisfies Record<string, Adapter>;

/** Where the first sentence of a Markdown text has its second word, puts `word`; throws where there is no sentence. */
export function changeWord(markdown: string, word: string): string {
  const changed = markdown.replace(/^([A-Z][a-z]*) [a-z]+/m, `$1 ${word}`);
  if (changed === markdown) throw new Error('no sentence to change');
  return changed;
}

/** The same for an entry's file, whose front matter stays as it is. */
export function changeWordOfFile(text: string, word: string): string {
  const start = text.indexOf('\n---\n') + 5;
  return text.slice(0, start) + changeWord(text.slice(start), word);
}

export const fileOf = ({ collection, id }: Pick<BenchPage, 'collection' | 'id'>): string => path.posix.join(collection, `${id}.mdx`);
