import { describe, expect, it } from 'vitest';
import { batchesOf, errorsIn } from '../support/batches.ts';
import { foundAfter } from '../support/content.ts';

/** A dotted path of a field in an entry of the reference playbook, and the values to write there, by what they are in a company. */
interface Field {
  on: string;
  at: string;
  values: Record<string, unknown>;
  /** What else must change for the entry to agree with itself. */
  with?: (value: unknown) => Record<string, unknown>;
}

const role = 'roles/cx-director';
const action = 'actions/agree-on-first-value';
const journey = 'journeys/buy-online';
const measure = 'measures/time-to-resolution';
const touchpoint = 'stages.0.touchpoints.0';

const reason = 'Nothing else would show that somebody has seen two year-ends from close by.';
const duties = [
  'Answers calls of the morning.',
  'Walks the floor at noon.',
  'Writes the handover for the night.',
  'Reads what came by post.',
];
const week = (...hours: unknown[]) => hours.map((one, index) => ({ activity: duties[index], hours: one }));
/** A week that fits the hours of a contract; any fits one without hours. */
const weekOf = (contract: unknown) => {
  const { min, max } = contract as { min?: number; max?: number };
  const hours = typeof contract === 'number' ? contract || 12 : (max ?? min ?? 0);
  return week(hours / 2, hours / 4, hours / 8, hours / 8);
};
const step = (minutes: unknown) => [{ do: 'Read the ticket aloud and agree on the next message.', minutes }];

const accepted: Field[] = [
  {
    on: role,
    at: 'contractedHours',
    values: {
      'full time in the UK': 37.5,
      'a council week': 36.25,
      'term time only, a school post': 27.75,
      'a weekend contract': 7.5,
      'hours to be agreed': { min: 16, max: 37.5 },
      'a minimum contract': { min: 12 },
      'up to full time': { max: 40 },
      'a zero-hours contract': 0,
      'bank staff without a floor': { min: 0, max: 48 },
    },
    with: (value) => ({ contractedHours: value, week: weekOf(value) }),
  },
  {
    on: role,
    at: 'week.0.hours',
    values: {
      'three quarters of an hour': 0.75,
      'a third of an hour': 0.33,
      'two to four hours': { min: 2, max: 4 },
      'at least half a day': { min: 4 },
      'up to a day': { max: 8 },
      'in some weeks nothing': { min: 0, max: 6 },
    },
    with: (value) => ({ contractedHours: 40, week: week(value, 20, 10, 10 - (typeof value === 'number' ? value : 4)) }),
  },
  {
    on: role,
    at: 'experience',
    values: {
      'five years or more': { years: { min: 5 }, reason },
      'up to two years': { years: { max: 2 }, reason },
      'two to three': { years: { min: 2, max: 3 }, reason },
      'six months': { years: 0.5, reason },
      'three months': { years: 0.25, reason },
      'ten years': { years: 10, reason },
      none: 'none',
    },
  },
  {
    on: role,
    at: 'outcomes.0.byDay',
    values: {
      'first day': 1,
      'end of the fiscal year': 365,
      'thirty to sixty days': { min: 30, max: 60 },
      'within ninety days': { max: 90 },
      'not before half a year': { min: 180 },
      'five years': 1826,
    },
  },
  {
    on: role,
    at: 'directReports',
    values: {
      'a plain number': 8,
      'five or more': { min: 5, roles: ['head-of-cx', 'cx-manager', 'voice-of-customer-manager'] },
      'up to twelve': { max: 12, roles: ['head-of-cx', 'cx-manager', 'voice-of-customer-manager'] },
      'a depot': { min: 60, max: 450, roles: ['head-of-cx', 'cx-manager', 'voice-of-customer-manager'] },
    },
  },
  {
    on: 'roles/customer-insight-analyst',
    at: 'directReports',
    values: { nobody: 0, none: 'none', 'a working student now and then': { max: 1, roles: [] } },
  },
  {
    on: role,
    at: 'reportsTo',
    values: {
      'a role, and a post that is no role here': { role: 'chief-customer-officer', outside: 'Regional managing director', also: [] },
      'a parent company': { role: 'chief-customer-officer', outside: 'Group head of customer experience at the parent company', also: [] },
      'different posts elsewhere': { role: 'chief-customer-officer', also: ['Chief executive', 'Chief of staff'] },
    },
  },
  {
    on: role,
    at: 'relationships.0',
    values: {
      'a regulator': { outside: 'Ofcom', why: 'It publishes our complaints and asks for the record of each.' },
      'a works council': { outside: 'The works council', why: 'It agrees to the rota, and hears of changes first.' },
      'an agency': { outside: 'Northwind Staffing Ltd', why: 'It sends the people for the peak, and needs the forecast.' },
      'a role by its id': { role: 'head-of-cx', why: 'The head chooses what is fixed first, and needs the standards.' },
    },
  },
  {
    on: role,
    at: 'aliases.0.grade',
    values: {
      'a level of ours': { level: 'executive', difference: 'Answers for several countries.' },
      'a civil service grade': { level: 'Grade 7', difference: 'Answers for several countries.' },
      'a pay band': { level: 'Band 8a', difference: 'Answers for several countries.' },
      'an engineering ladder': { level: 'L5', difference: 'Answers for several countries.' },
      'a German pay group': { level: 'EG 13', difference: 'Answers for several countries.' },
    },
  },
  {
    on: role,
    at: 'interview.questions.0.minutes',
    values: { 'two minutes': 2, 'five to ten': { min: 5, max: 10 }, 'up to fifteen': { max: 15 }, 'ninety seconds': 1.5 },
  },
  {
    on: role,
    at: 'interview.workSample.minutes',
    values: { 'a whole day': 480, 'an hour to an hour and a half': { min: 60, max: 90 }, 'no more than two hours': { max: 120 } },
    with: (value) => ({ 'interview.workSample.minutes': value, 'interview.workSample.paid': true }),
  },
  {
    on: action,
    at: 'steps.0.minutes',
    values: {
      'ten seconds': 0.1667,
      'thirty seconds': 0.5,
      'a day': 480,
      'two weeks': 4800,
      'half an hour or more': { min: 30 },
      'up to twenty': { max: 20 },
      'five to seven and a half': { min: 5, max: 7.5 },
    },
    with: (value) => ({ runMinutes: value, steps: step(value) }),
  },
  {
    on: action,
    at: 'prepMinutes',
    values: { 'ten minutes or more': { min: 10 }, 'up to an hour': { max: 60 }, 'a quarter of an hour to half': { min: 15, max: 30 } },
    with: (value) => ({ prepMinutes: value, preparation: [{ do: 'Read the handover note and mark each promise.', minutes: value }] }),
  },
  {
    on: action,
    at: 'people',
    values: {
      'five or more': { min: 5 },
      'up to thirty': { max: 30 },
      'exactly two': 2,
      'a town hall': { min: 50, max: 2000 },
      'one alone': { min: 1, max: 1 },
    },
  },
  {
    on: action,
    at: 'money',
    values: {
      nothing: { upTo: 0 },
      'ten pence': { upTo: 0.1, for: 'One stamp on a card to the customer.' },
      'from two to five hundred': { min: 200, max: 500, for: 'A room and lunch for the day.' },
      'from a thousand': { min: 1000, for: 'An outside facilitator for a day.' },
      'a new platform': { upTo: 4_000_000, for: 'A new platform for all contacts.' },
    },
  },
  {
    on: action,
    at: 'repeat',
    values: {
      once: 'once',
      'as needed': 'as-needed',
      'every shift': 'every shift',
      'twice a day': 'twice a day',
      'three times a day': '3 times a day',
      'every hour': 'hourly',
      'every two hours': 'every 2 hours',
      'every half hour': 'every 30 minutes',
      'every working day': 'every working day',
      'twice a week': 'twice a week',
      'three times a week': 'three times a week',
      'every other week': 'every 2 weeks',
      'every three weeks': 'every 3 weeks',
      'twice a month': 'twice a month',
      'every six weeks': 'every 6 weeks',
      'every four months': 'every 4 months',
      'three times a year': '3 times a year',
      'every two years': 'every 2 years',
      'every five years': 'every 5 years',
      'once a week': 'once a week',
      'every sprint': 'every sprint',
      'two to three times a week': '2 to 3 times a week',
      'on a weekday': 'every Monday',
      'after each release': 'after each release',
      'a day of the month': 'on the first Monday of the month',
    },
  },
  {
    on: action,
    at: 'lead',
    values: {
      'an agency': { outside: 'The research agency' },
      'a department': { department: 'customer-success' },
      'a post of a department': { post: 'Head of onboarding', department: 'customer-success' },
    },
    with: (value) => ({ lead: value, participants: ['customer-success-manager', 'onboarding-specialist'] }),
  },
  {
    on: action,
    at: 'participants',
    values: {
      'the customer': ['customer-success-manager', { outside: 'The customer’s sponsor' }],
      'a supplier': ['customer-success-manager', { outside: 'The software supplier' }],
      'a works council': ['customer-success-manager', { outside: 'The works council' }],
      'a post that is no role here': ['customer-success-manager', { post: 'Head of onboarding', department: 'customer-success' }],
      'a whole department': ['customer-success-manager', { department: 'legal' }],
    },
  },
  {
    on: journey,
    at: `${touchpoint}.channel`,
    values: {
      'text message': 'sms',
      any: 'any',
      'a letter or an email': ['post', 'email'],
      video: 'video',
      'an app': 'app',
      post: 'post',
      'messaging apps': 'message',
      'social media': 'social-media',
      'a partner’s shop': 'in-person',
      kiosk: 'self-service-machine',
      'a smart speaker': 'Smart speaker',
      'phone, chat, sms and email': ['phone', 'chat', 'sms', 'email'],
    },
  },
  {
    on: journey,
    at: `${touchpoint}.department`,
    values: { 'two departments': ['product', 'marketing'], one: 'product', 'a list of one': ['product'] },
  },
  {
    on: journey,
    at: `${touchpoint}.accountable`,
    values: {
      'a post': { post: 'Head of e-commerce', department: 'product' },
      'a supplier with a contract': { outside: 'The marketplace', department: 'product' },
      'a supplier without one': { outside: 'The card scheme' },
      'a parent company': { outside: 'Group IT at the parent company', department: 'product' },
    },
  },
  {
    on: journey,
    at: `${touchpoint}.contributing`,
    values: {
      'a supplier': ['journey-manager', 'service-designer', 'customer-insight-analyst', { outside: 'The parcel carrier' }],
      'a regulator': ['journey-manager', 'service-designer', 'customer-insight-analyst', { outside: 'The regulator' }],
      'a post': ['journey-manager', 'service-designer', 'customer-insight-analyst', { post: 'Copywriter', department: 'marketing' }],
      'a department': ['journey-manager', 'service-designer', 'customer-insight-analyst', { department: 'marketing' }],
    },
  },
  { on: journey, at: `${touchpoint}.feels.score`, values: { dread: -2, delight: 2, between: 0.5 } },
  { on: journey, at: 'owner', values: { 'a role': 'journey-manager' } },
  {
    on: measure,
    at: 'mayOwn',
    values: {
      'an outside party': [
        'technical-support-engineer',
        'service-team-leader',
        'customer-operations-manager',
        { outside: 'The outsourcer' },
      ],
      'a post': [
        'technical-support-engineer',
        'service-team-leader',
        'customer-operations-manager',
        { post: 'Head of support', department: 'customer-service' },
      ],
      'a department': ['technical-support-engineer', 'service-team-leader', 'customer-operations-manager', { department: 'operations' }],
    },
  },
  {
    on: measure,
    at: 'unit',
    values: {
      seconds: 'seconds',
      'working days': 'working-days',
      'working hours': 'working-hours',
      weeks: 'weeks',
      'complaints per thousand': 'per-thousand',
      'per million': 'per-million',
      'parcels per hundred thousand': 'per 100,000 parcels',
      'full-time equivalents': 'FTE',
      'a ratio': 'ratio',
      'points of a scale': 'points',
      people: 'people waiting',
      'contacts per customer': 'contacts per customer',
      'tonnes of carbon': 't CO2e',
    },
  },
  {
    on: measure,
    at: 'cadence',
    values: {
      'every shift': 'every shift',
      'every quarter of an hour': 'every 15 minutes',
      'twice a day': 'twice a day',
      'every two years': 'every 2 years',
      'every four weeks': 'every 4 weeks',
      'after each sprint': 'every sprint',
      'in real time': 'continuously',
      'twice a year': 'twice a year',
    },
  },
  { on: measure, at: 'decimals', values: { none: 0, three: 3, four: 4 } },
  { on: measure, at: 'direction', values: { higher: 'higher', lower: 'lower', 'in a band': 'range' } },
  {
    on: 'sources/real-ads-sample',
    at: 'year',
    values: { undated: 'undated', 'since 2019': { min: 2019 }, 'two years': { min: 2019, max: 2020 }, 'an old book': 1776 },
  },
  {
    on: 'decisions/cx-stance',
    at: 'outside',
    values: {
      'a regulator': 'The financial regulator',
      'a parent company': 'Group executive committee',
      'a works council': 'Works council',
    },
  },
  { on: 'playbook.yaml', at: 'stance.worksheet.0.minutes', values: { 'half a minute': 0.5, 'two to three': { min: 2, max: 3 }, ten: 10 } },
  { on: 'playbook.yaml', at: 'currency', values: { francs: 'CHF', yen: 'JPY', dirhams: 'AED' } },
];

const analyst = 'roles/customer-insight-analyst';
const owners = ['technical-support-engineer', 'service-team-leader', 'customer-operations-manager'];
const whole = ['journey-manager', 'service-designer', 'customer-insight-analyst'];
/** More of them, of several fields. */
const more: [string, Record<string, unknown>][] = [
  [role, { contractedHours: { min: 10 } }],
  [role, { 'week.0.hours': { min: 5.5, max: 6.5 } }],
  [role, { experience: { years: { min: 1 }, reason } }],
  [role, { experience: { years: { max: 0.5 }, reason } }],
  [role, { 'outcomes.0.byDay': { min: 170, max: 190 } }],
  [analyst, { directReports: { min: 1, roles: [] } }],
  [
    role,
    {
      'relationships.0': {
        post: 'Head of treasury',
        department: 'finance',
        why: 'Treasury pays what was promised; it needs the forecast.',
      },
    },
  ],
  [
    role,
    { 'relationships.0': { outside: 'Our payroll provider', department: 'human-resources', why: 'It pays bonuses; it needs the dates.' } },
  ],
  [role, { 'aliases.0.grade': { level: 'P4', difference: 'Answers for several countries.' } }],
  [role, { 'aliases.0.grade': { level: 'III', difference: 'Answers for several countries.' } }],
  [role, { 'aliases.0.grade': { level: 'Senior', difference: 'Answers for several countries.' } }],
  [role, { 'interview.questions.0.minutes': 7.5 }],
  ...[
    'every weekday',
    'every Friday',
    'per release',
    '4x a year',
    'once per quarter',
    'on demand',
    'ad hoc',
    'each sprint',
    'twice per shift',
    'every 90 days',
    'annually',
    '5 times per week',
    'every second week',
  ].map((repeat): [string, Record<string, unknown>] => [action, { repeat }]),
  [action, { money: { max: 300, for: 'A room for the day.' } }],
  [action, { people: { min: 3, max: 3 } }],
  [action, { lead: { outside: 'The parent company', department: 'legal' } }],
  [action, { participants: ['customer-success-manager', { outside: 'Two customers' }, { department: 'sales' }] }],
  ...['Fax', 'WhatsApp', 'Partner portal', ['in-person', 'Drive-through'], 'ivr', 'push-notification', 'letter'].map(
    (channel): [string, Record<string, unknown>] => [journey, { [`${touchpoint}.channel`]: channel }],
  ),
  [journey, { [`${touchpoint}.department`]: ['sales', 'finance', 'product'] }],
  [journey, { [`${touchpoint}.contributing`]: [...whole, { department: 'sales' }, { outside: 'A bank', department: 'finance' }] }],
  ...['calls per hour', 'stars', 'basis points', 'per 10,000 orders', 'business days', 'kg', 'FTE', 'euros'].map(
    (unit): [string, Record<string, unknown>] => [measure, { unit }],
  ),
  ...['every 6 months', 'each morning', 'per campaign', 'every 10 minutes', 'twice an hour', 'every other month'].map(
    (cadence): [string, Record<string, unknown>] => [measure, { cadence }],
  ),
  [
    measure,
    {
      mayOwn: [
        ...owners,
        { post: 'Head of support', department: 'customer-service' },
        { outside: 'The outsourcer', department: 'operations' },
      ],
    },
  ],
  ['sources/real-ads-sample', { year: { max: 2020 } }],
  ['playbook.yaml', { 'stance.worksheet.0.minutes': { max: 5 } }],
  ['decisions/cx-stance', { outside: 'The regulator and the board' }],
];

const refused: [string, string, string, unknown, string][] = [
  ['400 hours a week', role, 'contractedHours', 400, '168'],
  ['less than nothing', role, 'contractedHours', -1, '0'],
  ['a range of hours the wrong way round', role, 'contractedHours', { min: 40, max: 20 }, 'let `min` be at most `max`'],
  ['a range without ends', role, 'contractedHours', {}, 'min'],
  ['negative hours', role, 'week.0.hours', -2, '0'],
  ['negative years', role, 'experience', { years: -2, reason }, '0'],
  ['a century of experience', role, 'experience', { years: 100, reason }, 'at most 50'],
  ['day 0', role, 'outcomes.0.byDay', 0, '1'],
  ['half a person', role, 'directReports', 2.5, 'whole'],
  ['a range of reports the wrong way round', role, 'directReports', { min: 9, max: 2, roles: [] }, 'let `min` be at most `max`'],
  ['0 people', action, 'people', 0, '1'],
  ['up to 0 people', action, 'people', { max: 0 }, '1'],
  ['people the wrong way round', action, 'people', { min: 5, max: 2 }, 'let `min` be at most `max`'],
  ['negative money', action, 'money', { upTo: -5, for: 'A gift for the customer.' }, '0'],
  ['0 times a week', action, 'repeat', '0 times a week', '`repeat`'],
  ['every 0 weeks', action, 'repeat', 'every 0 weeks', '`repeat`'],
  ['a word that is no frequency', action, 'repeat', 'often', '`repeat`'],
  ['twice a week, or every second one', action, 'repeat', 'biweekly', 'is not one of'],
  ['a word with a capital', action, 'repeat', 'Weekly', 'is not one of'],
  ['another word for continuously', measure, 'cadence', 'real-time', 'is not one of'],
  ['a sign for a unit', measure, 'unit', '%', 'is not one of `percent`'],
  ['a slip in a channel', journey, `${touchpoint}.channel`, 'emial', 'is not one of'],
  ['a frequency without a unit', action, 'repeat', 'every 2', '`repeat`'],
  ['a step of no time', action, 'steps.0.minutes', 0, '0'],
  ['a step the wrong way round', action, 'steps.0.minutes', { min: 20, max: 10 }, 'let `min` be at most `max`'],
  ['a lead without a name', action, 'lead', { department: '' }, 'There is no department'],
  [
    'a party that is a role and outside',
    journey,
    `${touchpoint}.accountable`,
    { outside: 'The carrier', post: 'Head of delivery', department: 'product' },
    '`outside`',
  ],
  ['no department', journey, `${touchpoint}.department`, [], 'department'],
  ['any channel, and one of them', journey, `${touchpoint}.channel`, ['any', 'email'], 'any'],
  ['a role under another name', journey, `${touchpoint}.contributing`, [{ outside: 'Journey manager' }], 'role'],
  ['a unit that is a sentence', measure, 'unit', 'the number of times that a customer has had to call us again about it', 'unit'],
];

const errorsOf = (title: string, on: string, set: Record<string, unknown>) =>
  foundAfter({ title, on, set })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, message }) => `${code} ${message}`);

const tried = [
  ...accepted.flatMap(({ on, at, values, with: also }) =>
    Object.entries(values).map(([title, value]) => ({ title, on, set: also?.(value) ?? { [at]: value } })),
  ),
  ...more.map(([on, set]) => ({ title: JSON.stringify(set), on, set })),
];

describe('what a company writes is taken', () => {
  it.each(batchesOf(tried).map((batch) => [batch.examples.map(({ title }) => title).join(', '), batch] as const))('%s', (_, batch) => {
    expect(errorsIn(batch)).toEqual([]);
  });
});

describe('what nobody could mean is refused', () => {
  it.each(refused)('%s', (title, on, at, value, said) => {
    expect(errorsOf(title, on, { [at]: value }).join('\n')).toContain(said);
  });
});
