import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import mdx from '@astrojs/mdx';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { passthroughImageService } from 'astro/config';
import type { Plugin } from 'vite';
import { assertBase } from './build/base.ts';
import { bodyPaths } from './build/body-paths.ts';
import { checkApart } from './build/check-apart.ts';
import { assertNoneDead, collectLinks } from './build/dead-links.ts';
import { commonJs, siteDefaults } from './build/defaults.ts';
import { serveContentFindings } from './build/dev-check.ts';
import { fillStoreOnDemand, reloadOnce, serveEntries } from './build/dev-reload.ts';
import { serveSearch } from './build/dev-search.ts';
import { serveNoServiceWorker } from './build/dev-service-worker.ts';
import { serveStyles } from './build/dev-styles.ts';
import { indexWhileRendering } from './build/index-pages.ts';
import { type PlaybookOptions, withCommandLine } from './build/options.ts';
import { componentOverrides, customStyles } from './build/overrides.ts';
import { canResize, pictureModule } from './build/pictures.ts';
import { progressOn } from './build/progress.ts';
import { assertReplaceable, type BuildDirs, buildDirs, lock, lockInTurn, publish, restore } from './build/publish.ts';
import { siteAddress } from './build/settings.ts';
import { buildSummary } from './build/summary.ts';
import type { Report } from './check/finding.ts';
import { counted, pretty } from './check/report/pretty.ts';
import { cachingOf, securityHeaders } from './hosting/headers.ts';
import { listed, listFiles, manifestFile } from './hosting/manifest.ts';
import { netlifyHeaders } from './hosting/netlify.ts';
import { noServiceWorker, serviceWorker, serviceWorkerFile } from './hosting/service-worker.ts';
import { ownComponents } from './markdown/components.ts';
import { bodyModules, guardContent } from './markdown/guard.ts';
import { languagePattern } from './model/language.ts';
import { routeFormats } from './model/role-pages.ts';
import { packageFolder, realPath } from './paths.ts';
import { isLeftOut } from './playbook/tools.ts';
import { listContent } from './read/content.ts';
import { pageFiles } from './read/pages.ts';
import { soundSettings } from './read/settings.ts';
import type { SearchIndex } from './search/create-index.ts';

export type { PlaybookOptions } from './build/options.ts';

/** Pages that no search engine should list. */
const unlisted = /\/(?:offline|styleguide)\/$/;

/**
 * A playbook as an Astro site: checks the content before a build, compiles bodies with `@astrojs/mdx`, injects the pages,
 * indexes them when they are made, and replaces the last site only when all of it succeeded.
 */
export default function playbook(options: PlaybookOptions = {}): AstroIntegration {
  let folder: string;
  let dirs: BuildDirs;
  let checked: Promise<Report> | undefined;
  let shown: ReadonlySet<string> | undefined;
  let reviewed: ReadonlyMap<string, string> = new Map();
  /** Whether the site leaves an address out. */
  let isAbsent: (address: string) => boolean = () => false;
  let report: Report | undefined;
  return {
    name: 'cx-playbook',
    hooks: {
      'cx-playbook:content-folder': () => folder,
      'cx-playbook:check': async () => {
        await checked;
      },
      async 'astro:config:setup'({ command, config, updateConfig, injectRoute, addMiddleware }) {
        const clock = stopwatch();
        const progress = progressOn();
        const root = fileURLToPath(config.root);
        const { content, styleguide = command === 'dev', components = {}, customCss = [] } = withCommandLine(options, config.integrations);
        // Vite knows modules by their real paths: a folder behind a link would not be taken for the content.
        folder = realPath(path.resolve(root, content ?? 'content'));
        dirs = buildDirs(fileURLToPath(config.outDir));
        assertBase(config.base);
        updateConfig(siteDefaults);
        if (/[\\/]node_modules[\\/]/.test(packageFolder))
          updateConfig({ vite: { optimizeDeps: { include: commonJs.map((name) => `cx-playbook > ${name}`) } } });
        if (!canResize(config)) updateConfig({ image: { service: passthroughImageService() } });
        if (!config.site) updateConfig({ site: siteAddress(folder) });
        if (config.trailingSlash === 'ignore') updateConfig({ trailingSlash: 'always' });
        // Its dev server answers for pictures where any page would be.
        if (config.trailingSlash !== 'never' && config.image.endpoint.route === '/_image')
          updateConfig({ image: { endpoint: { route: '/_image/' } } });
        guardContent(config.markdown.processor, folder);
        if (command === 'build')
          assertReplaceable(dirs, [root, folder, ...[config.srcDir, config.publicDir].map((url) => fileURLToPath(url))]);
        if (command !== 'dev') restore(dirs);
        if (command === 'build') {
          lock(dirs.work);
          // Astro keeps the list of bodies in the project while it builds.
          await lockInTurn(fileURLToPath(new URL('./.astro/', config.root)));
          // A folder that cannot be read is named at once.
          listContent(folder);
          progress.say('Checking the content …');
          checked = checkApart(folder).then((result) => {
            ({ report, reviewed, shown } = result);
            isAbsent = isLeftOut(result.leftOut);
            if (report.ok) return report;
            progress.end();
            console.error(pretty(report, { folder: path.relative('', folder) || folder }));
            throw new Error(
              `The content has ${counted(report.counts.error, 'error')} (see above); ${path.relative(root, dirs.live)}/ was left as it was.`,
            );
          });
          // Who waits for it comes later.
          checked.catch(() => {});
          rmSync(dirs.staged, { recursive: true, force: true });
          updateConfig({ outDir: pathToFileURL(dirs.staged) });
          // The store that Astro keeps between builds is of the content in its own place.
          if (content) updateConfig({ cacheDir: pathToFileURL(path.join(dirs.work, 'cache', path.sep)) });
        }

        const { offline: keepsPages = false, visibility } = soundSettings(folder);
        const isPublic = visibility !== 'internal';
        for (const file of pageFiles().filter((file) => isPublic || !file.startsWith('og/')))
          for (const pattern of patternsOf(file)) injectRoute({ pattern, entrypoint: fileOf(`routes/${file}`) });
        if (command === 'dev') injectRoute({ pattern: '/[collection]/[id]', entrypoint: fileOf('drafts/Unfinished.astro') });
        if (styleguide) injectRoute({ pattern: '/styleguide', entrypoint: fileOf('styleguide/Styleguide.astro') });
        if (keepsPages && command === 'build') injectRoute({ pattern: '/offline', entrypoint: fileOf('offline/Offline.astro') });
        addMiddleware({ entrypoint: fileOf('middleware.ts'), order: 'pre' });
        updateConfig({
          integrations: [
            mdx(),
            ...(isPublic
              ? [
                  sitemap({
                    filter: (address) =>
                      !unlisted.test(address) && !isAbsent(new URL(address).pathname.slice(config.base.replace(/\/$/, '').length)),
                    serialize: (item) => ({
                      ...item,
                      lastmod: lastReview(new URL(item.url).pathname.slice(config.base.length - 1), reviewed),
                    }),
                  }),
                ]
              : []),
            finish({
              clock,
              progress,
              keepsPages,
              isPublic,
              isAbsent: (address) => isAbsent(address),
              folder,
              dirs: () => dirs,
              report: () => report as Report,
            }),
          ],
          vite: {
            plugins: [
              componentOverrides(components, root),
              siteModules(folder, command === 'dev', () => report, customStyles(customCss, root)),
              pictureModule(folder, () => shown),
              bodyPaths(folder),
              bodyModules(folder),
              reloadOnce(folder),
              fillStoreOnDemand(),
            ],
          },
        });
      },
      async 'astro:build:start'() {
        await checked;
      },
      'astro:server:setup'({ server, refreshContent }) {
        serveContentFindings(server, folder, server.config.root);
        serveEntries(server, refreshContent, serveSearch(server, folder));
        serveStyles(server, packageFolder);
        serveNoServiceWorker(server);
      },
    },
  };
}

/** A file of this package that Vite loads: it stays source. */
const fileOf = (file: string): URL => pathToFileURL(path.join(packageFolder, 'src', file));

/** The routes of a file below src/routes: `/monday/[id]` of monday/[id].astro, one for each format where it has formats. */
const patternsOf = (file: string): string[] => (routeFormats[file] ?? ['']).map((format) => patternOf(file.replace('[format]', format)));

const patternOf = (file: string): string =>
  `/${file.replace(/\.(?:astro|ts)$/, '').replace(/(?:^|(?<=\/))index$/, '')}`.replace(/(?<=.)\/$/, '');

/** The last of the integrations: what needs every file of the built site. */
function finish(build: {
  clock: Stopwatch;
  progress: ReturnType<typeof progressOn>;
  keepsPages: boolean;
  /** Whether search engines may know the site. */
  isPublic: boolean;
  /** Whether the site leaves an address out. Known when the content has been checked. */
  isAbsent: (address: string) => boolean;
  /** Of the content. */
  folder: string;
  dirs: () => BuildDirs;
  report: () => Report;
}): AstroIntegration {
  let base = '/';
  let origin = '';
  let indexing: ReturnType<typeof indexWhileRendering>;
  let links: ReturnType<typeof collectLinks>;
  return {
    name: 'cx-playbook-finish',
    hooks: {
      'astro:config:done'({ config }) {
        base = config.base.replace(/\/?$/, '/');
        origin = new URL(config.site as string).origin;
      },
      'astro:build:start'({ setPrerenderer }) {
        links = collectLinks(origin, base);
        indexing = indexWhileRendering(base, build.isAbsent, build.progress, links.add);
        build.progress.say('Bundling …');
        setPrerenderer(indexing.prerenderer);
        build.clock.lap('start');
      },
      async 'astro:build:done'({ pages }) {
        const { clock, progress, keepsPages, isPublic } = build;
        const dirs = build.dirs();
        const site = dirs.staged;
        clock.lap('render');
        progress.say('Finishing the search index …');
        // The address of the sitemap that search engines know is that of the first edition.
        if (isPublic) renameSync(path.join(site, 'sitemap-index.xml'), path.join(site, 'sitemap.xml'));
        const index = writeIndex(site, await indexing.index());
        clock.lap('index');
        progress.say('Putting the site in its place …');
        writeFileSync(path.join(site, '_headers'), netlifyHeaders(base, securityHeaders(build.folder, base), cachingOf(build.folder)));
        const files = listFiles(site);
        const worker = Buffer.from(keepsPages ? serviceWorker(base, files) : noServiceWorker(base));
        writeFileSync(path.join(site, serviceWorkerFile), worker);
        files.push(listed(serviceWorkerFile, worker));
        assertNoneDead(links.dead(new Set(files.map((file) => file.path))), `${path.relative(process.cwd(), dirs.live) || dirs.live}/`);
        writeFileSync(path.join(site, manifestFile), JSON.stringify(files));
        publish(dirs);
        clock.lap('publish');
        progress.end();
        console.log(buildSummary({ report: build.report(), pages: pages.length, index, files, seconds: clock.laps(), live: dirs.live }));
      },
    },
  };
}

/** Puts the search index of a built site beside its pages. */
function writeIndex(site: string, { pages, files }: SearchIndex): { pages: number; files: number; bytes: number } {
  for (const { path: name, content } of files) {
    const file = path.join(site, 'pagefind', name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return { pages, files: files.length, bytes: files.reduce((sum, { content }) => sum + content.byteLength, 0) };
}

/** Tells the pages where things are, what the check said at the beginning of a build, and the components and style sheets of the site. */
const siteModules = (contentFolder: string, isDev: boolean, report: () => Report | undefined, styles: string): Plugin => {
  const modules: Record<string, () => string> = {
    '\0virtual:cx-playbook/site': () =>
      Object.entries({ contentFolder, packageFolder, report: report() })
        .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
        .join('\n'),
    '\0virtual:cx-playbook/styles': () => styles,
    '\0virtual:cx-playbook/components': () => {
      const own = [...ownComponents(contentFolder)];
      const imports = own.map(([name, file]) => `import ${name} from ${JSON.stringify(file.replaceAll('\\', '/'))};`);
      return [...imports, `export default { ${own.map(([name]) => name).join(', ')} };`].join('\n');
    },
  };
  return {
    name: 'cx-playbook-modules',
    resolveId(source) {
      const [, name] = /^virtual:cx-playbook\/(stored|report)$/.exec(source) ?? [];
      if (name) return path.join(packageFolder, 'src/site', isDev ? 'dev' : '', `${name}.ts`).replaceAll('\\', '/');
      return modules[`\0${source}`] ? `\0${source}` : undefined;
    },
    load: (source) => modules[source]?.(),
  };
};

/** The day of the last review of the entry that a page shows, or of the entry whose page it lies below. */
function lastReview(address: string, reviewed: ReadonlyMap<string, string>): string | undefined {
  const steps = address.split('/');
  const ofEntry = steps.length < 4 ? address : `${steps.slice(0, languagePattern.test(steps[1] ?? '') ? 4 : 3).join('/')}/`;
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
