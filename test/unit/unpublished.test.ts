import { z } from 'astro/zod';
import { describe, expect, it } from 'vitest';
import { templateOf } from '../../src/author/template.ts';
import { pretty } from '../../src/check/report/pretty.ts';
import { ref } from '../../src/model/fields.ts';
import { withoutReferences } from '../../src/model/left-out.ts';
import { roleSchema } from '../../src/model/role.ts';
import { checkWith, editOf, reference } from '../support/content.ts';

const file = 'roles/claims-experience-manager.mdx';
const started = templateOf('roles', 'Claims experience manager');
const fieldsMissing = (report: ReturnType<typeof checkWith>) => report.drafts.filter(({ code }) => code === 'schema/missing-field').length;
/** A published role that names the draft among those who report to it. */
const superior = 'roles/customer-operations-manager.mdx';
const naming = reference.get(superior)?.replace(/(directReports:\n(?: .*\n)*? {2}roles: \[)/, '$1claims-experience-manager, ') ?? '';

describe('an entry that is not published', () => {
  it('may lack anything: what it lacks is told apart and makes nothing fail', () => {
    const report = checkWith({ [file]: started });
    expect(report.counts).toEqual({ error: 0, warning: 0, info: 0 });
    expect(report.ok).toBe(true);
    expect(fieldsMissing(report)).toBeGreaterThan(20);
    expect(pretty(report, { folder: 'content' })).toMatch(
      /draft .*content\/roles\/claims-experience-manager\.mdx.*things to do before it is published/,
    );
  });

  it('has less to do with each field that is written, whatever state it is in between', () => {
    const steps = [
      started,
      started.replace(/^mandate:$/m, 'mandate: You own what a claim feels like, and what we promise about it.'),
      `${started}\nA first thought {of: mine}.\n`,
    ];
    const missing = steps.map((text) => checkWith({ [file]: text }));
    expect(missing.every(({ ok, findings }) => ok && findings.length === 0)).toBe(true);
    expect(fieldsMissing(missing[1] as never)).toBe(fieldsMissing(missing[0] as never) - 1);
    expect(missing[2]?.drafts.map(({ code }) => code)).toContain('syntax/mdx');
  });

  it('may be named by a published one, which the site shows without the name', () => {
    const report = checkWith({ [file]: started, [superior]: naming });
    expect(naming).toContain('claims-experience-manager');
    expect(report.ok).toBe(true);
    expect(report.findings.map(({ code, severity }) => `${severity} ${code}`)).toEqual(['info reference/left-out']);
  });

  it('breaks no other, whatever it says of it', () => {
    const claims = (reference.get('roles/workforce-planner.mdx') ?? '').replace('status: published', 'status: draft');
    const report = checkWith({ [file]: claims.replace(/^title: .*$/m, 'title: Claims experience manager') });
    expect(report.findings.filter(({ severity }) => severity !== 'info')).toEqual([]);
    expect(report.drafts.map(({ code }) => code)).toContain('role/direct-reports-disagree');
  });

  it('stops the site where a reader would miss it', () => {
    const edit = editOf({ title: '', on: 'families/programme', set: { status: 'draft' } });
    const report = checkWith({ [edit.file]: edit.text });
    expect(report.ok).toBe(false);
    expect(new Set(report.findings.map(({ code }) => code))).toEqual(new Set(['reference/unpublished']));
  });

  it('stops the site once it says that it is published', () => {
    expect(checkWith({ [file]: started.replace('status: draft', 'status: published') }).ok).toBe(false);
  });
});

describe('a value without references', () => {
  const role = { title: 'A role', reportsTo: { role: 'gone', also: [] }, directReports: { min: 1, max: 4, roles: ['gone', 'kept'] } };
  const isGone = ({ id }: { id: string }) => id === 'gone';

  it('loses the items of lists, and keeps what the schema needs', () => {
    const { value, leftOut } = withoutReferences(roleSchema, role, isGone, 'remove');
    expect(value.directReports.roles).toEqual(['kept']);
    expect(value.reportsTo.role).toBe('gone');
    expect(leftOut.map(({ path }) => path.join('.'))).toEqual(['directReports.roles.0']);
    expect(role.directReports.roles).toEqual(['gone', 'kept']);
  });

  it('loses an item once, however many references in it are gone', () => {
    const journey = {
      touchpoints: [
        { department: 'gone', contributing: ['kept', { department: 'gone' }] },
        { department: 'kept', contributing: [{ department: 'gone' }] },
      ],
    };
    const department = z.object({ department: ref('departments') });
    const schema = z.object({ touchpoints: z.array(department.extend({ contributing: z.array(z.union([z.string(), department])) })) });
    const removed = withoutReferences(schema, journey, isGone, 'remove');
    expect(removed.value.touchpoints).toEqual([{ department: 'kept', contributing: [] }]);
    expect(removed.leftOut.map(({ path }) => path.join('.'))).toEqual([
      'touchpoints.0.department',
      'touchpoints.0.contributing.1.department',
      'touchpoints.1.contributing.0.department',
    ]);
    expect(withoutReferences(schema, journey, isGone, 'hollow').value.touchpoints).toEqual([
      undefined,
      { department: 'kept', contributing: [undefined] },
    ]);
  });

  it('keeps the places of the others where it is told to', () => {
    expect(withoutReferences(roleSchema, role, isGone, 'hollow').value.directReports.roles).toEqual([undefined, 'kept']);
  });
});

it('does not hide what is wrong in published entries behind a draft with the same cause', () => {
  const broken = (name: string, status: string) =>
    (reference.get(name) ?? '')
      .replace(/^followUps: .*$(?:\n {2}- .*$)*/m, 'followUps: [no-such-action]')
      .replace(/^status: .*$/m, `status: ${status}`);
  const names = [...reference.keys()]
    .filter((name) => /^actions\/[a-d]/.test(name) && /^followUps:/m.test(reference.get(name) ?? ''))
    .slice(0, 4);
  const [first, ...others] = names as [string, ...string[]];
  const changes = { ...Object.fromEntries(others.map((name) => [name, broken(name, 'published')])), [first]: broken(first, 'draft') };
  const isUnknown = ({ code }: { code: string }) => code === 'reference/unknown';
  const report = checkWith(changes);
  const told = report.findings.filter(isUnknown).flatMap(({ file, also = [] }) => [file, ...also.map((place) => place.file)]);
  expect(told).toEqual(others);
  expect(report.drafts.filter(isUnknown).map(({ file }) => file)).toEqual([first]);
  expect(report.ok).toBe(false);
});
