import { rolePage, rolePageKinds } from '../model/role-pages.ts';
import { timeChoiceOf } from '../model/times.ts';
import { plain, wordsOf } from './text.ts';

/** A part that every page under an address has, and the words by which people ask for it. */
interface Part {
  under: string;
  label: string;
  /** The id on the page, or the page below it. */
  at: string;
  words: RegExp;
}

/** In order: the first that is asked for wins. */
const parts: Part[] = [
  ...rolePageKinds.flatMap((label) => {
    const { below } = rolePage(label);
    return below ? [{ under: 'roles/', label, ...below }] : [];
  }),
  { under: 'roles/', label: 'Work sample', at: '#work-sample', words: /\bwork sample\b|\bcase study\b|\btest task\b/ },
  {
    under: 'roles/',
    label: 'Red flags in an ad',
    at: '#ad-red-flags',
    words: /\bred flags?\b(?: in)?(?: (?:an?|the) )?(?:ads?)?|\bin (?:an? |the )?ads?\b/,
  },
  {
    under: 'roles/',
    label: 'Should you hire for this role?',
    at: '#hire-or-not',
    words:
      /\b(?:when )?(?:not )?to hire\b|\b(?:should|shall) (?:we|i) (?:hire|have)\b|\bdo (?:we|i) need\b|\bwhen (?:do|should) (?:we|i) hire\b/,
  },
  {
    under: 'roles/',
    label: 'Decision rights',
    at: '#decision-rights',
    words: /\bdecision rights?\b|\bauthority\b|\bmandate\b|\bmay (?:i|they|he|she) decide\b/,
  },
  {
    under: 'roles/',
    label: 'Accountable for',
    at: '#accountabilities',
    words: /\baccountabilit(?:y|ies)\b|\bresponsibilit(?:y|ies)\b|\bduties\b|\banswers for\b/,
  },
  {
    under: 'roles/',
    label: 'Outcomes and measures',
    at: '#outcomes',
    words: /\bkpis?\b|\bmetrics?\b|\boutcomes?\b|\btargets?\b|\bokrs?\b|\bsuccess measures?\b/,
  },
  {
    under: 'roles/',
    label: 'How the job goes wrong',
    at: '#how-the-job-goes-wrong',
    words: /\bgoes wrong\b|\bfails?\b|\bfailure\b|\bpitfalls?\b|\bbreaks?\b/,
  },
  { under: 'roles/', label: 'Skills', at: '#skills', words: /\bskills?\b|\bcompetenc(?:y|ies|es?)\b|\brequirements?\b/ },
  { under: 'roles/', label: 'Works with', at: '#relationships', words: /\bworks? with\b|\breports? to\b|\bstakeholders?\b/ },
  { under: 'roles/', label: 'A typical week', at: '#week', words: /\bweek\b|\bday in the life\b|\bordinary day\b/ },
  {
    under: 'roles/',
    label: 'First Monday to day 90',
    at: '#plan',
    words: /\bfirst (?:30|60|90|100) days?\b|\b(?:30|60|90|100) day plan\b|\bfirst (?:week|month|monday)\b|\bfirst days\b/,
  },
  { under: 'roles/', label: 'Moves', at: '#moves', words: /\bcareer(?: moves?| path)?\b|\bpromotion\b|\bnext (?:job|role)\b/ },
  {
    under: 'measures/',
    label: 'Formula',
    at: '#formula',
    words: /\bformula\b|\bcalculat(?:e|ed|ing|ion)\b|\bhow (?:do (?:you|we|i)|to) (?:measure|work out)\b/,
  },
  { under: 'measures/', label: 'How people game it', at: '#gaming', words: /\bgam(?:e|ed|ing)\b|\bcheat(?:ed|ing)?\b/ },
  { under: 'actions/', label: 'Steps', at: '#steps', words: /\bsteps?\b|\bhow to run\b/ },
];

const budgets = /\b(?:no|without|zero|little) (?:budget|money|cost)\b|\b(?:for )?free\b/;
const minutes = /\b(\d+|ten|fifteen|thirty|half an?|an|one|two) ?(minutes?|mins?|hours?|hrs?)\b/;
const numbers: Record<string, number> = { ten: 10, fifteen: 15, thirty: 30, an: 1, one: 1, two: 2, half: 0.5 };
const between = [
  /^(?:what is the |whats the )?differences? between (.+?) (?:and|or|from) (.+)$/,
  /^(?:compare )?(.+?) (?:vs|versus|compared (?:to|with)) (.+)$/,
  /^compare (.+?) (?:and|with|to) (.+)$/,
];
const same = /^(?:is|are) (?:an? |the )?(.+?) (?:(?:just |really )?the same (?:as|thing as)|different from|another word for) (.+)$/;
const asking =
  /^(?:how (?:to|do i|do we|can i|should i)|what (?:is|are)(?: the)?|(?:show|give) me)\b(?: (?:write|make|find|get|prepare|run))?/;
/** Beginnings of questions, and the kinds of page that answer them. */
const leads: [RegExp, string[]][] = [
  [/^who (?:owns|answers for|is (?:responsible|accountable) for)\b/, ['Decision', 'Debate', 'Principle']],
  [/^who (?:decides|approves|may|signs off(?: on)?|says|agrees(?: to)?)\b|\bwho decides\b/, ['Decision']],
  [/^what (?:is|are|does) (?:an? |the )?[^ ]+(?: [^ ]+)? (?:do|mean)?$/, ['Term', 'Measure', 'Role']],
  [/^what does (?:an? |the )?.+ do$/, ['Role']],
  [/^(?:how (?:do|can|should|to|shall)|what (?:should|can|do|shall) (?:i|we))\b/, ['Action', 'Skill', 'Tool']],
  [/^(?:should|shall|do) (?:we|i)\b|^is it\b/, ['Debate', 'Tool', 'Role']],
];

/** What a query asks for, as far as its words show it. */
export interface Question {
  /** The words to find pages by. */
  about: string;
  part?: { under: string; label: string; at: string };
  /** Two names to be compared. */
  between?: [string, string];
  /** Choices of filters that the words state. */
  filters: Record<string, string>;
  /** Kinds of page that answer such a question. */
  kinds: readonly string[];
}

/** Kinds that say how two things differ, where no page compares them. */
const contrasting = ['Debate', 'Measure', 'Term'];

/** Reads a query in words: the part that it asks for, what it compares, the time and money that it allows. */
export function readQuestion(query: string): Question {
  const text = plain(query);
  const [lead, kinds = []] = leads.find(([pattern]) => pattern.test(text)) ?? [];
  const question: Question = { about: text, filters: {}, kinds };
  for (const pattern of [...between, same]) {
    const found = pattern.exec(text);
    if (found) {
      question.between = [found[1] as string, found[2] as string];
      question.about = `${found[1]} ${found[2]}`;
      question.kinds = contrasting;
      return question;
    }
  }
  const rest = lead && text.replace(/^who (?:decides|approves|may|signs off(?: on)?|agrees(?: to)?)\b/, '').trim();
  if (rest) question.about = rest;
  const time = minutes.exec(text);
  if (time) {
    const count = Number(time[1]) || numbers[(time[1] as string).split(' ')[0] as string] || 1;
    question.filters.time = timeChoiceOf(count * ((time[2] as string).startsWith('h') ? 60 : 1));
  }
  if (budgets.test(text)) question.filters.money = 'no money';
  if (time || question.filters.money) question.about = text.replace(minutes, ' ').replace(budgets, ' ').trim();
  const part = parts.find(({ words }) => words.test(text));
  if (part) {
    const about = text.replace(part.words, ' ').replace(/\s+/g, ' ').trim().replace(asking, '').trim();
    if (wordsOf(about).length > 0) question.part = { under: part.under, label: part.label, at: part.at };
    if (question.part) question.about = about;
  }
  return question;
}
