import { parseArgs } from 'node:util';
import { idsOf } from '../author/places.ts';
import { renameEntry } from '../author/rename.ts';
import { idPattern } from '../model/fields.ts';
import { readContent } from '../read/content.ts';
import { idOf } from '../text/id.ts';
import { finish } from './changes.ts';
import { kinds, requireIds, targetOf } from './kinds.ts';

export const usage = `Gives an entry another id: in its file name, its translations, every field and every link.

  cx-playbook rename KIND OLD NEW [--dry-run] [--content DIR]

KIND is one of ${kinds.join(', ')}. A touchpoint is written journey-id/touchpoint-id, and stays in its journey.
The title and other names stay as they are.`;

export function run(args: string[]): void {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { content: { type: 'string', default: 'content' }, 'dry-run': { type: 'boolean', default: false } },
  });
  const [kind = '', from, to, ...rest] = positionals;
  const target = targetOf(kind);
  if (from === undefined || to === undefined || rest.length > 0) throw new Error(`say which and what: cx-playbook rename ${kind} OLD NEW`);
  const content = readContent(values.content);
  requireIds(content, kind, [from]);
  const journey = target === 'touchpoints' ? `${from.split('/')[0]}/` : '';
  const id = to.slice(to.startsWith(journey) ? journey.length : 0);
  if (!idPattern.test(id)) throw new Error(`an id is lower-case words joined by hyphens, such as ${idOf(id) || 'an-id'}, not ${id}`);
  if (idsOf(content, target).includes(journey + id)) throw new Error(`there is a ${kind} ${journey}${id} already. Nothing was changed.`);

  const { workspace, pages } = renameEntry(content, target, from, journey + id);
  finish(workspace, { dryRun: values['dry-run'] });
  const moved = [...pages].filter(([address]) => address.endsWith('/'));
  if (moved.length === 0) return;
  console.log('\nIts pages have other addresses now. To lead readers of the old ones there, add this to astro.config.mjs:\n');
  console.log(`  redirects: {\n${moved.map(([old, now]) => `    '${old}': '${now}',`).join('\n')}\n  },`);
}
