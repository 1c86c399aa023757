import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { collectionNames, formats, schemas } from '../../src/model/index.ts';
import { referenceTargets } from '../../src/model/walk.ts';

const committed = '.vscode/schemas';
const written = mkdtempSync(path.join(tmpdir(), 'schemas-'));
afterAll(() => rmSync(written, { recursive: true }));

const filesIn = (folder: string) =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, readFileSync(path.join(folder, file), 'utf8')]));

describe('the schemas for editors', () => {
  it('are what `npm run schemas` writes', () => {
    execFileSync(process.execPath, ['src/cli/index.ts', 'schemas', written]);
    expect(filesIn(committed)).toEqual(filesIn(written));
  });

  it('pass the linter and the formatter as they are written', () => {
    execFileSync('node_modules/.bin/biome', ['check', committed]);
  });

  it('are mapped to every YAML file of the content', () => {
    const { 'yaml.schemas': mapped } = JSON.parse(readFileSync('.vscode/settings.json', 'utf8'));
    const wanted = collectionNames
      .filter((name) => formats[name] !== 'mdx')
      .map((name) => [`./${committed}/${name}.schema.json`, formats[name] === 'list' ? `content/${name}.yaml` : `content/${name}/*.yaml`]);
    expect(mapped).toEqual(Object.fromEntries([...wanted, [`./${committed}/playbook.schema.json`, 'content/playbook.yaml']]));
  });
});

it('refer to collections that there are, and to touchpoints', () => {
  const targets = new Set(collectionNames.flatMap((name) => [...referenceTargets(schemas[name])]));
  expect(targets.size).toBeGreaterThan(5);
  expect([...targets].filter((target) => target !== 'touchpoints' && !(collectionNames as readonly string[]).includes(target))).toEqual([]);
});
