import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { lockInTurn } from '../../src/build/publish.ts';
import { buildArguments, copyFixture, temporaryFolder } from '../support/build.ts';

it('a build into another folder waits while one is at work in the project, and goes on when it has ended', async () => {
  const folder = temporaryFolder('turns');
  const [content, site] = [path.join(folder, 'content'), path.join(folder, 'site')];
  copyFixture(content);
  // A build that goes on says what is wrong with its content.
  writeFileSync(path.join(content, 'families.yaml'), 'nobody: {}\n');
  await lockInTurn(path.resolve('.astro'));
  const child = spawn(process.execPath, buildArguments({ content, out: site }));
  const ended = once(child, 'exit');
  let said = '';
  try {
    const waits = new Promise<boolean>((resolve) => {
      child.stderr.on('data', (chunk) => {
        said += chunk;
        if (said.includes(`Another build is running (process ${process.pid}). This one waits for it`)) resolve(true);
      });
      void ended.then(() => resolve(false));
    });
    expect(await waits, said).toBe(true);
    expect(said).not.toContain('families.yaml');
  } finally {
    rmSync('.astro/lock');
  }
  expect(await ended).toEqual([1, null]);
  expect(said).toContain('families.yaml');
  rmSync(folder, { recursive: true, force: true });
});
