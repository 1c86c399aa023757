import { bodyComponents, componentNamed, takesAttribute } from '../../../markdown/components.ts';
import { placeOf } from '../../../read/links.ts';
import { nearest } from '../../../text/nearest.ts';
import { bodiesOf, type Jsx } from '../../bodies.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'body/component',
  severity: 'error',
  locked: true,
  what: 'A body uses a tag that is not a registered component, or a component with an unknown attribute or value, or without a required attribute.',
  why: 'HTML tags could carry scripts and styles; a component that does not exist shows nothing.',
  fix: `Use Markdown, or one of ${Object.keys(bodyComponents).join(', ')}.`,
  check(content, report) {
    const own = content.files.ownComponents;
    for (const { entry, nodes, file } of bodiesOf(content)) {
      for (const node of nodes) {
        if (node.type === 'html') report.file(file, placeOf(node), { message: 'The body contains HTML' }, entry);
        const jsx = node as unknown as Jsx & { type: string };
        if (jsx.type !== 'mdxJsxFlowElement' && jsx.type !== 'mdxJsxTextElement') continue;
        const component = componentNamed(jsx.name, own);
        if (!component) {
          const guess = nearest(jsx.name ?? '', [...Object.keys(bodyComponents), ...own.keys()]);
          report.file(
            file,
            placeOf(node),
            { message: `<${jsx.name ?? ''}> is not a registered component`, fix: guess ? `Did you mean <${guess}>?` : undefined },
            entry,
          );
          continue;
        }
        for (const attribute of jsx.attributes) {
          const known = component.attributes[attribute.name ?? ''];
          if (!takesAttribute(component, attribute.name ?? ''))
            report.file(
              file,
              placeOf(node),
              { message: `<${jsx.name}> has no attribute \`${attribute.name ?? '…'}\``, fix: component.usage },
              entry,
            );
          else if (known?.values && typeof attribute.value === 'string' && !known.values.includes(attribute.value)) {
            report.file(
              file,
              placeOf(node),
              {
                message: `\`${attribute.name}\` of <${jsx.name}> is \`${attribute.value}\``,
                fix: `Write one of ${known.values.join(', ')}.`,
              },
              entry,
            );
          }
        }
        for (const [name, { required }] of Object.entries(component.attributes)) {
          if (required && !jsx.attributes.some((attribute) => attribute.name === name))
            report.file(file, placeOf(node), { message: `<${jsx.name}> needs the attribute \`${name}\``, fix: component.usage }, entry);
        }
      }
    }
  },
  good: [
    {
      title: 'a registered component with its attributes',
      on: 'roles/cx-manager',
      body: '<Callout kind="note" title="One thing">\n\nText.\n\n</Callout>\n',
    },
  ],
  bad: [
    {
      title: 'a component that does not exist',
      on: 'roles/cx-manager',
      body: '<Calout kind="note">\n\nText.\n\n</Calout>\n',
      finds: {
        text: '<Calout kind="note">\n\nText.\n\n</Calout>',
        message: '<Calout> is not a registered component',
        fix: 'Did you mean <Callout>?',
      },
    },
    {
      title: 'an HTML tag',
      on: 'roles/cx-manager',
      body: '<div onclick="alert(1)">\n\nText.\n\n</div>\n',
      finds: { text: '<div onclick="alert(1)">\n\nText.\n\n</div>', message: '<div> is not a registered component' },
    },
    {
      title: 'an unknown attribute',
      on: 'roles/cx-manager',
      body: '<Callout kind="note" style="color:red">\n\nText.\n\n</Callout>\n',
      finds: { text: '<Callout kind="note" style="color:red">\n\nText.\n\n</Callout>', message: '<Callout> has no attribute `style`' },
    },
    {
      title: 'a missing attribute',
      on: 'roles/cx-manager',
      body: '<Callout>\n\nText.\n\n</Callout>\n',
      finds: { text: '<Callout>\n\nText.\n\n</Callout>', message: '<Callout> needs the attribute `kind`' },
    },
    {
      title: 'a kind that does not exist',
      on: 'roles/cx-manager',
      body: '<Callout kind="party">\n\nText.\n\n</Callout>\n',
      finds: {
        text: '<Callout kind="party">\n\nText.\n\n</Callout>',
        message: '`kind` of <Callout> is `party`',
        fix: 'Write one of note, warning, example, judgement.',
      },
    },
  ],
});
