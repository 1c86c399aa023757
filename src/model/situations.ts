/**
 * What a company can be that changes how a guide reads, in the order of pages. A reader chooses those that fit once; guides
 * write under `variations` what differs there. `words.situations` names them, and src/styles/situations.css shows them.
 */
export const situations = ['smallFirm', 'mediumFirm', 'largeFirm', 'stores', 'publicSector', 'businessToBusiness', 'remote'] as const;
export type Situation = (typeof situations)[number];

/** How many people a company has: of these a reader is one. */
export const sizeSituations = ['smallFirm', 'mediumFirm', 'largeFirm'] as const satisfies Situation[];

/**
 * What a role says of a situation that it says anyway: the same superior, or the same actions on the first Monday.
 * @param usual What it says everywhere; superiors by title.
 */
export function asUsual(
  { reportsTo, actions = [] }: { reportsTo?: string | undefined; actions?: readonly unknown[] | undefined },
  usual: { superiors: readonly string[]; actions: readonly unknown[] },
): ('reportsTo' | 'actions')[] {
  const plain = (title: string) => title.trim().toLowerCase();
  return [
    ...(reportsTo !== undefined && usual.superiors.map(plain).includes(plain(reportsTo)) ? (['reportsTo'] as const) : []),
    ...(actions.length > 0 && actions.join(' ') === usual.actions.join(' ') ? (['actions'] as const) : []),
  ];
}

/** What an entry says of the situations, in the order of pages. */
export const variationsIn = <Item>(variations: Partial<Record<Situation, Item | undefined>> | undefined): [Situation, Item][] =>
  situations.flatMap((id) => {
    const item = variations?.[id];
    return item === undefined ? [] : [[id, item] as [Situation, Item]];
  });
