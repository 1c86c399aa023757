/** A component that authors may use in bodies: how it is written. `components/body/` renders it. */
export interface BodyComponent {
  /** Attribute names; true: required; a list: the values that it takes. */
  attributes: Record<string, { required: boolean; values?: readonly string[]; source?: true; image?: true }>;
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
    usage: 'What a source says, in our words: <Quote source="source-id"> … </Quote>',
  },
  Steps: {
    attributes: {},
    usage: 'A numbered list drawn as steps: <Steps> 1. … 2. … </Steps>',
  },
  Cite: {
    attributes: { source: { required: true, source: true } },
    usage: 'The source of the statement before it: <Cite source="source-id" />',
  },
  Figure: {
    attributes: { src: { required: true, image: true }, alt: { required: true }, caption: { required: false } },
    usage: 'A picture from content/images: <Figure src="/images/name.svg" alt="What it shows" caption="…" />',
  },
};

/** The component that a tag names; a name that every object has, such as `constructor`, is none. */
export const componentNamed = (name: string | null | undefined): BodyComponent | undefined =>
  name && Object.hasOwn(bodyComponents, name) ? bodyComponents[name] : undefined;
