import { number } from '../../../text/amounts.ts';
import { defineRule } from '../../rule.ts';

const amount = `(?:(?!an?\\b)${number}|several|many)`;
const years = new RegExp(
  String.raw`\b(?:${amount}\+?(?:\s*(?:-|–|to|or)\s*(?:more|${amount}))?[\s-]*years?|(?:half an?|an?|${amount})(?: full)? decades?)\b(?:['’]s?)?`,
  'gi',
);
/** Years of something else: of keeping records, of the records, or the years within which something was done. */
const keeping = /\b(?:keep|keeps|kept|keeping|stor(?:e|ed|ing)|retain(?:ed|ing)?|archiv(?:e|ed|ing)|held)\b[^.;]*$/i;
const within = /\b(?:in|over|within|during) the (?:last|past|previous|first) $/i;
const ofOther =
  /^ (?:ago|old|of age|(?:worth )?of (?:\w+ )?(?:data|figures|records|files|accounts|reports|history|complaints|results)|(?:that|which|as) (?:the |our |a )?(?:law|laws|regulators?|rules?|contracts?|policy|auditors?|courts?|statute)\b)/i;

/** Whether a text asks for years of experience. */
const asksForYears = (text: string): boolean =>
  [...text.matchAll(years)].some(({ 0: found, index }) => {
    const [before, after] = [text.slice(0, index), text.slice(index + found.length)];
    if (/\bexperience\b/i.test(after) && !/[.;]/.test(after.split(/experience/i)[0] ?? '')) return true;
    return !ofOther.test(after) && !keeping.test(before) && !within.test(before);
  });

export default defineRule({
  code: 'role/years-without-reason',
  severity: 'error',
  weight: 1,
  level: 'full',
  what: 'A must-have or a nice-to-have asks for years of experience, and `experience` gives no reason.',
  why: 'Years of experience say little about performance and keep good people from applying.',
  fix: 'Say what the person must have done. If only years will do, write `experience` with years and the reason.',
  source: 'Sackett and others, 2022; the hiring rules of GitLab.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      if (entry.data.experience !== 'none') continue;
      for (const field of ['mustHaves', 'niceToHaves'] as const) {
        for (const [index, text] of (entry.data[field] ?? []).entries()) {
          if (text && asksForYears(text)) {
            report.entry(entry, [field, index], { message: 'Years of experience are asked for without a reason' });
          }
        }
      }
    }
  },
  good: [
    {
      title: 'years for which records are kept',
      on: 'roles/cx-manager',
      set: { 'mustHaves.0': 'Files that you kept in order for the ten years that the regulator asks, and found again when it asked.' },
    },
    {
      title: 'years, with the reason beside them',
      on: 'roles/cx-director',
      set: {
        'mustHaves.0': 'At least three years of experience in operations.',
        experience: { years: 3, reason: 'The year-end close must have been seen more than once.' },
      },
    },
  ],
  bad: [
    {
      title: 'years in another word',
      on: 'roles/cx-manager',
      set: { 'mustHaves.0': 'At least half a decade in a complaints team of a bank or an insurer.' },
      finds: { at: 'mustHaves.0', message: 'Years of experience are asked for without a reason' },
    },
    {
      title: 'five years',
      on: 'roles/cx-manager',
      set: { 'mustHaves.0': 'At least 5 years of experience in a similar role' },
      finds: { at: 'mustHaves.0', message: 'Years of experience are asked for without a reason' },
    },
    {
      title: 'two years that would be nice',
      on: 'roles/cx-manager',
      set: { 'niceToHaves.0': 'Two or more years in a contact centre' },
      finds: { at: 'niceToHaves.0', message: 'Years of experience are asked for without a reason' },
    },
  ],
});
