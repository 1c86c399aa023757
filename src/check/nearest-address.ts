import { nearest, nearestByWords } from '../text/nearest.ts';
import type { LinkTargets } from './link-targets.ts';

const known = new WeakMap<LinkTargets, Map<string, string | undefined>>();

/** The address of this site that was most likely meant by one that leads nowhere; undefined where none is near. */
export function nearestAddress(address: string, targets: LinkTargets): string | undefined {
  const found = known.get(targets) ?? new Map<string, string | undefined>();
  known.set(targets, found);
  if (!found.has(address)) found.set(address, findNearest(address, targets));
  return found.get(address);
}

function findNearest(address: string, { addresses, has }: LinkTargets): string | undefined {
  const tidy = address
    .toLowerCase()
    .replace(/\/{2,}/g, '/')
    .replace(/[\s_]+/g, '-')
    .replace(/^\/(?:src\/)?content(?=\/)/, '')
    .replace(/\/index(?:\.\w+)?$/, '/');
  const bare = tidy.replace(/\/$/, '');
  const plain = bare.replace(/\.(?:mdx?|ya?ml|html?|astro)$/, '');
  const written = [tidy, bare, `${bare}/`, `${plain}/`].find((one) => one !== address && has(one));
  if (written) return written;
  // Part by part: a typing error in the id of a role leads to no action.
  let near = [...addresses].filter((one) => depth(one) === depth(`${plain}/`) && one.endsWith('/'));
  for (const [index, part] of plain.split('/').entries()) {
    const parts = new Set(near.map((one) => one.split('/')[index] ?? ''));
    const meant = parts.has(part) ? part : (nearest(part, parts) ?? nearestByWords(part, parts));
    near = near.filter((one) => one.split('/')[index] === meant);
  }
  return near.length === 1 ? near[0] : undefined;
}

const depth = (address: string) => address.split('/').length;
