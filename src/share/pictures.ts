import { createHash } from 'node:crypto';
import type { Card } from './draw.ts';

/** Changes when the drawing does, so that no old picture is taken from the cache. */
const drawing = '3';

/** The address, without the site's base, of the picture of a page; it is drawn while other pages render. */
export function pictureOf(card: Card): string {
  const digest = createHash('sha256').update(drawing).update(JSON.stringify(card)).digest('hex').slice(0, 16);
  return `/og/${digest}.png`;
}
