import { nearest } from '../../../text/nearest.ts';
import { outsideJobs } from '../../../vacancy/lexicon.ts';
import { knownJobs } from '../../../vacancy/weights.ts';
import { defineRule } from '../../rule.ts';

const guessOf = (id: string, known: Iterable<string>): string | undefined => {
  const guess = nearest(id, known);
  return guess && `Did you mean \`${guess}\`?`;
};

export default defineRule({
  code: 'vacancy/role',
  severity: 'error',
  what: 'An entry of the vacancy lexicon names a role that does not exist, or is like a job that the weights do not know.',
  why: 'A recruiter would be told of a role that nobody can read about, or the entry would never count.',
  fix: `Name a role of this playbook or one of ${outsideJobs.map((job) => `\`${job}\``).join(', ')}. \`like\` is one of ${knownJobs.map((job) => `\`${job}\``).join(', ')}; leave it out for a role that is like none of them.`,
  check(content, report) {
    const known = new Set([...content.of('roles').map(({ id }) => id), ...outsideJobs]);
    for (const entry of content.of('vacancy')) {
      const { role, like } = entry.data;
      if (role && !known.has(role))
        report.entry(entry, ['role'], { message: `There is no role \`${role}\``, fix: guessOf(role, known), cause: role });
      if (like && !knownJobs.includes(like))
        report.entry(entry, ['like'], { message: `The weights know no job \`${like}\``, fix: guessOf(like, knownJobs), cause: like });
    }
  },
  good: [
    {
      title: 'a role that is a case of a job that the weights know',
      on: 'vacancy/technical-support',
      set: { role: 'knowledge-manager', like: 'customer-operations-manager' },
    },
  ],
  bad: [
    {
      title: 'a role of another playbook',
      on: 'vacancy/technical-support',
      set: { role: 'wizard' },
      finds: { at: 'role', message: 'There is no role `wizard`' },
    },
    {
      title: 'an underscore in the id of a role',
      on: 'vacancy/technical-support',
      set: { role: 'knowledge_manager' },
      finds: { at: 'role', message: 'There is no role `knowledge_manager`', fix: 'Did you mean `knowledge-manager`?' },
    },
    {
      title: 'a job that was never learned',
      on: 'vacancy/technical-support',
      set: { like: 'wizard' },
      finds: { at: 'like', message: 'The weights know no job `wizard`' },
    },
  ],
});
