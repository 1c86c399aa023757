import { cpSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../support/build.ts';
import { GermanSite } from '../support/german.ts';

describe('the reference playbook with a German interface', () => {
  let site: GermanSite;
  beforeAll(() => {
    const folder = temporaryFolder('german');
    cpSync('content', folder, { recursive: true });
    site = new GermanSite(folder);
  });
  afterAll(() => site.remove());

  it('has no English word of the interface on any page', () => {
    const { left, seen } = site.englishLeft();
    expect(seen).toBeGreaterThan(10_000);
    expect(left).toEqual({});
  });

  it('hands German words to every tool of the browser', () => {
    const { left, seen } = site.englishInTools();
    expect(seen).toBeGreaterThan(30);
    expect(left).toEqual([]);
  });
});
