import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { Plugin } from 'vite';
import type { Report } from '../check/finding.ts';
import { pretty } from '../check/report/pretty.ts';
import { checkFiles } from '../check/run.ts';
import { filesBelow, listed, listFiles, manifestFile } from '../hosting/manifest.ts';
import { netlifyHeaders } from '../hosting/netlify.ts';
import { noServiceWorker, serviceWorker, serviceWorkerFile } from '../hosting/service-worker.ts';
import { bodyModules, guardContent } from '../markdown/guard.ts';
import { addressOf } from '../playbook/playbook.ts';
import { type ContentFiles, readContent } from '../read/content.ts';
import { type BuiltPage, createSearchIndex } from '../search/create-index.ts';
import { contentFolder } from '../site/loader.ts';
import { siteDefaults } from './defaults.ts';
import { serveContentFindings } from './dev-check.ts';
import { reloadOnce } from './dev-reload.ts';
import { serveSearch } from './dev-search.ts';
import { serveNoServiceWorker } from './dev-service-worker.ts';
import { serveStyles } from './dev-styles.ts';
import { type BuildDirs, buildDirs, lock, lockInTurn, publish, restore } from './publish.ts';
import { rawSettings } from './settings.ts';
import { buildSummary } from './summary.ts';

/** Pages that no search engine should list. */
const unlisted = /\/(?:offline|styleguide)\/$/;

/**
 * The playbook as an Astro site: checks the content before a build, compiles bodies with `@astrojs/mdx`, indexes the
 * pages when they are made, and replaces the last site only when all of it succeeded.
 */
export function playbook(): AstroIntegration {
  let dirs: BuildDirs;
  let report: Report | undefined;
  let reviewed: ReadonlyMap<string, string> = new Map();
  return {
    name: 'playbook',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig, addWatchFile, injectRoute }) {
        const clock = stopwatch();
        const root = fileURLToPath(config.root);
        const folder = contentFolder(root);
        dirs = buildDirs(process.env.PLAYBOOK_OUT ?? fileURLToPath(config.outDir));
        addWatchFile(new URL('./src/integrations/', config.root));
        updateConfig(siteDefaults);
        guardContent(config.markdown.processor, folder);
        if (command === 'dev' || process.env.PLAYBOOK_PREVIEW === '1')
          injectRoute({ pattern: '/styleguide', entrypoint: new URL('./src/styleguide/Styleguide.astro', config.root) });
        if (command !== 'dev') restore(dirs);
        if (command === 'build') {
          lock(dirs.work);
          // Astro keeps the code of pages in the project while it builds.
          await lockInTurn(path.join(root, '.build'));
          if (!existsSync(folder)) throw new Error(`There is no content folder ${folder}.`);
          const content = readContent(folder);
          report = checkFiles(content);
          reviewed = reviewDays(content);
          if (!report.ok) {
            console.error(pretty(report, { folder: path.relative(root, folder) || folder }));
            throw new Error(
              `The content has ${report.counts.error} errors (see above); ${path.relative(root, dirs.live)}/ was left as it was.`,
            );
          }
          clock.lap('check');
          rmSync(dirs.staged, { recursive: true, force: true });
          updateConfig({ outDir: pathToFileURL(dirs.staged) });
          // Builds that go elsewhere are of other content.
          if (process.env.PLAYBOOK_OUT) updateConfig({ cacheDir: pathToFileURL(path.join(dirs.work, 'cache', path.sep)) });
        }
        const keepsPages = rawSettings(folder).offline === true;
        if (keepsPages && command === 'build')
          injectRoute({ pattern: '/offline', entrypoint: new URL('./src/offline/Offline.astro', config.root) });
        updateConfig({
          integrations: [
            mdx(),
            sitemap({
              filter: (address) => !unlisted.test(address),
              serialize: (item) => ({ ...item, lastmod: lastReview(new URL(item.url).pathname.slice(config.base.length - 1), reviewed) }),
            }),
            finish({ clock, keepsPages, dirs: () => dirs, report: () => report as Report }),
          ],
          vite: { plugins: [reportModule(() => report), bodyModules(folder), reloadOnce(folder)] },
        });
      },
      'astro:server:setup'({ server }) {
        const root = server.config.root;
        serveContentFindings(server, contentFolder(root), root);
        serveSearch(server, contentFolder(root));
        serveStyles(server, root);
        serveNoServiceWorker(server);
      },
    },
  };
}

/** The last of the integrations: what needs every file of the built site. */
function finish(build: { clock: Stopwatch; keepsPages: boolean; dirs: () => BuildDirs; report: () => Report }): AstroIntegration {
  let base = '/';
  return {
    name: 'playbook-finish',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base.replace(/\/?$/, '/');
      },
      async 'astro:build:done'({ pages }) {
        const { clock, keepsPages } = build;
        const dirs = build.dirs();
        const site = dirs.staged;
        clock.lap('render');
        // The address of the sitemap that search engines know is that of the first edition.
        renameSync(path.join(site, 'sitemap-index.xml'), path.join(site, 'sitemap.xml'));
        const index = await indexPages(site);
        clock.lap('index');
        writeFileSync(path.join(site, '_headers'), netlifyHeaders(base));
        const files = listFiles(site);
        const worker = Buffer.from(keepsPages ? serviceWorker(base, files) : noServiceWorker(base));
        writeFileSync(path.join(site, serviceWorkerFile), worker);
        files.push(listed(serviceWorkerFile, worker));
        writeFileSync(path.join(site, manifestFile), JSON.stringify(files));
        publish(dirs);
        clock.lap('publish');
        console.log(buildSummary({ report: build.report(), pages: pages.length, index, files, seconds: clock.laps(), live: dirs.live }));
      },
    },
  };
}

/** Puts the search index of a built site beside its pages. */
async function indexPages(site: string): Promise<{ pages: number; files: number; bytes: number }> {
  const { pages, files } = await createSearchIndex(builtPages(site));
  for (const { path: name, content } of files) {
    const file = path.join(site, 'pagefind', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { pages, files: files.length, bytes: files.reduce((sum, { content }) => sum + content.byteLength, 0) };
}

function* builtPages(site: string): Generator<BuiltPage> {
  for (const file of filesBelow(site).filter((name) => name.endsWith('.html')))
    yield { address: `/${file.replace(/(^|\/)index\.html$/, '$1')}`, html: readFileSync(path.join(site, file), 'utf8') };
}

/** Gives pages the report of the check that the build began with. */
const reportModule = (report: () => Report | undefined): Plugin => {
  const id = 'virtual:playbook/report';
  return {
    name: 'playbook-report',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) => (source === `\0${id}` ? `export default ${JSON.stringify(report())};` : undefined),
  };
};

/** When entries were last reviewed, by address. */
const reviewDays = ({ entries, translations }: ContentFiles): ReadonlyMap<string, string> =>
  new Map(
    [...entries, ...translations].flatMap((entry) => {
      const { reviewed } = (entry.value ?? {}) as { reviewed?: unknown };
      return typeof reviewed === 'string' ? [[addressOf(entry), reviewed] as const] : [];
    }),
  );

/** The day of the last review of the entry that a page shows, or of the entry whose page it lies below. */
function lastReview(address: string, reviewed: ReadonlyMap<string, string>): string | undefined {
  const ofEntry = /^(?:\/[a-z]{2}(?:-[A-Z]{2})?)?\/[^/]+\/[^/]+\//.exec(address)?.[0] ?? address;
  return reviewed.get(address) ?? reviewed.get(ofEntry);
}

type Stopwatch = ReturnType<typeof stopwatch>;

function stopwatch() {
  let last = performance.now();
  const laps: [string, number][] = [];
  return {
    lap(name: string) {
      const now = performance.now();
      laps.push([name, (now - last) / 1000]);
      last = now;
    },
    laps: () => laps,
  };
}
