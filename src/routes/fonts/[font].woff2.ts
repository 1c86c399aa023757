import { packageFolder } from 'virtual:cx-playbook/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { getPlaybook } from '../../site/playbook.ts';
import { type FontFile, fontsOf } from '../../styles/fonts.ts';

export const getStaticPaths = (async () => {
  const { settings } = await getPlaybook();
  const fonts = settings.typeface === 'system' ? [] : fontsOf(packageFolder);
  return fonts.map(({ name, data }) => ({ params: { font: name.replace(/\.woff2$/, '') }, props: { data } }));
}) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<FontFile, 'data'>> = ({ props }) =>
  new Response(new Uint8Array(props.data), { headers: { 'Content-Type': 'font/woff2' } });
