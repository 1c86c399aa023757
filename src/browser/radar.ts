import type { Formats } from '../i18n/language.ts';
import type { SkillLevel } from '../model/fields.ts';
import { MIN_AXES, markerOf, type Radar, radar } from '../pictures/radar.ts';
import type { Names, RoleRecord } from '../playbook/compare.ts';
import { askedSkills, levelNames, levelNumber } from '../playbook/skill-levels.ts';
import { make } from './dom.ts';
import type { CompareWords } from './words.ts';

function makeSvg(tag: string, attributes: Record<string, string | number>, ...children: (Node | string)[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

const series = (index: number, outline: string, marks: string) =>
  makeSvg('g', { 'data-series': index }, makeSvg('path', { d: outline }), makeSvg('path', { class: 'marks', d: marks }));

const picture = ({ viewBox, rings, middle, spokes, labels, shapes }: Radar) =>
  makeSvg(
    'svg',
    { viewBox, 'aria-hidden': 'true' },
    ...rings.map((r) => makeSvg('circle', { cx: middle, r })),
    makeSvg('path', { class: 'spokes', d: spokes }),
    ...shapes.map(({ outline, marks }, index) => series(index, outline, marks)),
    ...rings.map((r, index) => makeSvg('text', { class: 'ring', x: middle, y: 4 - r }, String(index + 1))),
    ...labels.map(({ x, anchor, lines }) =>
      makeSvg('text', { 'text-anchor': anchor }, ...lines.map(({ y, text }) => makeSvg('tspan', { x, y }, text))),
    ),
  );

/** The skills that roles ask for, laid over one another: the same picture and table as on a page of two roles. */
export function skillRadar(
  roles: readonly RoleRecord[],
  titles: Names['skills'],
  { common, pictures, skillLevels }: CompareWords,
  formats: Formats,
): HTMLElement {
  const levelOf = (level: SkillLevel) => formats.inside(skillLevels[level]);
  const rows = askedSkills(roles).map(({ skill, asked }) => ({ title: titles[skill] ?? skill, asked }));
  const isDrawn = rows.length >= MIN_AXES;
  const drawn = radar(
    rows.map(({ title, asked }) => ({ label: title, levels: asked.map(levelNumber) })),
    levelNames.length,
  );
  const key = (index: number) =>
    makeSvg('svg', { class: 'series', viewBox: '-20 -8 40 16', 'aria-hidden': 'true' }, series(index, 'M-20 0H20', markerOf(index)));
  return make(
    'figure',
    { class: 'picture radar' },
    isDrawn && picture(drawn),
    make(
      'div',
      { class: 'scroll', tabindex: '0', role: 'region', 'aria-label': common.skill },
      make(
        'table',
        {},
        make(
          'thead',
          {},
          make(
            'tr',
            {},
            make('th', { scope: 'col' }, common.skill),
            ...roles.map(({ title }, index) => make('th', { scope: 'col' }, key(index), title)),
          ),
        ),
        make(
          'tbody',
          {},
          ...rows.map(({ title, asked }) =>
            make(
              'tr',
              {},
              make('th', { scope: 'row' }, title),
              ...asked.map((one) => {
                const level = one && levelOf(one.level);
                return make('td', {}, level ? (one.core ? pictures.core({ level }) : level) : pictures.notAsked);
              }),
            ),
          ),
        ),
      ),
      isDrawn &&
        make(
          'figcaption',
          {},
          pictures.rings({ levels: formats.list(levelNames.map((level, index) => `${index + 1} ${levelOf(level)}`)) }),
        ),
    ),
  );
}
