import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ListedFile } from '../hosting/manifest.ts';
import type { IndexedPage } from '../search/pages-file.ts';
import { shared } from '../site/shared.ts';

/** A file that a page or an endpoint made, and all that it was made from. */
export interface Output extends ListedFile {
  /** Keys of `note`. */
  reads: readonly string[];
  /** How the search knows it, where its text is not indexed. */
  row?: IndexedPage | undefined;
  /** Whether its text is in the search index. */
  indexed: boolean;
  /** Of a file that was taken over, when it was written, in milliseconds since 1970. */
  modified?: number;
}

interface Remembered {
  code: string;
  /** The folder of the site that the files are in. */
  site: string;
  keys: string[];
  digests: string[];
  derived: [name: string, keys: number[]][];
  outputs: (Omit<Output, 'reads'> & { reads: readonly number[]; modified: number })[];
}

const memoryFile = 'outputs.json';

/** What the last build made and from what. Nothing where there was none, the code has changed since, or the site is gone. */
export class LastBuild {
  readonly #folder: string = '';
  readonly #outputs = new Map<string, Remembered['outputs'][number]>();
  readonly #keys: string[] = [];
  readonly #digests: string[] = [];
  readonly #derived = new Map<string, readonly number[]>();
  /** Of each key: 0 not looked at yet, 1 as it was, 2 changed. */
  readonly #changed: Uint8Array = new Uint8Array();

  /**
   * @param workshop The folder in which builds are kept.
   * @param code A digest of all that makes pages beside the content.
   */
  constructor(workshop: string, live: string, code: string) {
    const file = path.join(workshop, memoryFile);
    if (!existsSync(file)) return;
    const last = readMemory(file);
    const site = last && path.join(workshop, last.site);
    if (last?.code !== code || !site || !existsSync(site) || !existsSync(live)) return;
    this.#folder = site;
    this.#keys = last.keys;
    this.#digests = last.digests;
    this.#derived = new Map(last.derived);
    this.#changed = new Uint8Array(last.keys.length);
    for (const output of last.outputs) this.#outputs.set(output.path, output);
  }

  /** The output as it was made last time, where it would come out the same now and its file was not touched. */
  same(file: string): { output: Output; from: string } | undefined {
    const known = this.#outputs.get(file);
    if (!known || known.reads.some((key) => this.#isChanged(key))) return undefined;
    const from = path.join(this.#folder, file);
    const stats = statSync(from, { throwIfNoEntry: false });
    if (stats?.size !== known.bytes || stats.mtimeMs !== known.modified) return undefined;
    return { output: { ...known, reads: known.reads.map((key) => this.#keys[key] as string) }, from };
  }

  /** What a derived value was made from last time. */
  derivedFrom(name: string): readonly string[] {
    return (this.#derived.get(name) ?? []).map((key) => this.#keys[key] as string);
  }

  #isChanged(key: number): boolean {
    const known = this.#changed[key];
    if (known) return known === 2;
    const name = this.#keys[key] as string;
    const parts = name.startsWith('derived ') ? this.#derived.get(name.slice('derived '.length)) : undefined;
    const changed = parts
      ? parts.some((part) => this.#isChanged(part))
      : name.startsWith('derived ') || shared.digestOf?.(name) !== this.#digests[key];
    this.#changed[key] = changed ? 2 : 1;
    return changed;
  }
}

function readMemory(file: string): Remembered | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Remembered;
  } catch {
    return undefined;
  }
}

/**
 * Notes what this build makes and from what, as far as that is known once every page is made.
 * @returns What keeps the notes for the next build: call it when the outputs are complete and the site is published.
 */
export function remembering(code: string, outputs: readonly Output[], last: LastBuild): (workshop: string, site: string) => void {
  const numbers = new Map<string, number>();
  const keys: string[] = [];
  const derived = new Map<string, number[]>();
  const numberOf = (key: string): number => {
    const known = numbers.get(key);
    if (known !== undefined) return known;
    const number = keys.push(key) - 1;
    numbers.set(key, number);
    if (key.startsWith('derived ')) {
      const name = key.slice('derived '.length);
      derived.set(name, [...(shared.derived.get(name) ?? last.derivedFrom(name))].map(numberOf));
    }
    return number;
  };
  const reads = outputs.map((output) => output.reads.map(numberOf));
  const digests = keys.map((key) => (key.startsWith('derived ') ? '' : (shared.digestOf?.(key) ?? '')));
  return (workshop, site) => {
    const memory: Remembered = {
      code,
      site,
      outputs: outputs.map((output, index) => ({
        ...output,
        reads: reads[index] as number[],
        modified: output.modified ?? statSync(path.join(workshop, site, output.path)).mtimeMs,
      })),
      keys,
      digests,
      derived: [...derived],
    };
    keepForNext(path.join(workshop, memoryFile), JSON.stringify(memory));
  };
}

/** Keeps a file that saves the next build work. Where that fails, the next build has that work to do. */
export function keepForNext(file: string, content: string | Uint8Array): void {
  const whole = `${file}-${process.pid}`;
  try {
    writeFileSync(whole, content);
    renameSync(whole, file);
  } catch {
    rmSync(whole, { force: true });
  }
}

/** A digest of all that makes pages beside the content and the settings of the build: code, packages, and the Node that runs it. */
export function codeDigest(root: string): string {
  const files = readdirSync(path.join(root, 'src'), { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile())
    .map((item) => path.join(item.parentPath, item.name))
    .sort();
  for (const name of ['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'])
    if (existsSync(path.join(root, name))) files.push(path.join(root, name));
  const parts = files.map((file) => `${path.relative(root, file)} ${hash('sha1', readFileSync(file))}`);
  return hash('sha1', [process.version, ...parts].join('\n'));
}
