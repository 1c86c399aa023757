import { defineRule } from '../../rule.ts';
import { ENGLISH } from './shared.ts';

export default defineRule({
  code: 'interface/no-language',
  severity: 'error',
  what: 'The playbook, or a translation, is in a language that has no file with words of the interface.',
  why: 'Its pages would have no words for their buttons and headings.',
  fix: 'Copy interface/en.yaml to the file that the message names, and translate its words.',
  check(content, report) {
    const { files, settings } = content;
    const has = (tag: string) => [tag, tag.split('-')[0]].some((name) => files.interfaces.some(({ language }) => language === name));
    const lacks = (tag: string) => !has(tag) && tag.split('-')[0] !== ENGLISH;
    const said = (tag: string) => ({ message: `There is no interface/${tag.split('-')[0]}.yaml for the language \`${tag}\`` });
    if (files.settings && settings.language && lacks(settings.language))
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
