import type { Browser, Page } from 'playwright-core';
import { launchBrowser } from '../support/browser.ts';
import type { BenchPage } from './pages.ts';
import { type Sent, type Served, serveCompressed, slow4G } from './serve.ts';
import { figure, medians, table } from './table.ts';
import type { Tool, ToolName } from './tools.ts';

/** What a cold visit to a page costs; times in milliseconds, sizes in bytes as sent. */
export type VisitFigures = Sent & { firstPaint: number | null; largestPaint: number | null; layoutShift: number };
/** What the first search costs a reader who has just read a page; times in milliseconds. */
export type SearchFigures = Pick<Sent, 'bytes' | 'requests'> & {
  /** Sent when the first result was seen. */
  bytesToResult: number;
  /** All that was sent for the search, with what the page had fetched for it before. */
  bytesWithPage: number;

  openToField: number;
  queryToResult: number;
  openToResult: number;
};

export interface ReaderResult {
  tool: ToolName;
  visits: { page: string; figures: Record<keyof VisitFigures, number | null> }[];
  search: Record<keyof SearchFigures, number | null>;
}

const processorTimes = 4;
const query = 'handover';
/** How long nothing must be asked of the server before a page counts as loaded. */
const quiet = 1500;
const patience = 120_000;

interface SearchUi {
  /** A key, or a selector to click. */
  open: { key: string } | { click: string };
  field: string;
  result: string;
  /** The search has a page of its own. */
  page?: string;
}

const pagefindPage: SearchUi = {
  open: { click: 'nav a[href="/search/"]' },
  field: '.pagefind-ui__search-input',
  result: '.pagefind-ui__result-link',
  page: '/search/',
};
const searches: Record<ToolName, SearchUi> = {
  ours: { open: { key: '/' }, field: '#search-dialog-field', result: '.search-dialog .results > li a', page: '/search/' },
  eleventy: pagefindPage,
  hugo: pagefindPage,
  starlight: {
    open: { click: '[data-open-modal]' },
    field: '#starlight__search input',
    result: '#starlight__search .pagefind-ui__result-link',
  },
  vitepress: { open: { click: '#local-search button' }, field: '.VPLocalSearchBox input', result: '.VPLocalSearchBox .result' },
  docusaurus: { open: { click: '.navbar__search-input' }, field: '.navbar__search-input', result: '.navbar__search [role=option] mark' },
};

/** Visits pages of each built site in a browser on a slow line, in turns, each with an empty cache, and searches once. The medians of `rounds`. */
export async function measureReader(
  tools: readonly Tool[],
  pages: readonly BenchPage[],
  rounds: number,
  say: (line: string) => void,
): Promise<ReaderResult[]> {
  const browser = await launchBrowser();
  const sites = await Promise.all(
    tools.map(async (tool) => ({ tool, served: await serveCompressed(tool.output), places: placesOf(tool, pages) })),
  );
  try {
    const taken = new Map(
      sites.map((site) => [site, { visits: site.places.map(() => [] as VisitFigures[]), searches: [] as SearchFigures[] }]),
    );
    // The first round is not counted: it fills the server's memory, and goes as fast as the machine.
    for (let round = 0; round <= rounds; round++) {
      for (const [{ tool, served, places }, runs] of taken) {
        served.line = round === 0 ? undefined : slow4G;
        for (const [index, { address }] of places.entries()) {
          const figures = await fresh(browser, (page) => visit(page, served, address));
          if (round > 0) runs.visits[index]?.push(figures);
        }
        const role = tool.address(pages.find(({ collection }) => collection === 'roles') as BenchPage);
        const figures = await fresh(browser, (page) => search(page, served, role, searches[tool.name]));
        if (round > 0) runs.searches.push(figures);
        say(`reader, ${round === 0 ? 'first visits, not counted' : `round ${round}`}: ${tool.name}`);
      }
    }
    return [...taken].map(([{ tool, places }, runs]) => ({
      tool: tool.name,
      visits: places.map(({ page }, index) => ({ page, figures: medians(runs.visits[index] ?? []) })),
      search: medians(runs.searches),
    }));
  } finally {
    await browser.close();
    await Promise.all(sites.map(({ served }) => served.close()));
  }
}

function placesOf(tool: Tool, pages: readonly BenchPage[]): { page: string; address: string }[] {
  const first = (collection: string) => pages.find((page) => page.collection === collection) as BenchPage;
  const { page } = searches[tool.name];
  return [
    { page: 'home', address: '/' },
    { page: 'role', address: tool.address(first('roles')) },
    { page: 'action', address: tool.address(first('actions')) },
    ...(page ? [{ page: 'search', address: page }] : []),
  ];
}

/** Runs `task` on a page of a browser profile that has never been anywhere, with the processor slowed down. */
async function fresh<T>(browser: Browser, task: (page: Page) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75 });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(patience);
    const devtools = await context.newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: processorTimes });
    return await task(page);
  } finally {
    await context.close();
  }
}

async function load(page: Page, served: Served, address: string): Promise<void> {
  served.count();
  await page.goto(served.address + address, { waitUntil: 'load' });
  await served.quiet(quiet);
}

async function visit(page: Page, served: Served, address: string): Promise<VisitFigures> {
  await page.addInitScript(observe);
  await load(page, served, address);
  const paints = await page.evaluate(() => (window as unknown as { seen: Seen }).seen);
  return { ...served.count(), ...paints };
}

interface Seen {
  firstPaint: number | null;
  largestPaint: number | null;
  layoutShift: number;
}

/** Runs in the page. The layout shift is that of the worst burst: gaps under 1 s, 5 s in all. @see https://web.dev/articles/cls */
function observe(): void {
  const seen: Seen = { firstPaint: null, largestPaint: null, layoutShift: 0 };
  (window as unknown as { seen: Seen }).seen = seen;
  new PerformanceObserver((list) => {
    for (const { name, startTime } of list.getEntries()) if (name === 'first-contentful-paint') seen.firstPaint = startTime;
  }).observe({ type: 'paint', buffered: true });
  new PerformanceObserver((list) => {
    for (const { startTime } of list.getEntries()) seen.largestPaint = startTime;
  }).observe({ type: 'largest-contentful-paint', buffered: true });
  let burst = { from: 0, to: 0, sum: 0 };
  new PerformanceObserver((list) => {
    for (const shift of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) {
      if (shift.hadRecentInput) continue;
      const goesOn = burst.sum > 0 && shift.startTime - burst.to < 1000 && shift.startTime - burst.from < 5000;
      burst = goesOn
        ? { from: burst.from, to: shift.startTime, sum: burst.sum + shift.value }
        : { from: shift.startTime, to: shift.startTime, sum: shift.value };
      seen.layoutShift = Math.max(seen.layoutShift, burst.sum);
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

/** Opens the search from a page that was read, puts in the query at once, and waits for the first result. */
async function search(page: Page, served: Served, address: string, ui: SearchUi): Promise<SearchFigures> {
  await load(page, served, address);
  const before = served.count();
  const opened = performance.now();
  if ('key' in ui.open) await page.keyboard.press(ui.open.key);
  else await page.locator(ui.open.click).first().click();
  const field = page.locator(ui.field).first();
  await field.waitFor();
  await field.focus();
  const typed = performance.now();
  await page.keyboard.insertText(query);
  await page.waitForFunction((selector) => document.querySelector(selector)?.checkVisibility() ?? false, ui.result, { polling: 'raf' });
  const found = performance.now();
  const first = served.count();
  await served.quiet(quiet);
  const rest = served.count();
  const bytes = first.bytes + rest.bytes;
  return {
    bytes,
    bytesToResult: first.bytes,
    bytesWithPage: before.bytes + bytes,
    requests: first.requests + rest.requests,
    openToField: typed - opened,
    queryToResult: found - typed,
    openToResult: found - opened,
  };
}

/** The pages and the searches as Markdown tables, with the settings that they were measured with. */
export function readerTables(results: readonly ReaderResult[]): string {
  const settings = `Slow 4G as in Lighthouse: ${slow4G.latency} ms before each answer, ${figure((slow4G.bytesPerSecond * 8) / 1024, 2)} kbit/s for all answers together; processor ${processorTimes} times slower; 412 × 823 pixels; HTTP/1.1, Brotli 9; each visit with an empty cache. Milliseconds, and bytes of bodies as sent.`;
  const names = [...new Set(results.flatMap(({ visits }) => visits.map(({ page }) => page)))];
  const visits = names.flatMap((page) =>
    results.flatMap(({ tool, visits: of }) => {
      const found = of.find((visited) => visited.page === page)?.figures;
      if (!found) return [];
      const { firstPaint, largestPaint, layoutShift, bytes, html, css, js, fonts, other, requests } = found;
      return [
        [
          page,
          tool,
          figure(firstPaint),
          figure(largestPaint),
          figure(layoutShift, 3),
          ...[bytes, html, css, js, fonts, other, requests].map((value) => figure(value)),
        ],
      ];
    }),
  );
  const found = results.map(({ tool, search: of }) => [
    tool,
    ...[of.bytesToResult, of.bytes, of.bytesWithPage, of.requests, of.openToField, of.queryToResult, of.openToResult].map((value) =>
      figure(value),
    ),
  ]);
  return [
    `## Reader\n\n${settings}`,
    table(
      ['page', 'tool', 'first paint', 'largest paint', 'layout shift', 'bytes', 'html', 'css', 'js', 'fonts', 'other', 'requests'],
      visits,
      2,
    ),
    `The first search, “${query}”, from a role page that is loaded: bytes sent from opening the search until the first result is seen, until nothing more is fetched, and these with the page itself, which may have fetched code for the search already.`,
    table(['tool', 'bytes to result', 'bytes', 'bytes with page', 'requests', 'open to field', 'query to result', 'open to result'], found),
  ].join('\n\n');
}
