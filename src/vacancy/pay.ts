const number = String.raw`\d{1,3}(?:[,. ]\d{3})+(?:\.\d\d)?|\d+(?:[.,]\d{1,2})?`;
const currency = String.raw`[$£€₱₹]|\b(?:usd|eur|gbp|cad|aud|nzd|chf|pln|php|inr|ngn n?|sgd|zar)(?=\s?\d)|\bpound(?=\d)`;
const amount = new RegExp(
  String.raw`(?:(?:${currency})\s?(?:${number})\s?(?:k\b)?|(?:${number})\s?k?\s?(?:usd|eur|gbp|cad|aud|nzd|chf|pln|php|inr|sgd|zar)\b)`,
  'gi',
);
/** Words by which an amount is what the person gets. */
const isPay =
  /\b(?:salary|salaries|pay|paid|wages?|compensation|remuneration|stipend of|earn|earnings|ote|base|rate|hourly|annually|annual|an hour|a year|p\.a\.)\b|\bper (?:hour|annum|year|month|week|day)|^p\.?a\b|\/\s?(?:hr|hour|year|yr|month)\b/i;
/** Words by which an amount is something else: the company's money, a target, or a perk. */
const isOther =
  /\b(?:raised|raise|funding|fund(?:s|ed)?|valuation|valued|revenues?|arr|mrr|gmv|turnover|p\s?&\s?l|p and l|quotas?|targets?|budgets?|portfolio|book of business|deals?|contracts?|assets|sales of|worth|upsells?|investors?|investment|donat\w*|reimburse\w*|equipment|allowance|stipend|credit|vouchers?|gift|learning|development|training|wellness|gym|home[\s-]?office|wi-?fi|set\s?up|referrals?|referral|sign(?:ing|-on)|spend|insurance|coverage|customers? (?:pay|spend)|less than|up to 10%)\b/i;
const isLarge = /^\s?(?:m|mm|b|bn|million|billion|trillion)\b/i;
/** What joins two amounts to a range. */
const joiner = /^\s?(?:-|–|—|to|and)\s?[$£€₱₹]?\s?$/i;
/** The rest of a range whose currency stands before its first figure only: `£35-40k`. */
const restOfRange = /^\s?(?:-|–|—|to)\s?\d{2,3}(?:[,.]\d{3}|\s?k\b)/i;

/** A figure without a currency, close behind a word for pay. */
const bare =
  /(?:\b(?:pay|wage|rate)|salary|compensation)s?\b(?: (?:range|ranges|package|guide|high|low|band|rate|starting|start|for|this|the|fulltime|full-time|position|role|opportunity|job|in|is|are|be|will|expected|around|about|approximately|circa|of|at|up|to|us|canada|uk|as|follows|from|between|offered|employment|local|equivalent))*\s?[:=]?\s?(?:php |ngn n?|[$£€])?(?:\d{2,3}[,. ]\d{3}|\d{4,12}|\d{2,3}\s?k|\d{4,6}k|\d{2,3}(?:[.,]\d\d)? (?:per|an|\/) ?hour|\d{2} ?-?\d{2} ?(?:per |an |\/ ?)?h(?:ou)?r|\d{2}k\d{2,3}k)\b(?!\s?%)/i;
const bareRange =
  /(?<![\d.,])\d{2,3}(?:[,. ]?\d{3}|\s?k)(?:\.\d\d)?\s?(?:-|–|to|and)?\s?\d{2,3}(?:[,. ]?\d{3}|\s?k)(?:\.\d\d)?\s?annual salary\b|(?<![\d.,])\d{2,3}(?:[,. ]\d{3}|\s?k)(?:\.\d\d)?\s?(?:-|–|to)\s?\d{2,3}(?:[,. ]\d{3}|\s?k)(?:\.\d\d)?\s?(?:\/\s?(?:yr|year|hr|hour)|per (?:hour|year|annum|month)|annually|yearly|a year|an hour|pa\b)/i;

/** Where a text says what the job pays: an amount for the person, and no budget, quota, revenue, funding or perk. */
export function payIn(text: string, isTitle = false): [number, number] | undefined {
  const found = [...text.matchAll(amount)].map(({ 0: words, index }) => ({ from: index, to: index + words.length }));
  for (const [index, { from, to }] of found.entries()) {
    const before = text.slice(Math.max(0, from - 60), from).replace(/^.*[.!?\n](?=\s|$)/s, '');
    const after = text.slice(to, to + 60).replace(/[.!?](?:\s|$).*|\n.*/s, '');
    if (isLarge.test(text.slice(to, to + 10))) continue;
    const next = found[index + 1];
    const isRange = Boolean(next && joiner.test(text.slice(to, next.from)) && !isLarge.test(text.slice(next.to, next.to + 10)));
    const near = `${before.slice(-45)}\u0000${after.slice(0, 30)}`;
    const rest = isRange ? undefined : restOfRange.exec(text.slice(to, to + 15))?.[0];
    const end = isRange && next ? next.to : to + (rest?.length ?? 0);
    // The nearer word decides, as in `base salary $60,000 and a $500 equipment allowance`.
    if (isOther.test(near) && !isPay.test(before.slice(-30))) continue;
    if (isTitle || isRange || rest || isPay.test(before) || isPay.test(after.trimStart())) return [from, end];
  }
  const match = bareRange.exec(text) ?? bare.exec(text) ?? (isTitle ? /\b\d{2,3}\s?k?\s?(?:-|–|to)\s?\d{2,3}\s?k\b/i.exec(text) : null);
  return match ? [match.index, match.index + match[0].length] : undefined;
}
