import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createMessageConnection, type MessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { until } from '../support/until.ts';

const site = realpathSync(mkdtempSync(path.join(tmpdir(), 'editor-')));
const at = (...parts: string[]) => path.join(site, ...parts);
const cli = (...args: string[]) =>
  execFileSync(process.execPath, [path.resolve('src/cli/index.ts'), ...args], { cwd: site, encoding: 'utf8', stdio: 'pipe' });
const settingsOf = (folder: string) => JSON.parse(readFileSync(path.join(folder, '.vscode/settings.json'), 'utf8'));
const idsIn = (folder: string) => readdirSync(at('content', folder)).map((file) => path.parse(file).name);

beforeAll(() => cli('init'));
afterAll(() => rmSync(site, { recursive: true }));

interface Completion {
  label: string;
}
interface Diagnostic {
  message: string;
  range: { start: { line: number } };
}

/** A language server as VS Code runs it: with the settings of the folder, asked for one file at a time. */
class Editor {
  readonly #process: ChildProcess;
  readonly #connection: MessageConnection;
  readonly #waiting = new Map<string, (found: Diagnostic[]) => void>();
  readonly #shown = new Set<string>();
  readonly #languageId: string;
  #version = 0;

  constructor(script: string, languageId: string) {
    this.#languageId = languageId;
    this.#process = spawn(process.execPath, [createRequire(import.meta.url).resolve(script), '--stdio'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const { stdin, stdout } = this.#process;
    if (!stdin || !stdout) throw new Error(`${script} has no streams`);
    this.#connection = createMessageConnection(new StreamMessageReader(stdout), new StreamMessageWriter(stdin));
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: { section?: string }[] }) =>
      items.map(({ section = '' }) => sectionOf(section)),
    );
    this.#connection.onRequest('client/registerCapability', () => null);
    this.#connection.onRequest('workspace/diagnostic/refresh', () => null);
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics, version }) => {
      if (version === undefined || version === this.#version) this.#waiting.get(uri)?.(diagnostics);
    });
    this.#connection.listen();
  }

  async start(initializationOptions: Record<string, unknown> = {}): Promise<void> {
    const folder = { uri: pathToFileURL(site).href, name: 'site' };
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: folder.uri,
      workspaceFolders: [folder],
      initializationOptions,
      capabilities: {
        workspace: { configuration: true, workspaceFolders: true },
        textDocument: { completion: { completionItem: { snippetSupport: true } }, publishDiagnostics: {} },
      },
    });
    await this.#connection.sendNotification('initialized', {});
    await this.#connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
  }

  /** What is offered where `|` stands in the text of a file. */
  async complete(file: string, text: string): Promise<string[]> {
    const before = text.slice(0, text.indexOf('|')).split('\n');
    const uri = await this.#show(file, text.replace('|', ''));
    const position = { line: before.length - 1, character: before.at(-1)?.length ?? 0 };
    const found = await this.#connection.sendRequest<Completion[] | { items: Completion[] } | null>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    return (Array.isArray(found) ? found : (found?.items ?? [])).map(({ label }) => label);
  }

  /** What is wrong in a text, by line from 1. */
  async problems(file: string, text: string): Promise<string[]> {
    const uri = pathToFileURL(at('content', file)).href;
    const pushed = new Promise<Diagnostic[]>((resolve) => this.#waiting.set(uri, resolve));
    await this.#show(file, text);
    const found = await pushed;
    this.#waiting.delete(uri);
    return found.map(({ range, message }) => `${range.start.line + 1}: ${message}`);
  }

  async #show(file: string, text: string): Promise<string> {
    const uri = pathToFileURL(at('content', file)).href;
    const version = ++this.#version;
    if (this.#shown.has(uri))
      await this.#connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
    else
      await this.#connection.sendNotification('textDocument/didOpen', {
        textDocument: { uri, languageId: this.#languageId, version, text },
      });
    this.#shown.add(uri);
    return uri;
  }

  stop(): void {
    this.#connection.dispose();
    this.#process.kill();
  }
}

function sectionOf(section: string): unknown {
  const settings = Object.entries(settingsOf(site)).filter(([key]) => key.startsWith(`${section}.`));
  return Object.fromEntries(settings.map(([key, value]) => [key.slice(section.length + 1), value]));
}

const servers = [
  {
    what: 'YAML files, with the YAML extension',
    file: () => `skills/${idsIn('skills')[0]}.yaml`,
    fields: ['levels', 'reviewBy'],
    wrap: (text: string) => text,
    start: async () => {
      const editor = new Editor('yaml-language-server/out/server/src/server.js', 'yaml');
      await editor.start();
      // It reads the settings when it has started.
      await until('the fields of the settings', async () => (await editor.complete('playbook.yaml', '|')).includes('visibility'));
      return editor;
    },
  },
  {
    what: 'front matter of .mdx, with the Astro extension',
    file: () => `roles/${idsIn('roles')[0]}.mdx`,
    fields: ['mandate', 'reportsTo'],
    wrap: (text: string) => `---\n${text}\n---\n\n## A heading\n`,
    start: async () => {
      const editor = new Editor('@astrojs/language-server/bin/nodeServer.js', 'mdx');
      await editor.start({
        typescript: { tsdk: path.resolve('node_modules/typescript/lib') },
        contentIntellisense: settingsOf(site)['astro.content-intellisense'],
      });
      return editor;
    },
  },
];

describe.for(servers)('$what', ({ file, fields, wrap, start }) => {
  let editor: Editor;
  beforeAll(async () => {
    editor = await start();
  });
  afterAll(() => editor.stop());

  it('completes fields, words of a list, and ids of this playbook', async () => {
    expect(await editor.complete(file(), wrap('title: A title\n|'))).toEqual(expect.arrayContaining(fields));
    expect(await editor.complete(file(), wrap('title: A title\nstatus: |'))).toEqual(['draft', 'review', 'published']);
    expect((await editor.complete(file(), wrap('title: A title\nowner: |'))).sort()).toEqual(idsIn('roles').sort());
  });

  it('knows an entry that is new, after the schemas are written again', async () => {
    writeFileSync(at('content/roles/new-role.mdx'), '---\ntitle: New role\nstatus: draft\n---\n');
    cli('schemas');
    const again = await start();
    expect(await again.complete(file(), wrap('title: A title\nowner: |'))).toContain('new-role');
    again.stop();
    rmSync(at('content/roles/new-role.mdx'));
    cli('schemas');
  });

  it('finds nothing in an entry of the starter, and a wrong word, an id that there is not and a field that there is not', async () => {
    expect(await editor.problems(file(), readFileSync(at('content', file()), 'utf8'))).toEqual([]);
    const found = await editor.problems(file(), wrap('status: nonsense\nowner: nobody\nblurb: x'));
    expect(found).toContainEqual(expect.stringMatching(/^\d: Value is not accepted. Valid values: "draft", "review", "published"/));
    expect(found).toContainEqual(expect.stringMatching(new RegExp(`Valid values: .*"${idsIn('roles')[0]}"`)));
    expect(found).toContainEqual(expect.stringMatching(/Property blurb is not allowed/));
  });
});

describe('the settings', () => {
  it('name every collection that is YAML, its translations and the settings', () => {
    const schemas = settingsOf(site)['yaml.schemas'];
    for (const schema of Object.keys(schemas)) expect(existsSync(at(schema)), schema).toBe(true);
    expect(Object.values(schemas).flat()).toEqual(
      expect.arrayContaining([
        'content/playbook.yaml',
        'content/glossary.yaml',
        'content/skills/*.yaml',
        'content/translations/*/skills/*.yaml',
      ]),
    );
  });

  it('keep what is there, and are left alone where they have comments', () => {
    const file = at('.vscode/settings.json');
    const written = readFileSync(file, 'utf8');
    writeFileSync(file, JSON.stringify({ 'editor.tabSize': 3, 'yaml.schemas': { 'own.json': 'own.yaml' } }));
    cli('schemas');
    expect(settingsOf(site)).toMatchObject({ 'editor.tabSize': 3, 'yaml.schemas': { 'own.json': 'own.yaml' } });
    writeFileSync(file, '{ // mine\n}');
    expect(() => cli('schemas')).toThrow(/has comments or is no JSON.*astro\.content-intellisense/s);
    expect(readFileSync(file, 'utf8')).toBe('{ // mine\n}');
    writeFileSync(file, written);
  });

  it('of this repository are those that the command writes', () => {
    const schemas = settingsOf('.')['yaml.schemas'];
    expect(schemas).toEqual(settingsOf(site)['yaml.schemas']);
  });
});
