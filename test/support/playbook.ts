import { type Settings, schemas } from '../../src/model/index.ts';
import { type Entry, makePlaybook, type Playbook } from '../../src/playbook/playbook.ts';
import { readContent } from '../../src/read/content.ts';

/** The playbook of a content folder, published entries only and without the links of bodies. */
export function readPlaybook(folder: string): Playbook {
  const { settings, entries } = readContent(folder);
  const parsed = entries.map(
    ({ collection, id, value }, order) => ({ collection, id, order, links: [], data: schemas[collection].parse(value) }) as Entry,
  );
  return makePlaybook(
    settings?.value as Settings,
    parsed.filter(({ data }) => data.status === 'published'),
  );
}
