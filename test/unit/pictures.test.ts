import { describe, expect, it } from 'vitest';
import { skillLevels } from '../../src/model/fields.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Party } from '../../src/model/party.ts';
import type { Role } from '../../src/model/role.ts';
import { mathml } from '../../src/pictures/mathml.ts';
import { radar } from '../../src/pictures/radar.ts';
import { reportingChart } from '../../src/pictures/reporting-chart.ts';
import { inputsOf, parseFormula } from '../../src/playbook/formula.ts';
import { ownershipGrid, ownersOf } from '../../src/playbook/ownership.ts';
import type { PlacedTouchpoint } from '../../src/playbook/playbook.ts';
import { type ReportingLine, reportingLines } from '../../src/playbook/reporting.ts';
import { askedSkills, levelNames, levelNumber } from '../../src/playbook/skill-levels.ts';
import { readContent } from '../../src/read/content.ts';

const { entries } = readContent('content');
const of = <T>(collection: string) => entries.filter((entry) => entry.collection === collection).map(({ value }) => value as T);
const set = (formula: string, unit = 'count') =>
  mathml(parseFormula(formula), unit, { mean: 'mean', median: 'median', min: 'min', max: 'max', percentile: 'percentile' });
const inside = (markup: string) => markup.replace(/^<math[^>]*><mo>=<\/mo>|<\/math>$/g, '');

describe('a formula as MathML', () => {
  it.each([
    ['a / b', '<mfrac><mi>a</mi><mi>b</mi></mfrac>'],
    ['(a + b) / c', '<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>'],
    ['(a + b) * c', '<mrow><mrow><mo>(</mo><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mo>)</mo></mrow><mo>×</mo><mi>c</mi></mrow>'],
    ['a * b + c', '<mrow><mrow><mi>a</mi><mo>×</mo><mi>b</mi></mrow><mo>+</mo><mi>c</mi></mrow>'],
    ['a - (b - c)', '<mrow><mi>a</mi><mo>−</mo><mrow><mo>(</mo><mrow><mi>b</mi><mo>−</mo><mi>c</mi></mrow><mo>)</mo></mrow></mrow>'],
    ['a - b - c', '<mrow><mi>a</mi><mo>−</mo><mi>b</mi><mo>−</mo><mi>c</mi></mrow>'],
    ['-a', '<mrow><mo>−</mo><mi>a</mi></mrow>'],
    ['a * -b', '<mrow><mi>a</mi><mo>×</mo><mrow><mo>(</mo><mrow><mo>−</mo><mi>b</mi></mrow><mo>)</mo></mrow></mrow>'],
    ['sqrt(a)', '<msqrt><mi>a</mi></msqrt>'],
    ['sum(left_over)', '<mrow><mo>∑</mo><mi>left over</mi></mrow>'],
    ['percentile(waits, 0.9)', '<mrow><msub><mi>percentile</mi><mn>90</mn></msub><mrow><mo>(</mo><mi>waits</mi><mo>)</mo></mrow></mrow>'],
    ['max(a, 2)', '<mrow><mi>max</mi><mo>⁡</mo><mrow><mo>(</mo><mrow><mi>a</mi><mo>,</mo><mn>2</mn></mrow><mo>)</mo></mrow></mrow>'],
  ])('%s', (formula, expected) => {
    expect(inside(set(formula))).toBe(expected);
  });

  it('says that a share times 100 is a percentage, and only then', () => {
    expect(set('a / b * 100', 'percent')).toContain('<mn>100</mn></mrow><mi>%</mi>');
    expect(set('a / b * 100', 'points')).not.toContain('%');
    expect(set('a / b', 'percent')).not.toContain('%');
  });

  it('sets a long sum in lines, each with the sign before it', () => {
    const long = set('(contact_cost + failure_cost + account_cost + systems_cost) / customers');
    expect(long.match(/<mtr>/g)).toHaveLength(2);
    expect(long).toContain('<mtr><mtd><mrow><mo form="infix">+</mo><mi>account cost</mi>');
  });

  it.each(of<Measure>('measures').map(({ title, formula, unit }) => [title, formula, unit]))(
    '%s: is well-formed and names every input',
    (_, formula, unit) => {
      const markup = set(formula, unit);
      const open: string[] = [];
      for (const [, closing, tag = ''] of markup.matchAll(/<(\/?)(m[a-z]+)[^>]*>/g)) {
        if (closing) expect(open.pop()).toBe(tag);
        else open.push(tag);
      }
      expect(open).toEqual([]);
      const words = [...markup.matchAll(/<mi>([^<]+)<\/mi>/g)].map((match) => match[1] as string);
      const functions = ['median', 'mean', 'min', 'max', 'percentile', '%'];
      expect([...new Set(words.filter((word) => !functions.includes(word)))].sort()).toEqual(
        inputsOf(parseFormula(formula)).map((name) => name.replaceAll('_', ' ')),
      );
    },
  );
});

describe('a radar', () => {
  const roles = of<Role>('roles');
  const drawn = (chosen: Role[]) =>
    radar(
      askedSkills(chosen).map(({ skill, asked }) => ({ label: skill.replaceAll('-', ' '), levels: asked.map(levelNumber) })),
      levelNames.length,
    );

  it('knows the levels in the order of the schema', () => {
    expect(levelNames).toEqual([...skillLevels]);
    expect(levelNames.map((level) => levelNumber({ level }))).toEqual([1, 2, 3, 4]);
  });

  it('puts each corner at its level', () => {
    const { shapes, middle, rings } = radar(
      [1, 2, 3, 4].map((level) => ({ label: String(level), levels: [level] })),
      4,
    );
    const corners = [...(shapes[0]?.outline ?? '').matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) =>
      Math.hypot(Number(x) - middle, Number(y)),
    );
    for (const [index, distance] of corners.entries()) expect(distance).toBeCloseTo(rings[index] as number, 0);
  });

  it('draws no marker where a role does not ask for the skill, and other markers for each role', () => {
    const [one, other] = roles as [Role, Role];
    const { shapes } = drawn([one, other]);
    const rows = askedSkills([one, other]);
    const counts = shapes.map(({ marks }) => marks.match(/M/g)?.length);
    expect(counts).toEqual([0, 1].map((index) => rows.filter(({ asked }) => asked[index]).length));
    expect(counts[0]).toBeLessThan(rows.length);
    const shapesOnly = shapes.map(({ marks }) => marks.replace(/M[-\d.]+ [-\d.]+/g, '').slice(0, 12));
    expect(shapesOnly[0]).not.toBe(shapesOnly[1]);
  });

  it('lays no label on another and none into the rings, for every role and for three at once', () => {
    const sets = [...roles.map((role) => [role]), ...roles.slice(2).map((_, index) => roles.slice(index, index + 3))];
    for (const chosen of sets) {
      const { labels, middle, rings } = drawn(chosen);
      const boxes = labels.map(({ x, anchor, lines }) => ({
        anchor,
        top: Math.min(...lines.map(({ y }) => y)) - 11,
        bottom: Math.max(...lines.map(({ y }) => y)) + 3,
        near: Math.abs(x - middle),
      }));
      for (const [index, a] of boxes.entries()) {
        const edge = Math.max(0, Math.min(Math.abs(a.top), Math.abs(a.bottom)) * (a.top * a.bottom < 0 ? 0 : 1));
        expect(Math.hypot(a.near, edge), chosen.map(({ title }) => title).join()).toBeGreaterThan(rings.at(-1) as number);
        for (const b of boxes.slice(index + 1))
          if (a.anchor === b.anchor) expect(a.bottom <= b.top || b.bottom <= a.top, chosen.map(({ title }) => title).join()).toBe(true);
      }
    }
  });
});

describe('the ownership grid', () => {
  const stages = [
    { id: 'first', title: 'First' },
    { id: 'second', title: 'Second' },
  ];
  const journey = { id: 'j', data: { title: 'J', stages } } as unknown as PlacedTouchpoint['journey'];
  const place = (stage: number, department: string, score: number, accountable: Party) =>
    ({
      id: `j/${stage}${department}`,
      journey,
      stage: stages[stage],
      touchpoint: { department, accountable, feels: { score } },
    }) as unknown as PlacedTouchpoint;

  it('counts by department and stage, and marks what hurts and what nobody owns', () => {
    const grid = ownershipGrid(
      [
        place(0, 'sales', -1, 'known'),
        place(0, 'sales', 0, 'gone'),
        place(1, 'legal', 2, 'known'),
        place(1, 'legal', 2, { post: 'Gone', department: 'legal' }),
      ],
      ['legal', 'idle', 'sales'],
      new Set(['known']),
    );
    expect(grid.journeys).toEqual([{ id: 'j', title: 'J', stages }]);
    expect(
      grid.rows.map(({ department, total, cells }) => [
        department,
        total,
        ...cells.map(({ touchpoints, hurts, unowned }) => `${touchpoints.length} ${hurts} ${unowned}`),
      ]),
    ).toEqual([
      ['legal', 2, '0 0 0', '2 0 0'],
      ['sales', 2, '2 1 1', '0 0 0'],
    ]);
  });

  it('counts for each role and each job outside the playbook, those with most first', () => {
    const post = { post: 'Head of payments', department: 'finance' };
    const owners = ownersOf([
      place(0, 'sales', 0, 'head-of-payments'),
      place(0, 'sales', 0, post),
      place(1, 'finance', 0, { ...post, post: 'Head of Payments' }),
      place(1, 'sales', 0, { ...post, department: 'sales' }),
    ]);
    expect(owners.map(({ id, places }) => [id, places.length])).toEqual([
      ['finance/head-of-payments', 2],
      ['head-of-payments', 1],
      ['sales/head-of-payments', 1],
    ]);
  });
});

describe('the chart of who reports to whom', () => {
  const role = (id: string, superior: string, family = 'a') => ({
    id,
    data: {
      title: `The ${id}`,
      family,
      reportsTo: /^[A-Z]/.test(superior) ? { outside: superior, also: [] } : { role: superior, also: [] },
    },
  });
  const asText = (lines: readonly ReportingLine[]): unknown[] =>
    lines.map(({ role: id, title, reports }) => [id ?? title, ...asText(reports)]);

  it('has titles outside the playbook on top, each once, and reports by family', () => {
    const lines = reportingLines(
      [role('b2', 'top', 'b'), role('a2', 'top', 'a'), role('top', 'Chief'), role('other', 'chief executive'), role('beside', 'Chief')],
      ['a', 'b'],
    );
    expect(asText(lines)).toEqual([['Chief', ['top', ['a2'], ['b2']], ['beside']], ['other']]);
  });

  it('ends where roles report to each other', () => {
    expect(asText(reportingLines([role('one', 'two'), role('two', 'one')]))).toEqual([['one', ['two']]]);
  });

  it('draws every role of the reference playbook once, and no box on another', () => {
    const roles = entries.filter(({ collection }) => collection === 'roles').map(({ id, value }) => ({ id, data: value as Role }));
    const chart = reportingChart(reportingLines(roles));
    const drawn = chart.boxes.flatMap(({ line }) => line.role ?? []);
    expect(drawn.toSorted()).toEqual(roles.map(({ id }) => id).toSorted());
    for (const [index, a] of chart.boxes.entries()) {
      expect(a.x + a.width).toBeLessThan(chart.width);
      expect(a.y + a.height).toBeLessThan(chart.height);
      for (const b of chart.boxes.slice(index + 1))
        if (a.x === b.x) expect(a.y + a.height <= b.y || b.y + b.height <= a.y, `${a.line.title}, ${b.line.title}`).toBe(true);
    }
  });
});
