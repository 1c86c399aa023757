import type { z } from 'astro/zod';
import { idPattern } from '../../../model/fields.ts';
import { type CollectionName, type ReferenceTarget, schemas, settingsSchema } from '../../../model/index.ts';
import { type FoundReference, fieldAt, knownKeys, referencesIn } from '../../../model/walk.ts';
import { invisible } from '../../../read/document.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { nearest, nearestByWords } from '../../../text/nearest.ts';
import { lookAlikesIn } from '../../look-alikes.ts';
import { memoize } from '../../memoize.ts';
import { referencesOf } from '../../references.ts';
import { type CheckedEntry, type Content, defineRule, type Found } from '../../rule.ts';
import { entriesByTarget, nameOf, partOf } from './shared.ts';

/** A touchpoint without its journey is a finding of schema/format. */
const isId = (target: ReferenceTarget, id: string) => target !== 'touchpoints' || /^[a-z0-9-]+\/[a-z0-9-]+$/.test(id);

/** Whether a journey does not say what all its touchpoints are, or has an id twice, and so perhaps has this one. */
function isUnclear(content: Content, touchpoint: string): boolean {
  const journey = content.get('journeys', touchpoint.split('/')[0]);
  if (!journey) return false;
  const { stages } = journey.data;
  const ids = (stages ?? []).flatMap((stage) => (stage?.touchpoints ?? []).map((part) => part?.id));
  if (new Set(ids).size < ids.length) return true;
  return !stages?.every((stage) => stage?.touchpoints?.every((part) => part?.id !== undefined));
}

/** Fields of which none may name what another does: by collection, then by any step of the path. */
const apart: Partial<Record<CollectionName, Record<string, string>>> = {
  actions: { lead: 'people', participants: 'people', prerequisites: 'order', followUps: 'order', conflicts: 'order' },
  roles: { reportsTo: 'line', directReports: 'line', moves: 'moves', skills: 'skills' },
  journeys: { accountable: 'people', contributing: 'people' },
};

/** The group of such fields that a place is in, with what it is part of; undefined where it is in none. */
function apartFrom(collection: CollectionName, path: FoundReference['path']): string | undefined {
  const at = path.findIndex((step) => apart[collection]?.[step] !== undefined);
  return at === -1 ? undefined : [...path.slice(0, at), apart[collection]?.[path[at] as string]].join('.');
}

const where = (target: ReferenceTarget) => (target === 'touchpoints' ? 'in journeys/' : `${target}`);

/** An id with a letter that is not what it seems, or that cannot be seen, is a finding of syntax/look-alike or syntax/invisible. */
const isToldAlready = (id: string) => invisible.test(id) || lookAlikesIn(id).length > 0;

const plainName = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** What else authors call an entry: its title, other words for it, its abbreviation. */
const namesOf = memoize((entry: CheckedEntry): string[] => {
  const { title, aliases, abbreviation } = entry.data as { title?: unknown; aliases?: unknown; abbreviation?: unknown };
  const others = Array.isArray(aliases)
    ? aliases.map((alias) => (typeof alias === 'string' ? alias : (alias as { title?: unknown })?.title))
    : [];
  return [title, abbreviation, ...others].flatMap((name) => (typeof name === 'string' ? [plainName(name)] : []));
});

const withArticle = (name: string) => `${/^[aeiou]/.test(name) ? 'an' : 'a'} ${name}`;

/** With an advice for a title where an id is due, in a field that also takes a job that has no role here, or a party outside. */
function withTitle(found: Found, { id, path }: FoundReference, schema: z.ZodType): Found {
  const keys = knownKeys(fieldAt(schema, path));
  if (idPattern.test(id) || found.fix?.startsWith('Did you mean') || !keys.includes('outside')) return found;
  const key = typeof path.at(-1) === 'string' ? `${String(path.at(-1))}: ` : '';
  const ways = [
    ...(keys.includes('post') ? [`\`${key}{ post: ${id}, department: … }\` for a job that no role here has`] : []),
    `\`${key}{ outside: ${id} }\`${keys.includes('post') ? ' for a party outside' : ', if no role here has that title'}`,
  ];
  return { ...found, fix: `Write ${ways.join(', or ')}.` };
}

export default defineRule({
  code: 'reference/unknown',
  severity: 'error',
  locked: true,
  what: 'A field names an entry that does not exist.',
  why: 'Readers would follow a dead link, or never find the entry that was meant.',
  fix: 'Correct the id, or add the missing entry.',
  check(content, report) {
    const ids = entriesByTarget(content);
    const say = (reference: FoundReference, isFit: (id: string, entry: CheckedEntry) => boolean): Found => {
      const { target, id } = reference;
      const known = [...(ids.get(target) ?? [])].filter(([candidate, entry]) => isFit(candidate, entry)).map(([candidate]) => candidate);
      // Some write the file or the address of an entry in place of its id.
      const name = target === 'touchpoints' ? id : id.replace(/^.*\/(?=[^/]+\/?$)|\/$/g, '').replace(/\.(?:mdx?|ya?ml)$/, '');
      const several = id.split(/\s+(?:and|und|or|oder)\s+|[\s,;&+]+/).filter((one) => one !== '');
      const isSeveral = several.length > 1 && several.every((one) => known.includes(one));
      const called = known.find(
        (candidate) => idPattern.test(candidate) && namesOf(ids.get(target)?.get(candidate) as CheckedEntry).includes(plainName(id)),
      );
      const guess = known.includes(name) ? name : ((target === 'touchpoints' ? undefined : called) ?? nearest(name, known));
      const alike = guess === undefined ? nearestByWords(name, known) : undefined;
      const elsewhere = [...ids].flatMap(([other, entries]) => (other !== target && entries.has(name) ? [nameOf(other)] : []));
      const journey = id.split('/')[0] as string;
      const isJourney = target === 'touchpoints' && id.includes('/') && !content.get('journeys', journey);
      const kind = nameOf(isJourney ? 'journeys' : target);
      return {
        message: `There is no ${kind} \`${isJourney ? journey : id}\``,
        fix: isSeveral
          ? `Put a comma between them in a list: \`[${several.join(', ')}]\`.`
          : guess
            ? `Did you mean \`${guess}\`?`
            : elsewhere[0]
              ? `\`${excerpt(name)}\` is ${withArticle(elsewhere[0])}: name ${withArticle(kind)} (${where(target)}).`
              : `Name one that exists (${where(target)}${alike ? `, such as \`${alike}\`` : ''}), or add the ${kind}.`,
        cause: isJourney ? journey : `${target} ${id}`,
        meant: guess && `${target}/${guess}`,
      };
    };
    for (const { entry, references } of referencesOf(content)) {
      for (const reference of references) {
        const { target, id, path } = reference;
        if (ids.get(target)?.has(id) || !isId(target, id) || (target === 'touchpoints' && isUnclear(content, id))) continue;
        if (isToldAlready(id)) continue;
        // What the same list names already, a draft, or the entry itself would be the next finding.
        const list = path.findLastIndex((step) => typeof step === 'number');
        const beside = path.slice(0, list === -1 ? (reference.isKey ? path.length - 1 : path.length) : list).join('.');
        const group = apartFrom(entry.collection, path);
        const named = new Set(
          references.flatMap((other) =>
            other.path.join('.').startsWith(beside) || (group !== undefined && apartFrom(entry.collection, other.path) === group)
              ? [`${other.target} ${other.id}`]
              : [],
          ),
        );
        const isReport = (other: CheckedEntry) =>
          path[0] === 'reportsTo' && (other as CheckedEntry<'roles'>).data.reportsTo?.role === entry.id;
        const isFit = (candidate: string, other: CheckedEntry) =>
          !named.has(`${target} ${candidate}`) &&
          (entry.data.status !== 'published' || other.data.status === 'published') &&
          !(target === entry.collection && candidate === entry.id) &&
          !isReport(other);
        report.entry(entry, path, withTitle(say(reference, isFit), reference, schemas[entry.collection]), partOf(reference));
      }
    }
    const document = content.files.settings;
    if (!document) return;
    for (const reference of referencesIn(settingsSchema, document.value)) {
      if (ids.get(reference.target)?.has(reference.id) || !isId(reference.target, reference.id)) continue;
      const isFit = (_: string, { data }: CheckedEntry) =>
        data.status === 'published' && (reference.path[0] !== 'sponsor' || (data as { level?: string }).level === 'executive');
      const found = withTitle(say(reference, isFit), reference, settingsSchema);
      report.file(document.file, document.at(reference.path, partOf(reference)), found);
    }
  },
  bad: [
    {
      title: 'an entry of another collection',
      on: 'actions/shadow-a-customer-contact',
      set: { 'moves.0.measure': 'coaching' },
      finds: {
        at: 'moves.0.measure',
        message: 'There is no measure `coaching`',
        fix: '`coaching` is a skill: name a measure (measures).',
      },
    },
    {
      title: 'a measure by its abbreviation',
      on: 'actions/shadow-a-customer-contact',
      set: { 'moves.0.measure': 'NPS' },
      finds: { at: 'moves.0.measure', message: 'There is no measure `NPS`', fix: 'Did you mean `net-promoter-score`?' },
    },
    {
      title: 'the file of an entry in place of its id',
      on: 'roles/cx-manager',
      set: { 'insteadOfHiring.0': '/actions/shadow-a-customer-contact.mdx' },
      finds: {
        at: 'insteadOfHiring.0',
        message: 'There is no action `/actions/shadow-a-customer-contact.mdx`',
        fix: 'Did you mean `shadow-a-customer-contact`?',
      },
    },
    {
      title: 'a decision that another field names rightly',
      on: 'roles/cx-manager',
      set: {
        'decisionScope.service-standard': 'Can propose a change to a standard when three fixes come up against it.',
        'decisionScope.service-standards': undefined,
      },
      finds: {
        key: 'decisionScope.service-standard',
        message: 'There is no decision `service-standard`',
        fix: 'Did you mean `service-standards`?',
      },
    },
    {
      title: 'the title of a job where the id of a role is due',
      on: 'actions/hold-a-ten-minute-huddle',
      set: { lead: 'Depot supervisor' },
      finds: {
        at: 'lead',
        message: 'There is no role `Depot supervisor`',
        fix: 'Write `lead: { post: Depot supervisor, department: … }` for a job that no role here has, or `lead: { outside: Depot supervisor }` for a party outside.',
      },
    },
    {
      title: 'a family that does not exist',
      on: 'roles/cx-manager',
      set: { family: 'programe' },
      finds: { at: 'family', message: 'There is no family `programe`', fix: 'Did you mean `programme`?' },
    },
    {
      title: 'a decision that does not exist',
      on: 'roles/cx-manager',
      set: { 'decisionRights.parking': 'decides' },
      finds: {
        key: 'decisionRights.parking',
        message: 'There is no decision `parking`',
        fix: 'Name one that exists (decisions), or add the decision.',
      },
    },
    {
      title: 'an action that does not exist',
      on: 'roles/cx-manager',
      set: { 'insteadOfHiring.0': 'wish-harder' },
      finds: {
        at: 'insteadOfHiring.0',
        message: 'There is no action `wish-harder`',
        fix: 'Name one that exists (actions), or add the action.',
      },
    },
  ],
});
