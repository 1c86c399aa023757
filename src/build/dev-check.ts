import path from 'node:path';
import type { HotPayload, ViteDevServer } from 'vite';
import type { Finding } from '../check/finding.ts';
import { isBelow } from '../paths.ts';
import { startProcess } from './check-apart.ts';
import type { DevChecked } from './dev-check-process.ts';
import { startReport } from './dev-report.ts';
import { settled } from './loader.ts';

/** Vite's client closes the overlay on an update, except that the first update reloads a page that shows one: so one is sent before each error. */
const closeOverlay: HotPayload = { type: 'update', updates: [] };

/**
 * In dev: checks the content at the start and after each change, and shows the first error over open pages and those
 * that open later, until it is fixed; and tells editors the ids that there are.
 */
export function serveContentFindings(server: ViteDevServer, folder: string, root: string): void {
  const shown = path.relative('', folder) || folder;
  let overlay: HotPayload | undefined;
  const send = (payload: HotPayload) => {
    // With no page open, server.ws.send would keep the payload for the next.
    for (const client of server.ws.clients) client.send(payload);
  };
  const shared = startReport();
  // A process of its own: a large playbook takes seconds, in which no page would be answered.
  const checker = startProcess('dev-check-process', [folder, root, shown]);
  checker.unref();
  checker.channel?.unref();
  server.httpServer?.once('close', () => checker.kill());
  checker.once('exit', () => shared.fail('The check has ended; see the terminal.'));
  let isRunning = false;
  let isOutdated = false;
  let isCurrent = false;
  const check = () => {
    isOutdated = isRunning;
    // One that failed has said why.
    if (isRunning || !checker.connected) return;
    isRunning = true;
    isCurrent = true;
    checker.send('check');
  };
  checker.on('message', ({ text, checked }: DevChecked) => {
    isRunning = false;
    console.log(`\n${text}\n`);
    if (checked) {
      const { report } = checked;
      shared.keep(checked, isCurrent);
      const first = report.findings.find((finding) => finding.severity === 'error');
      if (first || overlay) send(closeOverlay);
      overlay = first && overlayOf(first, report.counts.error - 1, folder);
      if (overlay) send(overlay);
    } else if (isCurrent) shared.fail(text);
    if (isOutdated) check();
  });
  let timer: NodeJS.Timeout | undefined;
  const changed = (file: string) => {
    if (!isBelow(folder, file)) return;
    isCurrent = false;
    shared.outdate();
    // Astro reloads pages when its store of entries changes; the words of the interface are not in it.
    if (isBelow(path.join(folder, 'interface'), file)) send({ type: 'full-reload' });
    clearTimeout(timer);
    timer = setTimeout(check, settled);
  };
  server.watcher.add(folder);
  server.watcher.on('add', changed).on('change', changed).on('unlink', changed);
  server.httpServer?.once('listening', check);
  server.ws.on('vite:client:connect', (_data, client) => {
    if (!overlay) return;
    client.send(closeOverlay);
    client.send(overlay);
  });
}

function overlayOf(finding: Finding, others: number, folder: string): HotPayload {
  const { code, message, why, fix, file, position } = finding;
  return {
    type: 'error',
    err: {
      name: code,
      title: 'The content has an error',
      message: escapeHtml(`${message}. ${why}`),
      hint: escapeHtml(
        others > 0 ? `${fix} (${others === 1 ? 'There is 1 more error' : `There are ${others} more errors`}; see the terminal.)` : fix,
      ),
      stack: '',
      loc: { file: path.join(folder, file), line: position?.line ?? 1, column: position?.column ?? 1 },
    },
  };
}

/** Astro's overlay takes the text of an error as HTML. */
const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
