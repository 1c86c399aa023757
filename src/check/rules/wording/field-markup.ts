import { excerpt } from '../../../text/excerpt.ts';
import { memoize } from '../../memoize.ts';
import { eachText, textsOf } from '../../prose.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

/** Signs that Markdown or HTML would read in a body. */
const markup =
  /<\/?(?:b|i|u|em|strong|br|p|a|span|div|ul|ol|li|sub|sup)\b[^<>]*>|&(?:amp|lt|gt|nbsp|quot|#\d+);|^[•▪●] |\*\*|__(?=\p{L})|\[[^\][\n]+\]\((?:https?:|mailto:|\/|#)[^)\s]*\)/u;
const hasMarkup = memoize((entry: CheckedEntry) => textsOf(entry).some((text) => markup.test(text)));
/** Fields whose text is matched, or written in signs. */
const givenFields = new Set(['formula', 'pattern', 'url', 'strong', 'some', 'weak', 'against', 'titles', 'unless']);

/** What to write for a sign; undefined where the advice of the rule says it. */
function plainOf(found: string): string | undefined {
  const entity = { '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&nbsp;': ' ' }[found];
  if (entity !== undefined) return entity === ' ' ? 'Write a space.' : `Write \`${entity}\`.`;
  return found === '**' ? 'Leave out the stars: what needs stress belongs in the body.' : undefined;
}

export default defineRule({
  code: 'wording/field-markup',
  severity: 'warning',
  what: 'A field holds Markdown or HTML, which only bodies may hold.',
  why: 'Fields are shown as they are written, so that readers see the signs.',
  fix: 'Write plain words. What needs a link or stress belongs in the body.',
  check(content, report) {
    for (const entry of [...content.entries, ...content.translations]) {
      if (!hasMarkup(entry)) continue;
      eachText(entry.data, (text, path) => {
        const match = markup.exec(text);
        if (!match) return;
        const { 0: found, index } = match;
        if (!path.some((step) => givenFields.has(String(step))))
          report.entry(entry, [...path], {
            message: `Readers see \`${excerpt(found, 80)}\` as it is written: a field is plain text`,
            fix: plainOf(found),
            span: [index, index + found.length],
          });
      });
    }
  },
  bad: [
    {
      title: 'a link in a field',
      on: 'roles/cx-manager',
      set: { budget: 'A small fund, see [the limit](/decisions/refund-limit/).' },
      finds: {
        at: 'budget',
        words: '[the limit](/decisions/refund-limit/)',
        message: 'Readers see `[the limit](/decisions/refund-limit/)` as it is written: a field is plain text',
      },
    },
    {
      title: 'a line break in HTML',
      on: 'roles/cx-manager',
      set: { budget: 'A small fund,<br>and no more.' },
      finds: { at: 'budget', words: '<br>', message: 'Readers see `<br>` as it is written: a field is plain text' },
    },
    {
      title: 'an entity of HTML',
      on: 'roles/cx-manager',
      set: { budget: 'A small fund &amp; no more.' },
      finds: { at: 'budget', words: '&amp;', message: 'Readers see `&amp;` as it is written: a field is plain text', fix: 'Write `&`.' },
    },
    {
      title: 'half of a stress',
      on: 'roles/cx-manager',
      set: { budget: 'A small fund** and no more.' },
      finds: { at: 'budget', words: '**', message: 'Readers see `**` as it is written: a field is plain text' },
    },
  ],
});
