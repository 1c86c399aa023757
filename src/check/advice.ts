const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

interface Day {
  year: number;
  month: number;
  day: number;
}

const daysIn = ({ year, month }: Day): number => new Date(Date.UTC(year, month, 0)).getUTCDate();
const isDay = (one: Day): boolean => one.month >= 1 && one.month <= 12 && one.day >= 1 && one.day <= daysIn(one);
const written = ({ year, month, day }: Day): string => `\`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}\``;
const yearOf = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));
const monthOf = (name: string): number => (name.length < 3 ? 0 : months.findIndex((month) => month.startsWith(name.toLowerCase())) + 1);

/**
 * What to write for a day that is not written as YYYY-MM-DD; undefined where no day can be seen in it.
 * @param today Its year stands in the example for a day without a year.
 */
export function dayAdvice(text: string, today: string): { isNoDay?: true; fix: string } | undefined {
  const plain = text.trim().replace(/^[“”"'‘’]+|[“”"'‘’]+$/g, '');
  const [, y = '', m = '', d = ''] = /^(\d{4})[-/. ]?(\d{1,2})[-/. ]?(\d{1,2})(?:[T ].*)?$/.exec(plain) ?? [];
  if (y !== '') {
    const one = { year: Number(y), month: Number(m), day: Number(d) };
    if (isDay(one)) return { fix: `Write ${written(one)}.` };
    const name = months[one.month - 1];
    if (!name) return { isNoDay: true, fix: 'Write the year, the month from 01 to 12 and the day, as in `2026-11-24`.' };
    return { isNoDay: true, fix: `${name.charAt(0).toUpperCase()}${name.slice(1)} ${y} has ${daysIn(one)} days.` };
  }
  const [, a = '', b = '', end = ''] = /^(\d{1,2})[-/. ]+(\d{1,2})[-/. ]+(\d{4}|\d{2})$/.exec(plain) ?? [];
  if (a !== '') {
    const year = yearOf(end);
    const orders = [
      { year, month: Number(b), day: Number(a) },
      { year, month: Number(a), day: Number(b) },
    ].filter(isDay);
    const days = [...new Set(orders.map(written))];
    if (days.length === 0) return { isNoDay: true, fix: 'Write the year, the month from 01 to 12 and the day, as in `2026-11-24`.' };
    return { fix: `Write ${days.join(' or ')}${days.length > 1 ? ', whichever of the two is meant' : ''}.` };
  }
  const [, before, name = '', after, year] =
    /^(?:(\d{1,2})(?:st|nd|rd|th)?\.?\s+)?([A-Za-z]+)\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?(?:,?\s+(\d{4}))?$/.exec(plain) ?? [];
  const month = monthOf(name);
  if (month > 0 && (before ?? after) !== undefined) {
    const one = { year: Number(year ?? today.slice(0, 4)), month, day: Number(before ?? after) };
    if (!isDay(one)) return { isNoDay: true, fix: 'Write the year, the month and the day, as in `2026-11-24`.' };
    return { fix: `Write ${year ? written(one) : `the year too, as in ${written(one)}`}.` };
  }
  return undefined;
}

/** What a value is, for a message: the value itself, or the kind where it has parts. */
export function whatItIs(value: unknown): string {
  if (Array.isArray(value)) {
    const texts = value.filter((item) => typeof item === 'string' && item.length <= 40).slice(0, 3);
    if (value.length === 0) return 'an empty list';
    return texts.length > 0
      ? `a list (${texts.map((item) => `\`${item}\``).join(', ')}${value.length > texts.length ? ' …' : ''})`
      : 'a list';
  }
  if (typeof value === 'object' && value !== null)
    return `named fields (${Object.keys(value)
      .slice(0, 3)
      .map((key) => `\`${key}\``)
      .join(', ')})`;
  const text = String(value);
  return `\`${text.length > 60 ? `${text.slice(0, 57)}…` : text}\``;
}

/** How many of what a field counts are in a unit: of days for months, of minutes for hours, of single ones for `k`. */
function factorOf(unit: string, key: string): number {
  if (unit === 'k') return 1000;
  const days = /day/i.test(key) && /^(?:(week|wk|woche)|(month|monat)|(year|yr|jahr))/.exec(unit);
  if (days) return days[1] ? 7 : days[2] ? 30 : 365;
  return /minutes/i.test(key) && /^(?:h|hr|hrs|hours?|stunden?)$/.test(unit) ? 60 : 1;
}

/**
 * What to type in place of a value of the wrong type; undefined where nothing can be told from it.
 * @param type What is due: `string`, `number`, `int`, `boolean`, `array`, `object` or `record`.
 * @param raw The value as it stands in the file.
 */
export function typeAdvice(
  type: string | undefined,
  value: unknown,
  raw: string,
  key: string,
  known: readonly string[],
): string | undefined {
  const typed = key === '' ? '- ' : `${key}: `;
  switch (type) {
    case 'string': {
      if (typeof value === 'number' || typeof value === 'boolean') return `Put it in quotes: \`${typed}"${raw}"\`.`;
      if (Array.isArray(value)) return `Write one text after \`${key === '' ? '-' : `${key}:`}\`, without brackets or hyphens.`;
      const [first, ...more] = Object.entries((value ?? {}) as object);
      if (first && more.length === 0 && typeof first[1] !== 'object')
        return `The colon makes a field of it. Put the text in quotes: \`${typed}"${first[0]}: ${String(first[1])}"\`.`;
      return `Write one text after \`${key === '' ? '-' : `${key}:`}\`, without fields below it.`;
    }
    case 'array': {
      if (typeof value === 'object') return `Begin each item below \`${key}:\` with a hyphen and a space: \`- \`.`;
      const text = String(value);
      const items = text.split(/\s*[,;]\s*/).map((item) => item.replace(/^(?:[-–—*•·▪]\s*)+/, ''));
      // Commas stand between names; in a sentence they do not.
      const are = items.length > 1 && items.every((item) => /^\S+(?: \S+)?$/.test(item)) ? items : [items.length === 1 ? items[0] : text];
      const shown = are.map((item = '') => `\`- ${item.length > 40 ? `${item.slice(0, 37)}…` : item}\``);
      return `Write each item on a line of its own below \`${key}:\`, such as ${shown.slice(0, 3).join(', ')}.`;
    }
    case 'number':
    case 'int': {
      if (typeof value !== 'string') return undefined;
      const [, hours, minutes] = (/minutes/i.test(key) && /^(\d{1,2}):(\d{2})$/.exec(value)) || [];
      if (minutes !== undefined) return `Write the minutes alone: \`${typed}${Number(hours) * 60 + Number(minutes)}\`.`;
      const [, least, most] = /^(\d+(?:\.\d+)?)\s*(?:-|–|—|to|bis)\s*(\d+(?:\.\d+)?)\b/.exec(value) ?? [];
      if (least !== undefined && known.includes('min'))
        return `Write a range with its two ends: \`${typed}{ min: ${least}, max: ${most} }\`.`;
      const [, digits = '', unit = ''] = /(-?\d+(?:[.,]\d+)?)\s*(\p{L}*)/u.exec(value.replace(/(?<=\d)[,\s](?=\d{3}\b)/g, '')) ?? [];
      const number = digits === '' ? undefined : String(Number(digits.replace(',', '.')) * factorOf(unit.toLowerCase(), key));
      return number === undefined
        ? 'Write digits only, such as `15`.'
        : `Write the number alone, without quotes or a unit: \`${typed}${number}\`.`;
    }
    case 'boolean': {
      const text = String(value).toLowerCase();
      if (/^(?:y|yes|on|1|true)$/.test(text)) return `Write \`${typed}true\`.`;
      if (/^(?:n|no|off|0|false)$/.test(text)) return `Write \`${typed}false\`.`;
      return 'Write `true` or `false`.';
    }
    case 'object':
    case 'record':
      if (key === '' && known.length > 0)
        return `Begin the item with \`- ${known[0]}: …\`, and write its other fields below: ${known
          .slice(1, 3)
          .map((field) => `\`${field}: …\``)
          .join(', ')}.`;
      return known.length > 0
        ? `Write each field on a line of its own below \`${key}:\`, indented by two spaces: ${known
            .slice(0, 3)
            .map((field) => `\`${field}: …\``)
            .join(', ')}.`
        : undefined;
    default:
      return undefined;
  }
}
