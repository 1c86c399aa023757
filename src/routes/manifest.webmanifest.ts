import type { APIRoute } from 'astro';
import { href } from '../site/address.ts';
import { getPlaybook } from '../site/playbook.ts';

/** @see https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = async () => {
  const { settings } = await getPlaybook();
  const icon = (size: number, purpose: 'any' | 'maskable') => ({
    src: href(`/icon-${size}${purpose === 'maskable' ? '-maskable' : ''}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
    purpose,
  });
  const manifest = {
    name: settings.name,
    short_name: settings.name.replace(/^The /, '').slice(0, 24),
    description: settings.description,
    lang: settings.language,
    start_url: href('/'),
    scope: href('/'),
    display: 'minimal-ui',
    background_color: '#fdfcf9',
    theme_color: settings.colours.accent,
    icons: [icon(192, 'any'), icon(512, 'any'), icon(512, 'maskable')],
  };
  return new Response(JSON.stringify(manifest), { headers: { 'Content-Type': 'application/manifest+json' } });
};
