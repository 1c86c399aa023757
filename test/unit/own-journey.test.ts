import { expect, it } from 'vitest';
import { parse } from 'yaml';
import type { Journey } from '../../src/model/journey.ts';
import type { Role } from '../../src/model/role.ts';
import { ownersIn, ownJourney } from '../../src/playbook/own-journey.ts';
import { contentWith, foundWith } from '../support/content.ts';

const { entries } = contentWith({});
const roles = Object.fromEntries(
  entries.filter(({ collection }) => collection === 'roles').map(({ id, value }) => [(value as Role).title, id]),
);
const titles = Object.fromEntries(Object.entries(roles).map(([title, id]) => [id, title]));
const journeys = entries.filter(({ collection }) => collection === 'journeys').map(({ id, value }) => ({ id, data: value as Journey }));
const placesOf = ({ id, data }: (typeof journeys)[number]) =>
  data.stages.flatMap(({ touchpoints }) => touchpoints.map((touchpoint) => ({ place: `${id}/${touchpoint.id}`, touchpoint })));

it('takes titles between commas, each once', () => {
  expect(ownersIn(' Head of payments, CX manager; head of payments,, ')).toEqual(['head of payments', 'CX manager']);
  expect(ownersIn('  ')).toEqual([]);
});

it('writes journeys that the check accepts where each touchpoint has one owner, roles and jobs of a company', () => {
  const changes = Object.fromEntries(
    journeys.map((journey) => {
      const owners = Object.fromEntries(
        placesOf(journey).map(({ place, touchpoint: { accountable } }) => [
          place,
          [typeof accountable === 'string' ? (titles[accountable] as string) : 'Head of "our" own: things'],
        ]),
      );
      return [`journeys/${journey.id}.yaml`, ownJourney(journey.id, journey.data, owners, roles)];
    }),
  );
  expect(foundWith(changes).filter(({ severity }) => severity === 'error')).toEqual([]);
  const [first] = journeys as [(typeof journeys)[number]];
  const written = parse(changes[`journeys/${first.id}.yaml`] as string);
  expect(written.stages.map(({ id }: { id: string }) => id)).toEqual(first.data.stages.map(({ id }) => id));
});

it('leaves out who is accountable where nobody or several are, so that the check names each', () => {
  const [journey] = journeys as [(typeof journeys)[number]];
  const places = placesOf(journey);
  const owners = Object.fromEntries(
    places.map(({ place, touchpoint: { accountable } }, index) => [
      place,
      index === 0 ? [] : index === 1 ? ['Ana', 'Ben'] : [typeof accountable === 'string' ? (titles[accountable] as string) : 'Head'],
    ]),
  );
  const text = ownJourney(journey.id, journey.data, owners, roles);
  expect(text).toContain(`# ${places[0]?.place}: accountable: nobody\n# ${places[1]?.place}: accountable: Ana, Ben\n`);
  const found = foundWith({ [`journeys/${journey.id}.yaml`]: text });
  expect(found.filter(({ message }) => message.includes('accountable')).length).toBeGreaterThanOrEqual(2);
});

it('does not list whoever is accountable among those who contribute, though they are a post', () => {
  const [journey] = journeys as [(typeof journeys)[number]];
  const [first] = placesOf(journey);
  const { touchpoint, place = '' } = first ?? {};
  const post = { post: 'Head of Repairs', department: [touchpoint?.department].flat()[0] as string };
  const stages = journey.data.stages.map((stage) => ({
    ...stage,
    touchpoints: stage.touchpoints.map((one) => (one === touchpoint ? { ...one, contributing: [post] } : one)),
  }));
  const text = ownJourney(journey.id, { ...journey.data, stages }, { [place]: ['head of repairs'] }, roles);
  expect(parse(text).stages[0].touchpoints[0]).toMatchObject({ accountable: { post: 'head of repairs' }, contributing: [] });
});
