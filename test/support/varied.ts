import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseDocument } from 'yaml';

/** Headings of a body, and links that the check lets pass. */
export const headings = [
  'Skills',
  'What’s "good" -- and what isn\'t...',
  'Über *uns*',
  '客户体验',
  'The `refund` of [it](/roles/)',
  'Question 1',
  'Main',
];
export const links = [
  '#skills',
  '#section-skills',
  '#whats-good--and-what-isnt',
  '#%C3%BCber-uns',
  '/roles/service-manager/#客户体验',
  '../service-manager/?from=here#the-refund-of-it',
  '/roles/service-manager/#section-question-1',
  '#section-main',
  '#decision-refund-limit',
  '../../journeys/return-an-item/#the-refund',
  '/health/#waivers',
  '/roles/service-manager.json',
  '/roles/service-manager.md',
  '/roles/service-manager/job-description.txt',
  '/roles/service-manager/job-description.docx',
  '/changes.xml',
  '/data/schemas/role-record.json',
];

const cells = (text: string) => `|${Array.from({ length: 10 }, (_, index) => ` ${text}${index} `).join('|')}|`;
/** Footnotes, tasks and a table of ten columns. */
const notes = `
A note.[^a] Another.[^b] The first again.[^a]

- [x] kept
- [ ] left

${cells('Column with a heading ')}
|${'---|'.repeat(10)}
${cells('Donaudampfschifffahrtsgesellschaft and more words ')}

[^a]: First.
[^b]: Second.
`;

/** Words with signs in them, by which readers search. */
const signs =
  '\nWe ask the R&D group, who write C++ and C#. The shop is open 24/7. Mrs O’Brien and her people co-operate. It is the esprit d’équipe, the \ufb01nest of all.\n';

/** Gives the fixture values as real rotas, process maps and frameworks have them, and bodies with all that they may hold. */
export function vary(content: string): void {
  /** Sets values by dotted path, in an entry and in its translation where there is one. */
  const edit = (file: string, values: Record<string, unknown>) => {
    for (const name of [file, `translations/de/${file}`].map((one) => path.join(content, one)).filter((one) => existsSync(one))) {
      const text = readFileSync(name, 'utf8');
      const [, matter = text, rest = ''] = /^---\n([\s\S]*?\n)(---\n[\s\S]*)$/.exec(text) ?? [];
      const document = parseDocument(matter);
      for (const [dotted, value] of Object.entries(values)) document.setIn(dotted.split('.'), document.createNode(value));
      writeFileSync(name, rest === '' ? document.toString() : `---\n${document.toString()}${rest}`);
    }
  };
  const append = (file: string, text: string) => appendFileSync(path.join(content, file), text);
  edit('roles/service-manager.mdx', {
    contractedHours: 30.25,
    'week.0.hours': 8.25,
    'week.1.hours': { min: 8 },
    'outcomes.0.byDay': { max: 90 },
    'reportsTo.outside': 'Chair of the holding company',
    experience: { years: { min: 3, max: 5 }, reason: 'Two years of peak trade must have been seen from the counter itself.' },
    'relationships.0': { outside: 'The trade inspectorate', why: 'It visits the shop. It needs the records, and you need its rulings.' },
    'aliases.0.grade': { level: 'senior-specialist', difference: 'Runs one counter in place of all of them.' },
  });
  edit('actions/read-ten-return-slips.mdx', {
    runMinutes: { min: 25, max: 40.5 },
    'steps.0.minutes': { min: 10, max: 25.5 },
    repeat: 'as-needed',
  });
  edit('actions/set-a-refund-limit.mdx', {
    runMinutes: { min: 2400 },
    steps: [
      { do: 'Try the limit at the counter for a whole week.', minutes: { min: 2399.8334 } },
      { do: 'Sign the card for the counter.', minutes: 0.1666 },
    ],
    people: { min: 5 },
    repeat: 'every 2 years',
    money: { min: 200, max: 499.99, for: 'Refunds in the first week' },
    lead: { post: 'Shop owner', department: 'finance' },
    participants: ['service-manager', 'managing-director', { outside: 'The accountant' }, { department: 'warehouse' }],
  });
  edit('journeys/return-an-item.yaml', {
    'stages.0.touchpoints.0.channel': ['phone', 'chat', 'sms', 'Smart speaker'],
    'stages.0.touchpoints.0.department': ['customer-service', 'finance'],
    'stages.0.touchpoints.0.contributing': [{ outside: 'The consumer agency' }, { post: 'Web editor', department: 'finance' }],
    'stages.1.touchpoints.1.accountable': { outside: 'The payment provider', department: 'finance' },
  });
  edit('roles/managing-director.mdx', {
    contractedHours: { max: 45 },
    'week.0.hours': { min: 2.5, max: 4 },
    'outcomes.0.byDay': { min: 60, max: 90 },
    'outcomes.1.byDay': { max: 365 },
    experience: { years: { min: 5 }, reason: 'It is the money of the owners, so they want someone who has managed budgets.' },
    directReports: 12,
    'aliases.0.grade': { level: 'Band 8a', difference: 'Runs one shop in place of all of them.' },
    'interview.questions.0.minutes': { min: 4, max: 6.5 },
    'interview.workSample.minutes': { max: 45 },
  });
  edit('measures/returns-settled-on-time.mdx', {
    cadence: 'fortnightly',
    mayOwn: [
      'service-manager',
      { outside: 'The parcel carrier', department: 'warehouse' },
      { post: 'Head of returns', department: 'finance' },
    ],
  });
  edit('measures/customer-satisfaction.mdx', { cadence: '2 to 3 times a week' });
  edit('skills/listening.yaml', { 'levels.awareness': 'not-defined' });
  const parts = [...headings.map((heading) => `## ${heading}\n\nText.`), ...links.map((link, index) => `[Link ${index}](${link})`)];
  append('roles/service-manager.mdx', `\n${parts.join('\n\n')}\n`);
  for (const file of ['roles/service-manager.mdx', 'translations/de/roles/service-manager.mdx', 'debates/who-sets-the-sum.mdx'])
    append(file, notes);
  append('principles/put-it-right-at-once.mdx', signs);
}
