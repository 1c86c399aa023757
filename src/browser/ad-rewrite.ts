import { type Block, heading, list, paragraph, table } from '../document/blocks.ts';
import { toText } from '../document/text.ts';
import type { Words } from '../i18n/words.ts';
import { idOf } from '../text/id.ts';
import { askedParts, elementOfPart, headParts, type Rewrite, type RewritePart, rewriteParts } from '../vacancy/rewrite.ts';
import { make } from './dom.ts';
import { download } from './download.ts';
import { fetchOk } from './fetch.ts';

/** The interface words that the rewrite needs: what each part is called, and what is asked where an ad leaves it out. */
export interface RewriteWords {
  parts: Record<RewritePart, string> & { glance: string };
  tool: Pick<Words['vacancy']['tool'], 'asks' | 'rewrite'>;
}

function questionFor(part: RewritePart, { asks, rewrite }: RewriteWords['tool']): string {
  if (part in elementOfPart) return asks[elementOfPart[part as keyof typeof elementOfPart]];
  return rewrite.asks[part as keyof typeof rewrite.asks] ?? '';
}

/** The rewritten ad as a document: in brackets what the ad leaves out. */
function rewriteBlocks({ title, parts }: Rewrite, { parts: labels, tool }: RewriteWords): Block[] {
  const missing = (part: RewritePart) => tool.rewrite.missing({ question: questionFor(part, tool) });
  const rest = rewriteParts.filter((part) => !headParts.includes(part) && (parts[part].length > 0 || askedParts.includes(part)));
  return [
    heading(1, title || tool.rewrite.missing({ question: tool.rewrite.asks.title })),
    table(
      [labels.glance, ''],
      headParts.map((part) => [labels[part], parts[part].join(' ') || missing(part)]),
    ),
    ...rest.flatMap((part) => [
      heading(2, labels[part]),
      parts[part].length === 0 ? paragraph(missing(part)) : part === 'purpose' ? paragraph(parts[part].join(' ')) : list(parts[part]),
    ]),
  ];
}

/** The section of the report that shows the rewritten ad, and offers it as text and as a Word file. */
export function rewriteSection(rewrite: Rewrite, words: RewriteWords, template: string): HTMLElement {
  const { rewrite: say } = words.tool;
  const blocks = rewriteBlocks(rewrite, words);
  const text = toText(blocks);
  const name = idOf(rewrite.title)?.slice(0, 60) || 'job-ad';
  const status = make('p', { class: 'small', 'aria-live': 'polite' });
  const button = (label: string, act: () => unknown) => {
    const made = make('button', { type: 'button', class: 'button quiet' }, label);
    made.addEventListener('click', async () => {
      try {
        await act();
        status.textContent = '';
      } catch {
        status.textContent = say.failed;
      }
    });
    return made;
  };
  return make(
    'section',
    { 'data-rewrite': '' },
    make('h2', {}, say.title),
    make('p', {}, say.how),
    make('details', {}, make('summary', {}, say.show), make('pre', { class: 'sheet rewrite' }, text)),
    make(
      'p',
      { class: 'button-row' },
      button(say.asText, () => download(`${name}.txt`, 'text/plain', text)),
      button(say.asWord, async () => {
        const [{ wordFile, wordType }, answer] = await Promise.all([import('./word-file.ts'), fetchOk(template)]);
        download(`${name}.docx`, wordType, wordFile(await answer.arrayBuffer(), blocks, rewrite.title || name));
      }),
    ),
    status,
  );
}
