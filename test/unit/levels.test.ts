import { readFileSync } from 'node:fs';
import Ajv from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { templateOf } from '../../src/author/template.ts';
import { completenessOf, weightOf } from '../../src/check/completeness.ts';
import { checkFiles } from '../../src/check/run.ts';
import { completenessLevels } from '../../src/model/completeness.ts';
import { jsonSchemaOf } from '../../src/model/json.ts';
import { laterFields, roleSchemaAt } from '../../src/model/role.ts';
import { partsToCome } from '../../src/model/to-come.ts';
import { contentOf, small, smallWith } from '../support/small.ts';

const read = (file: string) => readFileSync(`test/fixtures/levels/roles/${file}.mdx`, 'utf8');
const fieldsIn = (text: string) => parse(text.split('---\n')[1] as string) as Record<string, unknown>;
const [outline, standard] = [read('complaints-lead'), read('returns-adviser')];
const [outlined, standardised] = [fieldsIn(outline), fieldsIn(standard)];
const full = fieldsIn(small.get('roles/service-manager.mdx') as string);
const fits = (role: Record<string, unknown>, ...at: Parameters<typeof roleSchemaAt>) => roleSchemaAt(...at).safeParse(role).success;

/** What the check says of the small playbook with a role more, at its lines. */
function findingsOf(role: string, settings = '') {
  const texts = smallWith({
    'roles/managing-director.mdx': (text) => text.replace('roles: [service-manager]', 'roles: [service-manager, added]'),
    'playbook.yaml': (text) => `${text}${settings}`,
  });
  texts.set('roles/added.mdx', role);
  texts.set('sources.yaml', `${texts.get('sources.yaml')}${readFileSync('test/fixtures/levels/more-sources.yaml', 'utf8')}`);
  return checkFiles(contentOf(texts), { today: '2026-12-01' }).findings.filter(
    ({ severity, code }) => severity !== 'info' && code !== 'source/unused',
  );
}
const told = (...of: Parameters<typeof findingsOf>) =>
  findingsOf(...of).map(({ file, position, message }) => `${file}:${position?.line} ${message}`);
const lineOf = (text: string, start: string) => text.split('\n').findIndex((line) => line.startsWith(start)) + 1;
const forNeighbour = (text: string) =>
  text
    .replace('role: complaints-lead', 'role: service-manager')
    .replace('The complaints lead answers letters.', 'The service manager runs the counter.');

describe('a role definition', () => {
  it('fits its level and those below, and is asked for no more', () => {
    const table = [outlined, standardised, full].map((role) => completenessLevels.map((level) => fits(role, level, {})));
    expect(table).toEqual([
      [true, false, false],
      [true, true, false],
      [true, true, true],
    ]);
    expect(Object.keys(outlined).filter((field) => laterFields.includes(field))).toEqual([]);
  });

  it.each(['mandate', 'reportsTo', 'directReports', 'decisionRights', 'outcomes', 'notThis', 'owner'])(
    'is no outline without %s',
    (field) => {
      expect(fits({ ...outlined, [field]: undefined }, 'outline', {})).toBe(false);
    },
  );

  it.each(['skills', 'interview', 'plan'])('is standard with %s alone above an outline', (field) => {
    expect(fits({ ...standardised, [field]: undefined }, 'standard', {})).toBe(false);
    expect(fits({ ...standardised, [field]: undefined }, 'outline', {})).toBe(true);
  });

  it('needs what others build on only in full and in public', () => {
    const own = { ...full, aliases: undefined, codes: undefined, judgement: undefined, adRedFlags: [], sources: [] };
    expect(fits(own, 'full', {})).toBe(false);
    expect(fits(own, 'full', { visibility: 'internal' })).toBe(true);
    expect(fits({ ...own, skills: undefined }, 'full', { visibility: 'internal' })).toBe(false);
  });

  it('is judged where it says more than its level asks for', () => {
    expect(fits({ ...outlined, budget: 7 }, 'outline', {})).toBe(false);
    expect(fits({ ...outlined, accountabilities: [] }, 'outline', {})).toBe(false);
    expect(fits({ ...outlined, accountabilities: ['Answers every letter that a customer writes.'] }, 'outline', {})).toBe(true);
    expect(fits({ ...outlined, unheard: 'of' }, 'outline', {})).toBe(false);
  });

  it('may be longer or shorter than is advised until it is full', () => {
    const mandate = 'You answer every complaint. '.repeat(12).trim();
    expect(mandate.length).toBeGreaterThan(240);
    expect(fits({ ...outlined, mandate }, 'outline', {})).toBe(true);
    expect(fits({ ...full, mandate }, 'full', {})).toBe(false);
    expect(fits({ ...outlined, mandate: 'x'.repeat(721) }, 'outline', {})).toBe(false);
    expect(fits({ ...outlined, title: 'x'.repeat(81) }, 'outline', {})).toBe(false);
  });

  it('says which parts are still to come, those of the next level first', () => {
    expect(partsToCome(outlined as never)).toEqual(['skills', 'interview', 'firstMonday']);
    expect(partsToCome({ ...outlined, skills: standardised.skills } as never)).toEqual(['interview', 'firstMonday']);
    expect(partsToCome(standardised as never)).toContain('accountabilities');
    expect(partsToCome(full as never)).toEqual([]);
  });
});

describe('the check', () => {
  it('finds nothing in an outline, or in a standard definition', () => {
    expect(told(outline)).toEqual([]);
    expect(told(forNeighbour(standard))).toEqual([]);
  });

  it('takes the level of the playbook for a role that does not say its own', () => {
    const silent = outline.replace('completeness: outline\n', '');
    expect(told(silent, 'completeness: outline\n')).toEqual([]);
    expect(told(silent, 'completeness: standard\n')).toEqual(
      ['interview', 'plan', 'skills'].map((field) => `roles/added.mdx:1 The field \`${field}\` is missing`),
    );
    expect(findingsOf(silent, 'completeness: standard\n')[0]?.fix).toMatch(/ If that is still to come, write `completeness: outline`\.$/);
    expect(told(silent)[0]).toMatch(/^roles\/added\.mdx:1 \d\d fields are missing: /);
  });

  it('names the line of what is wrong above the level', () => {
    const wrong = forNeighbour(standard).replace('      level: working', '      level: perfect');
    expect(told(wrong)).toEqual([
      `roles/added.mdx:${lineOf(wrong, '      level: perfect')} \`skills.core[1].level\` is \`perfect\`, which is not one of \`awareness\`, \`working\`, \`practitioner\`, \`expert\``,
    ]);
    const unasked = forNeighbour(standard).replace('tests: [finding-causes]\n      minutes: 8', 'tests: [listening]\n      minutes: 8');
    expect(told(unasked)).toEqual([
      `roles/added.mdx:${lineOf(unasked, '    - skill: finding-causes')} No interview question tests the core skill \`finding-causes\``,
    ]);
  });

  it('lets decisions be left to `otherwise`, and to nothing but no say', () => {
    expect(told(outline.replace('  otherwise: no-say\n', ''))).toEqual([
      `roles/added.mdx:${lineOf(outline, 'decisionRights:')} The role has no answer for \`service-standards\`, \`opening-hours\``,
    ]);
    expect(told(outline.replace('otherwise: no-say', 'otherwise: decides'))).toEqual([
      `roles/added.mdx:${lineOf(outline, '  otherwise:')} \`decisionRights.otherwise\` is \`decides\`, which is not one of \`no-say\``,
    ]);
  });

  it('says that a level is none', () => {
    expect(told(outline.replace('completeness: outline', 'completeness: sketch'))).toContain(
      'roles/added.mdx:4 `completeness` is `sketch`, which is not one of `outline`, `standard`, `full`',
    );
  });

  it('asks an internal document for an owner and a day, and for nothing that only published works have', () => {
    const sources = (text: string) => smallWith({ 'sources.yaml': (before) => `${before}handbook:\n${text}` });
    const of = (text: string) =>
      checkFiles(contentOf(sources(text)), { today: '2026-12-01' })
        .findings.filter(({ code }) => code.startsWith('schema/'))
        .map(({ message }) => message);
    expect(of('  title: Handbook\n  kind: internal\n  owner: Claims\n  date: 2026-01-31\n')).toEqual([]);
    expect(of('  title: Handbook\n  kind: internal\n')).toEqual(['The field `date` is missing', 'The field `owner` is missing']);
    expect(of('  title: Handbook\n  kind: internal\n  owner: Claims\n  date: 2026-01-31\n  publisher: Us Ltd\n')).toHaveLength(1);
    expect(of('  title: Handbook\n  kind: report\n  owner: Claims\n  date: 2026-01-31\n').join()).toContain(
      '`author`, `publisher`, `year`',
    );
  });
});

describe('the score of a role', () => {
  const of = (role: string) => {
    const report = { findings: findingsOf(role), drafts: [], waived: [] } as never;
    return completenessOf('added', 'outline', report);
  };

  it('is measured by the rules of its level', () => {
    expect(weightOf('outline')).toBeLessThan(weightOf('standard'));
    expect(weightOf('standard')).toBeLessThan(weightOf('full'));
    expect(of(outline)).toEqual({ level: 'outline', score: 100, open: [] });
    const { score, open } = of(outline.replace('  otherwise: no-say\n', ''));
    expect(open).toEqual(['role/decision-unanswered']);
    expect(score).toBe(Math.floor((100 * (weightOf('outline') - 3)) / weightOf('outline')));
  });
});

describe('what authors begin with', () => {
  it.each(completenessLevels)('a new role of level %s asks for what the level asks for', (level) => {
    const fields = fieldsIn(templateOf('roles', 'Clerk', 'clerk', undefined, {}, level));
    expect(fields.completeness).toBe(level);
    const { shape } = roleSchemaAt(level, {});
    const asked = Object.entries(shape).flatMap(([field, schema]) => (schema.safeParse(undefined).success ? [] : [field]));
    expect(Object.keys(fields).filter((field) => field !== 'completeness')).toEqual(asked);
  });

  it('a new role is of the level of the playbook without another', () => {
    const text = templateOf('roles', 'Clerk', 'clerk', undefined, { completeness: 'outline' });
    expect(text).toContain('# completeness:');
    expect(text).not.toMatch(/interview:|skills:|plan:/);
  });

  it('the schema for editors asks for the level of the playbook, or for that of the role', () => {
    const ajv = new Ajv({ strict: false, allErrors: true });
    addFormats.default(ajv as never);
    const accepts = (role: Record<string, unknown>, settings = {}) =>
      ajv.compile(jsonSchemaOf('roles', undefined, settings))(JSON.parse(JSON.stringify(role)));
    expect(accepts(outlined)).toBe(true);
    expect(accepts(standardised)).toBe(true);
    expect(accepts(full)).toBe(true);
    expect(accepts({ ...outlined, completeness: undefined })).toBe(false);
    expect(accepts({ ...outlined, completeness: undefined }, { completeness: 'outline' })).toBe(true);
    expect(accepts({ ...outlined, completeness: 'standard' })).toBe(false);
    expect(accepts({ ...full, accountabilities: ['Answers every letter that a customer writes.'] })).toBe(false);
    expect(accepts({ ...full, completeness: 'standard', accountabilities: ['Answers every letter that a customer writes.'] })).toBe(true);
  });

  it('the schema for editors knows the internal document', () => {
    const ajv = new Ajv({ strict: false });
    addFormats.default(ajv as never);
    const accepts = ajv.compile(jsonSchemaOf('sources'));
    const document = parse(readFileSync('test/fixtures/levels/more-sources.yaml', 'utf8')) as Record<string, Record<string, unknown>>;
    expect(accepts(document)).toBe(true);
    expect(accepts(parse(stringify(document).replace('kind: internal', 'kind: report')))).toBe(false);
  });
});
