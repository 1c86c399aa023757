import type { APIRoute, GetStaticPaths } from 'astro';
import { drawCard } from '../../og/draw.ts';
import { imageOf, pictures } from '../../site/pictures.ts';
import { renderer } from '../../site/renderer.ts';

export const getStaticPaths = (async () =>
  [...(await pictures()).keys()].map((address) => ({
    params: { page: imageOf(address).slice('/og/'.length, -'.png'.length) },
    props: { address },
  }))) satisfies GetStaticPaths;

/** The picture by which a page is shared. */
export const GET: APIRoute<{ address: string }> = async ({ props }) => {
  const card = await (await pictures()).get(props.address)?.();
  if (!card) return new Response(null, { status: 404 });
  return new Response(await drawCard(await renderer, card), { headers: { 'Content-Type': 'image/png' } });
};
