import type { Formats, Language } from '../i18n/language.ts';
import type { Words } from '../i18n/words.ts';
import type { TitleOf } from '../model/collection.ts';
import type { CollectionName } from '../model/index.ts';
import { plainFieldsIn, type RoleForm } from '../model/plain-fields.ts';
import {
  aliasLine,
  allSkills,
  contractNames,
  gradesOf,
  localDecisionLines,
  partnerOf,
  plainLines,
  reportsOf,
  sayHours,
  variationLines,
} from '../model/role-fields.ts';
import { type Situation, variationsIn } from '../model/situations.ts';
import { superiorsOf } from '../model/superiors.ts';
import { toCome } from '../model/to-come.ts';
import { lawOn } from '../playbook/law.ts';
import type { Entry, Playbook } from '../playbook/playbook.ts';
import { type Block, heading, list, paragraph, table } from './blocks.ts';

type Role = Entry<'roles'>;
type DecisionRight = Role['data']['decisionRights'][string];

/** The fields that a firm fills in itself; they stand in brackets until somebody does, or for what the role says. */
export const companyFields = ['company', 'place', 'pay', 'hours', 'reportsTo', 'apply'] as const;
/** What has been put in, by field; size and sector as the words of the interface name them. */
export type CompanyValues = Partial<Record<(typeof companyFields)[number] | 'size' | 'sector', string>> & {
  /** What guides call the size and the sector that were chosen. */
  situations?: readonly Situation[] | undefined;
};

/** What documents need of entries that a role names: a playbook, or titles alone. */
export interface Titles {
  get(collection: CollectionName, id: string): { data: { title: string } };
}

/** What documents need of a language; also sent to the browser. */
export interface DocumentLanguage extends Formats {
  words: Pick<Words, 'document' | 'jobDescription' | 'interview' | 'compared' | 'common' | 'employment' | 'skillLevels' | 'decisionRights'>;
}

export const superiors = ({ data }: { data: Role['data'] }, playbook: Titles, { list }: Pick<Formats, 'list'>) =>
  list(superiorsOf(data, (_, id) => playbook.get('roles', id).data.title));

/** What a role says of the company that was put in. */
const variationsHere = ({ variations }: Pick<Role['data'], 'variations'>, { situations }: CompanyValues) =>
  variationsIn(variations).flatMap(([id, variation]) => (situations?.includes(id) ? [variation] : []));

/** Whom a role reports to: as was put in, else as the role has it in such a company. */
export const superiorHere = (
  role: { data: Role['data'] },
  values: CompanyValues,
  playbook: Titles,
  language: Pick<Formats, 'list'>,
): string =>
  values.reportsTo ||
  variationsHere(role.data, values).findLast(({ reportsTo }) => reportsTo)?.reportsTo ||
  superiors(role, playbook, language);

/** What is said of a role that is not whole yet. */
export const toComeText = ({ level, parts }: NonNullable<ReturnType<typeof toCome>>, { words, list: join }: Language): string =>
  (level === 'outline' ? words.toCome.outline : words.toCome.partly)({ parts: join(parts.map((part) => words.toCome.parts[part])) });

/**
 * A job description that is ready to publish. It says nothing that the definition does not say, but for the fields of the
 * company. It speaks to the candidate: what the definition says of the role in the third person follows words that lead to it.
 */
export function jobDescription(
  role: { data: Role['data'] },
  playbook: Titles,
  language: DocumentLanguage,
  values: CompanyValues = {},
): Block[] {
  const { words } = language;
  const { document: say } = words;
  const { empty, fields } = words.jobDescription;
  const { data } = role;
  const filled = (field: keyof typeof empty & keyof CompanyValues) => values[field] || empty[field];
  const titleOf = (collection: 'measures' | 'skills' | 'decisions' | 'departments' | 'roles', id: string) =>
    playbook.get(collection, id).data.title;
  const decides = Object.entries(data.decisionRights).filter(([, right]) => right === 'decides' || right === 'must-agree');
  const local = localDecisionLines(data, words.compared.localDecision);
  const rightsTable = (rights: readonly (readonly [string, DecisionRight])[]) =>
    table(
      [say.decision, say.right, say.limit],
      rights.map(([id, right]) => [titleOf('decisions', id), words.decisionRights[right], data.decisionScope?.[id] ?? '–']),
    );
  return [
    heading(1, data.title),
    table(
      [say.glance, ''],
      [
        [say.company, filled('company')],
        ...(values.size ? [[fields.size, values.size]] : []),
        ...(values.sector ? [[fields.sector, values.sector]] : []),
        [say.place, filled('place')],
        [say.pay, filled('pay')],
        [say.hours, hoursHere(data, values, language)],
        [say.reportsTo, superiorHere(role, values, playbook, language)],
        ...chosenFacts(data, words, values),
        [say.leads, leads(data, language)],
        ...plainFacts(data, 'jobDescription', words, say.noBudget),
      ],
    ),
    heading(2, say.purpose),
    paragraph(data.mandate),
    ...(data.accountabilities ? [heading(2, say.accountabilities), paragraph(say.youAre), list(data.accountabilities)] : []),
    heading(2, say.outcomes),
    table(
      [say.result, say.measuredBy, say.byDay],
      data.outcomes.map((outcome) => [outcome.result, titleOf('measures', outcome.measure), language.range(outcome.byDay)]),
    ),
    heading(2, say.decides),
    ...(decides.length > 0 ? [paragraph(say.youDecide), rightsTable(decides)] : []),
    ...(local.length > 0 ? [paragraph(say.decidesAlone), list(local)] : []),
    ...(decides.length + local.length > 0
      ? []
      : [
          paragraph(say.decidesNothing),
          rightsTable(Object.entries(data.decisionRights).filter(([, right]) => right === 'recommends' || right === 'consulted')),
        ]),
    heading(2, say.youBring),
    ...(data.mustHaves ? [list(data.mustHaves)] : []),
    ...(data.mustHaves || data.skills ? [] : [paragraph(empty.bring)]),
    ...(data.experience === undefined || data.experience === 'none'
      ? []
      : [paragraph(say.years({ count: data.experience.years, reason: data.experience.reason }))]),
    ...(data.skills
      ? [
          heading(3, say.skills),
          paragraph(say.weLookFor),
          list(
            data.skills.core.map(({ skill, level, evidence }) =>
              say.skill({ skill: titleOf('skills', skill), level: language.inside(words.skillLevels[level]), evidence }),
            ),
          ),
        ]
      : []),
    ...section(3, say.wouldHelp, data.niceToHaves, list),
    ...section(3, say.withAi, data.ai?.able, list),
    ...plainLists(data, 'jobDescription', 3, words),
    ...(gradesOf(data).length > 0
      ? [heading(2, words.employment.inJob), paragraph(words.employment.inJobHow), gradeTable(data, words)]
      : []),
    ...section(2, say.week, data.week, (week) =>
      table(
        [say.what, say.hours],
        week.map(({ activity, hours }) => [activity, language.range(hours)]),
      ),
    ),
    ...(data.week ? variationsHere(data, values).map(({ differs }) => paragraph(say.weekHere({ differs }))) : []),
    ...section(2, say.worksWith, data.relationships, (partners) =>
      list(partners.map((one) => `${partnerOf(one, titleOf as TitleOf, words.common)}: ${one.why}`)),
    ),
    heading(2, say.choose),
    ...(data.interview
      ? [
          paragraph(say.chooseHow({ count: data.interview.questions.length, time: language.duration(data.interview.workSample.minutes) })),
          ...(data.interview.workSample.paid ? [paragraph(say.paidSample)] : []),
        ]
      : []),
    paragraph(words.interview.adjustments),
    paragraph(filled('apply')),
  ];
}

/** A part of a document with its heading; nothing where there is nothing to say. */
const section = <Item>(level: 2 | 3, title: string, items: readonly Item[] | undefined, write: (items: Item[]) => Block): Block[] =>
  items && items.length > 0 ? [heading(level, title), write([...items])] : [];

/** The grades of a role with what each can do. */
const gradeTable = (role: Role['data'], { employment }: Pick<Words, 'employment'>): Block =>
  table(
    [employment.grade, employment.canDo],
    gradesOf(role).map(({ title, youCan }) => [title, youCan.join('; ')]),
  );

/** The hours that a company put in, else those of the role. */
export const hoursHere = (
  { contractedHours }: Pick<Role['data'], 'contractedHours'>,
  { hours }: CompanyValues,
  { words }: DocumentLanguage,
) => hours || (contractedHours === undefined ? words.jobDescription.empty.hours : sayHours(contractedHours, words.compared));

/** Rows of the job description: its grade and contract, to be chosen where there are several, and when the hours fall. */
function chosenFacts(role: Role['data'], { employment: say }: Pick<Words, 'employment'>, { situations }: CompanyValues): string[][] {
  const pattern = role.workingPattern?.map(({ what }) => what).join(' ');
  const rows: [string, string[]][] = [
    [say.grade, gradesOf(role).map(({ title }) => title)],
    [say.contract, contractNames(role, say)],
  ];
  return [
    ...rows.flatMap(([label, [only, ...others]]) =>
      only === undefined ? [] : [[label, others.length > 0 ? say.chooseOne({ options: [only, ...others].join(' / ') }) : only]],
    ),
    ...(pattern ? [[say.pattern, situations?.includes('stores') ? say.patternInShops({ pattern }) : pattern]] : []),
  ];
}

/** Grades, contracts, hours and pay, for those who define the job. */
function employmentBlocks(role: Role['data'], words: Words): Block[] {
  const { employment: say } = words;
  const { grades, contracts, workingPattern, pay } = role;
  if (!(grades || contracts || workingPattern || pay)) return [];
  return [
    heading(2, say.heading),
    ...(grades === 'none' ? [paragraph(say.noGrades)] : gradesOf(role).length > 0 ? [gradeTable(role, words)] : []),
    ...section(3, say.contracts, contracts, (all) => list(all.map(({ when }, index) => `${contractNames(role, say)[index]}: ${when}`))),
    ...section(3, say.pattern, workingPattern, (all) => list(all.map(({ what, note = '' }) => `${what} ${note}`.trim()))),
    ...(pay
      ? [
          table(
            [say.pay, ''],
            [
              [say.compareWith, pay.compareWith.join(' ')],
              [say.madeOf, pay.madeOf],
              [say.watch, pay.watch],
            ],
          ),
        ]
      : []),
  ];
}

/** Rows of a table: what the form shows as facts. */
export const plainFacts = (
  role: Role['data'],
  form: RoleForm,
  { compared, common }: Pick<Words, 'compared' | 'common'>,
  noBudget: string,
): string[][] =>
  plainFieldsIn(form, 'fact').flatMap((field) => {
    const lines = plainLines(role, field);
    if (lines === 'none') return [[compared[field], field === 'budget' ? noBudget : common.none]];
    return lines.length > 0 ? [[compared[field], lines.join(' ')]] : [];
  });

/** What the form shows as lists, each below a heading. */
const plainLists = (role: Role['data'], form: RoleForm, level: 2 | 3, { compared }: Pick<Words, 'compared'>): Block[] =>
  plainFieldsIn(form, 'list').flatMap((field) => {
    const lines = plainLines(role, field);
    return lines !== 'none' && lines.length > 0 ? [heading(level, compared[field]), list([...lines])] : [];
  });

export function leads(
  role: Role['data'],
  { words, people }: Pick<DocumentLanguage, 'people'> & { words: Pick<Words, 'document'> },
): string {
  const reports = reportsOf(role);
  return reports ? people(reports.count) : words.document.leadsNobody;
}

/** The notes on the law that the page of a role shows. */
const lawBlocks = (notes: readonly Entry<'law'>[], { region, words: { law } }: Language): Block[] =>
  notes.length === 0
    ? []
    : [
        heading(2, law.heading),
        paragraph(law.notAdvice),
        list(notes.map(({ data }) => `${data.title} (${region(data.country)}): ${data.summary}`)),
      ];

/** What AI changes in a role. */
const aiBlocks = (ai: Role['data']['ai'], titles: (sources: readonly string[]) => string, say: Words['compared']): Block[] =>
  ai
    ? [
        heading(2, say.ai),
        heading(3, say.aiMachine),
        paragraph(ai.machine),
        heading(3, say.aiPerson),
        paragraph(ai.person),
        heading(3, say.aiAble),
        list(ai.able),
        heading(3, say.aiAnswers),
        paragraph(ai.answers),
        paragraph(ai.sources.length > 0 ? say.aiFacts({ sources: titles(ai.sources) }) : say.aiJudgement),
      ]
    : [];

/** The whole role definition as a document, for those who read it elsewhere. */
export function roleDocument(role: Role, playbook: Playbook, language: Language): Block[] {
  const { words } = language;
  const { document: say, role: page, common } = words;
  const { data } = role;
  const title = (
    collection: 'measures' | 'skills' | 'decisions' | 'departments' | 'actions' | 'roles' | 'sources' | 'families' | 'materials',
    id: string,
  ) => playbook.get(collection, id).data.title;
  const titles = (collection: 'actions' | 'roles' | 'materials', ids: readonly string[]) =>
    language.list(ids.map((id) => title(collection, id))) || common.none;
  const handOver = (ids: readonly string[] = []) =>
    ids.length > 0 ? [paragraph(words.material.handOver({ materials: titles('materials', ids) }))] : [];
  const matches = { exact: say.codeExact, close: say.codeClose, broad: say.codeBroad };
  const phases = (
    [
      [common.firstMonday, data.plan?.firstMonday],
      [common.day30, data.plan?.day30],
      [common.day60, data.plan?.day60],
      [common.day90, data.plan?.day90],
    ] as const
  ).flatMap(([label, phase]) => (phase ? [{ label, phase }] : []));
  const rest = toCome(data, playbook.settings);
  return [
    heading(1, data.title),
    ...(rest ? [paragraph(toComeText(rest, language))] : []),
    paragraph(data.mandate),
    paragraph(data.summary),
    table(
      [say.glance, ''],
      [
        [say.family, title('families', data.family)],
        [say.level, words.roleLevels[data.level]],
        [
          say.reportsTo,
          [superiors(role, playbook, language), ...data.reportsTo.also].reduce((titles, title) => say.alsoTo({ titles, title })),
        ],
        [say.leads, leads(data, language)],
        ...plainFacts(data, 'document', words, page.noBudget),
        ...(data.contractedHours === undefined ? [] : [[words.compared.contractedHours, sayHours(data.contractedHours, words.compared)]]),
        ...(data.experience === undefined
          ? []
          : [
              [
                say.experience,
                data.experience === 'none' ? say.noYears : say.someYears({ count: data.experience.years, reason: data.experience.reason }),
              ],
            ]),
      ],
    ),
    ...section(2, page.hireWhen, data.hireWhen, list),
    ...section(2, page.dontHireWhen, data.dontHireWhen, list),
    ...(data.insteadOfHiring ? [paragraph(say.insteadOfHiring({ actions: titles('actions', data.insteadOfHiring) }))] : []),
    ...section(2, page.notThis, data.notThis, (neighbours) =>
      list(neighbours.map(({ role: other, difference }) => `${title('roles', other)}: ${difference}`)),
    ),
    ...section(2, words.variations.heading, variationLines(data, words), list),
    heading(2, page.decisionRights),
    table(
      [page.decision, page.thisRole, page.limit],
      playbook.of('decisions').flatMap(({ id, data: decision }) => {
        const right = data.decisionRights[id];
        return right ? [[decision.title, words.decisionRights[right], data.decisionScope?.[id] ?? '']] : [];
      }),
    ),
    ...(data.decides ? [heading(3, words.compared.decides), list(localDecisionLines(data, words.compared.localDecision))] : []),
    ...section(2, page.accountabilities, data.accountabilities, list),
    ...section(data.accountabilities ? 3 : 2, page.sponsorDuties, data.sponsorDuties, list),
    heading(2, page.outcomes),
    table(
      [say.result, say.measuredBy, say.byDay],
      data.outcomes.map((outcome) => [outcome.result, title('measures', outcome.measure), language.range(outcome.byDay)]),
    ),
    ...section(2, say.measures, data.measures, (measures) =>
      list(
        measures.map(({ measure, part }) =>
          (part === 'owns' ? say.measureOwns : say.measureContributes)({ measure: title('measures', measure) }),
        ),
      ),
    ),
    ...section(2, page.skills, allSkills(data), (skills) =>
      table(
        [common.skill, common.level, say.evidence],
        skills.map(({ skill, level, evidence }) => [title('skills', skill), words.skillLevels[level], evidence]),
      ),
    ),
    ...section(2, page.mustHaves, data.mustHaves, list),
    ...section(2, page.niceToHaves, data.niceToHaves, list),
    ...plainLists(data, 'document', 2, words),
    ...employmentBlocks(data, words),
    ...section(2, page.worksWith, data.relationships, (partners) =>
      list(partners.map((one) => `${partnerOf(one, title as TitleOf, words.common)}: ${one.why}`)),
    ),
    ...section(2, say.week, data.week, (week) =>
      table(
        [say.what, say.hours],
        week.map(({ activity, hours }) => [activity, language.range(hours)]),
      ),
    ),
    ...aiBlocks(data.ai, (ids) => language.list(ids.map((id) => title('sources', id))), words.compared),
    ...(phases.length > 0 ? [heading(2, page.plan)] : []),
    ...phases.flatMap(({ label, phase }) => [
      heading(3, label),
      paragraph(phase.goal),
      paragraph(say.phase({ actions: titles('actions', phase.actions), evidence: phase.evidence })),
    ]),
    ...(data.interview
      ? [
          heading(2, page.interview),
          ...data.interview.questions.flatMap((question) => [
            heading(3, question.question),
            paragraph(
              say.question({ minutes: question.minutes, skills: language.list(question.tests.map((skill) => title('skills', skill))) }),
            ),
            ...handOver(question.materials),
            list([...question.listenFor.map((line) => say.listenFor({ line })), ...question.redFlags.map((line) => say.redFlag({ line }))]),
          ]),
          heading(3, page.workSample({ time: language.duration(data.interview.workSample.minutes) })),
          paragraph(data.interview.workSample.task),
          ...handOver(data.interview.workSample.materials),
          list(data.interview.workSample.listenFor),
          paragraph(words.interview.adjustments),
        ]
      : []),
    ...section(2, page.adRedFlags, data.adRedFlags, (flags) => list(flags.map(({ phrase, means }) => `${phrase}. ${means}`))),
    ...(data.moves
      ? [
          heading(2, page.moves),
          paragraph(
            say.moves({
              from: titles('roles', data.moves.from),
              to: titles('roles', data.moves.to),
              sideways: titles('roles', data.moves.sideways),
            }),
          ),
        ]
      : []),
    ...section(2, page.alsoAdvertisedAs, data.aliases, (aliases) =>
      list(
        aliases.map((alias) =>
          [aliasLine(alias, words.roleLevels), alias.grade?.difference, alias.tellTale, alias.ask && say.ask({ question: alias.ask })]
            .filter(Boolean)
            .join('. '),
        ),
      ),
    ),
    ...(data.codes ? [heading(2, say.codes)] : []),
    ...(data.codes?.length === 0 ? [paragraph(say.noCode)] : []),
    ...(data.codes?.length
      ? [list(data.codes.map(({ scheme, code, label, match }) => matches[match]({ code: `${scheme} ${code} ${label}` })))]
      : []),
    ...lawBlocks(lawOn(playbook, role), language),
    ...(data.sources?.length || data.judgement ? [heading(2, say.sources)] : []),
    ...(data.sources?.length ? [list(data.sources.map((id) => title('sources', id)))] : []),
    ...(data.judgement ? [paragraph(data.judgement)] : []),
    paragraph(say.reviewed({ day: data.reviewed, next: data.reviewBy })),
  ];
}
