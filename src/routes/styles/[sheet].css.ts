import type { APIRoute, GetStaticPaths } from 'astro';
import { sheetNamed } from '../../site/sheet.ts';
import { linkedSheets, type SheetText } from '../../styles/sheets.ts';

export const getStaticPaths = (() =>
  linkedSheets.map((name) => {
    const { css, file } = sheetNamed(name);
    return { params: { sheet: file.replace(/\.css$/, '') }, props: { css } };
  })) satisfies GetStaticPaths;

export const GET: APIRoute<Pick<SheetText, 'css'>> = ({ props }) => new Response(props.css, { headers: { 'Content-Type': 'text/css' } });
