import { HtmlValidate } from 'html-validate';

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

/** What is invalid in the HTML of some pages. */
export async function invalidIn(pages: readonly { address: string; html: string }[]): Promise<string[]> {
  const wrong: string[] = [];
  for (const { address, html } of pages) {
    const report = await validator.validateString(html);
    for (const result of report.results)
      for (const message of result.messages) wrong.push(`${address}:${message.line} ${message.ruleId} ${message.message}`);
  }
  return wrong;
}
