import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Role } from '../../src/model/role.ts';
import { readContent } from '../../src/read/content.ts';

/** The published tables of O*NET and ESCO, beside the repository; they are too large to keep in it. */
const folder = path.resolve('../shared/occupations');

/** A title without case, and with the British spelling of O*NET's "center". */
const normalise = (title: string) =>
  title
    .toLowerCase()
    .replace(/\bcenter\b/g, 'centre')
    .replace(/\s+/g, ' ')
    .trim();

/** The rows of a table, by the names in its first row. */
function readTable(file: string): Record<string, string>[] {
  const text = readFileSync(path.join(folder, file), 'utf8');
  const [header = [], ...rows] = file.endsWith('.csv') ? parseCsv(text) : text.split(/\r?\n/).map((line) => line.split('\t'));
  return rows
    .filter((row) => row.length === header.length)
    .map((row) => Object.fromEntries(header.map((name, column) => [name, row[column] ?? ''])));
}

/** Comma-separated values (RFC 4180): a quoted value may hold commas, line breaks and doubled quotes. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain);
    if (end !== ',') rows.push([]);
  }
  return rows;
}

function readOccupations() {
  const onet = readTable('onet-29.3-occupations.tsv');
  const onetTitles = readTable('onet-29.3-alternate-titles.tsv');
  const esco = readTable('esco-occupations.csv');
  const isco = readTable('esco-isco-groups.csv');
  const byCode = (rows: Record<string, string>[], code: string, label: string) =>
    new Map(rows.map((row) => [row[code] ?? '', normalise(row[label] ?? '')]));
  return {
    /** The titles that a source lists, by the id of the source. */
    titles: {
      'onet-29-3': new Set(
        [...onet, ...onetTitles].flatMap((row) =>
          [row.Title, row['Alternate Title'], row['Short Title']].map((title) => normalise(title ?? '')),
        ),
      ),
      'esco-1-1': new Set(
        esco.flatMap((row) =>
          [row.preferredLabel, row.altLabels, row.hiddenLabels].flatMap((labels) => (labels ?? '').split('\n').map(normalise)),
        ),
      ),
    } as Record<string, ReadonlySet<string>>,
    /** The label of each code, by scheme. */
    codes: {
      'onet-soc': byCode(onet, 'O*NET-SOC Code', 'Title'),
      esco: byCode(esco, 'conceptUri', 'preferredLabel'),
      'isco-08': byCode(isco, 'code', 'preferredLabel'),
    } as Record<string, ReadonlyMap<string, string>>,
  };
}

const isThere = existsSync(folder);

describe.skipIf(!isThere)(`occupations${isThere ? '' : `: skipped, because ${folder} is not there`}`, () => {
  const { titles, codes } = isThere ? readOccupations() : { titles: {}, codes: {} };
  const roles = readContent('content')
    .entries.filter(({ collection }) => collection === 'roles')
    .map(({ id, value }) => ({ id, role: value as Required<Role> }));

  it('are read whole', () => {
    const sizes = Object.entries(codes).map(([scheme, { size }]) => [scheme, size]);
    expect(Object.fromEntries(sizes)).toEqual({ 'onet-soc': 1016, esco: 3007, 'isco-08': 619 });
  });

  it('list each alias that a role says was found in them', () => {
    const missing = roles.flatMap(({ id, role }) =>
      role.aliases.flatMap(({ title, foundIn }) =>
        foundIn.filter((source) => titles[source] && !titles[source].has(normalise(title))).map((source) => `${id}: ${title} in ${source}`),
      ),
    );
    expect(missing).toEqual([]);
  });

  it('give each code of a role the name that the role gives it', () => {
    const wrong = roles.flatMap(({ id, role }) =>
      role.codes
        .filter(({ scheme, code, label }) => codes[scheme] && codes[scheme].get(code) !== normalise(label))
        .map(({ scheme, code, label }) => `${id}: ${scheme} ${code} is ${codes[scheme]?.get(code) ?? 'not there'}, not ${label}`),
    );
    expect(wrong).toEqual([]);
  });
});
