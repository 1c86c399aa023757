import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { checkFiles } from '../../src/check/run.ts';
import { choose } from '../../src/cli/init.ts';
import { type Choices, languagesOf, starters, writePlaybook } from '../../src/cli/starters.ts';
import { readContent } from '../../src/read/content.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'init-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const filesIn = (of = folder): Record<string, string> =>
  Object.fromEntries(
    readdirSync(of, { recursive: true, withFileTypes: true })
      .filter((item) => item.isFile())
      .map((item) => path.join(item.parentPath, item.name))
      .sort()
      .map((file) => [path.relative(of, file), readFileSync(file, 'utf8')]),
  );
const command = path.resolve('src/cli/index.ts');
const init = (...args: string[]) => spawnSync(process.execPath, [command, 'init', ...args], { cwd: folder, encoding: 'utf8' });
/** Answers in their order, and what was asked. */
async function chooseBy(answers: string[], options: Partial<Choices> = {}) {
  const asked: string[] = [];
  const choices = await choose(options, async (question) => {
    asked.push(question);
    return answers.shift() ?? '';
  });
  return { choices, asked };
}

describe.each(starters.flatMap((starter) => languagesOf(starter).map((language) => ({ starter, language }))))(
  'the $starter starter in $language',
  (starter) => {
    const content = () => readContent(path.join(folder, 'ours/content'));
    const write = async (options: Partial<Choices> = {}) =>
      writePlaybook(path.join(folder, 'ours'), await choose({ ...starter, ...options }));

    it('has nothing for the check to find, today and a day before its first review', async () => {
      await write();
      expect(checkFiles(content(), {}).findings).toEqual([]);
      if (starter.starter === 'full') return;
      const day = new Date(Date.now() + 364 * 86_400_000).toISOString().slice(0, 10);
      expect(checkFiles(content(), { today: day }).findings).toEqual([]);
    });

    it('is sound as an internal site without a tool, and has the names that were chosen', async () => {
      await write({
        visibility: 'internal',
        tools: 'none',
        name: 'Ours: all of it',
        owner: "Jo's #1 shop",
        address: 'https://ours.example',
      });
      expect(checkFiles(content(), {}).findings.filter(({ severity }) => severity === 'error')).toEqual([]);
      const { settings } = content();
      expect(settings?.value).toMatchObject({
        name: 'Ours: all of it',
        owner: "Jo's #1 shop",
        address: 'https://ours.example',
        visibility: 'internal',
        tools: { hire: 'off', changes: 'off' },
        language: starter.language === 'en' ? 'en-GB' : starter.language,
      });
    });
  },
);

describe('what init asks', () => {
  it('takes what is usual for an empty line', async () => {
    const { choices, asked } = await chooseBy([]);
    expect(choices).toEqual(await choose({}));
    expect(asked.map((question) => /\(([^()]*)\) $/.exec(question)?.[1])).toEqual([
      'small',
      'Customer playbook',
      'Our organisation',
      'en',
      'public',
      'all',
    ]);
  });

  it('asks again what it cannot use, and says what it can', async () => {
    const { choices, asked } = await chooseBy([
      'tiny',
      'minimal',
      'X',
      'Our book',
      '',
      '',
      'secret',
      'internal',
      'monday,hire',
      'monday, titles',
    ]);
    expect(choices).toMatchObject({ starter: 'minimal', name: 'Our book', visibility: 'internal', tools: 'monday, titles' });
    expect(asked.filter((question) => question.startsWith('Please'))).toEqual([
      expect.stringMatching(/^Please answer minimal, small, or full\.\nBegin/),
      expect.stringMatching(/^Please answer 3 to 60 characters\.\nWhat/),
      expect.stringMatching(/^Please answer public or internal\.\nIs/),
      expect.stringMatching(/^Please answer all, none, or some of titles, .*; the minimal starter has nothing for hire\.\nWith/),
    ]);
  });

  it('leaves out what options say', async () => {
    const { asked } = await chooseBy([], { starter: 'full', name: 'Ours', owner: 'Us all', visibility: 'public' });
    expect(asked).toEqual([expect.stringMatching(/^With all tools/)]);
  });

  it('refuses an option that does not fit an answer', async () => {
    await expect(chooseBy(['minimal'], { tools: 'hire' })).rejects.toThrow('--tools takes all, none, or some of');
  });
});

describe('cx-playbook init', () => {
  it.each([
    [['--starter', 'tiny'], '--starter takes minimal, small, or full, not "tiny"'],
    [['--name', ''], '--name takes 3 to 60 characters, not ""'],
    [['--owner', 'x'.repeat(81)], '--owner takes 3 to 80 characters'],
    [['--language', 'fr'], '--language takes en or de, as the small starter is, not "fr"'],
    [['--starter', 'full', '--language', 'de'], '--language takes en, as the full starter is, not "de"'],
    [['--visibility', 'secret'], '--visibility takes public or internal, not "secret"'],
    [['--tools', 'hire,vacancy'], 'the small starter has nothing for vacancy'],
    [['--tools', ','], '--tools takes all, none, or some of hire, titles'],
    [['--address', 'playbook.example'], '--address takes an address without a path'],
    [['--address', 'https://our.example/playbook/'], '--address takes an address without a path'],
    [['--starer', 'full'], "Unknown option '--starer'. Options are --starter, --name"],
    [['our', 'playbook'], 'takes one folder, not our and playbook'],
  ])('%j is refused, and nothing is written', (args, message) => {
    const { status, stderr } = init(...args);
    expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('says the three next commands', () => {
    expect(init('our playbook', '--yes').stdout).toMatch(
      /^Customer playbook is ready\. Next:\n\n {2}cd "our playbook" && npm install\n {2}npm run dev .*\n {2}npm run check .*\n$/,
    );
    expect(readdirSync(folder)).toEqual(['our playbook']);
  });

  it('completes a repository that has begun', () => {
    mkdirSync(path.join(folder, '.git'));
    writeFileSync(path.join(folder, '.git/HEAD'), 'ref: refs/heads/main\n');
    writeFileSync(path.join(folder, 'README.md'), 'Ours\n');
    writeFileSync(path.join(folder, 'package.json'), '{"name":"ours","scripts":{"dev":"mine"},"dependencies":{"cx-playbook":"file:x"}}');
    expect(init('--starter', 'minimal').status).toBe(0);
    const { 'package.json': manifest = '', ...files } = filesIn();
    expect(JSON.parse(manifest)).toMatchObject({
      name: 'ours',
      scripts: { dev: 'mine', check: 'cx-playbook check' },
      dependencies: { 'cx-playbook': 'file:x', astro: expect.any(String) },
    });
    expect(files).toMatchObject({ 'README.md': 'Ours\n', 'content/playbook.yaml': expect.any(String), '.gitignore': expect.any(String) });
    expect(readdirSync(folder).filter((name) => name.startsWith('.init-'))).toEqual([]);
  });

  it('leaves a folder as it was when it fails', () => {
    writeFileSync(path.join(folder, 'package.json'), '{ broken');
    const before = filesIn();
    expect(init().status).toBe(2);
    expect(filesIn()).toEqual(before);
    expect(readdirSync(folder)).toEqual(['package.json']);
    expect(init('package.json/below/it').status).toBe(2);
    expect(readdirSync(folder)).toEqual(['package.json']);
  });

  it('does not mix with other files', () => {
    writeFileSync(path.join(folder, 'notes.txt'), 'Ours');
    expect(init().stderr).toContain('has files in it, such as notes.txt. Name an empty folder');
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });
});
