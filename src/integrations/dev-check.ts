import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { pretty } from '../check/report/pretty.ts';
import { checkFolder } from '../check/run.ts';

/** In dev: checks the content at the start and after each change, and shows the first error over the page. */
export function serveContentFindings(server: ViteDevServer, folder: string, root: string): void {
  const shown = path.relative(root, folder) || folder;
  let timer: NodeJS.Timeout | undefined;
  const run = () => {
    const report = checkFolder(folder);
    console.log(`\n${pretty(report, { folder: shown })}\n`);
    const first = report.findings.find((finding) => finding.severity === 'error');
    if (!first) {
      server.ws.send({ type: 'full-reload' });
      return;
    }
    const others = report.counts.error - 1;
    server.ws.send({
      type: 'error',
      err: {
        message: `${first.message}.\n\nWhy: ${first.why}\nFix: ${first.fix}${others > 0 ? `\n\n(and ${others} more; see the terminal)` : ''}`,
        stack: '',
        id: path.join(shown, first.file),
        plugin: first.code,
        ...(first.position
          ? { loc: { file: path.join(folder, first.file), line: first.position.line, column: first.position.column } }
          : {}),
      },
    });
  };
  const soon = (file: string) => {
    if (!path.resolve(file).startsWith(path.resolve(folder) + path.sep)) return;
    clearTimeout(timer);
    timer = setTimeout(run, 100);
  };
  server.watcher.add(folder);
  server.watcher.on('add', soon).on('change', soon).on('unlink', soon);
  server.httpServer?.once('listening', run);
  server.ws.on('connection', () => {
    clearTimeout(timer);
    timer = setTimeout(run, 300);
  });
}
