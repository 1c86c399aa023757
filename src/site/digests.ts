import { hash } from 'node:crypto';
import type { Entry, Playbook } from '../playbook/playbook.ts';
import type { CollectionName } from '../schemas/fields.ts';
import { shared } from './shared.ts';

/**
 * Says for each key that `note` takes what it stands for now, as a digest.
 * @param entries Untracked, with the digests of their bodies.
 */
export function digestsOf(playbook: Playbook, entries: readonly (Entry & { bodyDigest: string })[]): (key: string) => string {
  const byAddress = new Map(entries.map((entry) => [`${entry.collection}/${entry.id}`, entry]));
  const names = (list: readonly Entry[]) => list.map(({ collection, id }) => `${collection}/${id}`).join();
  const meaningOf = (kind: string, name: string): unknown => {
    switch (kind) {
      case 'list':
        return names(playbook.of(name as CollectionName));
      case 'title':
        return names(playbook.titled(name));
      case 'links': {
        const entry = byAddress.get(name);
        return entry && playbook.backlinks(entry).map(({ from, field }) => `${from.collection}/${from.id} ${field}`);
      }
      case 'body':
        return byAddress.get(name)?.bodyDigest;
      case 'findings':
        return [...(shared.report?.findings ?? []), ...(shared.report?.waived ?? [])].filter(({ entry }) => entry === name);
      case 'report':
        return { ...shared.report, milliseconds: 0 };
      default: {
        const data = byAddress.get(kind)?.data as Record<string, unknown> | undefined;
        return name === '*' ? data : data?.[name];
      }
    }
  };
  return (key) => {
    const space = key.indexOf(' ');
    const value = space < 0 ? meaningOf(key, '') : meaningOf(key.slice(0, space), key.slice(space + 1));
    return hash('sha1', JSON.stringify(value) ?? '', 'base64');
  };
}
