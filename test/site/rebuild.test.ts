import { type ChildProcess, spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkFolder } from '../../src/check/run.ts';
import { listFiles } from '../../src/hosting/manifest.ts';
import { randomFrom } from '../bench/generate.ts';
import { reference } from '../support/content.ts';

const edits = Number(process.env.REBUILD_EDITS ?? 50);
const seed = Number(process.env.REBUILD_SEED ?? 11);
// Below the project, so that its packages are found.
mkdirSync('.build', { recursive: true });
const folder = mkdtempSync(path.resolve('.build/rebuild-'));
const content = path.join(folder, 'content');
const random = randomFrom(seed);
const pick = <T>(list: readonly T[]): T => list[random(list.length)] as T;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A project of its own for each, so that both are built at the same time. */
function project(name: string): string {
  const root = path.join(folder, name);
  for (const part of ['src', 'public', 'scripts', 'astro.config.mjs', 'tsconfig.json', 'package.json'])
    cpSync(part, path.join(root, part), { recursive: true });
  return root;
}

function build(root: string, environment: Record<string, string> = {}): { out: string; ended: Promise<string> } {
  const out = path.join(root, 'dist');
  const child: ChildProcess = spawn(process.execPath, ['--max-semi-space-size=16', 'scripts/build.ts'], {
    cwd: root,
    env: { ...process.env, ...environment, PLAYBOOK_CONTENT: content },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
  const ended = new Promise<string>((resolve, reject) => {
    child.once('exit', (status) => (status === 0 ? resolve(output) : reject(new Error(output))));
  });
  return { out, ended };
}

/** Every file of a built site with its digest, read from the disk. */
const built = (out: string): Map<string, string> =>
  new Map(listFiles(realpathSync(out)).map(({ path: file, sha256 }) => [file, `${sha256}`]));

const different = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): string[] =>
  [...new Set([...a.keys(), ...b.keys()])].filter((file) => a.get(file) !== b.get(file));

/** Ways in which authors change a line, each undefined where it does not apply to the line. */
const changes: ((line: string) => string | undefined)[] = [
  (line) => (/[a-z]{4,} [a-z]{4,} [a-z]{4,}/.test(line) ? line.replace(/([a-z]{4,} )([a-z]{4,})/, '$1careful') : undefined),
  (line) => (/^ *title: /.test(line) ? `${line} again` : undefined),
  (line) => (/^ *- [A-Z].*\.$/.test(line) ? `${line.slice(0, -1)}, or later.` : undefined),
  (line) => (/^ *- [A-Z]/.test(line) ? '' : undefined),
  (line) => (/^status: published/.test(line) ? 'status: draft' : undefined),
  (line) => (/^ *summary: /.test(line) ? line.replace(/\w+\.?$/, 'customers.') : undefined),
  (line) => (/Minutes: 10$/.test(line) ? line.replace('10', '15') : undefined),
];

/** Changes one line of one file so that the check still passes. */
function edit(): string {
  for (;;) {
    const file = pick([...reference.keys()].filter((name) => /\.(?:mdx|yaml)$/.test(name)));
    const whole = path.join(content, file);
    const before = readFileSync(whole, 'utf8');
    const lines = before.split('\n');
    const change = pick(changes);
    const places = lines.flatMap((line, at) => (change(line) === undefined ? [] : [at]));
    if (places.length === 0) continue;
    const at = pick(places);
    const line = lines[at] as string;
    lines[at] = change(line) as string;
    writeFileSync(whole, lines.join('\n'));
    if (checkFolder(content).ok) return `${file}:${at + 1}: ${line.trim()} → ${lines[at]?.trim()}`;
    writeFileSync(whole, before);
  }
}

describe('a build after a change', () => {
  let kept = '';
  let clean = '';
  beforeAll(async () => {
    cpSync('content', content, { recursive: true });
    kept = project('kept');
    clean = project('clean');
    await build(kept).ended;
  });

  it(`makes the same bytes as a build from nothing, over ${edits} random edits`, async () => {
    const changed: number[] = [];
    let before = built(path.join(kept, 'dist'));
    for (let round = 0; round < edits; round++) {
      const what = edit();
      const again = build(kept);
      const anew = build(clean, { PLAYBOOK_CLEAN: '1' });
      const [output] = await Promise.all([again.ended, anew.ended]);
      // Words of the interface, translations and settings show on any page: with them all is made anew.
      if (!/^(?:playbook\.yaml|interface\/|translations\/)/.test(what)) expect(output, what).toMatch(/; \d+ files as they were/);
      const now = built(again.out);
      expect(different(now, built(anew.out)), what).toEqual([]);
      changed.push(different(before, now).filter((file) => !file.startsWith('pagefind/')).length);
      before = now;
    }
    changed.sort((a, b) => a - b);
    console.log(`files changed by one edit, without the search index: median ${changed[changed.length >> 1]}, most ${changed.at(-1)}`);
  }, 3_600_000);

  it('makes anew what was changed by hand', async () => {
    const out = path.join(kept, 'dist');
    const page = path.join(realpathSync(out), 'stance', 'index.html');
    const whole = readFileSync(page, 'utf8');
    writeFileSync(page, 'changed by hand');
    await build(kept).ended;
    expect(readFileSync(path.join(out, 'stance', 'index.html'), 'utf8')).toBe(whole);
  });

  it('makes the same where what was kept for it is broken', async () => {
    const out = path.join(kept, 'dist');
    const before = built(out);
    for (const name of ['outputs.json', 'parsed-files']) {
      const file = path.join(kept, '.dist', name);
      writeFileSync(file, readFileSync(file).subarray(0, 1000));
    }
    expect(await build(kept).ended).not.toMatch(/files as they were/);
    expect(different(before, built(out))).toEqual([]);
  });
});
