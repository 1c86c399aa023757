import type { Language } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';
import { localDecisionLines, plainFieldsIn, plainLines, type RoleForm } from '../model/role-fields.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';
import { type Block, heading, list, paragraph, table } from './blocks.ts';

type Role = Entry<'roles'>;

/** The fields that a firm fills in itself; they stand in brackets until somebody does. */
export const companyFields = ['company', 'place', 'pay', 'hours', 'apply'] as const;

const superior = ({ data }: Role, playbook: Playbook) =>
  data.reportsTo.role ? playbook.get('roles', data.reportsTo.role).data.title : (data.reportsTo.outside ?? '');

/** A job description that is ready to publish. It says nothing that the definition does not say, but for the fields of the company. */
export function jobDescription(role: Role, playbook: Playbook, language: Language): Block[] {
  const { words } = language;
  const { document: say } = words;
  const { empty } = words.jobDescription;
  const { data } = role;
  const titleOf = (collection: 'measures' | 'skills' | 'decisions' | 'departments', id: string) => playbook.get(collection, id).data.title;
  const decides = Object.entries(data.decisionRights).filter(([, right]) => right === 'decides' || right === 'must-agree');
  const local = localDecisionLines(data, words.compared.localDecision);
  const withScope = (id: string) => {
    const scope = data.decisionScope?.[id];
    return scope ? `${titleOf('decisions', id)}. ${scope}` : titleOf('decisions', id);
  };
  return [
    heading(1, data.title),
    table(
      [say.glance, ''],
      [
        [say.company, empty.company],
        [say.place, empty.place],
        [say.pay, empty.pay],
        [say.hours, empty.hours],
        [say.reportsTo, superior(role, playbook)],
        [say.leads, leads(data.directReports, language)],
        ...plainFacts(data, 'jobDescription', words, say.noBudget),
      ],
    ),
    heading(2, say.purpose),
    paragraph(data.mandate),
    paragraph(data.summary),
    heading(2, say.accountabilities),
    list(data.accountabilities),
    heading(2, say.outcomes),
    table(
      [say.result, say.measuredBy, say.byDay],
      data.outcomes.map((outcome) => [outcome.result, titleOf('measures', outcome.measure), String(outcome.byDay)]),
    ),
    heading(2, say.decides),
    ...(decides.length > 0
      ? [list(decides.map(([id, right]) => (right === 'decides' ? say.youDecide : say.mustAgree)({ decision: withScope(id) })))]
      : []),
    ...(local.length > 0 ? [paragraph(say.decidesAlone), list(local)] : []),
    ...(decides.length + local.length > 0
      ? []
      : [
          paragraph(say.decidesNothing),
          list(
            Object.entries(data.decisionRights).flatMap(([id, right]) =>
              right === 'recommends' || right === 'consulted' ? [withScope(id)] : [],
            ),
          ),
        ]),
    heading(2, say.youBring),
    list(data.mustHaves),
    ...(data.experience === 'none' ? [] : [paragraph(say.years({ count: data.experience.years, reason: data.experience.reason }))]),
    heading(3, say.skills),
    list(
      data.skills.core.map(({ skill, level, evidence }) =>
        say.skill({ skill: titleOf('skills', skill), level: language.inside(words.skillLevels[level]), evidence }),
      ),
    ),
    ...(data.niceToHaves.length > 0 ? [heading(3, say.wouldHelp), list(data.niceToHaves)] : []),
    ...plainLists(data, 'jobDescription', 3, words),
    heading(2, say.week),
    table(
      [say.what, say.hours],
      data.week.map(({ activity, hours }) => [activity, String(hours)]),
    ),
    heading(2, say.worksWith),
    list(data.relationships.map(({ department, why }) => `${titleOf('departments', department)}: ${why}`)),
    heading(2, say.choose),
    paragraph(say.chooseHow({ count: data.interview.questions.length, time: language.duration(data.interview.workSample.minutes) })),
    paragraph(empty.apply),
  ];
}

/** Rows of a table: what the form shows as facts. */
const plainFacts = (role: Role['data'], form: RoleForm, { compared, common }: Words, noBudget: string): string[][] =>
  plainFieldsIn(form, 'fact').flatMap((field) => {
    const lines = plainLines(role, field);
    if (lines === 'none') return [[compared[field], field === 'budget' ? noBudget : common.none]];
    return lines.length > 0 ? [[compared[field], lines.join(' ')]] : [];
  });

/** What the form shows as lists, each below a heading. */
const plainLists = (role: Role['data'], form: RoleForm, level: 2 | 3, { compared }: Words): Block[] =>
  plainFieldsIn(form, 'list').flatMap((field) => {
    const lines = plainLines(role, field);
    return lines !== 'none' && lines.length > 0 ? [heading(level, compared[field]), list([...lines])] : [];
  });

function leads(reports: Role['data']['directReports'], { words, people }: Language): string {
  if (reports === 'none') return words.document.leadsNobody;
  return reports.min === reports.max ? people(reports.min) : words.document.leadsBetween({ min: reports.min, max: reports.max });
}

/** The whole role definition as a document, for those who read it elsewhere. */
export function roleDocument(role: Role, playbook: Playbook, language: Language): Block[] {
  const { words } = language;
  const { document: say, role: page, common } = words;
  const { data } = role;
  const title = (
    collection: 'measures' | 'skills' | 'decisions' | 'departments' | 'actions' | 'roles' | 'sources' | 'families',
    id: string,
  ) => playbook.get(collection, id).data.title;
  const titles = (collection: 'actions' | 'roles', ids: readonly string[]) =>
    language.list(ids.map((id) => title(collection, id))) || common.none;
  const matches = { exact: say.codeExact, close: say.codeClose, broad: say.codeBroad };
  const phases = [
    [common.firstMonday, data.plan.firstMonday],
    [common.day30, data.plan.day30],
    [common.day60, data.plan.day60],
    [common.day90, data.plan.day90],
  ] as const;
  return [
    heading(1, data.title),
    paragraph(data.mandate),
    paragraph(data.summary),
    table(
      [say.glance, ''],
      [
        [say.family, title('families', data.family)],
        [say.level, words.roleLevels[data.level]],
        [say.reportsTo, [superior(role, playbook), ...data.reportsTo.also].reduce((titles, title) => say.alsoTo({ titles, title }))],
        [say.leads, leads(data.directReports, language)],
        ...plainFacts(data, 'document', words, page.noBudget),
        [
          say.experience,
          data.experience === 'none' ? say.noYears : say.someYears({ count: data.experience.years, reason: data.experience.reason }),
        ],
      ],
    ),
    heading(2, page.hireWhen),
    list(data.hireWhen),
    heading(2, page.dontHireWhen),
    list(data.dontHireWhen),
    paragraph(say.insteadOfHiring({ actions: titles('actions', data.insteadOfHiring) })),
    heading(2, page.notThis),
    list(data.notThis.map(({ role: other, difference }) => `${title('roles', other)}: ${difference}`)),
    heading(2, page.decisionRights),
    table(
      [page.decision, page.thisRole, page.limit],
      playbook.of('decisions').flatMap(({ id, data: decision }) => {
        const right = data.decisionRights[id];
        return right ? [[decision.title, words.decisionRights[right], data.decisionScope?.[id] ?? '']] : [];
      }),
    ),
    ...(data.decides ? [heading(3, words.compared.decides), list(localDecisionLines(data, words.compared.localDecision))] : []),
    heading(2, page.accountabilities),
    list(data.accountabilities),
    ...(data.sponsorDuties ? [heading(3, page.sponsorDuties), list(data.sponsorDuties)] : []),
    heading(2, page.outcomes),
    table(
      [say.result, say.measuredBy, say.byDay],
      data.outcomes.map((outcome) => [outcome.result, title('measures', outcome.measure), String(outcome.byDay)]),
    ),
    heading(2, say.measures),
    list(
      data.measures.map(({ measure, part }) =>
        (part === 'owns' ? say.measureOwns : say.measureContributes)({ measure: title('measures', measure) }),
      ),
    ),
    heading(2, page.skills),
    table(
      [common.skill, common.level, say.evidence],
      [...data.skills.core, ...data.skills.supporting].map(({ skill, level, evidence }) => [
        title('skills', skill),
        words.skillLevels[level],
        evidence,
      ]),
    ),
    heading(2, page.mustHaves),
    list(data.mustHaves),
    ...(data.niceToHaves.length > 0 ? [heading(2, page.niceToHaves), list(data.niceToHaves)] : []),
    ...plainLists(data, 'document', 2, words),
    heading(2, page.worksWith),
    list(data.relationships.map(({ department, why }) => `${title('departments', department)}: ${why}`)),
    heading(2, say.week),
    table(
      [say.what, say.hours],
      data.week.map(({ activity, hours }) => [activity, String(hours)]),
    ),
    heading(2, page.plan),
    ...phases.flatMap(([label, phase]) => [
      heading(3, label),
      paragraph(phase.goal),
      paragraph(say.phase({ actions: titles('actions', phase.actions), evidence: phase.evidence })),
    ]),
    heading(2, page.interview),
    ...data.interview.questions.flatMap((question) => [
      heading(3, question.question),
      paragraph(say.question({ minutes: question.minutes, skills: language.list(question.tests.map((skill) => title('skills', skill))) })),
      list([...question.listenFor.map((line) => say.listenFor({ line })), ...question.redFlags.map((line) => say.redFlag({ line }))]),
    ]),
    heading(3, page.workSample({ time: language.duration(data.interview.workSample.minutes) })),
    paragraph(data.interview.workSample.task),
    list(data.interview.workSample.listenFor),
    heading(2, page.adRedFlags),
    list(data.adRedFlags.map(({ phrase, means }) => `${phrase}. ${means}`)),
    heading(2, page.moves),
    paragraph(
      say.moves({
        from: titles('roles', data.moves.from),
        to: titles('roles', data.moves.to),
        sideways: titles('roles', data.moves.sideways),
      }),
    ),
    heading(2, page.alsoAdvertisedAs),
    list(
      data.aliases.map((alias) => [alias.title, alias.tellTale, alias.ask && say.ask({ question: alias.ask })].filter(Boolean).join('. ')),
    ),
    heading(2, say.codes),
    ...(data.codes.length > 0
      ? [list(data.codes.map(({ scheme, code, label, match }) => matches[match]({ code: `${scheme} ${code} ${label}` })))]
      : [paragraph(say.noCode)]),
    heading(2, say.sources),
    list(data.sources.map((id) => title('sources', id))),
    paragraph(data.judgement),
    paragraph(say.reviewed({ day: data.reviewed, next: data.reviewBy })),
  ];
}
