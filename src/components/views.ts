import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { Kind } from '../model/kinds.ts';

type Modules = Record<string, { default: AstroComponentFactory }>;
const entries: Modules = import.meta.glob('./entries/*.astro', { eager: true });
const overviews: Modules = import.meta.glob('./overviews/*.astro', { eager: true });

/**
 * The view of an entry: entries/<kind>.astro, which takes the entry and the playbook.
 * @throws Error where there is none.
 */
export function entryView(kind: Kind): AstroComponentFactory {
  const view = entries[`./entries/${kind}.astro`]?.default;
  if (!view) throw new Error(`src/components/entries/${kind}.astro is missing: the view of an entry of this kind`);
  return view;
}

/** What stands above the entries on their index, where there is anything: overviews/<kind>.astro, which takes the playbook. */
export const overviewOf = (kind: Kind): AstroComponentFactory | undefined => overviews[`./overviews/${kind}.astro`]?.default;
