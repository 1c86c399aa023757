import type { Ad, CheckedAd } from '../vacancy/check.ts';
import { MAX_FILE_BYTES, MAX_MILLISECONDS } from '../vacancy/files/limits.ts';
import { Unreadable } from '../vacancy/files/unreadable.ts';
import type { VacancyProfile } from '../vacancy/lexicon.ts';
import type { AdAnswer, AdRequest } from './ad-worker.ts';

/** Thrown where the work on a text or a file took longer than it may, and was stopped. */
export class TooSlow extends Error {}
/** Thrown where another request, or `stop`, took the place of this one. */
export class Replaced extends Error {}

interface Waiting {
  resolve(answer: AdAnswer): void;
  reject(error: Error): void;
  timer?: ReturnType<typeof setTimeout>;
}

/** Reads and checks ads in a worker. One request at a time: a new one takes the place of the one before. */
export class AdReader {
  #worker: Worker | undefined;
  #waiting: Waiting | undefined;
  #ready: Promise<void> | undefined;

  /** Loads the worker. */
  start(): Promise<void> {
    this.#ready ??= new Promise((resolve, reject) => {
      const worker = new Worker(new URL('./ad-worker.ts', import.meta.url), { type: 'module' });
      this.#worker = worker;
      worker.addEventListener('message', ({ data }: MessageEvent<AdAnswer>) => {
        if (data.kind === 'ready') resolve();
        // pdf.js takes any worker for its own, and greets in its own way.
        else if (data.kind) this.#take(data);
      });
      worker.addEventListener('error', (event) => {
        event.preventDefault();
        const error = new Error(event.message);
        reject(error);
        this.#fail(error);
      });
    });
    return this.#ready;
  }

  /** The text of a file. @throws Unreadable, TooSlow, Replaced, or another error where the code cannot be loaded */
  async read(file: File): Promise<string> {
    this.stop();
    if (file.size > MAX_FILE_BYTES) throw new Unreadable('tooLarge');
    const bytes = await file.arrayBuffer();
    const answer = await this.#ask({ kind: 'read', name: file.name, bytes }, [bytes]);
    if (answer.kind === 'unreadable') throw new Unreadable(answer.reason);
    if (answer.kind !== 'text') throw new Error(answer.kind);
    return answer.text;
  }

  /** What the check says of an ad. @throws TooSlow, Replaced, or another error where the code cannot be loaded */
  async check(profile: VacancyProfile, ad: Ad): Promise<CheckedAd> {
    this.stop();
    const answer = await this.#ask({ kind: 'check', profile, ad });
    if (answer.kind !== 'checked') throw new Error(answer.kind);
    return answer.checked;
  }

  /** Gives up what is being done. */
  stop(): void {
    if (this.#waiting) this.#fail(new Replaced());
  }

  async #ask(request: AdRequest, moved: Transferable[] = []): Promise<AdAnswer> {
    this.stop();
    return new Promise((resolve, reject) => {
      const waiting = { resolve, reject };
      this.#waiting = waiting;
      this.start().then(
        () => this.#waiting === waiting && this.#worker?.postMessage(request, moved),
        (error) => this.#waiting === waiting && this.#fail(error),
      );
    });
  }

  #take(answer: AdAnswer): void {
    const waiting = this.#waiting;
    if (!waiting) return;
    // The time that the code needs to come is that of the connection.
    if (answer.kind === 'begun') waiting.timer = setTimeout(() => this.#fail(new TooSlow()), MAX_MILLISECONDS);
    else {
      clearTimeout(waiting.timer);
      this.#waiting = undefined;
      waiting.resolve(answer);
    }
  }

  /** Ends the worker with what it does, and loads another. */
  #fail(error: Error): void {
    const waiting = this.#waiting;
    this.#waiting = undefined;
    clearTimeout(waiting?.timer);
    this.#worker?.terminate();
    this.#ready = undefined;
    waiting?.reject(error);
    if (error instanceof TooSlow || error instanceof Replaced) this.start().catch(() => {});
  }
}
