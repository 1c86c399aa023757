import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Report } from '../check/finding.ts';
import { pretty } from '../check/report/pretty.ts';
import { checkFiles } from '../check/run.ts';
import { pagePolicy } from '../hosting/headers.ts';
import { listFiles, manifestFile, nameOf } from '../hosting/manifest.ts';
import { netlifyHeaders } from '../hosting/netlify.ts';
import { readContent } from '../read/content.ts';
import { contentFolder } from '../site/loader.ts';
import { shared } from '../site/shared.ts';
import { readSheets } from '../site/styles.ts';
import { serveContentFindings } from './dev-check.ts';
import { serveSearch } from './dev-search.ts';
import { serveStyles } from './dev-styles.ts';
import { type Drawing, startDrawing } from './pictures.ts';
import { lock, publish, type Workshop, workshopFor } from './publish.ts';
import { type GrowingIndex, growSearchIndex, inOrder } from './search-index.ts';
import { reviewDays, sitemaps } from './sitemap.ts';
import { buildSummary } from './summary.ts';

/** Checks the content before a build and indexes the pages after it; `dist/` changes only when all of it succeeded. */
export function playbook(): AstroIntegration {
  const clock = stopwatch();
  let root = '';
  let workshop: Workshop | undefined;
  let report: Report | undefined;
  let growing: Promise<GrowingIndex> | undefined;
  let drawing: Drawing | undefined;
  let site = '';
  return {
    name: 'playbook',
    hooks: {
      'astro:config:setup'({ command, config, updateConfig, addWatchFile, injectRoute }) {
        root = fileURLToPath(config.root);
        addWatchFile(new URL('./src/integrations/', config.root));
        shared.sheets = sheetsOf(root);
        if (command === 'dev' || process.env.PLAYBOOK_PREVIEW === '1')
          injectRoute({ pattern: '/styleguide', entrypoint: new URL('./src/styleguide/Styleguide.astro', config.root) });
        if (command !== 'build') return;
        workshop = workshopFor(process.env.PLAYBOOK_OUT ?? fileURLToPath(config.outDir));
        const { live, staged } = workshop;
        lock(workshop);
        const folder = contentFolder(root);
        const started = performance.now();
        const files = readContent(folder);
        report = checkFiles(files, { started });
        const shown = path.relative(root, folder) || folder;
        if (!report.ok) {
          console.error(pretty(report, { folder: shown }));
          throw new Error(`The content has ${report.counts.error} errors (see above); ${path.relative(root, live)}/ was left as it was.`);
        }
        shared.report = report;
        shared.documents = new Map(files.documents.map((document) => [path.join(folder, document.file), document]));
        clock.lap('check');
        growing = growSearchIndex();
        site = new URL(config.base.replace(/\/?$/, '/'), config.site).href;
        drawing = startDrawing(path.join(staged, 'og'), path.join(root, '.build', 'og'));
        shared.onPicture = drawing.draw;
        shared.onPage = inOrder(growing, config.base.replace(/\/$/, ''));
        rmSync(staged, { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(staged) });
      },
      'astro:server:setup'({ server }) {
        serveContentFindings(server, contentFolder(root), root);
        serveSearch(server);
        serveStyles(server, root, () => {
          shared.sheets = sheetsOf(root);
        });
      },
      async 'astro:build:done'({ pages }) {
        const { live, staged } = workshop as Workshop;
        clock.lap('render');
        const index = await (await (growing as Promise<GrowingIndex>)).finish();
        const folder = path.join(staged, 'pagefind');
        for (const file of index.files) {
          const target = path.join(folder, file.path);
          mkdirSync(path.dirname(target), { recursive: true });
          writeFileSync(target, file.content);
        }
        clock.lap('index');
        const addresses = pages.map(({ pathname }) => pathname.replace(/\/?$/, '/').replace(/^\/$/, ''));
        const wanted = addresses.filter((address) => !/^(?:404|styleguide)\/$/.test(address));
        for (const { file, content } of sitemaps(wanted, site, reviewDays(shared.documents.values())))
          writeFileSync(path.join(staged, file), content);
        await drawing?.finish();
        writeFileSync(path.join(staged, '_headers'), netlifyHeaders(new URL(site).pathname));
        const files = listFiles(staged);
        writeFileSync(path.join(staged, manifestFile), JSON.stringify(files));
        publish(workshop as Workshop, nameOf(files));
        console.log(buildSummary({ report: report as Report, pages: pages.length, index, files, seconds: clock.laps(), live }));
      },
    },
  };
}

function sheetsOf(root: string): NonNullable<typeof shared.sheets> {
  const sheets = Object.entries(readSheets(root)).map(([name, { css, source }]) => [name, { css, policy: pagePolicy(source) }]);
  return Object.fromEntries(sheets) as NonNullable<typeof shared.sheets>;
}

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
