import type { APIRoute } from 'astro';
import { type DrawnImage, drawIcon } from '../og/draw.ts';
import { isSquare, logoImage } from '../site/logo.ts';
import { getPlaybook } from '../site/playbook.ts';
import { renderer } from '../site/renderer.ts';

const svg = (text: string) => new Response(text, { headers: { 'Content-Type': 'image/svg+xml' } });

/** The company's logo, or its mark on its accent; without either, a plain square. */
export const GET: APIRoute = async () => {
  const { settings } = await getPlaybook();
  const { colours, logo } = settings;
  const image = logoImage(settings);
  if (image && isSquare(image)) return svg(image.kind === 'svg' ? image.data.toString() : await iconOf(image));
  const mark =
    logo && typeof logo !== 'string'
      ? `<svg x="5" y="5" width="22" height="22" viewBox="${logo.viewBox}"><path fill="#fdfcf9" fill-rule="evenodd" d="${logo.path}"/></svg>`
      : '';
  return svg(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="${colours.accent}"/>${mark}</svg>`,
  );
};

/** A logo that is a PNG, small: an icon loads no other file. */
async function iconOf(logo: DrawnImage): Promise<string> {
  const png = await drawIcon(await renderer, '', 96, '#ffffff', false, 'png', logo);
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><image width="32" height="32" href="data:image/png;base64,${png.toString('base64')}"/></svg>`;
}
