import { inXml } from '../document/xml.ts';

/** Addresses that a sitemap must not hold more of. @see https://www.sitemaps.org/protocol.html */
const mostAddresses = 50_000;

/**
 * The sitemap of a site: `sitemap.xml`, and where it is too long for one file, parts with `sitemap.xml` as their index.
 * @param paths Addresses below `root`, without a slash before them.
 * @param root Where the site is served, with a slash at its end.
 * @param days When entries were last reviewed, by address: `roles/cx-manager/` and the pages below it.
 */
export function sitemaps(paths: readonly string[], root: string, days: ReadonlyMap<string, string>): { file: string; content: string }[] {
  const entries = [...paths].sort().map((path) => {
    const day = days.get(path) ?? days.get(path.replace(/^((?:[a-z]{2}(?:-[A-Z]{2})?\/)?[^/]+\/[^/]+\/).*/, '$1'));
    return `<url><loc>${inXml(root + path)}</loc>${day ? `<lastmod>${day}</lastmod>` : ''}</url>`;
  });
  const set = (part: readonly string[]) =>
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${part.join('\n')}\n</urlset>\n`;
  if (entries.length <= mostAddresses) return [{ file: 'sitemap.xml', content: set(entries) }];
  const parts = Array.from({ length: Math.ceil(entries.length / mostAddresses) }, (_, index) => ({
    file: `sitemap-${index + 1}.xml`,
    content: set(entries.slice(index * mostAddresses, (index + 1) * mostAddresses)),
  }));
  const index = parts.map(({ file }) => `<sitemap><loc>${inXml(root + file)}</loc></sitemap>`).join('\n');
  return [
    {
      file: 'sitemap.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${index}\n</sitemapindex>\n`,
    },
    ...parts,
  ];
}
