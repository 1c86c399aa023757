import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build, changeSettings, temporaryFolder } from '../support/build.ts';
import { GermanSite } from '../support/german.ts';

describe('the reference playbook with a German interface', () => {
  const folder = temporaryFolder('german');
  const [content, out] = [path.join(folder, 'content'), path.join(folder, 'site')];
  let site: GermanSite;
  beforeAll(() => {
    cpSync('content', content, { recursive: true });
    rmSync(path.join(content, 'translations'), { recursive: true });
    changeSettings(content, { language: 'de' });
    const run = build({ content, out });
    if (run.status !== 0) throw new Error(`The German playbook cannot be built: ${run.stderr}`);
    site = new GermanSite(content, out);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
