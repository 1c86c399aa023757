import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse, stringify } from 'yaml';
import { roleLevels } from '../../src/model/fields.ts';
import { readContent } from '../../src/read/content.ts';

export interface GenerateOptions {
  roles: number;
  actions: number;
  seed: number;
  /** About how many words each body has. */
  bodyWords: number;
}

/** @see https://en.wikipedia.org/wiki/Xorshift */
export function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0 || 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

const reports = 6;
const number = (index: number) => String(index).padStart(5, '0');
const roleId = (index: number) => `role-${number(index)}`;
const actionId = (index: number) => `action-${number(index)}`;

/**
 * Writes a content folder that passes the check: the reference playbook, and after it so many roles and actions made
 * from its own, each with texts and a body of its own. The same options give the same bytes.
 */
export function generateContent(from: string, to: string, { roles, actions, seed, bodyWords }: GenerateOptions): void {
  cpSync(from, to, { recursive: true });
  const random = randomFrom(seed);
  const content = readContent(from);
  const models = (collection: string) =>
    content.entries
      .filter((entry) => entry.collection === collection)
      .map((entry) => structuredClone(entry.value) as Record<string, unknown>);
  const vocabulary = [
    ...new Set(
      content.documents.flatMap((document) => (document.file.endsWith('.mdx') ? (document.bodyText.match(/\b[a-z]{3,12}\b/g) ?? []) : [])),
    ),
  ].filter((word) => !/^(?:seamless|holistic|synerg|leverag|ninja|guru|passionate|here$)/.test(word));
  const word = () => vocabulary[random(vocabulary.length)] as string;
  const sentence = (words: number) => {
    const text = Array.from({ length: words }, word).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  const link = () => {
    if (actions > 0 && random(2) === 0) return `[${word()} ${word()}](/actions/${actionId(random(actions))}/)`;
    return roles > 0 ? `[${word()} ${word()}](/roles/${roleId(random(roles))}/)` : word();
  };
  const paragraph = () => Array.from({ length: 4 }, () => sentence(8 + random(9))).join(' ');
  const body = () => {
    const parts: string[] = [];
    for (let count = 0; count < bodyWords; count += 160) {
      parts.push(`## ${sentence(4).slice(0, -1)}`, `${paragraph()} See ${link()}, and ${link()}.`);
      parts.push(random(2) === 0 ? Array.from({ length: 4 }, () => `- ${sentence(9)}`).join('\n') : table());
      parts.push(paragraph());
    }
    return `${parts.join('\n\n')}\n`;
  };
  const table = () =>
    [
      '| what | who | when |',
      '| --- | --- | --- |',
      ...Array.from({ length: 4 }, () => `| ${word()} ${word()} | ${link()} | ${word()} |`),
    ].join('\n');
  const write = (file: string, value: unknown) => {
    mkdirSync(path.dirname(path.join(to, file)), { recursive: true });
    writeFileSync(path.join(to, file), `---\n${stringify(value, { lineWidth: 0 })}---\n\n${body()}`);
  };

  const roleModels = models('roles');
  // No role is above the one that it reports to.
  const ranks: number[] = [];
  for (let index = 0; index < roles; index++) {
    const role = structuredClone(roleModels[index % roleModels.length]) as Record<string, unknown>;
    const superior = Math.floor((index - 1) / reports);
    const rank = Math.min(roleLevels.indexOf(role.level as (typeof roleLevels)[number]), ranks[superior] ?? roleLevels.indexOf('director'));
    ranks.push(rank);
    const below = Array.from({ length: reports }, (_, child) => index * reports + child + 1).filter((child) => child < roles);
    write(`roles/${roleId(index)}.mdx`, {
      ...role,
      title: `${role.title} ${number(index)}`,
      aliases: [{ title: `Post ${number(index)}`, foundIn: (role.aliases as { foundIn: string[] }[])[0]?.foundIn ?? [] }],
      level: roleLevels[rank],
      mandate: sentence(24),
      accountabilities: Array.from({ length: 5 }, () => sentence(13)),
      reportsTo: index === 0 ? { outside: 'Managing director', also: [] } : { role: roleId(superior), also: [] },
      directReports: below.length === 0 ? 'none' : { roles: below.map(roleId), min: 1, max: reports },
      decisionRights: Object.fromEntries(
        Object.entries(role.decisionRights as Record<string, string>).map(([id, right]) => [
          id,
          right === 'decides' ? 'recommends' : right,
        ]),
      ),
      decisionScope: {},
      measures: (role.measures as { measure: string }[]).map(({ measure }) => ({ measure, part: 'contributes' })),
      moves: { from: [], to: [], sideways: [] },
      touchpoints: [],
      sponsorDuties: undefined,
    });
  }
  const actionModels = models('actions');
  for (let index = 0; index < actions; index++) {
    const action = structuredClone(actionModels[index % actionModels.length]) as Record<string, unknown>;
    write(`actions/${actionId(index)}.mdx`, {
      ...action,
      title: `${action.title} ${number(index)}`,
      what: sentence(20),
      why: sentence(18),
      conflicts: [],
    });
  }

  const settings = parse(readFileSync(path.join(to, 'playbook.yaml'), 'utf8')) as Record<string, unknown> & { waivers: unknown[] };
  settings.severities = { 'role/meets-no-customer': 'off' };
  writeFileSync(path.join(to, 'playbook.yaml'), stringify(settings));
}
