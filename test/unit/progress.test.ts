import { Writable } from 'node:stream';
import { expect, it } from 'vitest';
import { progressOn } from '../../src/build/progress.ts';

const terminal = (isTTY: boolean) => {
  const written: string[] = [];
  const stream = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done();
    },
  });
  return { stream: Object.assign(stream, { isTTY }), written };
};
const build = (isTTY: boolean, env: NodeJS.ProcessEnv) => {
  const { stream, written } = terminal(isTTY);
  let time = 0;
  const progress = progressOn(stream, env, () => (time += 30));
  progress.say('Checking');
  const made = progress.count('Pages:', 100);
  for (let page = 0; page < 100; page++) made();
  progress.end();
  return written.join('');
};

it('says what is running on one line, not at every page, and takes it away', () => {
  const said = build(true, {});
  expect(said).toContain('Checking');
  expect(said).toContain('Pages: 100 of 100');
  expect(said.match(/Pages: \d+ of 100/g)?.length).toBeLessThan(60);
  expect(said).not.toContain('\n');
  expect(said.endsWith('\u001b[2K')).toBe(true);
});

it('writes nothing in CI or into a pipe', () => {
  expect(build(true, { CI: 'true' })).toBe('');
  expect(build(false, {})).toBe('');
});
