import { isCountry } from '../../../model/law.ts';
import { fieldAt, isDate, keyTargetOf, referenceTargets, targetOf } from '../../../model/walk.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { nearest } from '../../../text/nearest.ts';
import { dayAdvice } from '../../advice.ts';
import { linkTargets } from '../../link-targets.ts';
import { nearestAddress } from '../../nearest-address.ts';
import type { Content } from '../../rule.ts';
import { valueAt } from '../../value-at.ts';
import { meantAddress } from '../../web-address.ts';
import { entriesByTarget } from '../reference/shared.ts';
import { dayLimits, describeField, fieldName, issueRule, quoted } from './shared.ts';

const currencies: Record<string, string> = { '£': 'GBP', '€': 'EUR', Euro: 'EUR', pounds: 'GBP', '₹': 'INR', zł: 'PLN' };

export default issueRule(
  'format',
  (seen) => {
    const { issue, schema, content } = seen;
    const value = valueAt(seen.value, issue.path);
    const field = fieldAt(schema, issue.path);
    const subject = fieldName(issue.path) + (value === undefined || typeof value === 'object' ? '' : ` is ${quoted(value)}`);
    if (typeof value === 'string' && (isDate(field) || issue.expected.startsWith('write a day as'))) {
      const day = dayAdvice(value, dayLimits(seen));
      const message = day?.isNoDay ? `${subject}, which is no day of the calendar` : `${subject}: ${issue.expected}`;
      return {
        message,
        fix: day?.fix ?? (isDate(field) ? 'Write the year, the month and the day, as in `2026-11-24`.' : describeField(seen)),
      };
    }
    const turned = issue.expected.startsWith('let `min` be at most') ? turnedEnds(seen.value, issue.path) : undefined;
    if (turned) return { message: `${subject}: ${issue.expected}`, fix: turned };
    const address = typeof value === 'string' ? meantIn(value, issue.expected, content) : undefined;
    if (address) return { message: `${subject}: ${issue.expected}`, fix: `Write \`${excerpt(address)}\`.` };
    const currency = issue.expected.startsWith('write a currency') ? currencies[String(value).trim()] : undefined;
    if (currency) return { message: `${subject}: ${issue.expected}`, fix: `Write \`${currency}\`.` };
    if (typeof value === 'string' && issue.expected.startsWith('write the two letters')) {
      const country = countryIn(value, content.settings.language ?? 'en');
      const used = [...new Set(content.of('law').flatMap(({ data }) => data.country ?? []))].filter((code) => code !== value);
      const such = used.length > 0 ? `, such as ${used.map((code) => `\`${code}\``).join(' or ')}` : '';
      const short = used.find((code) => value.length === 3 && value.toUpperCase().startsWith(code));
      return {
        message: `${subject}: ${issue.expected}`,
        fix: (country ?? short) ? `Write \`${country ?? short}\`.` : `Write the code of a country${such}.`,
      };
    }
    if (issue.type === 'key' && !seen.isTranslation && keyTargetOf(fieldAt(schema, issue.path.slice(0, -1)))) return undefined;
    const target = targetOf(field);
    // An id that nothing has, however it is written, is a finding of reference/unknown.
    const targets = field ? referenceTargets(field) : new Set();
    if (target !== 'touchpoints' && targets.size > 0 && issue.type === 'regex' && !seen.isTranslation) return undefined;

    const guess =
      typeof value === 'string' && target ? meantId(value, [...(entriesByTarget(content).get(target)?.keys() ?? [])]) : undefined;
    if (issue.expected === 'starts or ends with a space')
      return /\n$/.test(String(value))
        ? {
            message: `${subject}: it ends with a line break`,
            fix: 'Write `>-` or `|-` in the place of `>` or `|`: without the hyphen, the last line break belongs to the text.',
          }
        : { message: `${subject}: it ${issue.expected}`, fix: 'Delete the space.' };
    return { message: `${subject}: ${issue.expected}`, fix: guess ? `Did you mean \`${guess}\`?` : describeField(seen) };
  },
  {
    code: 'schema/format',
    weight: 1,
    what: 'A value is not written the way its field needs: a date, an address, an id, a colour.',
    why: 'What a program cannot read, it can neither compare nor look up nor show.',
    fix: 'Write it as the message says.',
    bad: [
      {
        title: 'an id in a translation that is none',
        on: 'translations/de/roles/cx-manager.mdx',
        set: { 'pay.sources.0': 'Die Anzeigen' },
        finds: { at: 'pay.sources.0', message: '`pay.sources[1]` is `Die Anzeigen`: an id is lower-case words joined by hyphens' },
      },
      {
        title: 'a day that does not exist',
        on: 'roles/cx-manager',
        set: { reviewed: '2026-02-30' },
        finds: {
          at: 'reviewed',
          message: '`reviewed` is `2026-02-30`, which is no day of the calendar',
          fix: 'February 2026 has 28 days.',
        },
      },
      {
        title: 'a country by other letters',
        on: 'law/gb-breathing-space',
        set: { country: 'UK' },
        finds: { at: 'country', message: '`country` is `UK`: write the two letters of ISO 3166, such as GB, or EU', fix: 'Write `GB`.' },
      },
      {
        title: 'a day in words, where `not-yet` may stand too',
        on: 'law/gb-breathing-space',
        set: { inForce: '2 August 2026' },
        finds: { at: 'inForce', message: '`inForce` is `2 August 2026`: write a day as YYYY-MM-DD', fix: 'Write `2026-08-02`.' },
      },
      {
        title: 'a page without its slashes',
        on: 'glossary/touchpoint',
        set: { page: 'measures/abandonment-rate' },
        finds: {
          at: 'page',
          message: '`page` is `measures/abandonment-rate`: write an address of this site, with a slash at both ends',
          fix: 'Write `/measures/abandonment-rate/`.',
        },
      },
      {
        title: 'a scheme with a letter missing',
        on: 'sources/sackett-2022',
        set: { url: 'htps://www.iso.org/a' },
        finds: {
          at: 'url',
          message: '`url` is `htps://www.iso.org/a`: write an address that begins with https:// or http://',
          fix: 'Write `https://www.iso.org/a`.',
        },
      },
      {
        title: 'a date in words',
        on: 'roles/cx-manager',
        set: { reviewBy: 'next year' },
        finds: { at: 'reviewBy', message: '`reviewBy` is `next year`: write a day as YYYY-MM-DD' },
      },
      {
        title: 'a range the wrong way round',
        on: 'actions/shadow-a-customer-contact',
        set: { people: { min: 9, max: 2 } },
        finds: {
          at: 'people.min',
          message: '`people.min` is `9`: let `min` be at most `max`',
          fix: 'Swap the two: `min: 2` and `max: 9`.',
        },
      },
    ],
  },
);

/** What to write for a range whose ends stand in each other's place. */
function turnedEnds(value: unknown, path: readonly (string | number)[]): string | undefined {
  const { min, max } = (valueAt(value, path.slice(0, -1)) ?? {}) as { min?: unknown; max?: unknown };
  return typeof min === 'number' && typeof max === 'number' ? `Swap the two: \`min: ${max}\` and \`max: ${min}\`.` : undefined;
}

/** The address in a value that holds more than it, or less. */
function meantIn(value: string, expected: string, content: Content): string | undefined {
  const whole = /https?:\/\/[^\s<>()[\]"'“”]+\.[^\s<>()[\]"'“”]+/i.exec(value)?.[0];
  if (expected.startsWith('write an address of this site')) {
    const own = content.settings.address;
    const isOwn = whole && own && URL.canParse(whole) && URL.canParse(own) && new URL(whole).host === new URL(own).host;
    const path = isOwn ? new URL(whole).pathname : `/${value.trim().replace(/^[./]+/, '')}`;
    const { published } = linkTargets(content);
    return published.has(path) ? path : nearestAddress(path, published);
  }
  if (!expected.startsWith('write an address that begins with https')) return undefined;
  if (whole !== undefined && whole !== value) return whole;
  const meant = meantAddress(value);
  return meant?.startsWith('https:') ? meant : undefined;
}

/** The country that a value names in another way than by its two letters; undefined where none, or more than one, can be meant. */
function countryIn(value: string, language: string): string | undefined {
  const plain = value.trim().toLowerCase();
  if (/^(?:england|scotland|wales|northern ireland|great britain|britain|nordirland|schottland)$/.test(plain)) return 'GB';
  if (/^[a-z]{2,3}$/.test(plain)) {
    // Older codes, those of three letters, and those that are kept for a country, such as UK.
    const [found] = /^[a-z]{2}$/.test(plain) ? [new Intl.Locale(`und-${plain}`).region] : [];
    if (found && isCountry(found)) return found;
  }
  const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
  const named = ['en', language].map((one) => new Intl.DisplayNames(one, { type: 'region', fallback: 'none' }));
  const codes = letters.flatMap((first) => letters.map((second) => first + second)).filter(isCountry);
  return codes.find((code) => named.some((names) => names.of(code)?.toLowerCase() === plain));
}

/** The id that was meant; of a touchpoint also where its journey is left out. */
function meantId(value: string, ids: readonly string[]): string | undefined {
  const ofJourneys = ids.filter((id) => id.endsWith(`/${value}`));
  return ofJourneys.length > 0 ? ofJourneys[0] : nearest(value, ids);
}
