import type { CollectionName, ReferenceTarget } from '../../schemas/fields.ts';
import { schemas, settingsSchema } from '../../schemas/index.ts';
import { type FoundReference, referencesIn } from '../../schemas/walk.ts';
import { nearest } from '../nearest.ts';
import { type CheckedEntry, type Content, defineRule, type Rule } from '../rule.ts';

const one: Record<ReferenceTarget, string> = {
  principles: 'principle',
  debates: 'debate',
  roles: 'role',
  actions: 'action',
  journeys: 'journey',
  measures: 'measure',
  skills: 'skill',
  decisions: 'decision',
  glossary: 'glossary term',
  departments: 'department',
  families: 'family',
  hiring: 'hiring step',
  readiness: 'readiness statement',
  vacancy: 'vacancy lexeme',
  sources: 'source',
  touchpoints: 'touchpoint',
};

const where = (target: ReferenceTarget) => (target === 'touchpoints' ? 'in journeys/' : `${target}`);

/** Ids by target, touchpoints as journey/touchpoint; computed once for a run. */
const idsOf = memo((content: Content) => {
  const ids = new Map<ReferenceTarget, Map<string, CheckedEntry>>();
  const add = (target: ReferenceTarget, id: string, entry: CheckedEntry) => {
    const known = ids.get(target) ?? new Map<string, CheckedEntry>();
    known.set(id, entry);
    ids.set(target, known);
  };
  for (const entry of content.entries) add(entry.collection, entry.id, entry);
  for (const journey of content.of('journeys')) {
    for (const stage of journey.data.stages ?? []) {
      for (const touchpoint of stage?.touchpoints ?? []) {
        if (touchpoint?.id) add('touchpoints', `${journey.id}/${touchpoint.id}`, journey);
      }
    }
  }
  return ids;
});

/** Every reference of every entry, computed once for a run. */
export const referencesOf = memo((content: Content) => content.entries.map((entry) => ({ entry, references: referencesOfEntry(entry) })));

const found = new WeakMap<CheckedEntry, FoundReference[]>();

function referencesOfEntry(entry: CheckedEntry): FoundReference[] {
  const references = found.get(entry) ?? referencesIn(schemas[entry.collection], entry.data);
  found.set(entry, references);
  return references;
}

/** Remembers one result for each content. */
export function memo<T>(compute: (content: Content) => T): (content: Content) => T {
  const results = new WeakMap<Content, T>();
  return (content) => {
    let result = results.get(content);
    if (result === undefined) {
      result = compute(content);
      results.set(content, result);
    }
    return result;
  };
}

const part = (reference: FoundReference) => (reference.isKey ? 'key' : 'value');

export const referenceRules: Rule[] = [
  defineRule({
    code: 'reference/unknown',
    severity: 'error',
    what: 'A field names an entry that does not exist.',
    why: 'The reader would follow a link to nothing, or never learn of the entry that was meant.',
    fix: 'Correct the id, or write the missing entry.',
    check(content, report) {
      const ids = idsOf(content);
      const say = (reference: FoundReference) => {
        const known = ids.get(reference.target);
        const guess = nearest(reference.id, known?.keys() ?? []);
        return {
          message: `There is no ${one[reference.target]} \`${reference.id}\``,
          fix: guess
            ? `Did you mean \`${guess}\`?`
            : `Write one that exists (${where(reference.target)}), or add the ${one[reference.target]}.`,
        };
      };
      for (const { entry, references } of referencesOf(content)) {
        for (const reference of references) {
          if (!ids.get(reference.target)?.has(reference.id)) report.entry(entry, reference.path, say(reference), part(reference));
        }
      }
      const document = content.files.settings;
      if (!document) return;
      for (const reference of referencesIn(settingsSchema, document.value)) {
        if (!ids.get(reference.target)?.has(reference.id)) {
          report.file(document.file, document.at(reference.path, part(reference)), say(reference));
        }
      }
    },
    bad: [
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
          fix: 'Write one that exists (decisions), or add the decision.',
        },
      },
      {
        title: 'an action that does not exist',
        on: 'roles/cx-manager',
        set: { 'insteadOfHiring.0': 'wish-harder' },
        finds: {
          at: 'insteadOfHiring.0',
          message: 'There is no action `wish-harder`',
          fix: 'Write one that exists (actions), or add the action.',
        },
      },
    ],
  }),
  defineRule({
    code: 'reference/self',
    severity: 'error',
    what: 'An entry refers to itself.',
    why: 'A role that reports to itself, or an action that must be done before itself, sends the reader in a circle.',
    fix: 'Name another entry or remove the reference.',
    check(content, report) {
      for (const { entry, references } of referencesOf(content)) {
        for (const reference of references) {
          const own = reference.target === (entry.collection as ReferenceTarget) && reference.id === entry.id;
          if (own && !mayNameItself(entry.collection, reference.path)) {
            report.entry(entry, reference.path, { message: `This entry refers to itself, \`${entry.id}\`` }, part(reference));
          }
        }
      }
    },
    bad: [
      {
        title: 'a role that reports to itself',
        on: 'roles/cx-manager',
        set: { 'reportsTo.role': 'cx-manager' },
        finds: { at: 'reportsTo.role', message: 'This entry refers to itself, `cx-manager`' },
      },
      {
        title: 'an action before itself',
        on: 'actions/shadow-a-customer-contact',
        set: { prerequisites: ['shadow-a-customer-contact'] },
        finds: { at: 'prerequisites.0', message: 'This entry refers to itself, `shadow-a-customer-contact`' },
      },
    ],
  }),
  defineRule({
    code: 'reference/unpublished',
    severity: 'error',
    what: 'A published entry refers to one that is still a draft or under review.',
    why: 'The public site leaves drafts out, so the reference would lead nowhere.',
    fix: 'Publish the other entry, or take the reference out until it is ready.',
    check(content, report) {
      const ids = idsOf(content);
      for (const { entry, references } of referencesOf(content)) {
        if (entry.data.status !== 'published') continue;
        for (const reference of references) {
          const target = ids.get(reference.target)?.get(reference.id);
          const state = target?.data.status;
          if (target && state !== undefined && state !== 'published') {
            report.entry(
              entry,
              reference.path,
              { message: `The ${one[reference.target]} \`${reference.id}\` is not published (its status is ${state})` },
              part(reference),
            );
          }
        }
      }
    },
    bad: [
      {
        title: 'a family that is a draft',
        on: 'families/programme',
        set: { status: 'draft' },
        finds: [
          { in: 'roles/customer-insight-analyst', at: 'family', message: 'The family `programme` is not published (its status is draft)' },
          { in: 'roles/cx-manager', at: 'family', message: 'The family `programme` is not published (its status is draft)' },
          { in: 'roles/voice-of-customer-manager', at: 'family', message: 'The family `programme` is not published (its status is draft)' },
        ],
      },
      {
        title: 'an action that others name is under review',
        on: 'actions/note-one-pain-a-day',
        set: { status: 'review' },
        finds: [
          {
            in: 'actions/hold-a-ten-minute-huddle',
            at: 'followUps.0',
            message: 'The action `note-one-pain-a-day` is not published (its status is review)',
          },
          {
            in: 'roles/customer-service-representative',
            at: 'plan.day60.actions.1',
            message: 'The action `note-one-pain-a-day` is not published (its status is review)',
          },
          {
            in: 'roles/service-team-leader',
            at: 'plan.day90.actions.2',
            message: 'The action `note-one-pain-a-day` is not published (its status is review)',
          },
        ],
      },
    ],
  }),
  defineRule({
    code: 'reference/twice',
    severity: 'error',
    what: 'A list names the same entry twice.',
    why: 'It reads as a mistake, and sums that are made from the list would count it twice.',
    fix: 'Delete one of the two.',
    check(content, report) {
      for (const { entry, references } of referencesOf(content)) {
        const seen = new Set<string>();
        for (const reference of references) {
          if (reference.isKey) continue;
          const list = listOf(reference.path);
          if (list === undefined) continue;
          const key = `${list}\u0000${reference.id}`;
          if (seen.has(key)) report.entry(entry, reference.path, { message: `\`${reference.id}\` stands twice in this list` });
          seen.add(key);
        }
      }
    },
    bad: [
      {
        title: 'an action twice in the plan',
        on: 'roles/cx-manager',
        set: { 'plan.day30.actions': ['shadow-a-customer-contact', 'shadow-a-customer-contact'] },
        finds: { at: 'plan.day30.actions.1', message: '`shadow-a-customer-contact` stands twice in this list' },
      },
    ],
  }),
];

/** The list that a reference is an item of, or whose items it names: `skills.core` for skills.core.0.skill. */
function listOf(path: readonly (string | number)[]): string | undefined {
  const index = path.findLastIndex((step) => typeof step === 'number');
  if (index === -1) return undefined;
  const inside = path.slice(index + 1);
  // The same measure may stand behind several outcomes, the same source behind several aliases, the same role at several touchpoints.
  const repeats = ['outcomes', 'questions', 'aliases', 'touchpoints', 'stages', 'positions', 'changes', 'roleDesign'];
  if (inside.length > 0 && path.some((step) => repeats.includes(String(step))) && inside[0] !== 'touchpoint') return undefined;
  return path.slice(0, index).concat(inside).join('.');
}

/** A role may be the owner of its own definition. */
const mayNameItself = (collection: CollectionName, path: readonly (string | number)[]) => collection === 'roles' && path[0] === 'owner';
