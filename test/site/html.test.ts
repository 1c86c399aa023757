import { HtmlValidate } from 'html-validate';
import { expect, it } from 'vitest';
import { pages } from '../support/site.ts';

const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  elements: ['html5', { 'playbook-search': { flow: true, phrasing: false } }],
  rules: {
    // Styles that Astro writes; both forms are valid HTML.
    'void-style': 'off',
    'doctype-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // Safari leaves the semantics of a list without markers away unless role="list" is written.
    'no-redundant-role': 'off',
    'long-title': 'off',
  },
});

it('every page is valid HTML', async () => {
  const wrong: string[] = [];
  for (const { address, html } of pages) {
    const report = await validator.validateString(html);
    for (const result of report.results)
      for (const message of result.messages) wrong.push(`${address}:${message.line} ${message.ruleId} ${message.message}`);
  }
  expect(wrong.slice(0, 20)).toEqual([]);
});
