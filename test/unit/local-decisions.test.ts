import { describe, expect, it } from 'vitest';
import { jobDescription, roleDocument } from '../../src/document/role-document.ts';
import { toText } from '../../src/document/text.ts';
import { compareRoles } from '../../src/playbook/compare.ts';
import { readLanguage } from '../../src/read/language.ts';
import { allNames, roleRecord } from '../../src/site/records.ts';
import { readPlaybook } from '../support/playbook.ts';

const playbook = readPlaybook('test/fixtures/small');
const role = playbook.get('roles', 'service-manager');
const decisions = role.data.decides ?? [];
const without = { ...role, data: { ...role.data, decides: undefined } };
/** The text without the breaks that wrap its lines. */
const flat = (text: string) => text.replace(/\s+/g, ' ');

describe.each([
  ['en-GB', 'Decides alone', 'Condition', 'In your own work'],
  ['de', 'Entscheidet allein', 'Bedingung', 'In Ihrer eigenen Arbeit'],
])('what a role decides alone, in %s', (tag, title, condition, inJob) => {
  const language = readLanguage('test/fixtures/small', tag);
  const lines = decisions.map(({ what, within }) => `${what}. ${condition}: ${within}.`);

  it('is in the role as a document and in its job description', () => {
    expect(lines.length).toBeGreaterThan(1);
    const documents = [roleDocument(role, playbook, language), jobDescription(role, playbook, language)].map((blocks) =>
      flat(toText(blocks)),
    );
    for (const text of documents) for (const line of lines) expect(text).toContain(line);
    expect(documents[1]).toContain(inJob);
    for (const blocks of [roleDocument(without, playbook, language), jobDescription(without, playbook, language)]) {
      const text = flat(toText(blocks));
      expect(text).not.toContain(title);
      expect(text).not.toContain(inJob);
    }
  });

  it('is a row of the comparison', () => {
    const groups = compareRoles([roleRecord(role), roleRecord(without)], allNames(playbook), language.words);
    const row = groups.find(({ id }) => id === 'decisions')?.rows.find(({ label }) => label === title);
    expect(row).toEqual({ label: title, cells: [lines, ['–']], same: false });
  });
});

it('a job description says that a role decides nothing only where it does', () => {
  const language = readLanguage('test/fixtures/small', 'en-GB');
  const asked = { 'refund-limit': 'consulted', 'service-standards': 'recommends' } as const;
  const text = (decides: typeof role.data.decides) =>
    flat(toText(jobDescription({ ...role, data: { ...role.data, decides, decisionRights: asked } }, playbook, language)));
  expect(text(undefined)).toContain(language.words.document.decidesNothing);
  expect(text(decisions)).not.toContain(language.words.document.decidesNothing);
});
