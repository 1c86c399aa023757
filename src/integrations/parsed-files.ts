import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import type { ParsedFile } from '../site/shared.ts';
import { keepForNext } from './outputs.ts';

/** Content files as the last build read them, known by their bytes: to parse them takes most of the time that loading does. */
export class ParsedFiles {
  readonly #file: string;
  readonly #code: string;
  #last: ReadonlyMap<string, ParsedFile> = new Map();
  readonly #now = new Map<string, ParsedFile>();

  /**
   * @param file Where they are kept.
   * @param code A digest of the code that parses.
   */
  constructor(file: string, code: string) {
    this.#file = file;
    this.#code = code;
    try {
      const kept = deserialize(readFileSync(file)) as { code: string; files: ReadonlyMap<string, ParsedFile> };
      if (kept.code === code) this.#last = kept.files;
    } catch {
      // There is none, or it is broken: all is parsed anew.
    }
  }

  /** @param parse Called where no file of this name and content is known; what it throws is passed on. */
  of(name: string, bytes: Uint8Array, parse: () => ParsedFile): ParsedFile {
    const key = `${name} ${hash('sha1', bytes)}`;
    const parsed = this.#last.get(key) ?? parse();
    this.#now.set(key, parsed);
    return parsed;
  }

  /** Keeps what was read now for the next build. */
  keep(): void {
    if (this.#now.size === this.#last.size && [...this.#now.keys()].every((key) => this.#last.has(key))) return;
    keepForNext(this.#file, serialize({ code: this.#code, files: this.#now }));
  }
}
