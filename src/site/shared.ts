import type { Report } from '../check/finding.ts';
import type { Sheet } from './styles.ts';

/** What the site takes from a content file. */
export interface ParsedFile {
  values: { id: string; value: unknown }[];
  /** Addresses that its body links to. */
  links: string[];
  bodyDigest: string;
}

/**
 * What one build knows in two places: the integrations run as plain modules, collections and pages as bundled ones, and
 * each has its own copy of every module. Both are in one process.
 */
export interface Shared {
  /** The values of the entries of this build, by collection/id. */
  values: Map<string, unknown>;
  /** Takes a content file from the last build, where it had the same name and bytes, and parses it where not. */
  parsed?: (name: string, bytes: Uint8Array, parse: () => ParsedFile) => ParsedFile;
  /** The style sheet that each kind of page carries, and the policy that lets it. */
  sheets?: Record<Sheet, { css: string; policy: string }>;
  /** What the check said; pages are made when it is there. */
  report?: Report;
  /** Waits for the check, and throws where it found errors. */
  checked?: () => Promise<Report>;
  /** What the page that is being made has looked at so far; see `note`. */
  reads?: Set<string> | undefined;
  /** What each derived value was made from, by its name. */
  derived: Map<string, ReadonlySet<string>>;
  /** The digest of what a key of `reads` stands for, as the content is now. */
  digestOf?: (key: string) => string;
  /** When entries were last reviewed, by address without a slash before it. */
  reviewed?: ReadonlyMap<string, string>;
}

const key = Symbol.for('playbook.build');
const holder = globalThis as { [key]?: Shared };
holder[key] ??= { values: new Map(), derived: new Map() };
export const shared: Shared = holder[key];
