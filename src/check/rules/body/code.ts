import { placeOf } from '../../../read/links.ts';
import { bodiesOf, type Jsx } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'body/code',
  severity: 'error',
  locked: true,
  what: 'A body contains code: import, export, or an expression in braces.',
  why: 'Content is data. Code in it would run on the machine that builds the site.',
  fix: 'Delete it. To show a brace, write &#123;.',
  check(content, report) {
    for (const { entry, nodes, file } of bodiesOf(content)) {
      for (const node of nodes) {
        const { type, value } = node as unknown as { type: string; value?: string };
        if (type === 'mdxjsEsm')
          report.file(file, placeOf(node), { message: `The body contains code: \`${(value ?? '').split('\n')[0]}\`` }, entry);
        if (type === 'mdxFlowExpression' || type === 'mdxTextExpression')
          report.file(file, placeOf(node), { message: `The body contains an expression: \`{${value ?? ''}}\`` }, entry);
        for (const attribute of (node as unknown as Partial<Jsx>).attributes ?? []) {
          if (attribute.type === 'mdxJsxExpressionAttribute' || (attribute.value !== null && typeof attribute.value === 'object')) {
            report.file(
              file,
              placeOf(node),
              { message: `The attribute \`${attribute.name ?? '…'}\` is an expression`, fix: 'Write the value in quotes.' },
              entry,
            );
          }
        }
      }
    }
  },
  good: [{ title: 'a brace as text', on: 'roles/cx-manager', body: 'Write &#123;name&#125; in the letter.\n' }],
  bad: [
    {
      title: 'an import',
      on: 'roles/cx-manager',
      body: 'import fs from "node:fs"\n\nText.\n',
      finds: { text: 'import fs from "node:fs"\n', message: 'The body contains code: `import fs from "node:fs"`' },
    },
    {
      title: 'an export',
      on: 'roles/cx-manager',
      body: 'export const x = 1\n\nText.\n',
      finds: { text: 'export const x = 1\n', message: 'The body contains code: `export const x = 1`' },
    },
    {
      title: 'an expression',
      on: 'roles/cx-manager',
      body: 'The answer is {6 * 7}.\n',
      finds: { text: '{6 * 7}', message: 'The body contains an expression: `{6 * 7}`' },
    },
    {
      title: 'an expression in an attribute',
      on: 'roles/cx-manager',
      body: '<Callout kind={"note"}>\n\nText.\n\n</Callout>\n',
      finds: {
        text: '<Callout kind={"note"}>\n\nText.\n\n</Callout>',
        message: 'The attribute `kind` is an expression',
        fix: 'Write the value in quotes.',
      },
    },
  ],
});
