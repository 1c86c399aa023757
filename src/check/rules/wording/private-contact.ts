import { defineRule, type Found } from '../../rule.ts';
import { foundBy, reportInTexts } from '../figures/shared.ts';

export default defineRule({
  code: 'wording/private-contact',
  severity: 'warning',
  what: 'A text holds a mobile number, an e-mail address of a kind that private people have, or a password.',
  why: 'The site may be public, and people leave: their number would stay, and strangers would use it.',
  fix: 'Name the role or the team, with an address of the organisation that outlives whoever does the job.',
  source: 'Ofcom keeps 07700 900000 to 07700 900999 for fiction; those are let pass.',
  check(content, report) {
    reportInTexts(content, report, mayBePrivate, privateContacts);
  },
  good: [
    {
      title: 'numbers and addresses of organisations, and one that is made up',
      on: 'roles/cx-manager',
      body: 'Ring 0800 123 4567 or 07700 900 123, or write to help@shop.example. Order 0791 148 2306 11 is none, nor is 01632 960123.\n',
    },
  ],
  bad: [
    {
      title: 'a colleague with number and address',
      on: 'roles/cx-manager',
      set: { budget: 'If in doubt, ring Karen on 07911 482 306 or write to karen.w@btinternet.com first.' },
      finds: [
        { at: 'budget', words: '07911 482 306', message: '“07911 482 306” looks like the mobile number of a person' },
        { at: 'budget', words: 'karen.w@btinternet.com', message: '“karen.w@btinternet.com” looks like the private address of a person' },
      ],
    },
    {
      title: 'a password',
      on: 'roles/cx-manager',
      set: { budget: 'The sum is on the intranet (login storeadmin, password Summer2026!) for now.' },
      finds: {
        at: 'budget',
        words: 'password Summer2026!)',
        message: '“password Summer2026!)” looks like a password',
        fix: 'Delete it here, and change it where it is used.',
      },
    },
    {
      title: 'a mobile number with the code of its country',
      on: 'roles/cx-manager',
      body: 'Ring +44 (0)7911 482306.\n',
      finds: { text: '+44 (0)7911 482306', message: '“+44 (0)7911 482306” looks like the mobile number of a person' },
    },
  ],
});

const mobile =
  /(?<![\d-])(?:\+44[ -]?(?:\(0\)[ -]?)?|0)7\d(?:[ -]?\d){8}(?![ -]?\d)|(?<![\d-])\+49[ -]?(?:\(0\)[ -]?)?1[567]\d[ /-]?\d(?:[ -]?\d){6,8}(?![ -]?\d)/g;
const address =
  /[\w.+-]+@(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|btopenworld|talktalk|virginmedia|ntlworld|gmx|web|t-online|freenet|proton|protonmail|pm)\.(?:com|net|org|me|de|at|ch|co\.uk|uk|ie|fr|es|it)\b/gi;
const password =
  /\b(?:password|passwort|kennwort|pass ?code|pwd)\b(?: is| lautet)?\s?[:=]?\s?["“'‘]?(?=\S*\d)(?=\S*\p{L})[^\s,;“”"]{6,}/giu;
const mayBePrivate = (text: string) => /@|pass|kennwort|pwd/i.test(text) || /\d[\d ()/-]{8}/.test(text);

const privateContacts = (text: string): Found[] =>
  mayBePrivate(text)
    ? [
        ...foundBy(mobile, text, ([number]) =>
          /^0?7700900/.test(number.replace(/\+44|\(0\)|\D/g, ''))
            ? undefined
            : { message: `“${number}” looks like the mobile number of a person` },
        ),
        ...foundBy(password, text, ([found]) => ({
          message: `“${found}” looks like a password`,
          fix: 'Delete it here, and change it where it is used.',
        })),
        ...foundBy(address, text, ([found]) => ({ message: `“${found}” looks like the private address of a person` })),
      ]
    : [];
