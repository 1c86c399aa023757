import { textsOf } from '../../prose.ts';
import { defineRule, type Found } from '../../rule.ts';
import { foundBy } from '../figures/shared.ts';
import { reportTexts } from '../wording/shared.ts';

export default defineRule({
  code: 'translation/address-form',
  severity: 'warning',
  what: 'A German translation says “Sie” to its readers, and “du” in one of its texts.',
  why: 'Readers wonder who is being spoken to.',
  fix: 'Write “Sie”, “Ihnen” and “Ihr” throughout, or “du” throughout.',
  check(content, report) {
    for (const entry of content.translations) {
      if (!entry.language.startsWith('de')) continue;
      const formal = textsOf(entry).filter((text) => formally.test(text)).length;
      if (formal >= MIN_TEXTS && formal > 3 * textsOf(entry).filter(isFamiliar).length) reportTexts(entry, report, isFamiliar, familiarIn);
    }
  },
  good: [
    {
      title: 'what others say to each other',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { budget: 'Ein Betrag für Reparaturen. „Kannst du aushelfen?“, fragt das Team, und Sie sagen zu.' },
    },
  ],
  bad: [
    {
      title: 'a “du” among many “Sie”',
      on: 'translations/de/roles/cx-manager.mdx',
      set: { budget: 'Ein kleiner Betrag, den du für Reparaturen ausgeben kannst.' },
      finds: { at: 'budget', words: 'du', message: '“du” is familiar, and the rest of the page says “Sie”' },
    },
  ],
});

/** From so many texts on, a page has a form of address. */
const MIN_TEXTS = 5;
const formally = /(?<=\p{L}[,]? )(?:Sie|Ihnen|Ihre?[mnrs]?)\b/u;
const familiar = /(?<![\p{L}-])(?:[Dd]u|[Dd]ich|[Dd]ir|[Dd]eine?[mnrs]?)(?![\p{L}-])/gu;
const quotation = /„[^“”]*[“”]|"[^"]*"|»[^«]*«/g;

function familiarIn(text: string): Found[] {
  const said = text.replace(quotation, (words) => ' '.repeat(words.length));
  return foundBy(familiar, said, ([word]) => ({ message: `“${word}” is familiar, and the rest of the page says “Sie”` })).slice(0, 1);
}
const isFamiliar = (text: string) => familiarIn(text).length > 0;
