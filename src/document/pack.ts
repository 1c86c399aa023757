import type { Words } from '../i18n/words.ts';
import { localDecisionLines } from '../model/role-fields.ts';
import { interviewMinutes } from '../model/times.ts';
import type { RoleRecord } from '../playbook/compare.ts';
import { frameMinutes, interviewPlan } from '../playbook/interview.ts';
import type { Range } from '../text/range.ts';
import { type Block, heading, list, pageBreak, paragraph, table } from './blocks.ts';
import {
  type CompanyValues,
  type DocumentLanguage,
  hoursHere,
  jobDescription,
  leads,
  plainFacts,
  superiorHere,
  type Titles,
} from './role-document.ts';
import { type Candidate, meanOf } from './scores.ts';

/** The parts of a hiring pack, in the order in which they are used. */
export const packParts = ['mandate', 'jobDescription', 'decisions', 'interview', 'scorecards', 'workSample', 'plan'] as const;
export type PackPart = (typeof packParts)[number];

/** What the documents of a role are made from: plain data, at build time and in the browser. */
export interface PackSource {
  role: RoleRecord;
  /** Titles of what the role names, by collection and id; all decisions, in their order. */
  titles: Partial<Record<string, Record<string, string>>>;
  /** The actions of its plan: what is done and the time that it takes, in minutes. */
  actions: Record<string, { what: string; minutes: Range }>;
  /** The sheets that it hands to candidates, with notes for whoever hands them out. */
  materials: Record<string, { blocks: Block[]; notes: readonly string[] }>;
}

export interface PackValues extends CompanyValues {
  /** Scorecards; empty ones to fill in by hand. */
  candidates?: readonly Candidate[];
}

export interface PackLanguage extends DocumentLanguage {
  words: DocumentLanguage['words'] & Pick<Words, 'pack' | 'role' | 'material'>;
}

/** Candidates that stand side by side in a table which an upright page has room for. */
const ABREAST = 4;

type Write = (source: PackSource, values: PackValues, language: PackLanguage) => Block[];

const titlesIn = ({ titles }: PackSource): Titles => ({
  get: (collection, id) => ({ data: { title: titles[collection]?.[id] ?? id } }),
});
const titleOf = ({ titles }: PackSource, collection: string, id: string) => titles[collection]?.[id] ?? id;

/** The heading of a part. */
const title = ({ role }: PackSource, part: PackPart, { words: { pack } }: PackLanguage): Block =>
  heading(1, pack.heading({ part: pack.parts[part], role: role.title }));

/** Lines to sign on, for both sides. */
const signatures = ({ words: { pack: say } }: PackLanguage): Block[] => [
  paragraph(say.signed),
  table(
    [say.name, say.job, say.date, say.signature],
    [
      ['', '', '', ''],
      ['', '', '', ''],
    ],
  ),
];

const superiorOf = (source: PackSource, values: PackValues, language: PackLanguage) =>
  superiorHere({ data: source.role }, values, titlesIn(source), language);

/** What is known of the company and the job; what is not put in stands in brackets. */
function glance(source: PackSource, values: PackValues, language: PackLanguage): Block {
  const { document: say, jobDescription: job } = language.words;
  return table(
    [say.glance, ''],
    [
      [say.company, values.company || job.empty.company],
      ...(values.size ? [[job.fields.size, values.size]] : []),
      ...(values.sector ? [[job.fields.sector, values.sector]] : []),
      [say.place, values.place || job.empty.place],
      [say.pay, values.pay || job.empty.pay],
      [say.hours, hoursHere(source.role, values, language)],
      [say.reportsTo, superiorOf(source, values, language)],
      [say.leads, leads(source.role, language)],
    ],
  );
}

const mandate: Write = (source, values, language) => {
  const { role } = source;
  const { document: say, pack, role: page } = language.words;
  return [
    title(source, 'mandate', language),
    paragraph(pack.mandateIntro),
    heading(2, say.purpose),
    paragraph(role.mandate),
    table(
      [say.glance, ''],
      [
        [say.company, values.company || language.words.jobDescription.empty.company],
        [say.reportsTo, superiorOf(source, values, language)],
        [say.leads, leads(role, language)],
        ...plainFacts(role, 'jobDescription', language.words, say.noBudget),
      ],
    ),
    ...(role.accountabilities ? [heading(2, say.accountabilities), paragraph(say.youAre), list(role.accountabilities)] : []),
    ...(role.sponsorDuties ? [heading(2, page.sponsorDuties), paragraph(say.youAre), list(role.sponsorDuties)] : []),
    heading(2, say.outcomes),
    table(
      [say.result, say.measuredBy, say.byDay],
      role.outcomes.map(({ result, measure, byDay }) => [result, titleOf(source, 'measures', measure), language.range(byDay)]),
    ),
    ...signatures(language),
  ];
};

const decisions: Write = (source, values, language) => {
  const { role } = source;
  const { document: say, pack, decisionRights } = language.words;
  const ids = Object.keys(source.titles.decisions ?? {}).filter((id) => role.decisionRights[id] !== undefined);
  const ofOthers = ids.filter((id) => role.decisionRights[id] === 'no-say');
  return [
    title(source, 'decisions', language),
    paragraph(pack.decisionsIntro({ superior: superiorOf(source, values, language) })),
    table(
      [say.decision, say.right, say.limit],
      ids
        .filter((id) => !ofOthers.includes(id))
        .map((id) => [
          titleOf(source, 'decisions', id),
          decisionRights[role.decisionRights[id] as keyof typeof decisionRights],
          role.decisionScope?.[id] ?? '–',
        ]),
    ),
    ...(role.decides ? [paragraph(say.decidesAlone), list(localDecisionLines(role, language.words.compared.localDecision))] : []),
    ...(ofOthers.length > 0 ? [paragraph(pack.othersDecide), list(ofOthers.map((id) => titleOf(source, 'decisions', id)))] : []),
    ...signatures(language),
  ];
};

/** The steps of the scale, with what an answer of each sounds like. */
const scaleOf = ({ role }: PackSource, { words: { interview: say } }: PackLanguage) => {
  const scale = role.interview?.scale;
  return (['weak', 'mixed', 'good', 'strong'] as const).map((step, index) => [
    say.step({ score: index + 1, word: say[step] }),
    scale?.[step] ?? '',
  ]);
};

const handOver = (source: PackSource, ids: readonly string[] | undefined, { words, list: join }: PackLanguage): Block[] =>
  ids ? [paragraph(words.material.handOver({ materials: join(ids.map((id) => titleOf(source, 'materials', id))) }))] : [];

/** Sheets to hand out, each on pages of its own. */
const sheets = ({ materials }: PackSource, ids: readonly string[]): Block[] =>
  ids.flatMap((id) => [pageBreak, ...(materials[id]?.blocks ?? [])]);

/** What the panel should know of the sheets that it hands out. */
const panelNotes = (source: PackSource, ids: readonly string[], { words: { pack } }: PackLanguage): Block[] =>
  ids.flatMap((id) => {
    const notes = source.materials[id]?.notes ?? [];
    return notes.length > 0 ? [heading(2, pack.aboutSheet({ sheet: titleOf(source, 'materials', id) })), list(notes)] : [];
  });

/** What keeps an interview fair. */
export function fairRules({ workSample }: NonNullable<RoleRecord['interview']>, { words, duration }: DocumentLanguage): string[] {
  const { work, paid, unpaid, adjusted, employer, anonymous, open } = words.interview.fairRules;
  return [work, (workSample.paid ? paid : unpaid)({ time: duration(workSample.minutes) }), adjusted, employer, anonymous, open];
}

/** How answers about the past, answers about what one would do and the work sample are scored, and what decides. */
export const scoringRules = ({ scoringRules: say }: Words['interview']): string[] => [say.past, say.ahead, say.sample, say.pass, say.tie];

const interview: Write = (source, _, language) => {
  const { role } = source;
  const kit = role.interview;
  if (!kit) return [];
  const { interview: say, pack, document, role: page } = language.words;

  const handed = [...new Set(kit.questions.flatMap(({ materials = [] }) => materials))];
  return [
    title(source, 'interview', language),
    paragraph(say.lead),
    heading(2, say.fair),
    paragraph(say.invitation),
    paragraph(say.adjustments),
    list(fairRules(kit, language)),
    heading(2, say.plans),
    table(
      [pack.time, say.questions],
      interviewMinutes.map((minutes) => {
        const plan = interviewPlan(role, minutes);
        return [
          say.minutes({ minutes }),
          plan
            ? [
                say.welcome,
                ...plan.questions.map((index) =>
                  say.questionTime({
                    question: say.question({ number: index + 1 }),
                    minutes: language.range(kit.questions[index]?.minutes ?? 0),
                  }),
                ),
                ...(minutes - plan.asked - frameMinutes >= 5
                  ? [(minutes >= 90 ? say.talkThrough : say.followUp)({ minutes: minutes - plan.asked - frameMinutes })]
                  : []),
                say.theirs,
              ].join('; ')
            : say.tooShort,
        ];
      }),
    ),
    heading(2, say.questions),
    ...kit.questions.flatMap((question, index) => [
      heading(3, `${index + 1}. ${question.question}`),
      paragraph(
        document.question({
          minutes: question.minutes,
          skills: language.list(question.tests.map((skill) => titleOf(source, 'skills', skill))),
        }),
      ),
      ...handOver(source, question.materials, language),
      paragraph(pack.label({ label: say.listenFor })),
      list(question.listenFor),
      paragraph(pack.label({ label: say.redFlags })),
      list(question.redFlags),
    ]),
    heading(2, page.scale),
    table([pack.score, pack.soundsLike], scaleOf(source, language)),
    heading(3, say.scoring),
    list(scoringRules(say)),
    ...panelNotes(source, handed, language),
    ...sheets(source, handed),
  ];
};

/** What a scorecard rates: each question, and the work sample. */
export const ratedOf = (kit: NonNullable<RoleRecord['interview']>, sample: string): { id: string; label: string }[] => [
  ...kit.questions.map(({ question }, index) => ({ id: `q${index + 1}`, label: `${index + 1}. ${question}` })),
  { id: 'sample', label: sample },
];

const scorecards: Write = (source, { candidates = [{}] }, language) => {
  const { interview: say, pack } = language.words;
  const kit = source.role.interview;
  if (!kit) return [];
  const rated = ratedOf(kit, say.sample);
  const name = (card: Candidate, index: number) => card.candidate || say.candidateNumber({ number: index + 1 });
  const cards = candidates.map((card, index) => [
    heading(2, name(card, index)),
    table(
      [say.candidate, say.interviewer, say.date],
      [[card.candidate ?? '', card.interviewer ?? '', card.date ? language.day(card.date) : '']],
    ),
    table(
      [say.questions, pack.score, say.said],
      rated.map(({ id, label }) => [label, card[id] ?? '', card[`${id}-note`] ?? '']),
      [4, 1, 5],
    ),
    table([say.missing], [[card.missing ?? '']]),
  ]);
  const groups = Array.from({ length: Math.ceil(candidates.length / ABREAST) }, (_, at) => at * ABREAST);
  return [
    title(source, 'scorecards', language),
    paragraph(pack.scorecardIntro),
    table([pack.score, pack.soundsLike], scaleOf(source, language), [1, 5]),
    ...cards.flatMap((blocks) => [pageBreak, ...blocks]),
    ...(candidates.length > 1
      ? [
          pageBreak,
          heading(2, say.sideBySide),
          ...groups.map((from) => {
            const some = candidates.slice(from, from + ABREAST);
            return table(
              [say.questions, ...some.map((card, index) => name(card, from + index))],
              [
                ...rated.map(({ id, label }) => [label, ...some.map((card) => card[id] ?? '')]),
                [
                  say.average,
                  ...some.map((card) => {
                    const result = meanOf(card, rated);
                    return result ? language.decimals(result.mean, 1, 1) : '';
                  }),
                ],
              ],
              [2, ...some.map(() => 1)],
            );
          }),
        ]
      : []),
  ];
};

const workSample: Write = (source, _, language) => {
  const sample = source.role.interview?.workSample;
  if (!sample) return [];
  const { interview: say, pack, role: page, document } = language.words;
  const ids = sample.materials ?? [];
  return [
    title(source, 'workSample', language),
    paragraph(pack.forCandidate({ time: language.duration(sample.minutes) })),
    paragraph(sample.task),
    ...(ids.length > 0 ? [paragraph(pack.youGet({ materials: language.list(ids.map((id) => titleOf(source, 'materials', id))) }))] : []),
    ...(sample.paid ? [paragraph(document.paidSample)] : []),
    paragraph(say.adjustments),
    ...sheets(source, ids),
    pageBreak,
    heading(1, pack.forPanel),
    paragraph(page.goodWork),
    list(sample.listenFor),
    paragraph(say.sampleTests({ skills: language.list(sample.tests.map((skill) => titleOf(source, 'skills', skill))) })),
    ...panelNotes(source, ids, language),
  ];
};

const plan: Write = (source, _, language) => {
  const { common, pack } = language.words;
  const { plan: phases } = source.role;
  const named = [
    [common.firstMonday, phases?.firstMonday],
    [common.day30, phases?.day30],
    [common.day60, phases?.day60],
    [common.day90, phases?.day90],
  ] as const;
  return [
    title(source, 'plan', language),
    paragraph(pack.planIntro),
    ...named.flatMap(([label, phase]) =>
      phase
        ? [
            heading(2, label),
            paragraph(phase.goal),
            table(
              [pack.todo, pack.time, pack.done],
              phase.actions.map((id) => {
                const action = source.actions[id];
                const name = titleOf(source, 'actions', id);
                return [
                  action ? pack.action({ action: name, what: action.what }) : name,
                  action ? language.duration(action.minutes) : '–',
                  '',
                ];
              }),
              [6, 2, 1],
            ),
            paragraph(pack.evidence({ evidence: phase.evidence })),
          ]
        : [],
    ),
  ];
};

const writers: Record<PackPart, Write> = {
  mandate,
  jobDescription: (source, values, language) => jobDescription({ data: source.role }, titlesIn(source), language, values),
  decisions,
  interview,
  scorecards,
  workSample,
  plan,
};

/** The parts that there are for a role: one that is not written in full yet may lack some. */
export const partsOf = ({ interview: kit, plan: phases }: Pick<RoleRecord, 'interview' | 'plan'>): PackPart[] =>
  packParts.filter((part) =>
    part === 'plan' ? Object.keys(phases ?? {}).length > 0 : ['interview', 'scorecards', 'workSample'].includes(part) ? kit : true,
  );

/** One document of a role, with what has been put in. */
export const partDocument = (part: PackPart, source: PackSource, values: PackValues, language: PackLanguage): Block[] =>
  writers[part](source, values, language);

/** All documents of a role as one, each beginning on a page of its own. */
export function packDocument(source: PackSource, values: PackValues, language: PackLanguage): Block[] {
  const { pack } = language.words;
  const parts = partsOf(source.role);
  return [
    heading(1, pack.title({ role: source.role.title })),
    paragraph(pack.madeFrom({ day: language.day(source.role.reviewed) })),
    glance(source, values, language),
    heading(2, pack.inside),
    list(parts.map((part) => pack.contents[part])),
    ...parts.flatMap((part) => [pageBreak, ...partDocument(part, source, values, language)]),
  ];
}
