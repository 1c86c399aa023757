import { type CheckedEntry, defineRule } from '../../rule.ts';
import { contentStems } from './shared.ts';

/** Words of which nearly every action makes something; they do not tell what. */
const general = contentStems(
  'a page list note says words one two three people person customer contact thing work colleague company day name own about after then each',
);

/** One of several things with fewer words of its own than this may be what an action makes, in other words. */
const MIN_WORDS = 2;

/** What exists after an action. */
const made = ({ data }: CheckedEntry<'actions'>): string =>
  [data.title, data.what, data.artefact, ...(data.steps ?? []).flatMap((step) => [step?.do, step?.output]), ...(data.doneWhen ?? [])].join(
    ' ',
  );

/** The things that a sentence lists. */
const clauses = (evidence: string): string[] =>
  evidence.split(/(?:[.;]|,? and (?=(?:an?|the|one|two|three|you|your|it|notes?|[a-z]+ (?:that|which))\b))/i);

export default defineRule({
  code: 'role/monday-evidence',
  severity: 'warning',
  weight: 1,
  level: 'standard',
  what: 'The evidence of the first Monday names something that none of its actions makes: no word for it is in what they do, make or are done by.',
  why: 'The reader does what the page says, and at the end of the day does not have what the page promised.',
  fix: 'Name what the actions leave behind (their artefact and the outputs of their steps), or add the action that makes it.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const { actions, evidence } = entry.data.plan?.firstMonday ?? {};
      const known = actions?.map((id) => content.get('actions', id)) ?? [];
      if (!evidence || known.length === 0 || known.some((action) => !action || content.unread.has(action.document.file))) continue;
      const there = contentStems(known.map((action) => made(action as CheckedEntry<'actions'>)).join(' '));
      const things = clauses(evidence);
      for (const clause of things) {
        const named = [...contentStems(clause)].filter((stem) => !general.has(stem));
        if (named.length < (things.length === 1 ? 1 : MIN_WORDS) || named.some((stem) => there.has(stem))) continue;
        report.entry(entry, ['plan', 'firstMonday', 'evidence'], {
          message: `No action of the first Monday makes this: “${clause.trim()}”`,
        });
      }
    }
  },
  bad: [
    {
      title: 'a contract from an hour of listening',
      on: 'roles/customer-service-representative',
      set: { 'plan.firstMonday.evidence': 'A signed contract with the carrier.' },
      finds: { at: 'plan.firstMonday.evidence', message: 'No action of the first Monday makes this: “A signed contract with the carrier”' },
    },
  ],
});
