import type { AdParts, ElementName, FoundElement } from './elements.ts';
import { stem } from './phrases.ts';

/** The parts of our job description that an ad can fill, in their order. */
export const rewriteParts = [
  'place',
  'pay',
  'hours',
  'reportsTo',
  'purpose',
  'accountabilities',
  'outcomes',
  'decides',
  'youBring',
  'wouldHelp',
  'worksWith',
  'weOffer',
  'choose',
] as const;
export type RewritePart = (typeof rewriteParts)[number];

/** The parts that an element of an ad belongs to; a sentence with several goes to the first. */
export const elementOfPart = {
  pay: 'pay',
  reportsTo: 'reportingLine',
  decides: 'decisionAuthority',
  outcomes: 'successMeasures',
  worksWith: 'teamOrPeers',
  place: 'placeOrRemote',
} as const satisfies Partial<Record<RewritePart, ElementName>>;

/** Facts that the head of a job description names in a line each. */
export const headParts: readonly RewritePart[] = ['place', 'pay', 'hours', 'reportsTo'];
/** Parts that a reader misses in an ad; for the rest an ad may have nothing to say. */
export const askedParts: readonly RewritePart[] = [
  'place',
  'pay',
  'hours',
  'reportsTo',
  'purpose',
  'outcomes',
  'decides',
  'worksWith',
  'choose',
];

export interface Rewrite {
  title: string;
  /** The ad's own sentences, by the part to which they belong; a part that the ad leaves out is empty. */
  parts: Record<RewritePart, string[]>;
}

/** Headings of ads, and the part to which what stands below belongs. */
const headings: [RegExp, RewritePart][] = [
  [/\b(?:nice[\s-]to[\s-]haves?|preferred|bonus points|desirable|a plus)\b/i, 'wouldHelp'],
  [
    /\b(?:requirements?|qualifications?|what you(?:['’]?ll)? (?:bring|need|have)|who you are|must[\s-]haves?|about you|you have|skills|your profile|your background|what we(?:['’]?re| are) looking for|experience|education)\b/i,
    'youBring',
  ],
  [/\b(?:benefits?|what we offer|we offer|perks|why (?:join|work)|compensation|salary|pay)\b/i, 'weOffer'],
  [/\b(?:how to apply|apply|process|interviews?|next steps)\b/i, 'choose'],
  [
    /\b(?:responsibilities|duties|what you(?:['’]?ll| will)? (?:do|be doing)|accountabilities|essential functions|day[\s-]to[\s-]day|your (?:tasks|role|mission)|in this role)\b/i,
    'accountabilities',
  ],
  [
    /\b(?:about (?:us|the company)|who we are|our (?:company|story|mission)|about the (?:role|job|position)|the role|overview|summary|job description|purpose)\b/i,
    'purpose',
  ],
];
const MAX_HEADING = 60;
/** A sentence that is longer than this holds more than the fact that is found in it: many crawls lose their full stops. */
const MAX_FACT = 240;
const MAX_QUOTE = 90;
/** How a point that names a duty begins, in any form of the verb. */
const duties = new Set(
  'act adhere administer advise analyse analyze answer assess assist attend build carry close coach collaborate communicate complete conduct configure contribute coordinate create debug define deliver demonstrate design develop diagnose direct discuss document drive educate engage ensure escalate establish follow gather greet guide handle help identify implement improve install investigate keep know lead liaise lift log maintain make manage meet mentor monitor offer onboard operate organise organize oversee own participate partner perform pick plan prepare present process produce promote provide recommend record report represent research resolve respond review run schedule serve set share solve supervise support take test track train triage troubleshoot understand update use work write'
    .split(' ')
    .map(stem),
);
const namesDuty = (sentence: string) => duties.has(stem(/^[A-Za-z]+/.exec(sentence)?.[0].toLowerCase() ?? ''));
/** Where a sentence ends: at a full stop that ends no abbreviation, or before a point in the line. */
const sentenceEnd =
  /(?<=[!?]|(?<!\b(?:[A-Za-z]|[Ee]tc|vs?|Inc|Ltd|Sr|Jr|St|No|Mr|Ms|Mrs|Dr|[ie]\.[eg]))\.)(?:\s+|(?=[A-Z][a-z]))|\s+(?=[-•*·–—]\s+[A-Z])/;
/** Where a crawl glued two lines together; names as `JavaScript` look the same, so that it counts in lines with several only. */
const glue = /(?<=[a-z]{3}|\))(?=(?!Point|Script|Press|Tube|Book|Stack)[A-Z][a-z]{2,} [A-Za-z])/;
const MIN_GLUED = 3;
/** A heading that stands among the points of one line. */
const headingAmongPoints =
  /^(?:(?:basic|minimum|preferred|required|key|main|job|primary) )?(?:requirements|qualifications|responsibilities|duties|benefits|skills)$/i;
/** A heading that stands in the line of what it is above. */
const inlineHeading = /^([^:]{3,40}):\s*(?=\S)/;
const hours = /\b\d{1,2}(?:[.,]\d)?\s?(?:hours|hrs)\b|\bfull[\s-]?time\b|\bpart[\s-]?time\b|\bshifts?\b|\bweekends\b|\bmonday\b/i;
const asks =
  /\b(?:you (?:have|bring|are)|experience (?:in|with|of)|years? of|degree|ability to|knowledge of|proficien\w+|fluent|must have|required)\b/i;
const applies = /\b(?:to apply|apply (?:now|by|with|here|at)|send (?:us )?your|cv|résumé|resume|cover letter|interview)\b/i;
const offers =
  /\b(?:we offer|days? (?:of )?(?:leave|holiday|pto|vacation)|health insurance|pension|401\s?k|dental|stock options|equity|perks?|benefits?)\b/i;

interface Sentence {
  text: string;
  /** Where it stands in the ad: start and end. */
  from: number;
  to: number;
  isHeading: boolean;
}

const isHeadingOf = (words: string): boolean =>
  words.length <= MAX_HEADING && words.split(/\s+/).length <= 6 && headings.some(([pattern]) => pattern.test(words));

/** The sentences and points of a text, one each; a heading keeps its line. */
function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }): Sentence[] => {
    const words = line.trim();
    if (words === '') return [];
    if (isHeadingOf(words) && !/^[-•*·–—]|[.!?,;]$/.test(words))
      return [{ text: words, from: index, to: index + line.length, isHeading: true }];
    const isGlued = line.split(glue).length > MIN_GLUED;
    let from = index;
    return line
      .split(sentenceEnd)
      .flatMap((sentence) => (isGlued ? sentence.split(glue) : [sentence]))
      .flatMap((sentence): Sentence[] => {
        const start = text.indexOf(sentence, from);
        from = start + sentence.length;
        const trimmed = sentence.replace(/^[\s•*·–—-]+/, '').trim();
        if (headingAmongPoints.test(trimmed)) return [{ text: trimmed, from: start, to: from, isHeading: true }];
        const heading = inlineHeading.exec(trimmed);
        const named = heading?.[1] && isHeadingOf(heading[1]) ? heading : undefined;
        const rest = named ? trimmed.slice(named[0].length) : trimmed;
        return [
          ...(named ? [{ text: named[1] as string, from: start, to: start, isHeading: true }] : []),
          ...(/[A-Za-z0-9]/.test(rest) ? [{ text: rest, from: start, to: from, isHeading: false }] : []),
        ];
      });
  });
}

/**
 * An ad in the order of our job description: each of its sentences goes to the part to which it belongs, by the elements that
 * were found in it, by its heading and by how it is put. Nothing is added and nothing is left out; a fact in a sentence that is much longer
 * is quoted in its part too.
 */
export function rewriteAd({ title, text }: AdParts, elements: Record<ElementName, FoundElement>): Rewrite {
  const parts = Object.fromEntries(rewriteParts.map((part) => [part, [] as string[]])) as Record<RewritePart, string[]>;
  const marked = Object.entries(elementOfPart) as [RewritePart, ElementName][];
  let section: RewritePart = 'purpose';
  for (const { text: sentence, from, to, isHeading } of sentencesOf(text)) {
    if (isHeading) {
      section = headings.find(([pattern]) => pattern.test(sentence))?.[1] ?? section;
      continue;
    }
    const marks = marked.find(([, name]) => {
      const at = elements[name].at;
      return at && at[0] >= from && at[0] < to;
    });
    const [part, name] = marks ?? [partOf(sentence, section)];
    const at = name && elements[name].at;
    if (at && sentence.length > MAX_FACT) {
      const fact = text.slice(at[0], Math.min(to, Math.max(at[1], at[0] + MAX_QUOTE)));
      parts[part].push(fact.replace(/[,;(].*$/s, '').trim() || fact);
      parts[partOf(sentence, section)].push(sentence);
    } else parts[part].push(sentence);
  }
  // What stands in the title or beside the text counts, though no sentence of the text says it.
  for (const [part, name] of marked)
    if (elements[name].found && !elements[name].at && elements[name].phrase) parts[part].push(elements[name].phrase);
  return { title, parts };
}

function partOf(sentence: string, section: RewritePart): RewritePart {
  if (applies.test(sentence)) return 'choose';
  if (section !== 'purpose') return section;
  if (hours.test(sentence) && sentence.length < 120) return 'hours';
  if (offers.test(sentence)) return 'weOffer';
  if (namesDuty(sentence)) return 'accountabilities';
  if (asks.test(sentence)) return 'youBring';
  return /\byou(?:['’]ll| will)\b|\bresponsib(?:le|ilities)\b/i.test(sentence) ? 'accountabilities' : 'purpose';
}
