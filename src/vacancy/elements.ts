import { byKind, type LearnedElement, learnedElements, type Reading, sumOf, type Weights, type YesModel } from './model.ts';
import { payIn } from './pay.ts';

/** What an ad should name, so that a good candidate can say yes or no. */
const elementNames = [
  'reportingLine',
  'successMeasures',
  'decisionAuthority',
  'teamOrPeers',
  'pay',
  'placeOrRemote',
  'sixMustHaves',
  'noYearsWithoutReason',
] as const;
export type ElementName = (typeof elementNames)[number];

export interface FoundElement {
  /** Whether the ad has it. For the last two: whether it keeps to the bound. */
  found: boolean;
  /** The phrase in which it was found, or that breaks the bound; as it stands in the ad. */
  phrase?: string | undefined;
  at?: [number, number] | undefined;
}

const any = (...parts: string[]) => parts.map((part) => new RegExp(part, 'i'));

const patterns: Record<Exclude<ElementName, 'pay' | 'sixMustHaves' | 'noYearsWithoutReason'>, RegExp[]> = {
  reportingLine: any(
    String.raw`(?:\b(?:directly |will |you |role |position |and |or |who |^)reports?|reporting|reports)\s*(?:directly\s+|in\s+|in|dotted line\s+)?to\s*:?\s*(?:(?:the|our|your|a|an|one of)\b(?! (?:office|work|customers?|position|role|performance|status)\b)|(?:[\w&/-]+ ){0,5}(?:manager|director|head|lead|leader|supervisor|officer|president|vp|svp|ceo|coo|cto|cco|cpo|cro|founder|owner|chief|team|coordinator|executive|principal)\b)`,
    String.raw`\breports?\s?to(?:\s?:|\W{2,6}|\s)\s?(?:the )?(?:[A-Z][\w&-]*,? (?:of )?){0,4}(?:manager|director|head|lead|supervisor|officer|president|vp)`,
    String.raw`(?<!operates )\bunder the (?:direct |general |immediate )?(?:supervision|direction|guidance) of\b`,
    String.raw`\breport(?:s|ing)? (?:directly )?to [\w ]{3,40}, (?:our |the )?(?:ceo|coo|cto|cco|cpo|founder|co-founder|head|vp|director|manager)\b`,
    String.raw`takes? direction from\b`,
    String.raw`\bsupervised by\b`,
    String.raw`\bimmediate supervis(?:or|ion of)\b`,
    String.raw`\breporting line\b`,
    String.raw`\bresponsible to (?:the )?[\w ]{0,30}\bmanager\b`,
    String.raw`\b(?:your|team|line|hiring manager is) manager:? (?:is |will be )?(?=[A-Z])[^.\n]{0,60}\b(?:manager|director|head|vp|lead)\b`,
  ),
  successMeasures: any(
    String.raw`\b(?:meet|exceed|achieve|achieving|hit|hitting|reach|drive|driving|improve|improving|increase|increasing|reduce|reducing|maintain|maintaining|own|owning|maximi[sz]e|ensure|deliver|delivering|track|tracking|responsible for|accountable for)\b[^.\n]{0,70}\b(?:nps|csat|churn|retention|renewals?|quotas?|revenue|targets|slas?|response times?|resolution times?|handle time|service levels?|conversion|adoption|satisfaction scores?|productivity|quality scores?|attrition|upsells?|net promoter)\b`,
    String.raw`\b(?<!have an? (?:\w+ )?)(?:retention|renewal|churn|adoption|csat|nps|conversion|utili[sz]ation) (?:rates?|goals?|targets?|scores?|metrics)\b`,
    String.raw`\b(?:in|within) (?:the|your) first (?:year|\d+ (?:days|months)|(?:three|six|twelve) months)\b`,
    String.raw`\b(?:sales|individual|team|performance|monthly|quarterly|revenue) (?:quotas?|targets|goals)\b`,
    String.raw`\b\d+\s?% (?:csat|nps|retention|of (?:quota|target|calls|tickets|contacts|cases))\b`,
    String.raw`\b(?:meet|meets|meeting|exceed|exceeding|achieve|achieving|hit|hitting|crush\w*|against|towards?)\b[^.\n]{0,60}\b(?:kpis|metrics|quality (?:standards|goals|targets)|service[\s-]level|goals and objectives|performance (?:goals|standards))\b`,
    String.raw`\bwithin (?:the |our |a )?(?:required |agreed |defined |established |stated )?(?:slas?|service[\s-]level\w*|turnaround times?)\b`,
    String.raw`\b\d+(?:\s?-\s?\d+|\+)? (?:\w+ )?(?:tickets|calls|contacts|cases|chats|demos|accounts) (?:per|a|each) (?:day|hour|week|month)\b`,
  ),
  decisionAuthority: any(
    String.raw`\bown(?:s|ing|ership of)?\s+(?:and\s+\w+\s+)?(?:the|our|a|all)\b[^.\n]{0,50}\b(?:strategy|roadmap|process(?:es)?|program(?:me)?s?|tools?|polic(?:y|ies)|budgets?|campaigns?|function|lifecycle|experience|vision|journey|operations?|backlog|stack|systems?|knowledge base|metrics)\b`,
    String.raw`\b(?:set|setting|define|defining|establish|establishing|determine|create|creating|develop|developing|shape|shaping)\s+(?:and \w+\s+)?(?:the |our |a )?(?:\w+\s+){0,3}(?:(?<!success )(?<!platform )strategy|vision|standards|(?<!public )polic(?:y|ies)|kpis|priorities|goals|roadmap|procedures)\b`,
    String.raw`\b(?:manage|managing|own|control|responsible for|oversee)\b[^.\n]{0,25}\bbudgets?\b`,
    String.raw`\b(?:lead|leading|responsible for|drive|driving|own|owning)\b[^.\n]{0,50}\b(?:strategy|strategic (?:aspects|direction|plan(?:ning)?)|roadmap)\b`,
    String.raw`\bown\b[^.\n]{0,30}\b(?:project|projects|timelines|end[\s-]to[\s-]end)\b`,
    String.raw`\bp&l\b|\bp and l\b`,
    String.raw`\b(?:recruit|hire|hiring|recruiting)\b(?:,| and| &)[^.\n]{0,40}\b(?:train|develop|manage|coach|retain|lead|onboard|build|team)`,
    String.raw`\b(?:authori[sz]ed? to (?:approve|issue|decide|make|spend|refund|sign)|authority to|final say|full (?:ownership|responsibility) (?:of|for)|take (?:full )?(?:ownership|charge) of (?:our|the|an?)|decision[\s-]making authority)\b`,
    String.raw`(?<!must )\bapprov(?:e|es|ing) (?:of )?(?:refunds?|discounts?|credits?|expenses|invoices|timesheets|requests|budgets?|content|claims|purchases)\b`,
    String.raw`\bset(?:ting)? up (?:the|our) (?:\w+ ){0,2}(?:infrastructure|process(?:es)?|function|department|team)\b`,
    String.raw`\bbuild (?:and \w+ )?(?:the|a|our|out) (?:team|function|department)\b`,
  ),
  teamOrPeers: any(
    String.raw`\b(?:work(?:ing)?|collaborat\w+|partner(?:ing|s)?|liais\w+|coordinat\w+|interfac\w+|alongside|closely|together|align\w*)\b[^.\n]{0,40}\bwith\b[^.\n]{0,60}\b(?:teams?|departments?|sales|marketing|product|engineering|engineers|operations|finance|designers?|developers?|stakeholders|colleagues|managers?|functions?|groups)\b`,
    String.raw`\bcross[\s-]?functional(?:ly)?\b`,
    String.raw`\b(?:other|all|various|internal|different|key|multiple) (?:departments|teams|stakeholders|functions|divisions)\b`,
    String.raw`\b(?:with|to|between|among) (?:our |the |your )?(?:colleagues|co-?workers|teammates|other staff|developers|engineers|designers|management team|front desk|housekeeping)\b`,
    String.raw`\b(?:sales|product|engineering|marketing|operations|development|design|technical|support|service|success) (?:team|department|group|staff)s?\b`,
    String.raw`\bteam of (?:\d+|agents|representatives|specialists|managers|engineers|supervisors|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)\b`,
    String.raw`\b(?:across|between|with(?:in)?) (?:the )?(?:\w+ )?(?:departments|teams|functions)\b`,
    String.raw`\b(?:sales|product|engineering|marketing|operations|development|design)(?:,| and| &|/) (?:\w+(?:,| and| &|/) )*\w* ?teams?\b`,
    String.raw`\b(?:liais\w+|coordinat\w+|communicat\w+|collaborat\w+) (?:between|with|among|across)\b[^.\n]{0,60}\b(?:departments?|teams?|sales|product|engineering|managers?|management|staff|units|colleagues|stakeholders)\b`,
  ),
  placeOrRemote: any(
    String.raw`\bremote(?:ly)?\b`,
    String.raw`\bhybrid\b`,
    String.raw`\bwork(?:ing)? from home\b`,
    String.raw`\bhome[\s-]?office\b`,
    String.raw`\blocation\b`,
    String.raw`\b(?:based|located|office|offices|headquarter\w*|onsite|on-site) (?:in|at|near)\b`,
    String.raw`\b(?:est|pst|cst|cet|gmt|utc)\b`,
    String.raw`\btime ?zones?\b`,
    String.raw`\brelocat`,
  ),
};

/** The first place in a text at which one of the patterns stands. */
function find(any: readonly RegExp[], text: string): FoundElement {
  const found = any.map((pattern) => pattern.exec(text)).filter((match) => match !== null);
  const [match] = found.sort((a, b) => a.index - b.index);
  return match ? { found: true, phrase: match[0].trim(), at: [match.index, match.index + match[0].length] } : { found: false };
}

/** Lines that ask for something, under a heading of requirements or with words of asking. */
function requirementsOf(text: string): string[] {
  const lines = text.split(/\n+/).map((line) => line.trim());
  const start = lines.findIndex(
    (line) =>
      line.length < 80 &&
      /\b(?:requirements?|qualifications?|what you(?:'|’)?(?:ll)? (?:bring|need)|who you are|must[\s-]haves?|you have|about you|skills)\b/i.test(
        line,
      ),
  );
  if (start === -1) return [];
  const asked: string[] = [];
  for (const line of lines.slice(start + 1)) {
    if (
      line.length < 70 &&
      /\b(?:benefits?|what we offer|we offer|perks|nice to have|preferred|bonus|about us|how to apply|compensation|why)\b/i.test(line)
    )
      break;
    if (line.length > 8) asked.push(line);
  }
  return asked;
}

const yearsAsked =
  /\b(?:\d+\+?|one|two|three|four|five|six|seven|eight|ten)\s*(?:\+|plus|or more|to \d+|-\s?\d+|–\s?\d+)?\s*(?:years?|yrs)\b(?!\s+(?:old|ago|of age|in business))[^.\n]{0,60}/i;

/** Places in a title, as ads write them: `Support agent (Berlin)`, `Success manager, EMEA`, `Agent in Leeds`. */
const placesInTitle = [
  /\b(?:remote|hybrid|home[\s-]?based|work from home|on-?site|emea|apac|latam|worldwide|usa|europe|united (?:states|kingdom)|canada|germany|ireland|france|spain|poland|india|australia|philippines|mexico|brazil|america|london|manchester|birmingham|leeds|glasgow|edinburgh|bristol|cardiff|belfast|berlin|munich|hamburg|vienna|zurich|dublin|paris|madrid|amsterdam|new york|toronto|sydney)\b/i,
  /\b(?:US|UK|EU|DACH)\b|\bin (?:[A-Z][a-z]+ ?)+|\((?:[A-Z][a-z]+, )?[A-Z]{2}\)/,
];

/**
 * The numbers from which it is learned whether an ad names an element: how often each rule finds it, how often and whether one does,
 * how long the ad is, and how likely each job is, as who leads a function decides more than who answers its calls.
 */
export function numbersOf(name: LearnedElement, text: string, jobs: ReadonlyMap<string, number>): number[] {
  const found = patterns[name].map((pattern) => text.match(new RegExp(pattern, 'gi'))?.length ?? 0);
  const all = found.reduce((sum, count) => sum + count, 0);
  return [...[...found, all, text.length].map(Math.log1p), Number(all > 0), ...[...jobs.values()].map((job) => Math.log(0.02 + job))];
}

/** Whether an element is named, by rules and the reading of the work; where no rule finds it, with the words that speak most for the work. */
function learned(model: YesModel, name: LearnedElement, rule: FoundElement, text: string, work: Reading): FoundElement {
  const { probabilities, evidence } = work;
  if (sumOf(model, numbersOf(name, text, byKind(work))) < 0) return { found: false };
  const job = probabilities.indexOf(Math.max(...probabilities));
  const [first] = evidence.toSorted((a, b) => (b.adds[job] ?? 0) - (a.adds[job] ?? 0)).flatMap(({ at }) => at);
  if (rule.found || !first) return { ...rule, found: true };
  const end = text.slice(first[0], first[0] + MAX_PHRASE).search(/[.!?\n]/);
  return here(text, [first[0], end < first[1] - first[0] ? first[1] : first[0] + end]);
}

/** Characters of a sentence that are looked at for its end. */
const MAX_PHRASE = 120;

const here = (text: string, at: [number, number] | undefined): FoundElement =>
  at ? { found: true, phrase: text.slice(...at).trim(), at } : { found: false };

export interface AdParts {
  title: string;
  text: string;
  /** What a job board keeps beside the text. */
  pay?: string | undefined;
  place?: string | undefined;
}

/** What an ad names and what it leaves out, with the reading of its work; its title counts for pay and place. */
export function elementsOf(
  { title, text, pay, place }: AdParts,
  weights: Weights['elements'],
  work: Reading,
): Record<ElementName, FoundElement> {
  const named = { ...mapOf(patterns, (pattern) => find(pattern, text)), pay: here(text, payIn(text)) };
  for (const name of learnedElements) named[name] = learned(weights[name], name, named[name], text, work);
  if (!named.pay.found) {
    const inTitle = payIn(title, true);
    if (inTitle) named.pay = { found: true, phrase: title.slice(...inTitle).trim() };
    else if (pay && /\d/.test(pay)) named.pay = { found: true, phrase: pay };
  }
  if (!named.placeOrRemote.found) {
    const inTitle = placesInTitle.map((pattern) => pattern.exec(title)?.[0]).find(Boolean);
    if (inTitle) named.placeOrRemote = { found: true, phrase: inTitle.trim() };
    else if (place && !/^(?:nan|none|null|n\/a)?$/i.test(place.trim())) named.placeOrRemote = { found: true, phrase: place };
  }
  const asked = requirementsOf(text);
  const years = find([yearsAsked], text);
  const reason = years.at && /\b(?:because|so that|since|in order to)\b/i.test(text.slice(years.at[0], years.at[1] + 80));
  return {
    ...named,
    sixMustHaves: asked.length > 6 ? { found: false, phrase: `${asked.length} requirements` } : { found: true },
    noYearsWithoutReason: years.found && !reason ? { ...years, found: false } : { found: true },
  };
}

const mapOf = <K extends string, A, B>(record: Record<K, A>, map: (value: A) => B): Record<K, B> =>
  Object.fromEntries(Object.entries<A>(record).map(([key, value]) => [key, map(value)])) as Record<K, B>;
