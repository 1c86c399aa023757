import { collectionNames, formats } from '../../../model/index.ts';
import { toolsOf } from '../../../playbook/tools.ts';
import { isLeftOut } from '../../as-meant.ts';
import { defineRule } from '../../rule.ts';
import { keysOf } from '../../value-at.ts';

export default defineRule({
  code: 'file/missing',
  severity: 'warning',
  what: 'A shared file, such as glossary.yaml, is missing, and no tool is switched off for it.',
  why: 'The site leaves out what would be made of it, and nobody may have meant that.',
  fix: 'Bring the file back. If the site should do without it, switch off its tool under `tools` in playbook.yaml, or this rule under `severities`.',
  check({ files, settings }, report) {
    // What is switched off is not known where the settings have no fields.
    if (files.settings && keysOf(files.settings.value ?? files.settings.partial).length === 0) return;
    for (const name of collectionNames) {
      const file = `${name}.yaml`;
      if (formats[name] !== 'list' || [...files.documents, ...files.strays].some((other) => other.file === file)) continue;
      // Whether a tool is switched off, a value that `tools` does not take leaves open.
      const written = (files.settings?.value as { tools?: Record<string, unknown> } | undefined)?.tools ?? {};
      const isOpen = toolsOf(name).some((tool) => written[tool] !== undefined && settings.tools?.[tool] === undefined);
      if (!isOpen && !isLeftOut(name, files)) report.file(file, null, { message: `${file} is missing` });
    }
  },
  bad: [
    {
      title: 'a shared file that was deleted',
      on: 'glossary.yaml',
      file: null,
      finds: { wholeFile: true, message: 'glossary.yaml is missing' },
    },
  ],
});
