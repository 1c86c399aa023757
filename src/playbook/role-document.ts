import { type Block, heading, list, paragraph, table } from '../document/blocks.ts';
import { decisionRightWords, duration, roleLevelWords, skillLevelWords } from '../site/words.ts';
import type { Entry, Playbook } from './playbook.ts';

type Role = Entry<'roles'>;

/** The fields that a firm fills in itself; they stand in brackets until somebody does. */
export const companyFields = [
  { name: 'company', label: 'Company', placeholder: '[Company]' },
  { name: 'place', label: 'Place, or remote', placeholder: '[Place, or remote]' },
  { name: 'pay', label: 'Pay', placeholder: '[Pay from–to]' },
  { name: 'hours', label: 'Hours and contract', placeholder: '[Hours and contract]' },
  { name: 'apply', label: 'How to apply, and until when', placeholder: '[How to apply, and until when]' },
] as const;

const superior = ({ data }: Role, playbook: Playbook) =>
  data.reportsTo.role ? playbook.get('roles', data.reportsTo.role).data.title : (data.reportsTo.outside ?? '');

/** A job description that is ready to publish. It says nothing that the definition does not say, but for the fields of the company. */
export function jobDescription(role: Role, playbook: Playbook): Block[] {
  const { data } = role;
  const titleOf = (collection: 'measures' | 'skills' | 'decisions' | 'departments', id: string) => playbook.get(collection, id).data.title;
  const decides = Object.entries(data.decisionRights).filter(([, right]) => right === 'decides' || right === 'must-agree');
  const withScope = (id: string) => {
    const scope = data.decisionScope?.[id];
    return scope ? `${titleOf('decisions', id)}. ${scope}` : titleOf('decisions', id);
  };
  return [
    heading(1, data.title),
    table(
      ['At a glance', ''],
      [
        ['Company', '[Company]'],
        ['Place', '[Place, or remote]'],
        ['Pay', '[Pay from–to]'],
        ['Hours', '[Hours and contract]'],
        ['Reports to', superior(role, playbook)],
        ['Leads', leads(data.directReports)],
        ['Budget', data.budget === 'none' ? 'None' : data.budget],
      ],
    ),
    heading(2, 'What the job is for'),
    paragraph(data.mandate),
    paragraph(data.summary),
    heading(2, 'What you answer for'),
    list(data.accountabilities),
    heading(2, 'How we shall both know that it goes well'),
    table(
      ['Result', 'Measured by', 'By day'],
      data.outcomes.map((outcome) => [outcome.result, titleOf('measures', outcome.measure), String(outcome.byDay)]),
    ),
    heading(2, 'What you may decide'),
    ...(decides.length > 0
      ? [
          list(
            decides.map(
              ([id, right]) => `${right === 'decides' ? 'You decide' : 'Nothing happens without your agreement'}: ${withScope(id)}`,
            ),
          ),
        ]
      : [paragraph('The job decides none of the large questions about customers alone. It is heard on these.')]),
    ...(decides.length > 0
      ? []
      : [
          list(
            Object.entries(data.decisionRights).flatMap(([id, right]) =>
              right === 'recommends' || right === 'consulted' ? [withScope(id)] : [],
            ),
          ),
        ]),
    heading(2, 'What you bring'),
    list(data.mustHaves),
    ...(data.experience === 'none' ? [] : [paragraph(`At least ${data.experience.years} years of such work. ${data.experience.reason}`)]),
    heading(3, 'Skills that we shall ask about'),
    list(
      data.skills.core.map(
        ({ skill, level, evidence }) => `${titleOf('skills', skill)} (${skillLevelWords[level].toLowerCase()}). ${evidence}`,
      ),
    ),
    ...(data.niceToHaves.length > 0 ? [heading(3, 'What would help'), list(data.niceToHaves)] : []),
    heading(2, 'An ordinary week'),
    table(
      ['What', 'Hours'],
      data.week.map(({ activity, hours }) => [activity, String(hours)]),
    ),
    heading(2, 'Whom you work with'),
    list(data.relationships.map(({ department, why }) => `${titleOf('departments', department)}: ${why}`)),
    heading(2, 'How we choose'),
    paragraph(
      `We ask ${data.interview.questions.length} questions about work that you did or would do, and set one task of the real work (${duration(data.interview.workSample.minutes)}). Everybody gets the same.`,
    ),
    paragraph('[How to apply, and until when]'),
  ];
}

function leads(reports: Role['data']['directReports']): string {
  if (reports === 'none') return 'Nobody';
  return reports.min === reports.max ? `${reports.min} people` : `${reports.min} to ${reports.max} people`;
}

/** The whole role definition as a document, for those who read it elsewhere. */
export function roleDocument(role: Role, playbook: Playbook): Block[] {
  const { data } = role;
  const title = (
    collection: 'measures' | 'skills' | 'decisions' | 'departments' | 'actions' | 'roles' | 'sources' | 'families',
    id: string,
  ) => playbook.get(collection, id).data.title;
  const titles = (collection: 'actions' | 'roles', ids: readonly string[]) => ids.map((id) => title(collection, id)).join(', ') || 'none';
  const phases = [
    ['First Monday', data.plan.firstMonday],
    ['By day 30', data.plan.day30],
    ['By day 60', data.plan.day60],
    ['By day 90', data.plan.day90],
  ] as const;
  return [
    heading(1, data.title),
    paragraph(data.mandate),
    paragraph(data.summary),
    table(
      ['At a glance', ''],
      [
        ['Family', title('families', data.family)],
        ['Level', roleLevelWords[data.level]],
        ['Reports to', [superior(role, playbook), ...data.reportsTo.also].join(', or ')],
        ['Leads', leads(data.directReports)],
        ['Budget', data.budget],
        ['Experience', data.experience === 'none' ? 'none asked for' : `${data.experience.years} years. ${data.experience.reason}`],
      ],
    ),
    heading(2, 'Hire when'),
    list(data.hireWhen),
    heading(2, 'Do not hire when'),
    list(data.dontHireWhen),
    paragraph(`Instead of hiring: ${titles('actions', data.insteadOfHiring)}.`),
    heading(2, 'What it is not'),
    list(data.notThis.map(({ role: other, difference }) => `${title('roles', other)}: ${difference}`)),
    heading(2, 'Decision rights'),
    table(
      ['Decision', 'This role', 'Limit or condition'],
      playbook.of('decisions').flatMap(({ id, data: decision }) => {
        const right = data.decisionRights[id];
        return right ? [[decision.title, decisionRightWords[right], data.decisionScope?.[id] ?? '']] : [];
      }),
    ),
    heading(2, 'Answers for'),
    list(data.accountabilities),
    ...(data.sponsorDuties ? [heading(3, 'Does in person, as sponsor'), list(data.sponsorDuties)] : []),
    heading(2, 'Outcomes'),
    table(
      ['Result', 'Measured by', 'By day'],
      data.outcomes.map((outcome) => [outcome.result, title('measures', outcome.measure), String(outcome.byDay)]),
    ),
    heading(2, 'Measures'),
    list(data.measures.map(({ measure, part }) => `${title('measures', measure)} (${part})`)),
    heading(2, 'Skills'),
    table(
      ['Skill', 'Level', 'Evidence'],
      [...data.skills.core, ...data.skills.supporting].map(({ skill, level, evidence }) => [
        title('skills', skill),
        skillLevelWords[level],
        evidence,
      ]),
    ),
    heading(2, 'Must bring'),
    list(data.mustHaves),
    ...(data.niceToHaves.length > 0 ? [heading(2, 'Would help'), list(data.niceToHaves)] : []),
    heading(2, 'Works with'),
    list(data.relationships.map(({ department, why }) => `${title('departments', department)}: ${why}`)),
    heading(2, 'An ordinary week'),
    table(
      ['What', 'Hours'],
      data.week.map(({ activity, hours }) => [activity, String(hours)]),
    ),
    heading(2, 'First Monday to day 90'),
    ...phases.flatMap(([label, phase]) => [
      heading(3, label),
      paragraph(phase.goal),
      paragraph(`Do: ${titles('actions', phase.actions)}. Then there is: ${phase.evidence}`),
    ]),
    heading(2, 'Interview'),
    ...data.interview.questions.flatMap((question) => [
      heading(3, question.question),
      paragraph(`${question.minutes} minutes. Tests ${question.tests.map((skill) => title('skills', skill)).join(', ')}.`),
      list([...question.listenFor.map((line) => `Listen for: ${line}`), ...question.redFlags.map((line) => `Red flag: ${line}`)]),
    ]),
    heading(3, `Work sample (${duration(data.interview.workSample.minutes)})`),
    paragraph(data.interview.workSample.task),
    list(data.interview.workSample.listenFor),
    heading(2, 'Red flags in an ad'),
    list(data.adRedFlags.map(({ phrase, means }) => `${phrase}. ${means}`)),
    heading(2, 'Moves'),
    paragraph(
      `From: ${titles('roles', data.moves.from)}. To: ${titles('roles', data.moves.to)}. Sideways: ${titles('roles', data.moves.sideways)}.`,
    ),
    heading(2, 'Also advertised as'),
    list(data.aliases.map((alias) => [alias.title, alias.tellTale, alias.ask && `Ask: ${alias.ask}`].filter(Boolean).join('. '))),
    heading(2, 'Codes'),
    ...(data.codes.length > 0
      ? [list(data.codes.map((code) => `${code.scheme} ${code.code} ${code.label} (${code.match} match)`))]
      : [paragraph('None fits well enough.')]),
    heading(2, 'Sources and judgement'),
    list(data.sources.map((id) => title('sources', id))),
    paragraph(data.judgement),
    paragraph(`Reviewed ${data.reviewed}; to be reviewed again by ${data.reviewBy}.`),
  ];
}
