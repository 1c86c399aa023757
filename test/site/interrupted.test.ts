import path from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Interrupted } from '../support/interrupted.ts';

let site: Interrupted;
beforeAll(() => {
  site = new Interrupted();
});
afterAll(() => site.remove());

// More moments, and a disk that gets full, are in test/nightly/interrupted.test.ts.
describe('a build that is killed', () => {
  it.each([0, 0.5])('when %d of its files are written leaves the site as it was', async (share) => {
    await site.killWhenWritten(share);
    expect(site.outcome()).toBe('first');
  });

  it('between its two renames leaves a site that the next command puts back, and the next build succeeds', async () => {
    await site.killAt('after renameSync /previous');
    expect(site.isGone).toBe(true);
    site.restore();
    expect(site.outcome()).toBe('first');
    expect(site.build()).toBe(0);
    expect(site.outcome()).toBe('second');
  });
});

describe('a build that fails', () => {
  beforeEach(() => site.reset());

  // The kernel answers writes beyond the limit with EFBIG, as it does with ENOSPC on a full disk, at any file of the build.
  it.each([0, 2048])('as it may write no file beyond %d blocks says so and leaves the site as it was', (blocks) => {
    const run = site.buildAfter(`trap '' XFSZ; ulimit -f ${blocks}`);
    expect(run.status).not.toBe(0);
    expect(run.stderr).toMatch(/EFBIG|file too large|File too large/);
    expect(site.outcome()).toBe('first');
  });

  it.each([
    ['is not there', 'nowhere', /build: The content folder .*nowhere is not there/],
    ['is a file', 'content/playbook.yaml', /build: The content folder .*playbook\.yaml is a file where a folder is due/],
  ])('as its content folder %s says so and leaves the site as it was', (_what, place, message) => {
    const run = site.buildAfter(':', path.join(site.folder, place));
    expect(run.status).toBe(1);
    expect(run.stderr).toMatch(message);
    expect(site.outcome()).toBe('first');
  });
});
