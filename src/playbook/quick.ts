import { isFree } from '../model/cost.ts';
import { evidenceGrades } from '../model/evidence.ts';
import { minutesOnTheDay } from '../model/times.ts';
import type { Entry, Playbook } from './playbook.ts';

/**
 * The actions worth most of those that take half an hour on the day, whatever is arranged ahead, cost nothing and need nothing
 * done before: the best proven first, then those that most of the playbook leads to. One for each audience before a second for any.
 * @param most How many.
 */
export function quickActions(playbook: Pick<Playbook, 'of' | 'backlinks'>, most: number): Entry<'actions'>[] {
  const worth = (entry: Entry<'actions'>) => [
    -evidenceGrades.indexOf(entry.data.evidence.grade),
    playbook.backlinks(entry as Entry).length,
  ];
  const ranked = playbook
    .of('actions')
    .filter(({ data }) => minutesOnTheDay(data) <= 30 && isFree(data.money) && data.prerequisites.length === 0)
    .map((entry) => ({ entry, worth: worth(entry) }))
    .sort((a, b) => b.worth.map((value, index) => value - (a.worth[index] as number)).find((difference) => difference !== 0) ?? 0)
    .map(({ entry }) => entry);
  const firsts = [...Map.groupBy(ranked, ({ data }) => data.audience[0]).values()].map(([first]) => first as Entry<'actions'>);
  return [...firsts, ...ranked.filter((entry) => !firsts.includes(entry))].slice(0, most);
}
