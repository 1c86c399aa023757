import { describe, expect, it } from 'vitest';
import { jobDescription, roleDocument } from '../../src/document/role-document.ts';
import { toText } from '../../src/document/text.ts';
import { compareRoles } from '../../src/playbook/compare.ts';
import { readLanguage } from '../../src/read/language.ts';
import { allNames, roleRecord } from '../../src/site/records.ts';
import { readPlaybook } from '../support/playbook.ts';

const playbook = readPlaybook('test/fixtures/small');
const without = playbook.get('roles', 'service-manager');
const [source] = playbook.of('sources');
const ai = {
  machine: 'Answers the letters that are all alike.',
  person: 'Reading the letter that is unlike the others.',
  able: ['Check a draft against the file.', 'Switch it off.'],
  answers: 'The service manager answers for every letter.',
  sources: source ? [source.id] : [],
};
const role = { ...without, data: { ...without.data, ai } };

describe.each(['en-GB', 'de'])('what AI changes in a role, in %s', (tag) => {
  const language = readLanguage('test/fixtures/small', tag);
  const { compared: say } = language.words;
  const written = (of: typeof without) => toText(roleDocument(of, playbook, language)).replace(/\s+/g, ' ');

  it('is in the role as a document, with what is fact and what is judgement', () => {
    for (const text of [say.ai.toUpperCase(), ai.machine, ai.person, ...ai.able, ai.answers]) expect(written(role)).toContain(text);
    expect(written(role)).toContain(source?.data.title);
    expect(written({ ...role, data: { ...role.data, ai: { ...ai, sources: [] } } })).toContain(say.aiJudgement);
    expect(written(without)).not.toContain(say.ai.toUpperCase());
  });

  it('asks a candidate in the job description for what it takes', () => {
    const text = toText(jobDescription(role, playbook, language));
    for (const line of ai.able) expect(text).toContain(line);
    expect(text).not.toContain(ai.machine);
  });

  it('is a part of the comparison where one of the roles has it', () => {
    const compare = (...roles: (typeof without)[]) =>
      compareRoles(roles.map(roleRecord), allNames(playbook), language.words).find(({ id }) => id === 'ai');
    expect(compare(role, without)?.rows.map(({ cells }) => cells)).toEqual(
      [[ai.machine], [ai.person], ai.able, [ai.answers]].map((lines) => [lines, [say.notWritten]]),
    );
    expect(compare(without, without)).toBeUndefined();
  });
});
