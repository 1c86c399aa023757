import { soundSettings } from '../read/settings.ts';
import { foldScriptSource } from '../styles/folds.ts';
import { readSheets } from '../styles/sheets.ts';
import { contentPolicy } from './policy.ts';

const denied = ['accelerometer', 'camera', 'display-capture', 'geolocation', 'gyroscope', 'microphone', 'midi', 'payment', 'usb'];

export interface Header {
  name: string;
  value: string;
}

const hsts = { off: undefined, host: 'max-age=63072000', subdomains: 'max-age=63072000; includeSubDomains' };

/**
 * Headers of every answer. The policy allows the sheets and scripts of every kind of page.
 * @param content The content folder, whose colours are in the sheets, and whose settings say who may show the site.
 * @param base Where the site is served, `/` or `/playbook/`: the sheets name fonts there.
 */
export function securityHeaders(content: string, base: string): readonly Header[] {
  const { embeddedBy, hsts: names = 'host', visibility } = soundSettings(content);
  const policy = contentPolicy(
    Object.values(readSheets(content, base)).map(({ source }) => source),
    [foldScriptSource],
  );
  const headers: [name: string, value: string | undefined][] = [
    ['Content-Security-Policy', `${policy}; frame-ancestors ${embeddedBy?.join(' ') ?? "'none'"}`],
    ['Strict-Transport-Security', hsts[names]],
    ['X-Content-Type-Options', 'nosniff'],
    // It cannot name a site; browsers that know frame-ancestors go by that alone.
    ['X-Frame-Options', embeddedBy ? undefined : 'DENY'],
    ['Referrer-Policy', visibility === 'internal' ? 'same-origin' : 'strict-origin-when-cross-origin'],
    ['Permissions-Policy', denied.map((feature) => `${feature}=()`).join(', ')],
    ['Cross-Origin-Opener-Policy', 'same-origin'],
    ['Cross-Origin-Resource-Policy', 'same-origin'],
    ['X-Robots-Tag', visibility === 'internal' ? 'noindex, nofollow' : undefined],
  ];
  return headers.flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

const year = 'public, max-age=31536000, immutable';
const brief = 'public, max-age=300, stale-while-revalidate=86400';

export interface CacheRule {
  /** The beginning of a path below the base. */
  below: string;
  value: string;
  why: string;
}

/** How long answers are kept, the most special path first. The last is for the rest. */
export const caching: readonly CacheRule[] = [
  { below: '_astro/', value: year, why: 'The name changes with the content.' },
  { below: 'fonts/', value: year, why: 'The name changes with the content.' },
  { below: 'styles/', value: year, why: 'The name changes with the content.' },
  { below: 'pagefind/fragment/', value: year, why: 'The name changes with the content.' },
  { below: 'pagefind/index/', value: year, why: 'The name changes with the content.' },
  { below: 'sw.js', value: 'no-cache', why: 'A new build must be seen at once by those who keep pages.' },
  { below: 'pagefind/summaries/', value: year, why: 'The name changes with the content.' },
  { below: '', value: brief, why: 'The name stays when the content changes.' },
];

/** The same for a site that not everybody may read: nothing between host and browser keeps its pages for others. */
const privateCaching = caching.map((rule) => ({ ...rule, value: rule.value.replace('public', 'private') }));

/** How long the answers of a site are kept. @param content The content folder, whose settings say who may read the site. */
export const cachingOf = (content: string): readonly CacheRule[] =>
  soundSettings(content).visibility === 'internal' ? privateCaching : caching;

/** Types that hosts do not know by themselves, by the ending of a file's name. */
export const types: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  pagefind: 'application/octet-stream',
  pf_fragment: 'application/octet-stream',
  pf_index: 'application/octet-stream',
  pf_meta: 'application/octet-stream',
  webmanifest: 'application/manifest+json',
};
