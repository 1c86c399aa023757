import { parseArgs } from 'node:util';
import { removeEntries } from '../author/remove.ts';
import { readContent } from '../read/content.ts';
import { finish } from './changes.ts';
import { kinds, requireIds, targetOf } from './kinds.ts';

export const usage = `Takes entries out of the content, with everything that names them: fields, links, citations, translations, waivers.

  cx-playbook remove KIND ID... [options]
  cx-playbook remove --unused [options]

KIND is one of ${kinds.join(', ')}. A touchpoint is written journey-id/touchpoint-id.

  --dry-run       show what would change, line by line, and change nothing
  --to ID         the entry that takes over where exactly one must be named, such as a lead or an owner; without it
                  whoever stood beside a removed role takes over, or the next role above
  --keep-unused   leave measures, skills, principles, sources and families that only the removed entries used
  --unused        remove those that nothing used before, too
  --content DIR   the content folder (content)

Nothing is written unless all of it could be worked out. What needs a person is listed with its file and line.`;

export function run(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      content: { type: 'string', default: 'content' },
      'dry-run': { type: 'boolean', default: false },
      to: { type: 'string' },
      'keep-unused': { type: 'boolean', default: false },
      unused: { type: 'boolean', default: false },
    },
  });
  const [kind = '', ...ids] = positionals;
  if (values.unused && values['keep-unused']) throw new Error('--unused and --keep-unused contradict each other');
  const onlyUnused = values.unused && positionals.length === 0;
  const target = onlyUnused ? 'sources' : targetOf(kind);
  if (!onlyUnused && ids.length === 0) throw new Error(`say which: cx-playbook remove ${kind} ID...`);
  const content = readContent(values.content);
  if (!onlyUnused) requireIds(content, kind, [...ids, ...(values.to === undefined ? [] : [values.to])]);
  if (values.to !== undefined && ids.includes(values.to)) throw new Error(`${values.to} cannot take over: it is to be removed itself`);

  const { workspace, along } = removeEntries(content, target, ids, {
    heir: values.to,
    keepUnused: values['keep-unused'],
    unused: values.unused,
  });
  if (ids.length > 0) console.log(`Removing ${kind} ${ids.join(', ')}`);
  if (along.size > 0) console.log(onlyUnused ? 'Removing' : 'With it goes what has lost its purpose:');
  for (const [name, why] of along) console.log(`  ${name}  ${why}`);
  finish(workspace, { dryRun: values['dry-run'] });
}
