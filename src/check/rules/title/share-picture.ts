import path from 'node:path';
import { fontsFolder, lackingLetters, MAX_WORD } from '../../../og/letters.ts';
import { packageFolder } from '../../../paths.ts';
import { lookAlikesIn } from '../../look-alikes.ts';
import { memoize } from '../../memoize.ts';
import { type CheckedEntry, defineRule } from '../../rule.ts';

/** The title of an entry with the letters that no font has. A letter that only looks like one of the title's own is a finding of syntax/look-alike. */
const titleOf = memoize((entry: CheckedEntry): { entry: CheckedEntry; title: string; lacks: string[] } | undefined => {
  const { title } = entry.data as { title?: unknown };
  if (typeof title !== 'string' || lookAlikesIn(title).length > 0) return undefined;
  return { entry, title, lacks: lackingLetters(path.join(packageFolder, fontsFolder), title, 'serif') };
});

export default defineRule({
  code: 'title/share-picture',
  severity: 'warning',
  what: 'A title has letters that the fonts of the pictures for sharing lack, or a word that is too long for a line of them.',
  why: 'A page that is shared shows its title in a picture: without the letters it shows the name of the playbook, and a word that is too long is broken.',
  fix: 'Write the title in Latin, Greek or Cyrillic letters, or take it that its picture shows the name of the playbook; divide the word.',
  check(content, report) {
    if (content.settings.visibility === 'internal') return;
    const titled = [...content.entries, ...content.translations].flatMap((entry) => titleOf(entry) ?? []);
    // One finding for all: a playbook in another script has them in every title.
    const without = titled.filter(({ lacks }) => lacks.length > 0);
    const [first] = without;
    if (first) {
      const letters = first.lacks.slice(0, 3).map((letter) => `\`${letter}\``);
      report.entry(first.entry, ['title'], {
        message: `The pictures for sharing have no ${letters.join(', ')}; ${without.length === 1 ? 'this title is' : `${without.length} titles, of which this is the first, are`} drawn as the name of the playbook`,
      });
    }
    for (const { entry, title, lacks } of titled) {
      const long = lacks.length === 0 && title.split(/[\s-]+/).find((word) => [...word].length > MAX_WORD);
      if (long) report.entry(entry, ['title'], { message: `\`${long}\` is too long for a line of the picture for sharing` });
    }
  },
  bad: [
    {
      title: 'a title in letters that the fonts lack',
      on: 'skills/journey-mapping',
      set: { title: '旅程地图' },
      finds: { at: 'title', message: 'The pictures for sharing have no `旅`, `程`, `地`; this title is drawn as the name of the playbook' },
    },
    {
      title: 'a word that fits on no line',
      on: 'skills/journey-mapping',
      set: { title: 'Customerexperiencejourneymappingworkshopfacilitationskill' },
      finds: {
        at: 'title',
        message: '`Customerexperiencejourneymappingworkshopfacilitationskill` is too long for a line of the picture for sharing',
      },
    },
  ],
});
