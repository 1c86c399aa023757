const counts = [
  ...['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen'],
  ...['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen'],
];
const tens = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const counted: Record<string, number> = {
  a: 1,
  an: 1,
  ...Object.fromEntries(counts.map((word, index) => [word, index + 1])),
  ...Object.fromEntries(
    tens.flatMap((word, index) => [
      [word, (index + 2) * 10],
      ...counts.slice(0, 9).map((unit, digit) => [`${word}-${unit}`, (index + 2) * 10 + digit + 1]),
    ]),
  ),
  hundred: 100,
};
const parts: Record<string, number> = { half: 2, third: 3, quarter: 4, fifth: 5, tenth: 10 };

/** The pattern of a number in digits or in words, `a` and `an` included; for use in a pattern that ignores case. */
export const number = `(?:\\d+(?:\\.\\d+)?|${Object.keys(counted)
  .sort((one, other) => other.length - one.length)
  .join('|')})`;
/** The value of what `number` matches. */
export const numberOf = (text: string): number => counted[text.toLowerCase()] ?? Number(text);

/** A part of a whole that a text states, such as “nine in ten”, “20%” or “two thirds”. */
export interface Share {
  text: string;
  /** From 0 to 1. */
  share: number;
  /** Whether it is the most or the least that there may be; undefined where it says neither. */
  bound: 'most' | 'least' | undefined;
}

const sharePattern = new RegExp(
  [
    `(?<most>(?:no more|fewer|less) than |at most |under |below )?(?<least>(?:more than |at least |over |above ))?(?:`,
    `(?<percent>\\d+(?:\\.\\d+)?) ?(?:%|percent\\b)`,
    `|\\b(?<of>${number})(?: [a-z]+){0,2} (?:in|out of) (?<all>${number})\\b`,
    `|\\b(?<times>${number}) (?<parts>(?:third|quarter|fifth|tenth)s?)(?= of\\b)`,
    `|\\b(?<half>half)(?= (?:of|the)\\b)`,
    ')',
  ].join(''),
  'gi',
);
/** What makes a share a difference from something else: “by a third”, “within 5%”, “20% fewer”, “half a day”. */
const before = /\b(?:by|within|than it was|another|up|down) (?:at least |about |more than )?$/i;
const after = /^ (?:fewer|less|more|lower|higher|off|points?\b|percentage)/i;

/** The shares in a text, in order. Differences from an earlier value or from a forecast are no shares. */
export const sharesIn = (text: string): Share[] => proportionsIn(text).filter(({ share }) => share > 0 && share <= 1);

/** What reads as a share and is more than the whole, such as “120%” or “twelve in ten”. “Ten calls in five minutes” is none. */
export const overfullSharesIn = (text: string): Share[] => proportionsIn(text).filter(({ share, all }) => share > 1 && all > 2);

function proportionsIn(text: string): (Share & { all: number })[] {
  return [...text.matchAll(sharePattern)].flatMap((found) => {
    const { percent, of, all, times, parts: names, half, most, least } = found.groups as Record<string, string | undefined>;
    const rest = text.slice(found.index + found[0].length);
    if (before.test(text.slice(0, found.index)) || after.test(rest)) return [];
    const share =
      percent !== undefined
        ? Number(percent) / 100
        : of !== undefined && all !== undefined
          ? numberOf(of) / numberOf(all)
          : half !== undefined
            ? 0.5
            : numberOf(times ?? '') / (parts[(names ?? '').replace(/s$/i, '').toLowerCase()] ?? Number.NaN);
    const whole =
      percent !== undefined
        ? 100
        : all !== undefined && !/^ (?:[a-z]+ )?(?:minute|hour|day|week|month|quarter|year)/.test(rest)
          ? numberOf(all)
          : 1;
    return [{ text: found[0].trim(), share, all: whole, bound: most ? ('most' as const) : least ? ('least' as const) : undefined }];
  });
}

const hoursIn = { second: 1 / 3600, minute: 1 / 60, hour: 1, day: 24, week: 168, month: 730, quarter: 2190, year: 8760 } as const;
type TimeUnit = keyof typeof hoursIn;

/** A length of time that a text states, such as “fourteen days” or “one calendar month”. */
export interface Duration {
  text: string;
  unit: TimeUnit;
  /** How many of the unit. */
  count: number;
  /** In calendar days: a month has 365/12 of them, a quarter three months. */
  days: number;
  /** Where it begins in the text. */
  index: number;
}

const durationPattern = new RegExp(
  [
    `\\b(?:(?<half>half)(?: an?)?|(?<count>${number})(?<more> and a half)?)(?: (?:last|full|whole|calendar|working|consecutive))* `,
    // “A second” is seldom a time.
    `(?<unit>seconds|(?<=\\d )second|${Object.keys(hoursIn).slice(1).join('|')})s?\\b(?<after> and a half\\b)?`,
  ].join(''),
  'gi',
);

/** The lengths of time in a text, in order. */
export const durationsIn = (text: string): Duration[] =>
  [...text.matchAll(durationPattern)].map((found) => {
    const { half, count = '', more, after, unit = '' } = found.groups as Record<string, string | undefined>;
    const name = unit.toLowerCase().replace(/s$/, '') as TimeUnit;
    const times = (half ? 0.5 : numberOf(count)) + (more || after ? 0.5 : 0);
    return { text: found[0], unit: name, count: times, days: (times * hoursIn[name]) / 24, index: found.index };
  });

/** A sum of money that a text states, such as “£200”, “1,500 euros” or “two hundred pounds”. */
export interface Price {
  text: string;
  amount: number;
  /** Where it begins in the text. */
  index: number;
}

const currencies = '(?:pounds?|euros?|dollars?|francs?|quid|GBP|EUR|USD|CHF|AUD|CAD)';
const pricePattern = new RegExp(
  [
    '(?:[£€$]|\\b(?:GBP|EUR|USD|CHF|AUD|CAD)) ?(?<after>\\d[\\d,]*(?:\\.\\d+)?)',
    `|\\b(?<before>\\d[\\d,]*(?:\\.\\d+)?) ?(?:[£€$]|${currencies}\\b)`,
    `|\\b(?<word>${Object.keys(counted)
      .filter((word) => word.length > 2)
      .join('|')})(?<times> hundred| thousand)? ${currencies}\\b`,
  ].join(''),
  'gi',
);

/** The sums of money in a text, in order. */
export const pricesIn = (text: string): Price[] =>
  [...text.matchAll(pricePattern)].map((found) => {
    const { after, before, word, times } = found.groups as Record<string, string | undefined>;
    const factor = times === undefined ? 1 : times.trim().toLowerCase() === 'hundred' ? 100 : 1000;
    const amount = word === undefined ? Number((after ?? before ?? '').replaceAll(',', '')) : numberOf(word) * factor;
    return { text: found[0], amount, index: found.index };
  });
