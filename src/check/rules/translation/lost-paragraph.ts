import type { Nodes, Root } from 'mdast';
import { placeOf, textOf } from '../../../read/links.ts';
import { excerpt } from '../../../text/excerpt.ts';
import { defineRule } from '../../rule.ts';

export default defineRule({
  code: 'translation/lost-paragraph',
  severity: 'warning',
  what: 'The body of a translation has a section with fewer paragraphs, lists or tables than that of its original, or lacks the section.',
  why: 'Readers in two languages would learn different things, and nobody would notice.',
  fix: 'Translate what is missing, or take it out of the original, too.',
  check(content, report) {
    for (const entry of content.translations) {
      const original = content.get(entry.collection, entry.id);
      const [body, other] = [entry.document.body, original?.document.body];
      if (!body || !other || original?.document.file === entry.document.file) continue;
      const [sections, wanted] = [sectionsOf(body), sectionsOf(other)];
      const last = body.children.at(-1);
      if (sections.length < wanted.length && last) {
        const missing = wanted[gapIn(sections.map(sizeOf), wanted.map(sizeOf))] as Section;
        report.file(
          entry.document.file,
          placeOf(last),
          {
            message: `The original has ${wanted.length} sections, and this translation ${sections.length}: perhaps “${excerpt(textOf(missing.heading ?? (missing.blocks[0] as Nodes)), 40)}” is missing`,
          },
          entry,
        );
      }
      if (sections.length !== wanted.length) continue;
      for (const [index, { heading, blocks }] of sections.entries()) {
        const ofOriginal = wanted[index] as Section;
        if (blocks.length >= ofOriginal.blocks.length) continue;
        const gap = gapIn(blocks.map(lengthOf), ofOriginal.blocks.map(lengthOf));
        const words = textOf(ofOriginal.blocks[gap] as Nodes).split(/\s+/).length;
        if (words < MIN_WORDS || words > MAX_WORDS) continue;
        const at = blocks[gap] ?? blocks.at(-1) ?? heading ?? last;
        if (!at) continue;
        report.file(
          entry.document.file,
          placeOf(at),
          {
            message: `The original has ${ofOriginal.blocks.length} paragraphs in this section, and this translation ${blocks.length}: perhaps “${excerpt(textOf(ofOriginal.blocks[gap] as Nodes), 40)}” is missing`,
          },
          entry,
        );
      }
    }
  },
  bad: [
    {
      title: 'a body with one of its sections',
      on: 'translations/de/roles/cx-manager.mdx',
      body: '## Der Titel, und was Leute darunter verstehen\n\nAus unserer Sicht wird kein Titel so verschieden gelesen.\n',
      finds: {
        text: 'Aus unserer Sicht wird kein Titel so verschieden gelesen.',
        message: 'The original has 2 sections, and this translation 1: perhaps “How the job goes wrong” is missing',
      },
    },
  ],
});

/** Less is a slip of the original, and more than any paragraph has is damage to it. */
const MIN_WORDS = 8;
const MAX_WORDS = 2000;

interface Section {
  heading: Nodes | undefined;
  blocks: Nodes[];
}

/** The parts of a body between its headings, the first of them before any heading if there is text. */
function sectionsOf(body: Root): Section[] {
  const sections: Section[] = [{ heading: undefined, blocks: [] }];
  for (const node of body.children) {
    if (node.type === 'heading') sections.push({ heading: node, blocks: [] });
    else if (textOf(node).trim() !== '') sections.at(-1)?.blocks.push(node);
  }
  return sections.filter(({ heading, blocks }) => heading || blocks.length > 0);
}

const lengthOf = (node: Nodes): number => textOf(node).length;
const sizeOf = ({ blocks }: Section): number => blocks.reduce((sum, block) => sum + lengthOf(block), 0);

/** Which of the longer list the shorter one lacks, so that the lengths of the rest agree best. */
function gapIn(shorter: readonly number[], longer: readonly number[]): number {
  const distance = (left: number) =>
    shorter.reduce(
      (sum, length, index) => sum + Math.abs(Math.log((length + 20) / ((longer[index < left ? index : index + 1] ?? 0) + 20))),
      0,
    );
  const places = longer.map((_, left) => left);
  return places.reduce((best, left) => (distance(left) < distance(best) ? left : best), 0);
}
