import { memoize } from '../../memoize.ts';
import { type CheckedEntry, type Content, defineRule } from '../../rule.ts';
import { contentStems } from './shared.ts';

/** How much of what a flag says must be in one line of a role for both to say the same. */
const MIN_SHARED = 0.75;
const MIN_WORDS = 3;

const claim =
  /^(?:(?:must|will|to) )?(?:own(?:s|ing)?|answers? for|(?:is )?(?:fully )?(?:responsible|accountable) for|in charge of)\b(?<what>.*)/i;
const general = contentStems('own owns answer responsible accountable charge make makes sure');

const names = ({ data }: CheckedEntry<'measures'>): string[] =>
  [data.title, data.abbreviation, ...(data.aliases ?? [])].flatMap((name) => (name ? [name.toLowerCase()] : []));

/** What a flag really objects to: “Owns churn, without a say in price”. */
const lack = /\b(?:no|not|nothing|nobody|without|never|only|sole|but|missing)\b/i;

/** The role that owns the measure that a flag objects to owning. */
function ownerOf(phrase: string, content: Content): string | undefined {
  if (lack.test(phrase)) return undefined;
  const what = claim
    .exec(phrase)
    ?.groups?.what?.split(/[,;:.!]/)[0]
    ?.trim()
    .toLowerCase()
    .replace(/^(?:the|our) /, '');
  if (!what) return undefined;
  const measure = content.of('measures').find((one) => names(one).some((name) => ` ${what} `.includes(` ${name} `)));
  const owner =
    measure && content.of('roles').find(({ data }) => data.measures?.some((one) => one?.measure === measure.id && one.part === 'owns'));
  return owner && `\`${owner.id}\` owns \`${measure.id}\``;
}

/** What every role is accountable for, computed once per run. */
const accountabilities = memoize((content: Content) =>
  content
    .of('roles')
    .flatMap(({ id, data }) => (data.accountabilities ?? []).map((line) => ({ id, line, stems: contentStems(line ?? '') }))),
);

/** The role of which a line says the same as the flag. */
function sameLine(phrase: string, content: Content): string | undefined {
  const said = [...contentStems(phrase)].filter((stem) => !general.has(stem));
  if (lack.test(phrase) || said.length < MIN_WORDS) return undefined;
  const same = accountabilities(content).find(({ stems }) => said.filter((stem) => stems.has(stem)).length >= MIN_SHARED * said.length);
  return same && `\`${same.id}\` is accountable for it: “${same.line}”`;
}

export default defineRule({
  code: 'role/red-flag-ours',
  severity: 'warning',
  what: 'A red flag in an ad is something that a role of this playbook does: it owns that measure, or is accountable for the same.',
  why: 'The page warns a candidate off a job for what another page of the playbook calls good.',
  fix: 'Say what is wrong with it in that ad, such as the authority that is missing, or take the flag out.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      for (const [index, flag] of (entry.data.adRedFlags ?? []).entries()) {
        const ours = flag?.phrase && (ownerOf(flag.phrase, content) ?? sameLine(flag.phrase, content));
        if (ours) report.entry(entry, ['adRedFlags', index, 'phrase'], { message: `Our own role does this: ${ours}` });
      }
    }
  },
  good: [
    {
      title: 'ownership without the authority for it',
      on: 'roles/cx-manager',
      set: { 'adRedFlags.0.phrase': 'Owns NPS, with no say in product or price' },
    },
  ],
  bad: [
    {
      title: 'a measure that one of our roles owns',
      on: 'roles/cx-manager',
      set: { 'adRedFlags.0.phrase': 'Owns NPS' },
      finds: { at: 'adRedFlags.0.phrase', message: 'Our own role does this: `head-of-cx` owns `net-promoter-score`' },
    },
    {
      title: 'two measures, one of which is ours to own',
      on: 'roles/cx-manager',
      set: { 'adRedFlags.0.phrase': 'Responsible for churn and upselling, from day one' },
      finds: { at: 'adRedFlags.0.phrase', message: 'Our own role does this: `retention-manager` owns `customer-churn-rate`' },
    },
    {
      title: 'what another role is accountable for',
      on: 'roles/cx-manager',
      set: { 'adRedFlags.0.phrase': 'Hires and develops team leaders' },
      finds: {
        at: 'adRedFlags.0.phrase',
        message:
          'Our own role does this: `contact-centre-manager` is accountable for it: “Hires and develops team leaders, and removes those who manage by fear.”',
      },
    },
  ],
});
