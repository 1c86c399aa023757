import type { Report } from '../check/finding.ts';
import type { ContentDocument } from '../read/document.ts';
import type { Card } from '../share/draw.ts';
import type { Sheet } from './styles.ts';

/**
 * What one build knows in two places: the integrations run as plain modules, collections and pages as bundled ones, and
 * each has its own copy of every module. Both are in one process.
 */
export interface Shared {
  /** Files of the content folder that the check has read. */
  documents: Map<string, ContentDocument>;
  /** The style sheet that each kind of page carries, and the policy that lets it. */
  sheets?: Record<Sheet, { css: string; policy: string }>;
  /** What the check said. */
  report?: Report;
  /**
   * Is told of each page before it is rendered, by its address with the site's base; what it returns takes the HTML, or
   * undefined where it is no page. Pages begin in the same order in every build, and end in any.
   */
  onPage?: (address: string) => (html: string | undefined) => void;
  /** Takes the picture of a page to be drawn. */
  onPicture?: (digest: string, card: Card) => void;
}

const key = Symbol.for('playbook.build');
const holder = globalThis as { [key]?: Shared };
holder[key] ??= { documents: new Map() };
export const shared: Shared = holder[key];
