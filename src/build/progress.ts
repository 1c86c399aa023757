import { clearLine, cursorTo } from 'node:readline';

/** As much of a terminal as progress needs. */
type Terminal = Pick<NodeJS.WriteStream, 'write' | 'isTTY'>;

/** What is running, on one line that the next replaces. */
export interface Progress {
  say(text: string): void;
  /** Takes the line away. */
  end(): void;
}

/** Milliseconds between two lines of the same stage: more often would cost more than it tells. */
const PAUSE = 100;

/** Progress for a person at a terminal; nothing in CI, where each line would stay, and nothing in a pipe. */
export function progressOn(
  terminal: Terminal = process.stderr,
  { CI } = process.env,
  now = () => performance.now(),
): Progress & {
  /** How many of a stage are done. */
  count(stage: string, total: number): () => void;
} {
  if (!terminal.isTTY || CI) return { say() {}, end() {}, count: () => () => {} };
  const clear = () => {
    cursorTo(terminal as NodeJS.WriteStream, 0);
    clearLine(terminal as NodeJS.WriteStream, 0);
  };
  const say = (text: string) => {
    clear();
    terminal.write(text);
  };
  return {
    say,
    end: clear,
    count(stage, total) {
      let done = 0;
      let last = 0;
      return () => {
        done++;
        if (done < total && now() - last < PAUSE) return;
        last = now();
        say(`${stage} ${done} of ${total}`);
      };
    },
  };
}
