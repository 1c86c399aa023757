import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { serveCompressed } from '../bench/serve.ts';
import { table } from '../bench/table.ts';
import { builtFile, install } from '../bench/tools.ts';
import { launchBrowser } from '../support/browser.ts';
import { dist } from '../support/site.ts';

/**
 * Judges pages of dist/ with Lighthouse in a real browser, and exits with 1 where a score is below 100. Lighthouse's
 * settings are its own for a phone. What is asked for by address: `npm run lighthouse -- /roles/cx-manager/`.
 *
 * The pages are served in Brotli, and say the address at which they are served: a canonical address on another host, as
 * in a build for the address of the playbook, counts against a page.
 */
const usual = ['/', '/roles/cx-manager/', '/actions/draw-the-journey-storyboard/', '/search/', '/compare/'];
const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const figures = [
  'first-contentful-paint',
  'largest-contentful-paint',
  'total-blocking-time',
  'cumulative-layout-shift',
  'total-byte-weight',
];

interface Audit {
  title: string;
  score: number | null;
  scoreDisplayMode: string;
  displayValue?: string;
  details?: { items?: unknown[] };
}
interface Result {
  lighthouseVersion: string;
  configSettings: { formFactor: string; throttlingMethod: string; throttling: Record<string, number> };
  categories: Record<string, { score: number; auditRefs: { id: string; weight: number }[] }>;
  audits: Record<string, Audit>;
}
type Lighthouse = (address: string, flags: Record<string, unknown>) => Promise<{ lhr: Result }>;

install(import.meta.dirname);
const entry = path.join(import.meta.dirname, 'node_modules/lighthouse/core/index.js');
const lighthouse = ((await import(entry)) as { default: Lighthouse }).default;

/** A port that is free now: what listens at 0 is given one, and gives it back. */
const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });

const folder = mkdtempSync(path.join(tmpdir(), 'lighthouse-'));
const port = await freePort();
const browser = await launchBrowser([`--remote-debugging-port=${port}`]);
const wanted = process.argv.length > 2 ? process.argv.slice(2) : usual;
const rows: string[][] = [];
const below: string[] = [];
try {
  mkdirSync(folder, { recursive: true });
  cpSync(`${dist}/`, folder, { recursive: true });
  const served = await serveCompressed(folder);
  let said: Result | undefined;
  for (const address of wanted) {
    const file = builtFile(folder, address);
    const html = readFileSync(file, 'utf8');
    const canonical = /<link rel="canonical" href="([^"]+)"/.exec(html)?.[1];
    if (!canonical) throw new Error(`${address} has no canonical address`);
    writeFileSync(file, html.replaceAll(new URL(canonical).origin, served.address));
    const { lhr } = await lighthouse(served.address + address, { port, output: 'json', logLevel: 'error', onlyCategories: categories });
    said = lhr;
    rows.push([
      address,
      ...categories.map((name) => String(Math.round((lhr.categories[name]?.score ?? 0) * 100))),
      ...figures.map((id) => (lhr.audits[id]?.displayValue ?? '').replaceAll('\u00a0', ' ')),
    ]);
    for (const name of categories) {
      const { score, auditRefs } = lhr.categories[name] as Result['categories'][string];
      if (score === 1) continue;
      for (const { id, weight } of auditRefs) {
        const audit = lhr.audits[id] as Audit;
        if (weight > 0 && audit.score !== null && audit.score < 1)
          below.push(
            `${address} ${name}: ${audit.title} ${audit.displayValue ?? ''} ${JSON.stringify(audit.details?.items ?? '').slice(0, 600)}`,
          );
      }
    }
  }
  await served.close();
  const { formFactor, throttlingMethod, throttling } = (said as Result).configSettings;
  console.log(
    table(
      ['page', 'performance', 'accessibility', 'best practices', 'SEO', 'first paint', 'largest paint', 'blocking', 'shift', 'bytes'],
      rows,
    ),
  );
  console.log(
    `Lighthouse ${said?.lighthouseVersion}, ${formFactor}, throttling ${throttlingMethod}d: ${throttling.rttMs} ms, ${throttling.throughputKbps} kbit/s, processor ${throttling.cpuSlowdownMultiplier} times slower.`,
  );
  for (const line of below) console.log(line);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
process.exit(rows.every((row) => row.slice(1, 5).every((score) => score === '100')) ? 0 : 1);
