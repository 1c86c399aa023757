import { type ChildProcess, spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ViteDevServer } from 'vite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { serveContentFindings } from '../../src/build/dev-check.ts';
import { copyFixture } from '../support/build.ts';
import { until } from '../support/until.ts';

let root: string;
let watching: ChildProcess;
let said: { watch: string; dev: string };
/** As a dev server tells of files. */
let watcher: EventEmitter & { add(): void };
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'watch-'));
  copyFixture(path.join(root, 'content'));
  said = { watch: '', dev: '' };
  watching = spawn(process.execPath, ['src/cli/index.ts', 'check', '--watch', '--content', path.relative('', path.join(root, 'content'))]);
  const hear = (chunk: Buffer) => {
    said.watch += chunk;
  };
  watching.stdout?.on('data', hear);
  watching.stderr?.on('data', hear);
  const hearDev = (text: unknown) => {
    said.dev += `${text}\n`;
  };
  vi.spyOn(console, 'log').mockImplementation(hearDev);
  vi.spyOn(console, 'error').mockImplementation(hearDev);
  watcher = Object.assign(new EventEmitter(), { add() {} });
  const httpServer = new EventEmitter();
  serveContentFindings(
    { watcher, httpServer, ws: Object.assign(new EventEmitter(), { clients: new Set() }) } as unknown as ViteDevServer,
    path.join(root, 'content'),
    root,
  );
  httpServer.emit('listening');
});
afterEach(() => {
  watching.kill();
  vi.restoreAllMocks();
  rmSync(root, { recursive: true, force: true });
});

/** What both have said, without the time that it took. */
const both = async (what: string) => {
  await until(`${what} from check --watch`, () => said.watch.includes(what));
  await until(`${what} from dev`, () => said.dev.includes(what));
  const plain = (text: string) => text.replace(/, \d+ ms/g, '').trim();
  const { watch, dev } = { watch: plain(said.watch), dev: plain(said.dev) };
  said = { watch: '', dev: '' };
  return { watch, dev };
};

it('check --watch and dev say the same in the same words', async () => {
  const file = path.join(root, 'content/roles/service-manager.mdx');
  const text = readFileSync(file, 'utf8');
  const begun = await both('ok: 0 errors');
  expect(begun.watch).toBe(begun.dev);

  writeFileSync(file, text.replace(/^owner: .*$/m, 'owner: nobody').replace(/^status: .*$/m, 'status: nonsense'));
  watcher.emit('change', file);
  const broken = await both('not ok:');
  expect(broken.watch).toContain('content/roles/service-manager.mdx');
  expect(broken.watch).toBe(broken.dev);

  writeFileSync(file, text);
  watcher.emit('change', file);
  const mended = await both('ok: 0 errors');
  expect(mended.watch).toBe(begun.watch);
  expect(mended.dev).toBe(begun.dev);
});

it('both wait for a content folder that is gone for a moment', async () => {
  await both('ok: 0 errors');
  const content = path.join(root, 'content');
  renameSync(content, path.join(root, 'away'));
  watcher.emit('unlink', path.join(content, 'playbook.yaml'));
  const gone = await both('is not there');
  expect(watching.exitCode).toBeNull();
  expect(gone.watch.replace(path.relative('', content), 'content')).toBe(gone.dev.replace(content, 'content'));
});
