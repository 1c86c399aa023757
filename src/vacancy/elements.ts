/** What an ad should name, so that a good candidate can say yes or no. */
export const elementNames = [
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

const any = (...parts: string[]) => new RegExp(parts.join('|'), 'i');

const patterns: Record<Exclude<ElementName, 'sixMustHaves' | 'noYearsWithoutReason'>, RegExp> = {
  reportingLine: any(
    String.raw`\breport(?:s|ing)?\s+(?:directly\s+|in\s*)?(?:in)?to\b(?!\s+(?:work|the office|duty|management on|customers?\b|you\b|this\b|the (?:position|role)\b))`,
    String.raw`\bunder the (?:direct |general )?(?:supervision|direction|guidance) of\b`,
    String.raw`\bimmediate supervisor\b`,
    String.raw`\breports? (?:directly )?to[: ]`,
    String.raw`\breporting line\b`,
    String.raw`\bdirect(?:ly)? report(?:ing)? (?:in)?to\b`,
  ),
  successMeasures: any(
    String.raw`\b(?:meet|exceed|achieve|achieving|hit|hitting|reach|drive|driving|improve|improving|increase|increasing|reduce|reducing|maintain|maintaining|own|owning|maximi[sz]e|ensure|deliver|delivering|track|tracking|responsible for|accountable for)\b[^.\n]{0,70}\b(?:nps|csat|churn|retention|renewals?|quotas?|revenue|targets|slas?|response times?|resolution times?|handle time|service levels?|conversion|adoption|satisfaction scores?|productivity|quality scores?|attrition|upsells?|net promoter)\b`,
    String.raw`\b(?:retention|renewal|churn|adoption|csat|nps|conversion|utili[sz]ation) (?:rates?|goals?|targets?|scores?|metrics)\b`,
    String.raw`\b(?:in|within) (?:the|your) first (?:year|\d+ (?:days|months)|(?:three|six|twelve) months)\b`,
    String.raw`\b(?:sales|individual|team|performance|monthly|quarterly|revenue) (?:quotas?|targets|goals)\b`,
    String.raw`\b\d+\s?% (?:of|csat|nps|retention)\b`,
  ),
  decisionAuthority: any(
    String.raw`\bown(?:s|ing|ership of)?\s+(?:and\s+\w+\s+)?(?:the|our|a|all)\b[^.\n]{0,50}\b(?:strategy|roadmap|process(?:es)?|program(?:me)?s?|tools?|polic(?:y|ies)|budgets?|campaigns?|function|lifecycle|experience|vision|journey|operations?|backlog|stack|systems?|knowledge base|metrics)\b`,
    String.raw`\b(?:set|setting|define|defining|establish|establishing|determine|create|creating|develop|developing|shape|shaping)\s+(?:and \w+\s+)?(?:the |our |a )?(?:\w+\s+){0,3}(?:strategy|vision|standards|polic(?:y|ies)|kpis|priorities|goals|roadmap|procedures)\b`,
    String.raw`\b(?:manage|managing|own|control|responsible for|oversee)\b[^.\n]{0,25}\bbudgets?\b`,
    String.raw`\b(?:lead|leading|responsible for|drive|driving|own|owning)\b[^.\n]{0,50}\b(?:strategy|strategic (?:aspects|direction|plan(?:ning)?)|roadmap)\b`,
    String.raw`\bown\b[^.\n]{0,30}\b(?:project|projects|timelines|end[\s-]to[\s-]end)\b`,
    String.raw`\bp&l\b|\bp and l\b`,
    String.raw`\b(?:recruit|hire|hiring|recruiting)\b(?:,| and| &)[^.\n]{0,40}\b(?:train|develop|manage|coach|retain|lead|onboard|build|team)`,
    String.raw`\b(?:autonomy to|authori[sz]ed? to|authority to|approve|final say|full ownership)\b`,
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
  pay: any(
    String.raw`[$£€]\s?\d[\d,.]*\s?k?\b(?!\s?(?:m|b|mm|bn|million|billion|trillion)\b)(?![^.\n]{0,40}\b(?:raised|funding|valuation|stipend|credit|bonus|allowance|in assets|revenue)\b)`,
    String.raw`\b\d[\d,.]*\s?k?\s?(?:-|–|to)\s?\d[\d,.]*\s?k?\s?(?:usd|eur|gbp|cad|aud|per (?:hour|year|annum|month)|\/(?:hr|hour|year|yr)|annually|an hour|a year)\b`,
    String.raw`\b(?:usd|eur|gbp|cad|aud|inr)\s?\d[\d,.]+`,
    String.raw`\b\d[\d,.]+\s?(?:usd|eur|gbp|cad|aud)\b`,
    String.raw`\b(?:salary|pay|compensation)(?: range)?(?: is| of|:)?\s*(?:between |from )?[$£€]?\d[\d,.]{3,}`,
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

function find(pattern: RegExp, text: string): FoundElement {
  const match = pattern.exec(text);
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

/** What an ad names and what it leaves out. `fields` are parts that a job board keeps beside the text. */
export function elementsOf(text: string, fields: { pay?: string; place?: string } = {}): Record<ElementName, FoundElement> {
  const found = Object.fromEntries(Object.entries(patterns).map(([name, pattern]) => [name, find(pattern, text)])) as Record<
    ElementName,
    FoundElement
  >;
  if (!found.pay.found && fields.pay && /\d/.test(fields.pay)) found.pay = { found: true, phrase: fields.pay };
  if (!found.placeOrRemote.found && fields.place && !/^(?:nan|none|null|n\/a)?$/i.test(fields.place.trim()))
    found.placeOrRemote = { found: true, phrase: fields.place };
  const asked = requirementsOf(text);
  found.sixMustHaves = asked.length > 6 ? { found: false, phrase: `${asked.length} requirements` } : { found: true };
  const years = find(yearsAsked, text);
  const reason = years.at && /\b(?:because|so that|since|in order to)\b/i.test(text.slice(years.at[0], years.at[1] + 80));
  found.noYearsWithoutReason = years.found && !reason ? { ...years, found: false } : { found: true };
  return found;
}
