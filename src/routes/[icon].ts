import type { APIRoute, GetStaticPaths } from 'astro';
import { drawIcon } from '../og/draw.ts';
import { type iconNames, staticPaths } from '../playbook/addresses.ts';
import { isSquare, logoImage } from '../site/logo.ts';
import { getPlaybook } from '../site/playbook.ts';
import { renderer } from '../site/renderer.ts';

const icons = {
  'favicon.ico': { size: 32, bleed: false },
  'apple-touch-icon.png': { size: 180, bleed: true },
  'icon-192.png': { size: 192, bleed: false },
  'icon-512.png': { size: 512, bleed: false },
  'icon-512-maskable.png': { size: 512, bleed: true },
} as const satisfies Record<(typeof iconNames)[number], { size: number; bleed: boolean }>;

export const getStaticPaths = (() => staticPaths['[icon].ts']()) satisfies GetStaticPaths;

/** The logo, or the playbook's initial in its colours, in the sizes that browsers and phones ask for. */
export const GET: APIRoute = async ({ params }) => {
  const { settings } = await getPlaybook();
  const name = params.icon as keyof typeof icons;
  const { size, bleed } = icons[name];
  const letter = settings.name.replace(/^The /, '').charAt(0).toUpperCase();
  const isIco = name.endsWith('.ico');
  const logo = logoImage(settings);
  const mark = logo && isSquare(logo) ? logo : undefined;
  const icon = await drawIcon(await renderer, letter, size, settings.colours.accent, bleed, isIco ? 'ico' : 'png', mark);
  return new Response(icon, { headers: { 'Content-Type': isIco ? 'image/x-icon' : 'image/png' } });
};
