import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Report } from '../check/finding.ts';
import { pretty } from '../check/report/pretty.ts';
import { checkFiles } from '../check/run.ts';
import { readContent } from '../read/content.ts';
import { contentFolder } from '../site/loader.ts';
import { shared } from '../site/shared.ts';
import { serveContentFindings } from './dev-check.ts';
import { serveSearch } from './dev-search.ts';
import { type Drawing, startDrawing } from './pictures.ts';
import { publish } from './publish.ts';
import { type GrowingIndex, growSearchIndex } from './search-index.ts';
import { reviewDays, sitemaps } from './sitemap.ts';
import { buildSummary } from './summary.ts';

/** Checks the content before a build and indexes the pages after it; `dist/` changes only when all of it succeeded. */
export function playbook(): AstroIntegration {
  const clock = stopwatch();
  let root = '';
  let live = '';
  let staged = '';
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
        if (command === 'dev' || process.env.PLAYBOOK_PREVIEW === '1')
          injectRoute({ pattern: '/styleguide', entrypoint: new URL('./src/styleguide/Styleguide.astro', config.root) });
        if (command !== 'build') return;
        live = fileURLToPath(config.outDir);
        staged = path.join(root, '.build', 'next', path.sep);
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
        const base = config.base.replace(/\/$/, '');
        shared.onPage = (address) => {
          const place = pages.length;
          pages.push(undefined);
          return (html) => {
            pages[place] = { address: address.slice(base.length), html };
            handOn();
          };
        };
        // The same content gives the same index: pages go into it in the order in which they began.
        const pages: ({ address: string; html: string | undefined } | undefined)[] = [];
        let next = 0;
        let index: GrowingIndex | undefined;
        const handOn = () => {
          for (; index && pages[next]; next++) {
            const { address, html } = pages[next] as { address: string; html: string | undefined };
            if (html !== undefined) index.add(address, html);
            pages[next] = { address, html: undefined };
          }
        };
        growing.then(
          (made) => {
            index = made;
            handOn();
          },
          () => {},
        );
        rmSync(staged, { recursive: true, force: true });
        updateConfig({ outDir: new URL('./.build/next/', config.root) });
      },
      'astro:server:setup'({ server }) {
        serveContentFindings(server, contentFolder(root), root);
        serveSearch(server);
      },
      async 'astro:build:done'({ pages }) {
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
        publish(staged, live);
        console.log(buildSummary({ report: report as Report, pages: pages.length, index, seconds: clock.laps(), live }));
      },
    },
  };
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
