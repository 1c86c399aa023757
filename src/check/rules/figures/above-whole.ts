import type { Nodes } from 'mdast';
import { textOf } from '../../../read/links.ts';
import { overfullSharesIn } from '../../../text/amounts.ts';
import { findingsByEntry } from '../../entry-findings.ts';
import { eachText } from '../../prose.ts';
import { defineRule, type Found } from '../../rule.ts';
import { foundInSentences, readEntries } from './shared.ts';

export default defineRule({
  code: 'figures/above-whole',
  severity: 'warning',
  what: 'A share of people, contacts or answers is above 100%.',
  why: 'More than all of them cannot have done it, so readers trust none of the figures beside it.',
  fix: 'Correct the figure, or say what it is a growth of.',
  check(content, report) {
    for (const entry of readEntries(content)) reportOverfull(entry, report);
  },
  good: [
    {
      title: 'growth above the whole',
      on: 'roles/cx-manager',
      body: '## Satisfied customers\n\nOf all callers 78% were satisfied; 140% more than last year. Revenue kept is 108%.\n\n| Team | Answered | Demand |\n|---|---|---|\n| A | 98% | 130% |\n',
    },
  ],
  bad: [
    {
      title: 'nine of eight',
      on: 'roles/cx-manager',
      set: { budget: 'Nine out of eight repairs are paid from it.' },
      finds: { at: 'budget', words: 'Nine out of eight', message: '“Nine out of eight” is more than all of them' },
    },
    {
      title: 'more satisfied customers than there are',
      on: 'roles/cx-manager',
      body: '## Satisfied customers\n\nPhone 71%, chat 178%.\n',
      finds: { text: '178%', message: '“178%” is more than all of them' },
    },
    {
      title: 'more than all calls',
      on: 'roles/cx-manager',
      set: { budget: 'A fund that is spent when 120% of callers are answered.' },
      finds: { at: 'budget', words: '120%', message: '“120%” is more than all of them' },
    },
    {
      title: 'a column of shares',
      on: 'roles/cx-manager',
      body: '| Team | Answered in time |\n|---|---|\n| A | 98% |\n| B | 180% |\n',
      finds: { text: '180%', message: '“180%” is more than all of them' },
    },
  ],
});

const reportOverfull = findingsByEntry((entry, report) => {
  // The example of a measure is read by measure/impossible.
  eachText(entry.data, (text, path) => {
    if (path[0] !== 'example') for (const found of overfull(text)) report.entry(entry, [...path], found);
  });
  if (entry.root.length > 0 || !entry.document.body) return;
  let heading = '';
  const walk = (node: Nodes, context: string): void => {
    if (node.type === 'heading') heading = textOf(node);
    else if (node.type === 'table') {
      const [head, ...rows] = node.children;
      const columns = (head?.children ?? []).map((cell) => textOf(cell));
      for (const row of rows)
        for (const [index, cell] of row.children.entries())
          for (const found of overfull(textOf(cell), `${columns[index] ?? ''} ${row.children[0] ? textOf(row.children[0]) : ''}`))
            report.body(entry, cell.children[0] ?? cell, found);
    } else if (node.type === 'paragraph') {
      for (const found of overfull(textOf(node), context)) report.body(entry, node, found);
    } else if ('children' in node) for (const child of node.children) walk(child as Nodes, heading);
  };
  walk(entry.document.body, '');
});

/** What is counted out of a whole. */
const ofAll =
  /\b(?:satisf\w+|answered|respond\w*|response rate|resolved|completed|abandoned|in time|on time|first time|(?:of (?:all |the |our |all the )?)(?:customers|callers|people|contacts|calls|orders|cases|staff|colleagues|agents|users|members|patients|tenants|passengers|guests|parcels|refunds|complaints|answers|emails|chats|visits|zufrieden\w*|Kund\w+|Anrufe\w*))\b/i;
/** What can be above the whole: growth, a plan, and what is compared with another time. */
const mayExceed =
  /\b(?:retention|revenue|sales|grow\w*|grew|rose|rise|ris\w+|increas\w+|more|higher|up|over|target|plan\w*|forecast|capacity|demand|usual|normal|average|last|budget|than|index|occupancy|mehr|höher|gestiegen)\b/i;

function overfull(text: string, context = ''): Found[] {
  if (!/\d\d ?(?:%|per ?cent)|\bout of\b|\b(?:in|of) (?:\d|t[eh]|f[io]|s[ie]|eight|nine)/.test(text)) return [];
  return foundInSentences(text, (sentence) => {
    const isShare = ofAll.test(`${context} ${sentence}`) && !mayExceed.test(`${context} ${sentence}`);
    const shares = overfullSharesIn(sentence).filter(({ text: words }) => isShare || / out of /i.test(words));
    return shares.map((share) => {
      const at = sentence.indexOf(share.text);
      return { message: `“${share.text}” is more than all of them`, span: [at, at + share.text.length] };
    });
  });
}
