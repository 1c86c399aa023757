import type { AdParts, ElementName, FoundElement } from './elements.ts';

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

/** The sentences and points of a text, one each; a heading keeps its line. */
function sentencesOf(text: string): Sentence[] {
  return [...text.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }): Sentence[] => {
    const words = line.trim();
    if (words === '') return [];
    const isHeading =
      words.length <= MAX_HEADING &&
      (/[:：]$/.test(words) || !/[.!?,;]$/.test(words)) &&
      headings.some(([pattern]) => pattern.test(words)) &&
      words.split(/\s+/).length <= 6;
    if (isHeading) return [{ text: words, from: index, to: index + line.length, isHeading }];
    return [...line.matchAll(/(?:[^.!?]|[.!?](?=\S))+[.!?]*/g)].flatMap(({ 0: sentence, index: at }) => {
      const trimmed = sentence.replace(/^[\s•*·–—-]+/, '').trim();
      return /[A-Za-z0-9]/.test(trimmed) ? [{ text: trimmed, from: index + at, to: index + at + sentence.length, isHeading: false }] : [];
    });
  });
}

/**
 * An ad in the order of our job description: each of its sentences goes to the part to which it belongs, by the elements that
 * were found in it, by its heading and by how it is put. Nothing is added and nothing is left out.
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
    parts[marks?.[0] ?? partOf(sentence, section)].push(sentence);
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
  if (asks.test(sentence)) return 'youBring';
  return /\byou(?:['’]ll| will)\b/i.test(sentence) ? 'accountabilities' : 'purpose';
}
