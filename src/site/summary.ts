import type { Language } from '../i18n/language.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';

/** A sentence or two on an entry for lists and descriptions, and a few facts beside it. */
export function summaryOf(entry: Entry, playbook: Playbook, language: Language): { text: string; notes: string[] } {
  const { words } = language;
  switch (entry.collection) {
    case 'principles':
      return { text: (entry as Entry<'principles'>).data.claim, notes: [] };
    case 'debates':
      return { text: (entry as Entry<'debates'>).data.question, notes: [] };
    case 'roles': {
      const { data } = entry as Entry<'roles'>;
      return { text: data.summary, notes: [words.roleLevels[data.level], words.summary.reportsTo({ title: superiorOf(data, playbook) })] };
    }
    case 'actions': {
      const { data } = entry as Entry<'actions'>;
      const notes = [
        language.duration(data.prepMinutes + data.runMinutes),
        data.people.max === 1 ? words.summary.alone : words.summary.people({ people: people(data.people) }),
        language.inside(words.evidence[data.evidence.grade]),
      ];
      return { text: data.what, notes };
    }
    case 'journeys': {
      const { data } = entry as Entry<'journeys'>;
      const count = data.stages.reduce((sum, stage) => sum + stage.touchpoints.length, 0);
      return { text: data.summary, notes: [words.summary.touchpoints({ count })] };
    }
    case 'measures': {
      const { data } = entry as Entry<'measures'>;
      return { text: data.definition, notes: [words.directions[data.direction]] };
    }
    case 'skills':
    case 'departments':
    case 'families':
      return { text: (entry as Entry<'skills'>).data.summary, notes: [] };
    case 'hiring':
      return { text: (entry as Entry<'hiring'>).data.help, notes: [] };
    case 'vacancy':
      return { text: entry.data.title, notes: [] };
    case 'readiness':
      return { text: (entry as Entry<'readiness'>).data.steps[3] ?? '', notes: [] };
    case 'decisions':
      return { text: (entry as Entry<'decisions'>).data.question, notes: [] };
    case 'glossary':
      return { text: (entry as Entry<'glossary'>).data.definition, notes: [] };
    case 'sources': {
      const { data } = entry as Entry<'sources'>;
      return { text: data.says, notes: [data.author, data.year === 'undated' ? words.source.undated : String(data.year)] };
    }
  }
}

/** How many people: a number, or from–to. */
export const people = ({ min, max }: { min: number; max: number }): string => (min === max ? String(min) : `${min}–${max}`);

/** The title that a role reports to. */
export function superiorOf(role: Entry<'roles'>['data'], playbook: Playbook): string {
  const { role: above, outside } = role.reportsTo;
  return above ? playbook.get('roles', above).data.title : (outside ?? '');
}

/** A text of at most `limit` characters, cut at a word. */
export function cut(text: string, limit: number): string {
  if (text.length <= limit) return text;
  return `${text.slice(0, limit - 1).replace(/\s+\S*$/, '')}…`;
}
