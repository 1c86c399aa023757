import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** A component that authors may use in bodies: how it is written. `components/body/` renders it. */
export interface BodyComponent {
  /** Attribute names; true: required; a list: the values that it takes. */
  attributes: Record<string, { required: boolean; values?: readonly string[]; source?: true; image?: true }>;
  /** Whether it takes any other attribute, too. */
  open?: true;
  /** false: it shows its attributes, and nothing that stands between its tags. */
  content?: false;
  /** For the author: what it is for and how it is written. */
  usage: string;
}

const calloutKinds = ['note', 'warning', 'example', 'judgement'] as const;

/** The registered components. Bodies may use these and no other tag. */
export const bodyComponents: Record<string, BodyComponent> = {
  Callout: {
    attributes: { kind: { required: true, values: calloutKinds }, title: { required: false } },
    usage: 'A note beside the text: <Callout kind="note|warning|example|judgement" title="…"> … </Callout>',
  },
  Quote: {
    attributes: { source: { required: true, source: true } },
    usage: 'A few words of a source, exactly as it says them: <Quote source="source-id"> … </Quote>',
  },
  Steps: {
    attributes: {},
    usage: 'A numbered list drawn as steps: <Steps> 1. … 2. … </Steps>',
  },
  Cite: {
    attributes: { source: { required: true, source: true } },
    content: false,
    usage: 'The source of the statement before it: <Cite source="source-id" />',
  },
  Figure: {
    attributes: { src: { required: true, image: true }, alt: { required: true }, caption: { required: false } },
    content: false,
    usage: 'A picture from content/images: <Figure src="/images/name.svg" alt="What it shows" caption="…" />',
  },
};

/** The components that a site brings itself, by name: `src/body/Name.astro`, beside the content folder. */
export function ownComponents(content: string): ReadonlyMap<string, string> {
  const folder = path.resolve(content, '../src/body');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => /^[A-Z]\w*\.astro$/.test(file)) : [];
  return new Map(files.sort().map((file) => [path.basename(file, '.astro'), path.join(folder, file)]));
}

const ownComponent: BodyComponent = { attributes: {}, open: true, usage: 'A component of this site, in src/body/.' };

/**
 * The component that a tag names; a name that every object has, such as `constructor`, is none.
 * @param own The names of the components that the site brings itself.
 */
export function componentNamed(
  name: string | null | undefined,
  own?: Pick<ReadonlyMap<string, unknown>, 'has'>,
): BodyComponent | undefined {
  if (name && Object.hasOwn(bodyComponents, name)) return bodyComponents[name];
  return name && own?.has(name) ? ownComponent : undefined;
}

/** Whether a component takes an attribute. Astro's directives, such as `set:html`, are none. */
export const takesAttribute = (component: BodyComponent, name: string): boolean =>
  Object.hasOwn(component.attributes, name) || (component.open === true && /^[a-z][\w-]*$/i.test(name));
