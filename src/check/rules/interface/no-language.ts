import { primaryOf, shippedFor } from '../../../i18n/words.ts';
import { languagePattern } from '../../../model/language.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'interface/no-language',
  severity: 'warning',
  what: 'The playbook, or a translation, is in a language for which there are no words of the interface.',
  why: 'The buttons and headings around its text are in English.',
  fix: 'Write the words into the file that the message names: `npm run new -- interface fr` begins one for French.',
  check(content, report) {
    const { files, settings } = content;
    const lacks = (tag: string) =>
      !shippedFor(tag) && !files.interfaces.some(({ language }) => language === tag || tag.startsWith(`${language}-`));
    const said = (tag: string) => ({ message: `There is no interface/${primaryOf(tag)}.yaml for the language \`${tag}\`` });
    if (files.settings && settings.language && languagePattern.test(settings.language) && lacks(settings.language))
      report.file(files.settings.file, files.settings.at(['language']), said(settings.language));
    for (const entry of content.translations) if (lacks(entry.language)) report.entry(entry, [], said(entry.language), 'key');
  },
  good: [
    { title: 'a playbook in the German of Austria, for which the words in German do', on: 'playbook.yaml', set: { language: 'de-AT' } },
  ],
  bad: [
    {
      title: 'a playbook in a language without words',
      on: 'playbook.yaml',
      set: { language: 'fr' },
      finds: { at: 'language', message: 'There is no interface/fr.yaml for the language `fr`' },
    },
  ],
});
