import { readFileSync } from 'node:fs';
import path from 'node:path';
import { vectors } from 'virtual:cx-playbook/pictures';
import { contentFolder } from 'virtual:cx-playbook/site';
import type { APIRoute, GetStaticPaths } from 'astro';
import { readSvg } from '../../read/svg.ts';

export const getStaticPaths = (() =>
  Object.keys(vectors).map((address) => ({
    params: { name: address.slice('/images/'.length, -'.svg'.length) },
  }))) satisfies GetStaticPaths;

/** A picture in SVG, without anything but its drawing. */
export const GET: APIRoute = ({ params }) =>
  new Response(readSvg(readFileSync(path.join(contentFolder, 'images', `${params.name}.svg`), 'utf8')).text, {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
