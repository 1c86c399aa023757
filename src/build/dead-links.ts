/** How many dead links an error names. */
const MAX_NAMED = 20;

/** A tag with its attributes; what is in scripts, styles and comments is no tag. */
const tags = /<(script|style)\b[\s\S]*?<\/\1>|<!--[\s\S]*?-->|<([a-z][\w-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
const attributes = /\s(href|src|id|rel)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

interface Page {
  ids: Set<string>;
  /** As they are written. */
  links: Set<string>;
}

/**
 * Collects the links of the pages of a site while they are made. A link with `rel="external"` is to what another server has
 * at the same address.
 * @param origin Of the site.
 * @param base Under which the site is served, with a slash at both ends.
 */
export function collectLinks(origin: string, base: string) {
  const pages = new Map<string, Page>();
  const known = new Map<string, string>();
  // What is cut out of a page keeps all of it in memory; and most links are on many pages.
  const kept = (text: string): string => {
    let copy = known.get(text);
    if (copy === undefined) {
      copy = Buffer.from(text).toString();
      known.set(copy, copy);
    }
    return copy;
  };
  return {
    /** @param address Of the page, from `/` on and without the base. */
    add(address: string, html: string): void {
      // Astro makes one file of it, whatever the address.
      pages.set(/^\/404\/?$/.test(address) ? '/404.html' : address, readPage(html, kept));
    },
    /**
     * The links that lead to no file of the site, or to no place on its page: `/from/ → link`.
     * @param files Of the built site, relative.
     */
    dead(files: ReadonlySet<string>): string[] {
      const fileAt = (below: string) =>
        (below === '' || below.endsWith('/') ? [`${below}index.html`] : [below, `${below}.html`, `${below}/index.html`]).find((file) =>
          files.has(file),
        );
      const idsOf = new Map([...pages].map(([address, { ids }]) => [fileAt(address.slice(1)), ids]));
      const leadsNowhere = (link: string, from: string): boolean => {
        const url = URL.parse(link, origin + base + from.slice(1));
        if (url?.origin !== origin || !url.pathname.startsWith(base)) return false;
        const file = fileAt(decoded(url.pathname.slice(base.length)));
        if (file === undefined) return true;
        const [id, ids] = [url.hash.slice(1), idsOf.get(file)];
        return ids !== undefined && !/^$|^top$|^:~:/.test(id) && !ids.has(id) && !ids.has(decoded(id));
      };
      const dead = new Map<string, boolean>();
      /** A link that begins with a slash leads to the same from everywhere. */
      const isDead = (link: string, from: string): boolean => {
        if (!link.startsWith('/')) return leadsNowhere(link, from);
        const found = dead.get(link) ?? leadsNowhere(link, from);
        dead.set(link, found);
        return found;
      };
      return [...pages].flatMap(([from, { links }]) => [...links].filter((link) => isDead(link, from)).map((link) => `${from} → ${link}`));
    },
  };
}

function readPage(html: string, kept: (text: string) => string): Page {
  const page: Page = { ids: new Set(), links: new Set() };
  for (const [, , tag, inside = ''] of html.matchAll(tags)) {
    if (!tag) continue;
    const values: Record<string, string> = {};
    for (const [, name = '', ...value] of inside.matchAll(attributes))
      values[name.toLowerCase()] = value.find((text) => text !== undefined) ?? '';
    if (values.id) page.ids.add(kept(plain(values.id)));
    // A base names no page.
    if (tag.toLowerCase() === 'base' || values.rel?.split(/\s/).includes('external')) continue;
    for (const link of [values.href, values.src]) if (link !== undefined) page.links.add(kept(plain(link)));
  }
  return page;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
/** The value of an attribute with the character references that Astro writes resolved. */
const plain = (value: string): string =>
  value.includes('&')
    ? value.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (all, hex, decimal, name) =>
        hex || decimal ? String.fromCodePoint(hex ? Number.parseInt(hex, 16) : Number(decimal)) : (named[name] ?? all),
      )
    : value;

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** @throws Error that names the dead links of a site. */
export function assertNoneDead(dead: readonly string[], left: string): void {
  if (dead.length === 0) return;
  const more = dead.length > MAX_NAMED ? [`  and ${dead.length - MAX_NAMED} more`] : [];
  throw new Error(
    [
      `${dead.length === 1 ? '1 link of the site leads' : `${dead.length} links of the site lead`} nowhere; ${left} was left as it was:`,
      ...dead.slice(0, MAX_NAMED).map((link) => `  ${link}`),
      ...more,
      'Fix the page or component that writes it. What another server has at this address takes rel="external".',
    ].join('\n'),
  );
}
