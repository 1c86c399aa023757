import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { randomFrom } from '../bench/generate.ts';
import { FullDisk } from '../support/full-disk.ts';
import { Interrupted } from '../support/interrupted.ts';

let site: Interrupted;
beforeAll(() => {
  site = new Interrupted();
});
afterAll(() => site.remove());

describe('a build that is killed', () => {
  const random = randomFrom(20);
  const shares = Array.from({ length: 46 }, () => random(1000) / 1000);

  it.each(shares)('when %d of its files are written leaves one of the two whole sites', async (share) => {
    await site.killWhenWritten(share);
    if (site.isGone) site.restore();
    // With nearly all files written, the build may have ended before the kill.
    expect(site.outcome()).toBeOneOf(share < 0.9 ? ['first'] : ['first', 'second']);
  });

  it.each([
    ['before renameSync /previous', 'first'],
    ['after renameSync /previous', 'first'],
    ['after renameSync /site', 'second'],
    ['before rmSync /.site', 'second'],
  ] as const)('%s leaves a whole site, or one that the next command puts back', async (step, outcome) => {
    await site.killAt(step);
    expect(site.isGone).toBe(step === 'after renameSync /previous');
    site.restore();
    expect(site.outcome()).toBe(outcome);
  });
});

describe('a build that may write no file beyond a size', () => {
  beforeEach(() => site.reset());

  it.each([0, 64, 512, 2048])('of %d blocks says so and leaves the site as it was', (blocks) => {
    const run = site.buildAfter(`trap '' XFSZ; ulimit -f ${blocks}`);
    expect(run.status).not.toBe(0);
    expect(run.stderr).toMatch(/EFBIG|file too large|File too large/);
    expect(site.outcome()).toBe('first');
  });
});

const disk = new FullDisk();
afterAll(() => disk.remove());
if (!disk.isMounted)
  console.log('No disk of memory can be mounted: what happens on a full disk is tested only where the tests run as root.');

describe.skipIf(!disk.isMounted)('a build on a disk that gets full', () => {
  it('says so and leaves the site as it was, whenever the space ends; with more space, it succeeds', () => {
    disk.proveFull([0, 1, 2, 3, 4, 5]);
  });
});
