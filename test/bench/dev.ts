import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from '../support/browser.ts';
import { generateContent } from './generate.ts';
import { changeWordOfFile } from './pages.ts';
import { median } from './table.ts';
import { ours, workFolder } from './tools.ts';

/**
 * `npm run bench:dev`: how long an author waits for the dev server, in a browser: from the command to the first page, and
 * from a file that was saved to the page that shows it, the median of some. `--entries` are generated beside the reference playbook.
 */
const { values } = parseArgs({
  options: { entries: { type: 'string', default: '1000' }, changes: { type: 'string', default: '5' } },
});
const entries = Number(values.entries);
const roles = entries >> 1;
const content = path.join(workFolder, 'content');
mkdirSync(workFolder, { recursive: true });
generateContent('content', content, { roles, actions: entries - roles, seed: 7, bodyWords: 500 });
const { folder, env } = ours(content);
const browser = await launchBrowser();
const page = await browser.newPage();
const started = performance.now();
const since = () => Math.round(performance.now() - started);
const cli = path.join(folder, 'src/cli/index.ts');
const server = spawn(process.execPath, [cli, 'dev', '--root', folder, '--content', content, '--host', '127.0.0.1', '--port', '0'], {
  env: { ...env, NODE_ENV: 'development' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
try {
  const address = await new Promise<string>((resolve, reject) => {
    let output = '';
    server.stdout.on('data', (chunk) => {
      output = (output + chunk).slice(-2000);
      const [found] = /http:\/\/127\.0\.0\.1:\d+/.exec(output) ?? [];
      if (found) resolve(found);
    });
    server.once('exit', () => reject(new Error(`the dev server ended: ${output}`)));
  });
  const listening = since();
  const id = entries > 0 ? 'role-00000' : 'cx-manager';
  const file = path.join(content, `roles/${id}.mdx`);
  await page.goto(`${address}/roles/${id}/`, { timeout: 300_000 });
  console.log(`listens after ${listening} ms, first page after ${since()} ms`);
  const times: number[] = [];
  for (let change = 0; change < Number(values.changes); change++) {
    const word = `quokka${'abcdefghijklmnopqrstuvwxyz'[change % 26]}`;
    await page.waitForTimeout(3000);
    const saved = performance.now();
    writeFileSync(file, changeWordOfFile(readFileSync(file, 'utf8'), word));
    await page.waitForFunction((text) => document.body.textContent?.includes(text), word, { timeout: 300_000, polling: 20 });
    times.push(Math.round(performance.now() - saved));
  }
  console.log(`a change after ${median(times)} ms (${times.join(', ')})`);
} finally {
  await browser.close();
  server.kill();
  if (server.exitCode === null) await once(server, 'exit');
  rmSync(workFolder, { recursive: true, force: true });
}
