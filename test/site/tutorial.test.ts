import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { Adopter, adopterEnvironment } from '../support/adopter.ts';
import { until } from '../support/until.ts';

const adopter = new Adopter('tutorial');
afterAll(() => rmSync(adopter.folder, { recursive: true }));

/** What a reader does: commands to type, what they must print, and fields to write into a file. */
const steps = [...readFileSync('docs/tutorial.md', 'utf8').matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, kind = '', file = '', text = '']) => ({ kind, file, lines: text.trimEnd().split('\n'), text }),
);

/** The arguments of a command line; text in quotes is one. */
const argumentsOf = (line: string): string[] => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word ?? '');

let folder = '';
let printed = '';

/** Starts the dev server, waits until it shows the site, and stops it. */
async function dev(): Promise<void> {
  const server = spawn(process.execPath, [path.resolve('src/cli/index.ts'), 'dev', '--port', '0'], {
    cwd: path.join(adopter.folder, folder),
    env: adopterEnvironment,
  });
  let output = '';
  for (const stream of [server.stdout, server.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk));
  await until('the dev server', () => /http:\/\/localhost:\d+/.test(output));
  const page = await fetch(`${/http:\/\/localhost:\d+/.exec(output)?.[0]}/`);
  expect(await page.text()).toContain('How we look after customers');
  server.kill();
  await once(server, 'exit');
}

async function type(line: string): Promise<void> {
  const [program, first = '', ...rest] = argumentsOf(line);
  const manifest = () =>
    JSON.parse(adopter.read(path.join(folder, 'package.json'))) as { scripts: object; dependencies: Record<string, string> };
  if (program === 'cd') folder = path.join(folder, first);
  else if (line === 'npm run dev') await dev();
  else if (line === 'npm install') {
    // The package is beside the folder; here it matters that it would be installed.
    expect(Object.keys(manifest().dependencies)).toEqual(['astro', 'cx-playbook']);
  } else {
    expect(['npx cx-playbook', 'npm run']).toContain(program === 'npm' ? `npm ${first}` : `${program} ${first}`);
    if (program === 'npm') expect(Object.keys(manifest().scripts)).toContain(rest[0]);
    printed += adopter.runIn(folder, ...rest).output;
  }
}

it('the tutorial works, command by command, and prints what it quotes', async () => {
  expect(steps.filter(({ kind }) => kind === 'sh')).toHaveLength(6);
  for (const { kind, file, lines, text } of steps) {
    if (kind === 'sh') {
      printed = '';
      for (const line of lines) await type(line);
    } else if (kind === 'text') {
      for (const line of lines) expect(printed).toContain(line);
    } else {
      const [, matter = '', body = ''] = /^---\n([\s\S]*?)^---\n([\s\S]*)$/m.exec(adopter.read(path.join(folder, file))) ?? [];
      const [document, fields] = [parseDocument(matter), parseDocument(text)];
      for (const key of Object.keys(fields.toJS() as object)) {
        expect(document.has(key), `${file}: ${key}`).toBe(true);
        document.set(key, fields.get(key));
      }
      adopter.write(path.join(folder, file), `---\n${document.toString({ lineWidth: 0 })}---\n${body}`);
    }
  }
  expect(adopter.read(path.join(folder, 'dist/roles/dispatcher/index.html'))).toContain('<h1>Dispatcher</h1>');
  expect(adopter.read(path.join(folder, 'dist/roles/dispatcher/job-description/index.html'))).toContain('Dispatcher');
});
