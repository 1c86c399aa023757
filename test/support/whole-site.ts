import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { filesBelow } from '../../src/hosting/manifest.ts';
import { attributes } from './html.ts';

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00A0' };

/** A text of HTML with its character references resolved. */
const decoded = (html: string): string =>
  html.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (all, hex?: string, decimal?: string, name?: string) =>
    hex || decimal ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)) : (named[name ?? ''] ?? all),
  );

/** A text without what smart punctuation, line breaks and tags between letters may change. */
const squeezed = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/[“”„«»"]/g, '"')
    .replace(/[‘’‚']/g, "'")
    .replace(/[–—]|-{2,3}/g, '-')
    .replace(/…/g, '...')
    .replace(/\s+/g, '');

/** What readers see of a page, squeezed: its text, and what stands for pictures. */
function textOf(html: string): string {
  const body = html.slice(html.indexOf('<body')).replace(/<(script|style)\b[\s\S]*?<\/\1>/g, '');
  const alternatives = attributes(body, 'alt').concat(attributes(body, 'title'));
  return squeezed(decoded(`${body.replace(/<[^>]+>/g, '')}\n${alternatives.join('\n')}`));
}

/** A built site: its pages by address, and what is wrong with its addresses. */
export function readSite(folder: string, base = '/', origin = 'https://small.example') {
  const files = new Set(filesBelow(folder));
  const pages = [...files]
    .filter((file) => file.endsWith('.html'))
    .map((file) => {
      const html = readFileSync(path.join(folder, file), 'utf8');
      return { address: `${base}${file.replace(/(^|\/)index\.html$/, '$1')}`, html, ids: attributes(html, 'id').map(decoded) };
    });
  const idsAt = new Map(pages.map(({ address, ids }) => [address, new Set(ids)]));

  /** Why an address on a page leads nowhere; undefined where it does, or leads to another site. */
  const problemOf = (link: string, from: string): string | undefined => {
    if (/^(?:mailto|tel|data|webcal):/.test(link)) return undefined;
    if (!URL.canParse(link, origin + from)) return 'is no address';
    const url = new URL(link, origin + from);
    if (url.origin !== origin) return undefined;
    if (!url.pathname.startsWith(base)) return 'is above the site';
    const file = decodeURIComponent(url.pathname.slice(base.length)).replace(/(^|\/)$/, '$1index.html');
    if (!files.has(file)) return 'is not there';
    if (statSync(path.join(folder, file)).size === 0) return 'is empty';
    const ids = idsAt.get(decodeURI(url.pathname));
    // As browsers do: as it is written, then decoded.
    const [written, fragment] = [url.hash.slice(1), decodeURIComponent(url.hash.slice(1))];
    if (ids && fragment !== '' && fragment !== 'top' && !ids.has(written) && !ids.has(fragment)) return 'has no such place';
    return undefined;
  };

  const problems: string[] = [];
  const judge = (links: Iterable<string>, from: string) => {
    for (const link of new Set(links)) {
      const problem = problemOf(link, from);
      if (problem) problems.push(`${from} → ${link} ${problem}`);
    }
  };
  for (const { address, html, ids } of pages) {
    const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
    if (twice.length > 0 || ids.includes('')) problems.push(`${address} has the id ${twice.join(', ') || '(empty)'} twice`);
    const from = address.endsWith('404.html') ? base : address;
    judge(['href', 'src', 'data-src', 'poster', 'action'].flatMap((name) => attributes(html, name)).map(decoded), from);
    judge(
      attributes(html, 'srcset').flatMap((set) =>
        decoded(set)
          .split(', ')
          .map((item) => item.split(' ')[0] as string),
      ),
      from,
    );
    judge(
      [...html.matchAll(/<meta property="og:(?:image|url)" content="([^"]*)"/g)].map(([, url = '']) => decoded(url)),
      from,
    );
    for (const name of ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'popovertarget', 'list'])
      for (const id of attributes(html, name).flatMap((value) => decoded(value).split(' ')))
        if (id !== '' && !ids.includes(id)) problems.push(`${address} ${name}="${id}" names no id of the page`);
  }
  for (const file of files) {
    const from = base + file;
    const text = () => readFileSync(path.join(folder, file), 'utf8');
    if (/\.xml$/.test(file))
      judge(
        [...text().matchAll(/<(?:loc|link|guid(?! isPermaLink="false"))>(https?:[^<]*)</g)].map(([, url = '']) => decoded(url)),
        from,
      );
    if (/\.webmanifest$/.test(file))
      judge(
        [...text().matchAll(/"(?:src|start_url|url|scope)":\s*"([^"]*)"/g)].map(([, url = '']) => url),
        from,
      );
    // Addresses on this site in exports.
    if (/\.(?:md|txt|json|ics|csv)$/.test(file) && file !== 'files.json')
      judge(
        [...text().matchAll(/https:\/\/small\.example[^\s"<>)\]\\]*/g)].map(([url]) => url.replace(/[.,;:]+$/, '')),
        from,
      );
  }
  const shown = pages.map(({ html }) => textOf(html)).join('\n');
  return {
    pages,
    problems,
    shows: (text: string) => shown.includes(squeezed(text)),
  };
}
