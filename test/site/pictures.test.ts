import { describe, expect, it } from 'vitest';
import type { Action } from '../../src/model/action.ts';
import type { Decision } from '../../src/model/decision.ts';
import { decisionRightNames, type SkillLevel } from '../../src/model/fields.ts';
import type { Journey } from '../../src/model/journey.ts';
import type { Measure } from '../../src/model/measure.ts';
import type { Role } from '../../src/model/role.ts';
import { actionMinutes, actionTime } from '../../src/model/times.ts';
import { inputsOf, parseFormula } from '../../src/playbook/formula.ts';
import { readContent } from '../../src/read/content.ts';
import { readLanguage } from '../../src/read/language.ts';
import { mostOf } from '../../src/text/range.ts';
import { pages } from '../support/site.ts';

const { words, duration, range } = readLanguage('content', 'en-GB');
const { decisionRights: decisionRightWords, directions: directionWords, evidence: evidenceWords, skillLevels: skillLevelWords } = words;
const { entries } = readContent('content');
const of = <T>(collection: string): [id: string, data: T][] =>
  entries.filter((entry) => entry.collection === collection).map(({ id, value }) => [id, value as T]);
// Those of the reference playbook are written in full.
const roles = of<Required<Role>>('roles');
const measures = of<Measure>('measures');
const journeys = of<Journey>('journeys');
const decisions = of<Decision>('decisions');
const title = (collection: string, id: string) => new Map(of<{ title: string }>(collection)).get(id)?.title ?? id;
const page = (address: string) => pages.find((one) => one.address === address)?.html ?? '';
const figureOf = (html: string, kind: string) => new RegExp(`<figure class="picture${kind}"[\\s\\S]*?</figure>`).exec(html)?.[0] ?? '';
const textOf = (html: string) =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&#39;', '’')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim();
/** The rows of a table as the texts of their cells. */
const rowsOf = (html: string) =>
  [...html.matchAll(/<tr[ >][\s\S]*?<\/tr>/g)].map(([row]) =>
    [...row.matchAll(/<t[hd][ >][\s\S]*?<\/t[hd]>/g)].map(([cell]) => textOf(cell)),
  );
const plain = (text: string) => text.replaceAll("'", '’').replace(/\s+/g, ' ');

interface Asked {
  level: SkillLevel;
  core: boolean;
}
const level = ({ level: name, core }: Asked) => `${skillLevelWords[name].toLowerCase()}${core ? ', core' : ''}`;
const skillsOf = ({ skills }: Required<Role>) =>
  new Map<string, Asked>([
    ...skills.supporting.map(({ skill, level: name }) => [skill, { level: name, core: false }] as const),
    ...skills.core.map(({ skill, level: name }) => [skill, { level: name, core: true }] as const),
  ]);

describe.each(roles)('the role %s', (id, role) => {
  const html = page(`/roles/${id}/`);
  const radar = figureOf(html, ' radar');

  it('says each of its skills once, beside its radar, which draws one corner for each', () => {
    const skills = skillsOf(role);
    const said = [...radar.matchAll(/<li>\s*<a href="\/skills\/([a-z-]+)\/"[\s\S]*?<\/a>, <a href="\/skills\/\1\/#([a-z]+)"/g)];
    expect(said.map(([, skill, level]) => `${skill} ${level}`).sort()).toEqual(
      [...skills].map(([skill, asked]) => `${skill} ${asked.level}`).sort(),
    );
    expect(rowsOf(radar)).toEqual([]);
    expect(/class="marks" d="([^"]*)"/.exec(radar)?.[1]?.match(/M/g)).toHaveLength(skills.size);
    const drawn = [...radar.matchAll(/<text text-anchor[^>]*>([\s\S]*?)<\/text>/g)].map(([, lines]) =>
      [...(lines ?? '').matchAll(/<tspan[^>]*>([^<]*)</g)].map((match) => match[1]?.trim()).join(' '),
    );
    expect(drawn.sort()).toEqual([...skills.keys()].map((skill) => title('skills', skill)).sort());
    expect(radar).toContain('aria-hidden="true"');
  });

  it('shows each decision right by a shape in its place, and counts them', () => {
    const cells = [...html.matchAll(/<tr id="decision-([a-z-]+)"[^>]*>[\s\S]*?<td [^>]*data-say="([a-z-]+)"[^>]*>([\s\S]*?)<\/td>/g)];
    const folded = [...html.matchAll(/<li id="decision-([a-z-]+)" data-say="([a-z-]+)"/g)];
    expect(Object.fromEntries([...cells, ...folded].map(([, decision, right]) => [decision, right]))).toEqual(role.decisionRights);
    expect([...new Set(folded.map(([, , right = '']) => right))].every((right) => /^(?:consulted|no-say)$/.test(right))).toBe(true);
    for (const [, , right = '', cell = ''] of cells) {
      expect(textOf(cell)).toBe(decisionRightWords[right as keyof typeof decisionRightWords]);
      expect(cell).toContain(`href="#scale-${right}"`);
      const drawn = new RegExp(`<g id="scale-${right}">[\\s\\S]*?</g>`).exec(html)?.[0];
      expect(drawn).toContain(`href="#say-${right}" x="${16 * decisionRightNames.indexOf(right as (typeof decisionRightNames)[number])}"`);
      expect(html).toContain(`id="say-${right}"`);
    }
    const counts = /<ul class="says"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? '';
    const given = Object.values(role.decisionRights);
    expect([...counts.matchAll(/<li[\s\S]*?<\/li>/g)].map(([item]) => textOf(item).replace(/ ?(\d+)$/, ' $1'))).toEqual(
      decisionRightNames.map((right) => `${decisionRightWords[right]} ${given.filter((one) => one === right).length}`),
    );
  });
});

describe('the grid of rights', () => {
  const grid = figureOf(page('/decisions/'), '');

  it('says in each cell what the role says of the decision', () => {
    const [head = [], ...rows] = rowsOf(grid);
    expect(head).toEqual(['Role', ...decisions.map(([, { title: name }]) => plain(name))]);
    const said = new Map(rows.filter((row) => row.length > 1).map(([role = '', ...cells]) => [role, cells]));
    expect(said).toEqual(
      new Map(
        roles.map(([, role]) => [
          role.title,
          decisions.map(([id]) => decisionRightWords[role.decisionRights[id] as keyof typeof decisionRightWords]),
        ]),
      ),
    );
  });

  it('shows a shape of its own for each level', () => {
    const shapes = decisionRightNames.map((right) => new RegExp(`id="say-${right}"[^>]* d="([^"]+)"`).exec(grid)?.[1]);
    expect(new Set(shapes).size).toBe(5);
    for (const [, right, shape] of grid.matchAll(/<td data-say="([a-z-]+)"[\s\S]*?href="#say-([a-z-]+)"/g)) expect(shape).toBe(right);
  });

  it('names who decides outside the playbook', () => {
    for (const [, { outside }] of decisions) if (outside) expect(textOf(grid)).toContain(outside);
  });
});

describe('compared roles', () => {
  it('stand in one table, and each has a line and a marker of its own', () => {
    const found = pages.filter(({ address }) => /^\/compare\/.+-and-/.test(address));
    expect(found.length).toBeGreaterThan(10);
    for (const { address, html } of found) {
      const radar = figureOf(html, ' radar');
      const [head = [], ...rows] = rowsOf(radar);
      const both = head.slice(1).map((name) => roles.find(([, role]) => role.title === name)?.[1] as Required<Role>);
      const asked = both.map(skillsOf);
      expect(rows.length, address).toBe(new Set(asked.flatMap((skills) => [...skills.keys()])).size);
      for (const [skill = '', ...cells] of rows) {
        const id = of<{ title: string }>('skills').find(([, { title: name }]) => name === skill)?.[0] ?? '';
        expect(cells, `${address} ${skill}`).toEqual(
          asked.map((skills) => {
            const one = skills.get(id);
            return one ? level(one) : 'not required';
          }),
        );
      }
      expect(radar.match(/data-series="1"/g), address).toHaveLength(2);
    }
  });
});

describe.each(measures)('the measure %s', (id, measure) => {
  it('sets its formula as mathematics, and keeps it as text', () => {
    const figure = figureOf(page(`/measures/${id}/`), ' math');
    const names = inputsOf(parseFormula(measure.formula)).map((name) => name.replaceAll('_', ' '));
    const set = [...figure.matchAll(/<mi>([^<]+)<\/mi>/g)].map((match) => match[1] as string);
    expect(set).toEqual(expect.arrayContaining(names));
    expect(textOf(figure)).toContain(`${plain(measure.title).toLowerCase()} = ${measure.formula}`);
  });

  it('has a card with abbreviation, direction, unit and formula', () => {
    const cards = page('/measures/').split('<li class="card measure-card">');
    const card = cards.find((one) => one.includes(`href="/measures/${id}/"`)) ?? '';
    for (const words of [measure.abbreviation ?? '', directionWords[measure.direction], measure.unit, measure.definition])
      expect(textOf(card)).toContain(plain(words));
    expect(card).toContain('<math ');
  });
});

describe.each(of<Action>('actions'))('the card of %s', (id, action) => {
  it('draws what it says: time, people and evidence', () => {
    const card = page('/actions/')
      .split('<li class="card"')
      .find((one) => one.includes(`href="/actions/${id}/"`));
    const facts = /<ul class="action-facts[\s\S]*?<\/ul>/.exec(card ?? '')?.[0] ?? '';
    const [time = '', people = '', evidence = ''] = [...facts.matchAll(/<li[\s\S]*?<\/li>/g)].map(([item]) => item);
    const minutes = actionMinutes(action);
    expect(textOf(time)).toBe(duration(actionTime(action)));
    const [x = 0, y = 0] = (/1 ([\d.]+) ([\d.]+)z/.exec(time)?.slice(1) ?? []).map(Number);
    const drawn = ((Math.atan2(x - 8, 8 - y) / (2 * Math.PI)) * 60 + 60) % 60;
    expect(Math.abs(drawn - Math.min(minutes, 59.9))).toBeLessThan(1);
    expect(textOf(people)).toBe(mostOf(action.people) === 1 ? 'on your own' : `${range(action.people)} people`);
    expect(people.match(/a2\.5 2\.5 0 1 1 0 5/g)).toHaveLength(mostOf(action.people) === 1 ? 1 : 2);
    expect(textOf(evidence)).toBe(evidenceWords[action.evidence.grade].toLowerCase());
    expect(evidence.match(/class="empty"/g)?.length ?? 0).toBe({ strong: 0, moderate: 1, weak: 2, judgement: 3 }[action.evidence.grade]);
  });
});

describe('the ownership map', () => {
  const figure = figureOf(page('/ownership/'), '');
  const placed = journeys.flatMap(([journey, data]) =>
    data.stages.flatMap((stage) => stage.touchpoints.map((touchpoint) => ({ at: `${journey}/${stage.id}`, touchpoint }))),
  );
  const columns = journeys.flatMap(([journey, data]) => data.stages.map((stage) => `${journey}/${stage.id}`));

  it('counts every touchpoint once, where it belongs, and says where customers feel bad', () => {
    const rows = rowsOf(figure).slice(2);
    const expected = of<{ title: string }>('departments').flatMap(([id, { title: name }]) => {
      const own = placed.filter(({ touchpoint }) => touchpoint.department === id);
      if (own.length === 0) return [];
      const cells = columns.map((column) => {
        const here = own.filter(({ at }) => at === column);
        const bad = here.filter(({ touchpoint }) => touchpoint.feels.score < 0).length;
        return bad > 0 ? `${here.length} , customers feel bad at ${bad}` : String(here.length);
      });
      return [[name, ...cells, String(own.length)]];
    });
    expect(rows.map((row) => row.map((cell) => cell.replace(/ ?, customers/, ' , customers')))).toEqual(expected);
    expect(rows.reduce((sum, row) => sum + Number(row.at(-1)), 0)).toBe(placed.length);
  });

  it('shades a cell by its number', () => {
    for (const [, step, number] of figure.matchAll(/<td data-step="(\d)"[^>]*>\s*(?:<span[^>]*>)?(\d+)/g))
      expect(Number(step)).toBe(Math.min(4, Number(number)));
  });
});

describe.each(journeys)('the journey %s', (id, journey) => {
  it('has a curve that says in words what it draws, with a shape that points the same way', () => {
    const figure = figureOf(page(`/journeys/${id}/`), '');
    const touchpoints = journey.stages.flatMap((stage) => stage.touchpoints);
    const label = plain((/role="img"[^>]*aria-label="([^"]*)"/.exec(figure)?.[1] ?? '').replaceAll('&#39;', '’'));
    for (const { title: name, feels } of touchpoints) expect(label).toContain(plain(`${name}: ${feels.words}`));
    expect([...figure.matchAll(/<path class="(good|bad|even)"/g)].map((match) => match[1])).toEqual(
      touchpoints.map(({ feels }) => (feels.score > 0 ? 'good' : feels.score < 0 ? 'bad' : 'even')),
    );
    for (const { title: name } of journey.stages) expect(plain(figure.replaceAll('&#39;', '’'))).toContain(plain(name));
  });
});
