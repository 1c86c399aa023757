import { fork } from 'node:child_process';
import { hash } from 'node:crypto';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { Report } from '../check/finding.ts';
import { pretty } from '../check/report/pretty.ts';
import { pagePolicy } from '../hosting/headers.ts';
import { listed, listFiles, manifestFile, nameOf } from '../hosting/manifest.ts';
import { netlifyHeaders } from '../hosting/netlify.ts';
import { noServiceWorker, serviceWorker, serviceWorkerFile } from '../hosting/service-worker.ts';
import { contentFolder } from '../site/loader.ts';
import { shared } from '../site/shared.ts';
import { readSheets } from '../site/styles.ts';
import { serveContentFindings } from './dev-check.ts';
import { serveSearch } from './dev-search.ts';
import { serveNoServiceWorker } from './dev-service-worker.ts';
import { serveStyles } from './dev-styles.ts';
import { codeDigest, LastBuild, remembering } from './outputs.ts';
import { ParsedFiles } from './parsed-files.ts';
import { prerenderer } from './prerender.ts';
import { lock, lockInTurn, publish, type Workshop, workshopFor } from './publish.ts';
import { languagesText, rawSettings, settingsText } from './settings.ts';
import { SiteWriter } from './site-writer.ts';
import { sitemaps } from './sitemap.ts';
import { buildSummary } from './summary.ts';

/** Checks the content and indexes the pages while they are made; `dist/` changes only when all of it succeeded. */
export function playbook(): AstroIntegration {
  const clock = stopwatch();
  let root = '';
  let base = '';
  let site = '';
  let code = '';
  let keepsPages = false;
  let workshop: Workshop | undefined;
  let parsed: ParsedFiles | undefined;
  let build: { last: LastBuild; writer: SiteWriter; pages: string[] } | undefined;
  return {
    name: 'playbook',
    hooks: {
      async 'astro:config:setup'({ command, config, updateConfig, addWatchFile, injectRoute }) {
        root = fileURLToPath(config.root);
        addWatchFile(new URL('./src/integrations/', config.root));
        shared.sheets = sheetsOf(root);
        if (command === 'dev' || process.env.PLAYBOOK_PREVIEW === '1')
          injectRoute({ pattern: '/styleguide', entrypoint: new URL('./src/styleguide/Styleguide.astro', config.root) });
        if (command !== 'build') return;
        workshop = workshopFor(process.env.PLAYBOOK_OUT ?? fileURLToPath(config.outDir));
        lock(workshop.folder);
        // Astro keeps the code of pages in the project while it builds.
        await lockInTurn(path.join(root, '.build'));
        const folder = contentFolder(root);
        if (!existsSync(folder)) throw new Error(`There is no content folder ${folder}.`);
        shared.checked = checking(folder, path.relative(root, folder) || folder, path.relative(root, workshop.live));
        code = codeDigest(root);
        if (process.env.PLAYBOOK_CLEAN !== '1') {
          parsed = new ParsedFiles(path.join(workshop.folder, 'parsed-files'), code);
          shared.parsed = parsed.of.bind(parsed);
        }
        keepsPages = rawSettings(folder).offline === true;
        if (keepsPages) injectRoute({ pattern: '/offline', entrypoint: new URL('./src/offline/Offline.astro', config.root) });
        base = config.base.replace(/\/$/, '');
        site = new URL(`${base}/`, config.site).href;
        rmSync(workshop.staged, { recursive: true, force: true });
        updateConfig({ outDir: pathToFileURL(workshop.staged) });
        // Builds that go elsewhere are of other content.
        if (process.env.PLAYBOOK_OUT) updateConfig({ cacheDir: pathToFileURL(path.join(workshop.folder, 'cache', path.sep)) });
      },
      'astro:server:setup'({ server }) {
        serveContentFindings(server, contentFolder(root), root);
        serveSearch(server);
        serveStyles(server, root, () => {
          shared.sheets = sheetsOf(root);
        });
        serveNoServiceWorker(server);
      },
      'astro:build:start'({ setPrerenderer }) {
        const { folder, live, staged } = workshop as Workshop;
        const settings = [site, settingsText(contentFolder(root)), languagesText(contentFolder(root)), process.env.PLAYBOOK_PREVIEW ?? ''];
        code = hash('sha1', [code, ...settings, new Date().toISOString().slice(0, 10)].join('\n'));
        const last = new LastBuild(folder, live, process.env.PLAYBOOK_CLEAN === '1' ? '' : code);
        const writer = new SiteWriter(staged);
        const pages: string[] = [];
        build = { last, writer, pages };
        setPrerenderer((astro) => prerenderer(astro, { last, writer, base, pages }));
      },
      async 'astro:build:done'() {
        const { folder, live, staged } = workshop as Workshop;
        const { last, writer, pages } = build as NonNullable<typeof build>;
        const report = shared.report as Report;
        clock.lap('render');
        const finishing = writer.finish();
        // The index takes its time in a thread of its own.
        const remember = remembering(code, writer.outputs, last);
        parsed?.keep();
        const index = await finishing;
        clock.lap('index');
        const wanted = pages.filter((address) => !/^(?:404\.html|(?:offline|styleguide)\/)$/.test(address));
        for (const { file, content } of sitemaps(wanted, site, shared.reviewed ?? new Map()))
          writeFileSync(path.join(staged, file), content);
        writeFileSync(path.join(staged, '_headers'), netlifyHeaders(new URL(site).pathname));
        const known = new Map([...writer.outputs, ...index.files].map(({ path, bytes, sha256 }) => [path, { path, bytes, sha256 }]));
        const files = listFiles(staged, known);
        const worker = Buffer.from(keepsPages ? serviceWorker(`${base}/`, files) : noServiceWorker(`${base}/`));
        writeFileSync(path.join(staged, serviceWorkerFile), worker);
        files.push(listed(serviceWorkerFile, worker));
        writeFileSync(path.join(staged, manifestFile), JSON.stringify(files));
        const name = publish(workshop as Workshop, nameOf(files));
        remember(folder, name);
        clock.lap('publish');
        console.log(buildSummary({ report, pages: pages.length, same: writer.same, index, files, seconds: clock.laps(), live }));
      },
    },
  };
}

function sheetsOf(root: string): NonNullable<typeof shared.sheets> {
  const sheets = Object.entries(readSheets(root)).map(([name, { css, source }]) => [name, { css, policy: pagePolicy(source) }]);
  return Object.fromEntries(sheets) as NonNullable<typeof shared.sheets>;
}

/**
 * Checks the content in a process of its own, whose memory is free again when it ends; what it returns waits for the
 * report, and throws where there are errors.
 */
function checking(folder: string, shown: string, live: string): () => Promise<Report> {
  const report = new Promise<Report>((resolve, reject) => {
    fork(new URL('./check-process.ts', import.meta.url), [folder])
      .once('message', (message) => {
        const answer = message as { report: Report } | { problem: string };
        if ('problem' in answer) return reject(new Error(answer.problem));
        shared.report = answer.report;
        resolve(answer.report);
      })
      .once('error', reject)
      .once('exit', (code, signal) => reject(new Error(`the check ended before it had a report (${signal ?? code})`)));
  });
  report.catch(() => {});
  let told = false;
  return async () => {
    const { ok, counts } = await report;
    if (ok) return report;
    if (!told) console.error(pretty(await report, { folder: shown }));
    told = true;
    throw new Error(`The content has ${counts.error} errors (see above); ${live}/ was left as it was.`);
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
