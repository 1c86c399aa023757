import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { templateOf } from '../../src/author/template.ts';
import { collectionNames, formats } from '../../src/model/index.ts';
import { languagePattern } from '../../src/model/language.ts';
import { homeOf } from '../../src/read/content.ts';
import { idOf } from '../../src/text/id.ts';
import { checkWith, foundWith, reference } from '../support/content.ts';

describe.each(collectionNames)('a new entry of %s', (collection) => {
  const text = templateOf(collection, 'Brand new thing');
  const file = formats[collection] === 'list' ? `${collection}.yaml` : `${collection}/brand-new-thing.${formats[collection]}`;
  const whole = formats[collection] === 'list' ? `${reference.get(file)}${text}` : text;
  const found = checkWith({ [file]: whole }).drafts;

  it('stops nothing', () => {
    expect(foundWith({ [file]: whole })).toEqual([]);
  });

  it('has only findings that say what is not filled in yet, each at its own line', () => {
    expect(
      found.filter((finding) => !finding.message.includes('not filled in yet')).map(({ code, message }) => `${code} ${message}`),
    ).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
    const lines = whole.split('\n');
    for (const { position, message } of found) {
      const field = /`(?:.*\.)?([a-zA-Z0-9]+)`/.exec(message)?.[1];
      if (field) expect(lines[(position?.line ?? 0) - 1], message).toMatch(new RegExp(`^\\s*${field}:`));
    }
  });

  it('explains every field in a comment', () => {
    expect(text.split('\n').filter((line) => line.trim().startsWith('# ')).length).toBeGreaterThanOrEqual(found.length - 1);
  });
});

it('makes ids of titles', () => {
  expect(idOf('Chief Customer Officer')).toBe('chief-customer-officer');
  expect(idOf('  Élan: 2 × 3!')).toBe('elan-2-3');
  for (const [title, id] of [
    ['Fußball', 'fussball'],
    ['GROẞ', 'gross'],
    ['Ægir', 'aegir'],
    ['Œuvre', 'oeuvre'],
    ['Łódź', 'lodz'],
    ['Þórður', 'thordur'],
    ['İstanbul', 'istanbul'],
    ['The customer’s \ufb01rst 24/7', 'the-customers-first-24-7'],
    ['中文', undefined],
    ['CX по-русски', undefined],
    ['Ωmega', undefined],
    ['!?', undefined],
  ])
    expect(idOf(title as string), title).toBe(id);
});

describe('cx-playbook new', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'new-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const add = (...args: string[]) =>
    spawnSync(process.execPath, ['src/cli/index.ts', 'new', ...args, '--content', folder], { encoding: 'utf8' });

  it('makes a file for a title with other Latin letters', () => {
    expect(add('skill', 'Fußball für Ægir').status).toBe(0);
    expect(readFileSync(path.join(folder, 'skills/fussball-fur-aegir.yaml'), 'utf8')).toContain('title: "Fußball für Ægir"');
  });
  it('lists the ids that there are, of the collections that a field refers to', () => {
    expect(add('family', 'Front line').status).toBe(0);
    expect(add('role', 'Clerk').status).toBe(0);
    const role = readFileSync(path.join(folder, 'roles/clerk.mdx'), 'utf8');
    expect(role).toMatch(/^# .*\n# {3}Of families: front-line\nfamily:$/m);
    expect(add('skill', 'Care').status).toBe(0);
    expect(readFileSync(path.join(folder, 'skills/care.yaml'), 'utf8')).toMatch(/^# .*\n# {3}Of roles: clerk\nowner:$/m);
    expect(add('familie', 'x').stderr).toMatch(/one of .*\bfamily\b/);
  });
  it('asks for an id where the title gives none, and takes it', () => {
    const asked = add('term', '中文');
    expect(asked.status).not.toBe(0);
    expect(asked.stderr).toContain('an id has the letters a to z, and the title “中文” has others. Say the id');
    expect(add('term', '中文', '--id', 'chinese').status).toBe(0);
    expect(readFileSync(path.join(folder, 'glossary.yaml'), 'utf8')).toMatch(/^chinese:\n[\s\S]*title: "中文"/);
    expect(add('skill', 'A', '--id', '../b').stderr).toContain('“../b” is no id');
  });
});

describe('a language', () => {
  it.each(['de', 'en-GB', 'fil', 'zh-Hant', 'zh-Hant-TW', 'sr-Latn', 'es-419', 'ca-valencia', 'de-1996'])('is called %s', (tag) => {
    expect(languagePattern.test(tag)).toBe(true);
    expect(Intl.getCanonicalLocales(tag)).toEqual([tag]);
    expect(homeOf(`interface/${tag}.yaml`)).toEqual({ interface: tag });
    expect(homeOf(`translations/${tag}/roles/a.mdx`)).toEqual({ collection: 'roles', language: tag });
  });
  it.each(['', 'e', 'EN', 'en-gb', 'zh-hant', 'en_GB', 'english', '../de', 'en-GB-'])('is not called %j', (tag) => {
    expect(languagePattern.test(tag)).toBe(false);
  });
});

it('shows the fields of what may be left out, and says where the text goes and whether it is asked for', () => {
  const outline = templateOf('roles', 'Claims manager', 'claims-manager', undefined, {}, 'outline');
  expect(outline).toMatch(/# {3}Each item has:\n# {5}what: .+\n# {5}within: .+\n# decides:/);
  expect(outline).toMatch(/\n# \(may be left out\) Below the next line: the text of the page, in Markdown\.\n---\n$/);
  expect(templateOf('actions', 'Read ten claims')).toMatch(/\n# Below the next line: the text of the page, in Markdown\.\n---\n$/);
});
