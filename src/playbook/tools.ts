import { type CollectionName, collectionNames, shownCollections } from '../model/index.ts';
import { pages, type ToolName, toolNames } from '../model/pages.ts';

/** What decides which tools a site has. */
export interface ToolSource {
  /** What playbook.yaml says of tools. */
  tools?: Partial<Record<ToolName, 'on' | 'off' | undefined>> | undefined;
  /** The entries of a collection that have pages; anything in `data` may be missing while an author writes. */
  of(collection: CollectionName): readonly { data: object }[];
}

/** How many entries of a collection a tool needs to have something to show; `1` where no number stands. */
const needs: Partial<Record<ToolName, { of: CollectionName; atLeast?: number }>> = {
  hire: { of: 'hiring' },
  titles: { of: 'roles' },
  compare: { of: 'roles', atLeast: 2 },
  vacancy: { of: 'vacancy' },
  monday: { of: 'actions' },
  readiness: { of: 'readiness' },
  ownership: { of: 'journeys' },
  alignment: { of: 'principles' },
};

/** The tools that are made of a collection. */
export const toolsOf = (collection: CollectionName): ToolName[] => toolNames.filter((tool) => needs[tool]?.of === collection);

const hasContent = (tool: ToolName, { of }: ToolSource): boolean => {
  if (tool === 'changes')
    return collectionNames.some((name) => of(name).some(({ data }) => ((data as { changes?: unknown[] }).changes ?? []).length > 0));
  const { of: collection, atLeast = 1 } = needs[tool] ?? {};
  return collection === undefined || of(collection).length >= atLeast;
};

/** Addresses that belong to tools but do not lie below their pages, or to several: they are there while one of these is on. */
const shared: readonly [address: RegExp, tools: readonly ToolName[] | 'always'][] = [
  [/^\/data\/(?:action-facts\.json|words\/.*)$/, 'always'],
  [/^\/data\/actions(?:\.json|\/[^/]+\.json)$/, ['monday']],
  [/^\/data\/journeys\.json$/, ['ownership']],
  [/^\/data\/vacancy\.json$/, ['vacancy']],
  [/^\/data\/(?:names|schemas\/role-record)\.json$/, ['compare', 'data']],
  [/^\/roles\/[^/]+\.json$/, ['compare', 'data']],
  [/^\/(?:roles\/[^/]+\.md|llms\.txt)$/, ['data']],
  [/^\/changes\.xml$/, ['changes']],
];

/** What a site leaves out: tools that are switched off or have nothing to show, and collections without entries. */
export interface LeftOut {
  tools: readonly ToolName[];
  collections: readonly CollectionName[];
}

export const leftOutOf = (source: ToolSource): LeftOut => ({
  tools: toolNames.filter((tool) => source.tools?.[tool] === 'off' || !hasContent(tool, source)),
  collections: shownCollections.filter((name) => source.of(name).length === 0),
});

/**
 * Whether an address is one that a site leaves out.
 * @returns Answers for an address from `/` on, without the base.
 */
export function isLeftOut({ tools: off, collections }: LeftOut): (address: string) => boolean {
  const lists = new Set(collections.map((name) => `/${name}/`));
  return (written) => {
    // Not every site ends its addresses with a slash.
    const address = written.replace(/[?#].*$/s, '').replace(/\/[^/.]+$/, '$&/');
    const [, tools] = shared.find(([pattern]) => pattern.test(address)) ?? [];
    if (tools) return tools !== 'always' && tools.every((tool) => off.includes(tool));
    return lists.has(address) || off.some((tool) => address.startsWith(pages[tool].address));
  };
}
