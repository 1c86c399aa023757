import type { Element, ElementContent } from 'hast';
import type { Words } from '../schemas/interface.ts';

/** What a component may ask of its surroundings. */
export interface ComponentContext {
  /** Puts the site's base before an address of the site. */
  href(address: string): string;
  /** The title of an entry, or undefined where there is none. */
  titleOf(collection: 'sources', id: string): string | undefined;
  /** What stands around the author's words. */
  words: Words['body'];
  /** The language of the page at an address of the site, where it is not that of this page. */
  foreign?: ((address: string) => string | undefined) | undefined;
}

/** A component that authors may use in bodies: its attributes, and what it turns into. */
export interface BodyComponent {
  /** Attribute names; true: required; a list: the values that it takes. */
  attributes: Record<string, { required: boolean; values?: readonly string[]; source?: true; image?: true }>;
  /** For the author: what it is for and how it is written. */
  usage: string;
  render(attributes: Record<string, string>, children: ElementContent[], context: ComponentContext): ElementContent;
}

const element = (tagName: string, properties: Element['properties'], ...children: ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
const text = (value: string): ElementContent => ({ type: 'text', value });

const calloutKinds = ['note', 'warning', 'example', 'judgement'] as const;

/** The attributes of a link to a source, with the language of its title where it is another. */
function toSource(id: string, { href, foreign }: ComponentContext): Element['properties'] {
  const address = `/sources/${id}/`;
  const language = foreign?.(address);
  return { href: href(address), hrefLang: language, lang: language };
}

/** The registered components. Bodies may use these and no other tag. */
export const bodyComponents: Record<string, BodyComponent> = {
  Callout: {
    attributes: { kind: { required: true, values: calloutKinds }, title: { required: false } },
    usage: 'A note beside the text: <Callout kind="note|warning|example|judgement" title="…"> … </Callout>',
    render: ({ kind = 'note', title }, children, { words }) =>
      element(
        'div',
        { className: ['callout', `callout-${kind}`], role: 'note' },
        element('p', { className: ['callout-title'] }, text(title ?? words[kind as (typeof calloutKinds)[number]])),
        ...children,
      ),
  },
  Quote: {
    attributes: { source: { required: true, source: true } },
    usage: 'What a source says, in our words: <Quote source="source-id"> … </Quote>',
    render: ({ source = '' }, children, context) =>
      element(
        'figure',
        { className: ['quote'] },
        element('blockquote', {}, ...children),
        element(
          'figcaption',
          {},
          ...context.words.after
            .with<ElementContent>({
              source: element('a', toSource(source, context), text(context.titleOf('sources', source) ?? source)),
            })
            .map((part) => (typeof part === 'string' ? text(part) : part)),
        ),
      ),
  },
  Steps: {
    attributes: {},
    usage: 'A numbered list drawn as steps: <Steps> 1. … 2. … </Steps>',
    render: (_, children) => element('div', { className: ['steps'] }, ...children),
  },
  Cite: {
    attributes: { source: { required: true, source: true } },
    usage: 'The source of the statement before it: <Cite source="source-id" />',
    render: ({ source = '' }, _, context) => {
      const title = context.titleOf('sources', source) ?? source;
      return element(
        'a',
        { className: ['cite'], ...toSource(source, context), title },
        element('span', { className: ['visually-hidden'] }, text(context.words.source({ title }))),
      );
    },
  },
  Figure: {
    attributes: { src: { required: true, image: true }, alt: { required: true }, caption: { required: false } },
    usage: 'A picture from content/images: <Figure src="/images/name.svg" alt="What it shows" caption="…" />',
    render: ({ src = '', alt = '', caption }, _, context) =>
      element(
        'figure',
        {},
        element('img', { src: context.href(src), alt, loading: 'lazy' }),
        ...(caption ? [element('figcaption', {}, text(caption))] : []),
      ),
  },
};

/** The component that a tag names; a name that every object has, such as `constructor`, is none. */
export const componentNamed = (name: string | null | undefined): BodyComponent | undefined =>
  name && Object.hasOwn(bodyComponents, name) ? bodyComponents[name] : undefined;
