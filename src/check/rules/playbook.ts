import { evaluate, inputsOf, parseFormula, round } from '../../playbook/formula.ts';
import { collectionNames } from '../../schemas/fields.ts';
import { settingsSchema } from '../../schemas/index.ts';
import { referencesIn } from '../../schemas/walk.ts';
import { type CheckedEntry, type Content, defineRule, type Rule } from '../rule.ts';
import { bodies } from './body.ts';
import { referencesOf } from './references.ts';
import { cyclesOf } from './role.ts';

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** The touchpoints of all journeys with their places. */
function* touchpoints(journeys: CheckedEntry<'journeys'>[]) {
  for (const journey of journeys) {
    for (const [stageIndex, stage] of (journey.data.stages ?? []).entries()) {
      for (const [index, touchpoint] of (stage?.touchpoints ?? []).entries()) {
        if (touchpoint?.id)
          yield { journey, id: `${journey.id}/${touchpoint.id}`, touchpoint, path: ['stages', stageIndex, 'touchpoints', index] as const };
      }
    }
  }
}

/** Whether one of two actions declares a conflict with the other. */
const conflict = (content: Content, a: string, b: string): boolean =>
  [
    [a, b],
    [b, a],
  ].some(([one, other]) => content.get('actions', one)?.data.conflicts?.some((declared) => declared?.action === other));

const action = 'actions/shadow-a-customer-contact';
const measure = 'measures/net-promoter-score';

export const playbookRules: Rule[] = [
  defineRule({
    code: 'title/duplicate',
    severity: 'error',
    what: 'Two entries of a collection have the same title.',
    why: 'Readers, screen readers and search results cannot tell them apart.',
    fix: 'Give one of them a title that says what is different about it.',
    source: 'The GOV.UK Design System fails its build on duplicate titles.',
    check(content, report) {
      for (const collection of collectionNames) {
        const holders = Map.groupBy(content.of(collection) as CheckedEntry[], ({ data }) => data.title?.toLowerCase());
        for (const [title, entries] of holders) {
          if (!title || entries.length < 2) continue;
          for (const entry of entries) {
            const others = entries.filter((other) => other !== entry).map(({ id }) => `\`${id}\``);
            report.entry(entry, ['title'], { message: `${others.join(', ')} ${others.length === 1 ? 'has' : 'have'} the same title` });
          }
        }
      }
    },
    bad: [
      {
        title: 'the title of a neighbour',
        on: 'roles/customer-success-manager',
        set: { title: 'Chief customer officer' },
        finds: [
          { in: 'roles/chief-customer-officer', at: 'title', message: '`customer-success-manager` has the same title' },
          { at: 'title', message: '`chief-customer-officer` has the same title' },
        ],
      },
    ],
  }),
  defineRule({
    code: 'decision/decider',
    severity: 'error',
    what: 'A published decision is decided by no published role, or by more than one.',
    why: 'What nobody decides is not done; what two decide is done twice, and against each other.',
    fix: 'Let exactly one role answer `decides`, or name the post outside the playbook in decisions.yaml.',
    check(content, report) {
      const roles = content.of('roles').filter(({ data }) => data.status === 'published' && data.decisionRights);
      if (roles.length === 0) return;
      for (const decision of content.of('decisions').filter(({ data }) => data.status === 'published')) {
        const deciders = roles.filter(({ data }) => data.decisionRights?.[decision.id] === 'decides');
        const { outside } = decision.data;
        if (deciders.length === 0 && !outside) report.entry(decision, [], { message: `Nobody decides \`${decision.id}\`` }, 'key');
        if (deciders.length + (outside ? 1 : 0) < 2) continue;
        const names = [...deciders.map(({ id }) => `\`${id}\``), ...(outside ? [outside] : [])];
        for (const entry of deciders) {
          report.entry(entry, ['decisionRights', decision.id], { message: `\`${decision.id}\` is decided by ${names.join(' and by ')}` });
        }
      }
    },
    bad: [
      {
        title: 'a second decider',
        on: 'roles/cx-manager',
        set: { 'decisionRights.cx-budget': 'decides' },
        finds: [
          {
            in: 'roles/chief-customer-officer',
            at: 'decisionRights.cx-budget',
            message: '`cx-budget` is decided by `chief-customer-officer` and by `cx-manager`',
          },
          { at: 'decisionRights.cx-budget', message: '`cx-budget` is decided by `chief-customer-officer` and by `cx-manager`' },
        ],
      },
      {
        title: 'no decider',
        on: 'roles/chief-customer-officer',
        set: { 'decisionRights.cx-budget': 'recommends' },
        finds: { in: 'decisions/cx-budget', key: '', message: 'Nobody decides `cx-budget`' },
      },
    ],
  }),
  defineRule({
    code: 'touchpoint/map-disagrees',
    severity: 'error',
    what: 'A journey and a role do not agree on who works at a touchpoint.',
    why: 'The ownership map and the role guide would name different people for the same moment.',
    fix: 'Write the touchpoint on the role and the role on the touchpoint, with the same part.',
    check(content, report) {
      for (const { id, journey, touchpoint, path } of touchpoints(content.of('journeys'))) {
        const named = [
          { role: touchpoint.accountable, part: 'accountable', at: [...path, 'accountable'] },
          ...(touchpoint.contributing ?? []).map((role, index) => ({ role, part: 'contributes', at: [...path, 'contributing', index] })),
        ];
        for (const { role, part, at } of named) {
          const entry = content.get('roles', role);
          if (!entry?.data.touchpoints) continue;
          const index = entry.data.touchpoints.findIndex((candidate) => candidate?.touchpoint === id);
          const claim = entry.data.touchpoints[index];
          if (claim?.part !== part && claim?.part !== undefined) {
            report.entry(journey, at, {
              message: `The part of \`${role}\` is \`${part}\` here, and \`${claim.part}\` in its role definition`,
            });
            report.entry(entry, ['touchpoints', index, 'part'], {
              message: `The part at \`${id}\` is \`${claim.part}\` here, and \`${part}\` in the journey`,
            });
          } else if (!claim) {
            report.entry(
              entry,
              ['touchpoints'],
              { message: `The journey names this role at \`${id}\` (${part}), which is not listed here` },
              'key',
            );
            report.entry(journey, at, {
              message: `\`${role}\` does not list this touchpoint`,
              fix: `Add \`${id}\` (${part}) to \`touchpoints\` in roles/${role}.mdx.`,
            });
          }
        }
      }
      const places = new Map([...touchpoints(content.of('journeys'))].map((place) => [place.id, place]));
      for (const entry of content.of('roles')) {
        for (const [index, claim] of (entry.data.touchpoints ?? []).entries()) {
          const place = places.get(claim?.touchpoint ?? '');
          if (!place || !claim) continue;
          const { accountable, contributing = [] } = place.touchpoint;
          if (accountable === entry.id || contributing.includes(entry.id)) continue;
          report.entry(entry, ['touchpoints', index, 'touchpoint'], {
            message: `The touchpoint \`${claim.touchpoint}\` does not name this role`,
          });
          report.entry(
            place.journey,
            [...place.path, 'contributing'],
            { message: `\`${entry.id}\` lists this touchpoint and is not named here` },
            'key',
          );
        }
      }
    },
    bad: [
      {
        title: 'a touchpoint taken off the role',
        on: 'roles/cx-manager',
        set: { 'touchpoints.1': undefined },
        finds: [
          {
            in: 'journeys/make-a-complaint',
            at: 'stages.3.touchpoints.0.accountable',
            message: '`cx-manager` does not list this touchpoint',
            fix: 'Add `make-a-complaint/what-changed-message` (accountable) to `touchpoints` in roles/cx-manager.mdx.',
          },
          {
            key: 'touchpoints',
            message: 'The journey names this role at `make-a-complaint/what-changed-message` (accountable), which is not listed here',
          },
        ],
      },
      {
        title: 'a part that differs',
        on: 'roles/cx-manager',
        set: { 'touchpoints.0.part': 'contributes' },
        finds: [
          {
            in: 'journeys/buy-online',
            at: 'stages.2.touchpoints.1.accountable',
            message: 'The part of `cx-manager` is `accountable` here, and `contributes` in its role definition',
          },
          {
            at: 'touchpoints.0.part',
            message: 'The part at `buy-online/delivery` is `contributes` here, and `accountable` in the journey',
          },
        ],
      },
    ],
  }),
  defineRule({
    code: 'touchpoint/duplicate-id',
    severity: 'error',
    what: 'Two touchpoints or stages of a journey have the same id.',
    why: 'A link to one would lead to the other.',
    fix: 'Give each its own id.',
    check(content, report) {
      for (const journey of content.of('journeys')) {
        const seen = new Set<string>();
        for (const [stageIndex, stage] of (journey.data.stages ?? []).entries()) {
          const ids = [
            { id: stage?.id, path: ['stages', stageIndex, 'id'] },
            ...(stage?.touchpoints ?? []).map((touchpoint, index) => ({
              id: touchpoint?.id,
              path: ['stages', stageIndex, 'touchpoints', index, 'id'],
            })),
          ];
          for (const { id, path } of ids) {
            if (id && seen.has(id)) report.entry(journey, path, { message: `The id \`${id}\` stands twice in this journey` });
            if (id) seen.add(id);
          }
        }
      }
    },
    bad: [
      {
        title: 'the id of the stage before',
        on: 'journeys/buy-online',
        set: { 'stages.1.id': 'find' },
        finds: { at: 'stages.1.id', message: 'The id `find` stands twice in this journey' },
      },
    ],
  }),
  defineRule({
    code: 'role/meets-no-customer',
    severity: 'warning',
    what: 'A published role works at no touchpoint.',
    why: 'Such a role either is missing from the map or does nothing that a customer would notice.',
    fix: 'Name the role at the touchpoints that it works on, in the journey and in its `touchpoints`.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        if (entry.data.status === 'published' && entry.data.touchpoints?.length === 0)
          report.entry(entry, ['touchpoints'], { message: 'The role works at no touchpoint' }, 'key');
      }
    },
    bad: [
      {
        title: 'no touchpoint',
        on: 'roles/customer-success-manager',
        set: { touchpoints: [] },
        finds: { key: 'touchpoints', message: 'The role works at no touchpoint' },
      },
    ],
  }),
  defineRule({
    code: 'measure/owner',
    severity: 'error',
    what: 'A published measure is owned by no published role, by more than one, or by a role that may not own it.',
    why: 'A number that nobody answers for does not move; one that two answer for starts an argument.',
    fix: 'Let exactly one role have it as `owns`, and name that role under `mayOwn` of the measure.',
    check(content, report) {
      const roles = content.of('roles').filter(({ data }) => data.status === 'published');
      if (roles.length === 0) return;
      for (const entry of content.of('measures').filter(({ data }) => data.status === 'published')) {
        const owners = roles.flatMap((role) => {
          const index = (role.data.measures ?? []).findIndex((part) => part?.measure === entry.id && part.part === 'owns');
          return index === -1 ? [] : [{ role, index }];
        });
        if (owners.length === 0) report.entry(entry, ['mayOwn'], { message: 'No role owns this measure' }, 'key');
        for (const { role, index } of owners) {
          const path = ['measures', index, 'measure'];
          if (owners.length > 1) {
            const others = owners.filter((other) => other.role !== role).map((other) => `\`${other.role.id}\``);
            report.entry(role, path, { message: `\`${entry.id}\` is also owned by ${others.join(', ')}` });
          }
          if (entry.data.mayOwn && !entry.data.mayOwn.includes(role.id))
            report.entry(role, path, { message: `\`${entry.id}\` does not name this role under \`mayOwn\`` });
        }
      }
    },
    bad: [
      {
        title: 'two owners',
        on: 'roles/cx-manager',
        set: { 'measures.0': { measure: 'net-promoter-score', part: 'owns' } },
        finds: [
          { in: 'measures/improvement-completion-rate', key: 'mayOwn', message: 'No role owns this measure' },
          { at: 'measures.0.measure', message: '`net-promoter-score` does not name this role under `mayOwn`' },
          { at: 'measures.0.measure', message: '`net-promoter-score` is also owned by `head-of-cx`' },
          { in: 'roles/head-of-cx', at: 'measures.0.measure', message: '`net-promoter-score` is also owned by `cx-manager`' },
        ],
      },
      {
        title: 'an owner who may not',
        on: measure,
        set: { mayOwn: ['customer-service-representative'] },
        finds: { in: 'roles/head-of-cx', at: 'measures.0.measure', message: '`net-promoter-score` does not name this role under `mayOwn`' },
      },
    ],
  }),
  defineRule({
    code: 'measure/formula',
    severity: 'error',
    what: 'The formula of a measure cannot be read, does not use exactly the inputs that are described, or does not give the example’s result.',
    why: 'Two people who compute the same measure must get the same number.',
    fix: 'Correct the formula, its inputs or the example.',
    check(content, report) {
      for (const entry of content.of('measures')) {
        const { formula, inputs, example, decimals } = entry.data;
        if (formula === undefined) continue;
        let parsed: ReturnType<typeof parseFormula>;
        try {
          parsed = parseFormula(formula);
        } catch (error) {
          report.entry(entry, ['formula'], { message: `The formula cannot be read ${(error as Error).message}` });
          continue;
        }
        const used = inputsOf(parsed);
        const described = (inputs ?? []).map((input) => input?.name).filter(present);
        for (const name of used.filter((name) => !described.includes(name)))
          report.entry(entry, ['formula'], { message: `The formula uses \`${name}\`, which is not among the inputs` });
        for (const [index, input] of (inputs ?? []).entries()) {
          if (input?.name && !used.includes(input.name))
            report.entry(entry, ['inputs', index, 'name'], { message: `The formula does not use \`${input.name}\`` });
        }
        if (example?.result === undefined || !example.inputs || decimals === undefined) continue;
        try {
          const value = round(evaluate(parsed, example.inputs as Record<string, number | number[]>), decimals);
          if (value !== example.result)
            report.entry(entry, ['example', 'result'], {
              message: `The formula gives ${value}, and the example says ${example.result}`,
              fix: `Write \`result: ${value}\`, or correct the inputs.`,
            });
        } catch (error) {
          report.entry(entry, ['example', 'inputs'], { message: `The example does not compute: ${(error as Error).message}` }, 'key');
        }
      }
    },
    good: [
      {
        title: 'spaces and brackets that change nothing',
        on: 'measures/net-promoter-score',
        set: { formula: '((promoters-detractors) / responses) * 100' },
      },
    ],
    bad: [
      {
        title: 'a wrong result',
        on: measure,
        set: { 'example.result': 99 },
        finds: {
          at: 'example.result',
          message: 'The formula gives 20, and the example says 99',
          fix: 'Write `result: 20`, or correct the inputs.',
        },
      },
      {
        title: 'a bracket too few',
        on: measure,
        set: { formula: '(promoters - detractors / responses * 100' },
        finds: { at: 'formula', message: 'The formula cannot be read at the end: `)` was expected' },
      },
      {
        title: 'an input that the formula does not use',
        on: measure,
        set: { 'inputs.4': { name: 'fans', label: 'Fans' } },
        finds: { at: 'inputs.4.name', message: 'The formula does not use `fans`' },
      },
      {
        title: 'an input that nobody described',
        on: measure,
        set: { formula: '(fans - detractors) / responses * 100' },
        finds: [
          { at: 'inputs.0.name', message: 'The formula does not use `promoters`' },
          { at: 'formula', message: 'The formula uses `fans`, which is not among the inputs' },
          { key: 'example.inputs', message: 'The example does not compute: the input `fans` has no value' },
        ],
      },
    ],
  }),
  defineRule({
    code: 'principle/unserved',
    severity: 'error',
    what: 'No published action serves a published principle.',
    why: 'A belief that nobody can act on is a poster.',
    fix: 'Name the principle in an action that serves it, or write such an action.',
    check(content, report) {
      const served = new Set(content.of('actions').flatMap(({ data }) => (data.status === 'published' ? (data.principles ?? []) : [])));
      for (const entry of content.of('principles')) {
        if (entry.data.status === 'published' && !served.has(entry.id))
          report.entry(entry, ['title'], { message: 'No published action serves this principle' });
      }
    },
    bad: [
      {
        title: 'a principle that nobody has turned into work',
        on: 'principles/say-nice-things.mdx',
        file: '---\ntitle: Say nice things\nstatus: published\n---\n\nWords.\n',
        finds: { at: 'title', message: 'No published action serves this principle' },
      },
    ],
  }),
  defineRule({
    code: 'action/minutes',
    severity: 'error',
    what: 'The minutes of the steps do not add up to `runMinutes`.',
    why: 'A team plans its Monday by this number.',
    fix: 'Correct the minutes of a step or of the whole.',
    check(content, report) {
      for (const entry of content.of('actions')) {
        const { steps, runMinutes } = entry.data;
        if (!steps || runMinutes === undefined || steps.some((step) => step?.minutes === undefined)) continue;
        const sum = steps.reduce((total, step) => total + (step?.minutes ?? 0), 0);
        if (sum !== runMinutes)
          report.entry(entry, ['runMinutes'], {
            message: `The steps add up to ${sum} minutes, and runMinutes says ${runMinutes}`,
            fix: `Write \`runMinutes: ${sum}\`, or correct a step.`,
          });
      }
    },
    bad: [
      {
        title: 'a sum that is off',
        on: action,
        set: { runMinutes: 61 },
        finds: {
          at: 'runMinutes',
          message: 'The steps add up to 60 minutes, and runMinutes says 61',
          fix: 'Write `runMinutes: 60`, or correct a step.',
        },
      },
    ],
  }),
  defineRule({
    code: 'action/people-range',
    severity: 'error',
    what: 'The fewest people are more than the most.',
    why: 'The planner would offer the action to a team that cannot do it.',
    fix: 'Correct `people.min` and `people.max`.',
    check(content, report) {
      for (const entry of content.of('actions')) {
        const { min, max } = entry.data.people ?? {};
        if (min !== undefined && max !== undefined && min > max)
          report.entry(entry, ['people', 'min'], { message: `The fewest people (${min}) are more than the most (${max})` });
      }
    },
    bad: [
      {
        title: 'a range the wrong way round',
        on: action,
        set: { people: { min: 9, max: 2 } },
        finds: { at: 'people.min', message: 'The fewest people (9) are more than the most (2)' },
      },
    ],
  }),
  defineRule({
    code: 'action/money-unexplained',
    severity: 'error',
    what: 'An action costs money and does not say for what, or costs nothing and says for what.',
    why: 'Whoever holds the purse asks first what it is for.',
    fix: 'Write `for`, or set `upTo: 0` and leave `for` out.',
    check(content, report) {
      for (const entry of content.of('actions')) {
        const { money } = entry.data;
        if (money?.upTo === undefined) continue;
        if (money.upTo > 0 !== Boolean(money.for))
          report.entry(entry, ['money', 'upTo'], {
            message: money.upTo > 0 ? 'The money has no purpose' : 'The action costs nothing and says what the money is for',
          });
      }
    },
    good: [
      {
        title: 'money with its purpose',
        on: 'actions/shadow-a-customer-contact',
        set: { money: { upTo: 40, for: 'A second headset for the listener.' } },
      },
    ],
    bad: [
      {
        title: 'money for nothing',
        on: action,
        set: { money: { upTo: 200 } },
        finds: { at: 'money.upTo', message: 'The money has no purpose' },
      },
      {
        title: 'a purpose without money',
        on: action,
        set: { money: { upTo: 0, for: 'A second headset.' } },
        finds: { at: 'money.upTo', message: 'The action costs nothing and says what the money is for' },
      },
    ],
  }),
  defineRule({
    code: 'action/prerequisite-cycle',
    severity: 'error',
    what: 'Actions are prerequisites of one another in a circle.',
    why: 'Nobody could ever begin.',
    fix: 'Take one of the prerequisites out.',
    check(content, report) {
      const actions = content.of('actions');
      const before = (id: string) => (content.get('actions', id)?.data.prerequisites ?? []).filter(present);
      for (const cycle of cyclesOf(
        actions.map(({ id }) => id),
        before,
      )) {
        if (cycle.length < 2) continue;
        for (const [at, id] of cycle.entries()) {
          const entry = content.get('actions', id);
          const next = cycle[(at + 1) % cycle.length];
          const index = entry?.data.prerequisites?.indexOf(next) ?? -1;
          const circle = [...cycle.slice(at), ...cycle.slice(0, at), id];
          if (entry) report.entry(entry, ['prerequisites', index], { message: `The prerequisites run in a circle: ${circle.join(' → ')}` });
        }
      }
    },
    bad: [
      {
        title: 'a circle of two',
        on: action,
        set: { prerequisites: ['draw-the-journey-storyboard'] },
        finds: [
          {
            in: 'actions/draw-the-journey-storyboard',
            at: 'prerequisites.0',
            message:
              'The prerequisites run in a circle: draw-the-journey-storyboard → shadow-a-customer-contact → draw-the-journey-storyboard',
          },
          {
            at: 'prerequisites.0',
            message:
              'The prerequisites run in a circle: shadow-a-customer-contact → draw-the-journey-storyboard → shadow-a-customer-contact',
          },
        ],
      },
    ],
  }),
  defineRule({
    code: 'action/conflict-one-sided',
    severity: 'error',
    what: 'An action declares a conflict that the other action does not know of.',
    why: 'A reader of the other page would do both.',
    fix: 'Declare the conflict on both.',
    check(content, report) {
      for (const entry of content.of('actions')) {
        for (const [index, conflict] of (entry.data.conflicts ?? []).entries()) {
          const other = content.get('actions', conflict?.action);
          if (other?.data.conflicts && !other.data.conflicts.some((back) => back?.action === entry.id)) {
            report.entry(entry, ['conflicts', index, 'action'], {
              message: `\`${other.id}\` does not declare the conflict with this action`,
            });
            report.entry(other, ['conflicts'], { message: `\`${entry.id}\` declares a conflict with this action` }, 'key');
          }
        }
      }
    },
    bad: [
      {
        title: 'a conflict that only one side knows',
        on: action,
        set: { conflicts: [{ action: 'set-a-goodwill-limit', why: 'The one takes the time that the other needs.' }] },
        finds: [
          {
            in: 'actions/set-a-goodwill-limit',
            key: 'conflicts',
            message: '`shadow-a-customer-contact` declares a conflict with this action',
          },
          { at: 'conflicts.0.action', message: '`set-a-goodwill-limit` does not declare the conflict with this action' },
        ],
      },
    ],
  }),
  defineRule({
    code: 'role/conflicting-actions',
    severity: 'error',
    weight: 1,
    what: 'The plan of a role holds two actions that are declared to conflict.',
    why: 'Activities that contradict each other do customers more harm than none.',
    fix: 'Keep one of the two in the plan.',
    source: 'Customer Experience is a waste of time, part 2.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        const planned: string[] = [];
        for (const phase of ['firstMonday', 'day30', 'day60', 'day90'] as const) {
          for (const [index, id] of (entry.data.plan?.[phase]?.actions ?? []).entries()) {
            if (!id) continue;
            const clash = planned.find((before) => conflict(content, id, before));
            if (clash)
              report.entry(entry, ['plan', phase, 'actions', index], {
                message: `\`${id}\` conflicts with \`${clash}\`, which comes before it in the plan`,
              });
            planned.push(id);
          }
        }
      }
    },
    bad: [
      {
        title: 'two actions of one plan that exclude each other',
        on: 'actions/answer-three-customers-yourself',
        set: { conflicts: [{ action: 'put-customers-first-on-the-agenda', why: 'The one takes the hour that the other needs.' }] },
        finds: {
          in: 'roles/chief-customer-officer',
          at: 'plan.firstMonday.actions.1',
          message:
            '`put-customers-first-on-the-agenda` conflicts with `answer-three-customers-yourself`, which comes before it in the plan',
        },
      },
    ],
  }),
  defineRule({
    code: 'source/unused',
    severity: 'warning',
    what: 'Neither an entry, a body nor playbook.yaml names a published source.',
    why: 'A list of sources that stand behind nothing looks like evidence and is none.',
    fix: 'Name it where it is used, or delete it.',
    check(content, report) {
      const used = new Set(referencesIn(settingsSchema, content.settings).map(({ id }) => id));
      for (const { references } of referencesOf(content)) for (const { target, id } of references) if (target === 'sources') used.add(id);
      for (const { entry } of bodies(content))
        for (const [, id] of entry.document.bodyText.matchAll(/\bsource="([^"]+)"/g)) used.add(id as string);
      for (const entry of content.of('sources'))
        if (entry.data.status === 'published' && !used.has(entry.id))
          report.entry(entry, [], { message: `No entry names the source \`${entry.id}\`` }, 'key');
    },
    bad: [
      {
        title: 'a book that stands behind nothing',
        on: 'sources.yaml',
        set: {
          'unread-book': {
            title: 'A book on the shelf',
            author: 'Nobody in particular',
            publisher: 'None',
            year: 'undated',
            kind: 'book',
            url: 'none',
            accessed: '2026-11-01',
            says: 'Nothing that any page of ours rests on.',
          },
        },
        finds: { key: 'unread-book', message: 'No entry names the source `unread-book`' },
      },
    ],
  }),
  defineRule({
    code: 'skill/unused',
    severity: 'warning',
    what: 'No role and no action names a published skill.',
    why: 'A library of skills that nobody is asked for hides the ones that matter.',
    fix: 'Name it in the role or the action that needs it, or delete it.',
    check(content, report) {
      const used = new Set<string>();
      for (const { references } of referencesOf(content)) for (const { target, id } of references) if (target === 'skills') used.add(id);
      for (const entry of content.of('skills'))
        if (entry.data.status === 'published' && !used.has(entry.id))
          report.entry(entry, ['title'], { message: `No role or action needs the skill \`${entry.id}\`` });
    },
    bad: [
      {
        title: 'a skill for its own sake',
        on: 'skills/juggling.yaml',
        file: 'title: Juggling\nstatus: published\ngroup: insight\n',
        finds: { at: 'title', message: 'No role or action needs the skill `juggling`' },
      },
    ],
  }),
  defineRule({
    code: 'glossary/two-meanings',
    severity: 'error',
    what: 'Two glossary terms claim the same word or abbreviation.',
    why: 'Search would lead to one of the two, and an author could not know which meaning a reader took.',
    fix: 'Leave the word to one of them, and name the other under `related`.',
    check(content, report) {
      const owners = new Map<string, string>();
      const terms = content.of('glossary');
      for (const { id, data } of terms) if (data.title) owners.set(data.title.toLowerCase(), id);
      for (const entry of terms) {
        const claims = [
          ...(entry.data.abbreviation ? [{ word: entry.data.abbreviation, path: ['abbreviation'] }] : []),
          ...(entry.data.aliases ?? []).flatMap((word, index) => (word ? [{ word, path: ['aliases', index] }] : [])),
        ];
        for (const { word, path } of claims) {
          const owner = owners.get(word.toLowerCase());
          if (owner === undefined) owners.set(word.toLowerCase(), entry.id);
          else if (owner !== entry.id) report.entry(entry, path, { message: `“${word}” is claimed by \`${owner}\` as well` });
        }
      }
    },
    bad: [
      {
        title: 'an abbreviation of another term',
        on: 'glossary/touchpoint',
        set: { abbreviation: 'NPS' },
        finds: { at: 'abbreviation', message: '“NPS” is claimed by `net-promoter-score` as well' },
      },
    ],
  }),
];
