import { codedWords } from '../../../words/gender-coded.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'wording/gender-coded',
  severity: 'info',
  what: 'The core of a role definition uses many words of one gender coding and few of the other.',
  why: 'Research has found that such words tell readers who belongs here and who does not. This is only a hint: the words may be right.',
  fix: 'Read the words and ask whether each is needed. Replace those that only set a tone.',
  source: 'Gaucher, Friesen and Kay (2011); word stems from the gender decoder by Kat Matfield, without those that name the work itself.',
  check(content, report) {
    for (const entry of content.of('roles')) {
      const { summary, mandate, accountabilities, mustHaves, niceToHaves } = entry.data;
      const texts = [summary, mandate, ...(accountabilities ?? []), ...(mustHaves ?? []), ...(niceToHaves ?? [])];
      const { masculine, feminine } = codedWords(texts.join('\n'));
      for (const [kind, more, fewer] of [
        ['masculine', masculine, feminine],
        ['feminine', feminine, masculine],
      ] as const)
        if (more.length - fewer.length >= 5)
          report.entry(
            entry,
            ['accountabilities'],
            { message: `${more.length} words coded ${kind} and ${fewer.length} of the other kind: ${[...new Set(more)].join(', ')}` },
            'key',
          );
    }
  },
  bad: [
    {
      title: 'accountabilities in the tone of a fight',
      on: 'roles/cx-manager',
      set: {
        'accountabilities.0': 'Battles with fearless and competitive determination against dominant and aggressive competitors.',
      },
      finds: {
        key: 'accountabilities',
        message:
          '8 words coded masculine and 0 of the other kind: battles, fearless, competitive, determination, dominant, aggressive, competitors, competing',
      },
    },
  ],
});
