import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';

export interface Built {
  /** The site, a folder named as the path that it is built for, or `site`. */
  folder: string;
  /** The folder that holds it. */
  all: string;
  remove(): void;
}

/** Builds the reference playbook into a folder of its own, with some of its settings changed, for a site below `base`. */
export function buildWith(settings: Record<string, unknown>, base = '/'): Built {
  // Below the project, where a build has its working files to itself and may run beside others.
  mkdirSync('.build', { recursive: true });
  const all = mkdtempSync(path.resolve('.build', 'site-'));
  const content = path.join(all, 'content');
  const folder = path.join(all, 'www', base.replaceAll('/', '') || 'site');
  mkdirSync(path.dirname(folder));
  cpSync('content', content, { recursive: true });
  const file = path.join(content, 'playbook.yaml');
  const document = parseDocument(readFileSync(file, 'utf8'));
  for (const [name, value] of Object.entries(settings)) document.set(name, value);
  writeFileSync(file, document.toString({ lineWidth: 0 }));
  const run = spawnSync(process.execPath, ['--max-semi-space-size=16', 'scripts/build.ts'], {
    env: { ...process.env, PLAYBOOK_CONTENT: content, PLAYBOOK_OUT: folder, PLAYBOOK_BASE: base },
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`the build failed: ${run.stderr}`);
  return { folder, all: path.dirname(folder), remove: () => rmSync(all, { recursive: true, force: true }) };
}
