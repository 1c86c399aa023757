import { placeOf, textOf } from '../../read/links.ts';
import { eachText, paragraphsOf, textsOf } from '../prose.ts';
import { defineRule, type Rule } from '../rule.ts';
import { referencesOf } from './references.ts';

const role = 'roles/cx-manager';
const placeholder = /\b(?:lorem ipsum|TODO|TBD|FIXME|xxx+|asdf)\b|\bto be (?:written|confirmed|decided) (?:later|soon)\b/i;

export const repeatRules: Rule[] = [
  defineRule({
    code: 'wording/placeholder',
    severity: 'error',
    what: 'A text is a placeholder, such as “TODO” or “lorem ipsum”.',
    why: 'The reader finds that nobody finished the page, and trusts the rest of it less.',
    fix: 'Write the text, or set `status: draft`.',
    check(content, report) {
      for (const entry of content.entries) {
        if (entry.data.status === 'draft') continue;
        if (textsOf(entry).some((text) => placeholder.test(text)))
          eachText(entry.data, (text, path) => {
            const found = placeholder.exec(text);
            if (found) report.entry(entry, [...path], { message: `“${found[0]}” is a placeholder` });
          });
        for (const { text, node } of paragraphsOf(entry)) {
          const found = placeholder.exec(text);
          if (found) report.file(entry.document.file, placeOf(node), { message: `“${found[0]}” is a placeholder` }, entry);
        }
      }
    },
    bad: [
      {
        title: 'a mandate that was to be written later',
        on: role,
        set: { mandate: 'TODO: say what the organisation hands to this role.' },
        finds: { at: 'mandate', message: '“TODO” is a placeholder' },
      },
      {
        title: 'a filler in the body',
        on: role,
        body: 'Lorem ipsum dolor sit amet.\n',
        finds: { text: 'Lorem ipsum dolor sit amet.', message: '“Lorem ipsum” is a placeholder' },
      },
    ],
  }),
  defineRule({
    code: 'schema/item-twice',
    severity: 'error',
    what: 'A list holds the same text twice.',
    why: 'The reader looks for the difference and finds none.',
    fix: 'Delete one of them, or write down what was meant.',
    check(content, report) {
      const visit = (value: unknown, path: (string | number)[], found: (path: (string | number)[], text: string) => void): void => {
        if (Array.isArray(value)) {
          const seen = new Set<string>();
          for (const [index, item] of value.entries()) {
            if (typeof item !== 'string') visit(item, [...path, index], found);
            else if (seen.has(item.toLowerCase())) found([...path, index], item);
            else seen.add(item.toLowerCase());
          }
        } else if (typeof value === 'object' && value !== null)
          for (const [key, item] of Object.entries(value)) visit(item, [...path, key], found);
      };
      for (const { entry, references } of referencesOf(content)) {
        // A reference that is named twice is a finding of reference/twice.
        const isReference = (path: (string | number)[]) => references.some((reference) => reference.path.join('.') === path.join('.'));
        visit(entry.data, [], (path, text) => {
          if (!isReference(path)) report.entry(entry, path, { message: `“${text.slice(0, 60)}” stands twice in the list` });
        });
      }
    },
    bad: [
      {
        title: 'a must-have twice',
        on: role,
        set: { mustHaves: ['Has mended something across departments.', 'Has mended something across departments.'] },
        finds: { at: 'mustHaves.1', message: '“Has mended something across departments.” stands twice in the list' },
      },
      {
        title: 'a word twice',
        on: 'glossary/touchpoint',
        set: { aliases: ['moment', 'Moment'] },
        finds: { at: 'aliases.1', message: '“Moment” stands twice in the list' },
      },
    ],
  }),
  defineRule({
    code: 'role/alias-repeated',
    severity: 'error',
    what: 'A role lists its own title as an alias, or the same alias twice.',
    why: 'The title decoder would show the role beside itself.',
    fix: 'Take the alias out of the list.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        const seen = new Set([entry.data.title?.toLowerCase()]);
        for (const [index, alias] of (entry.data.aliases ?? []).entries()) {
          const key = alias?.title?.toLowerCase();
          if (key === undefined) continue;
          if (seen.has(key)) report.entry(entry, ['aliases', index, 'title'], { message: `“${alias?.title}” is listed already` });
          seen.add(key);
        }
      }
    },
    bad: [
      {
        title: 'the role’s own title',
        on: role,
        set: { 'aliases.0.title': 'Customer experience manager' },
        finds: { at: 'aliases.0.title', message: '“Customer experience manager” is listed already' },
      },
    ],
  }),
  defineRule({
    code: 'role/unasked-skill-tested',
    severity: 'warning',
    what: 'An interview question or the work sample tests a skill that the role does not ask for.',
    why: 'Candidates are judged by what nobody told them, and the minutes are missing for what counts.',
    fix: 'Ask for the skill under `skills`, or test one that is asked for.',
    check(content, report) {
      for (const entry of content.of('roles')) {
        const { skills, interview } = entry.data;
        if (!skills || !interview) continue;
        const asked = new Set([...(skills.core ?? []), ...(skills.supporting ?? [])].map((item) => item?.skill));
        const test = (tests: (string | undefined)[] | undefined, path: (string | number)[]) => {
          for (const [index, id] of (tests ?? []).entries())
            if (id && !asked.has(id)) report.entry(entry, [...path, index], { message: `The role does not ask for \`${id}\`` });
        };
        for (const [index, question] of (interview.questions ?? []).entries())
          test(question?.tests, ['interview', 'questions', index, 'tests']);
        test(interview.workSample?.tests, ['interview', 'workSample', 'tests']);
      }
    },
    bad: [
      {
        title: 'a question on a skill of another trade',
        on: role,
        set: { 'interview.questions.0.tests': ['process-improvement', 'troubleshooting'] },
        finds: { at: 'interview.questions.0.tests.1', message: 'The role does not ask for `troubleshooting`' },
      },
    ],
  }),
  defineRule({
    code: 'action/lead-takes-part',
    severity: 'error',
    what: 'The lead of an action is among its participants as well.',
    why: 'Whoever counts the people in the room counts one of them twice.',
    fix: 'Take the role out of `participants`; the lead is always there.',
    check(content, report) {
      for (const entry of content.of('actions')) {
        const index = (entry.data.participants ?? []).findIndex((id) => id !== undefined && id === entry.data.lead);
        if (index !== -1) report.entry(entry, ['participants', index], { message: `\`${entry.data.lead}\` leads the action` });
      }
    },
    bad: [
      {
        title: 'a lead twice in the room',
        on: 'actions/say-what-cx-means',
        set: { participants: ['chief-customer-officer'] },
        finds: { at: 'participants.0', message: '`chief-customer-officer` leads the action' },
      },
    ],
  }),
  defineRule({
    code: 'body/undefined-reference',
    severity: 'error',
    what: 'A footnote or a link by reference names a definition that the body does not have, or a link has no words.',
    why: 'The brackets stand on the page as they were typed, and the note behind them is missing.',
    fix: 'Add the definition (`[^name]: …` or `[name]: /address/`), or write the link out.',
    check(content, report) {
      for (const entry of content.entries) {
        if (entry.root.length > 0 || !entry.document.body) continue;
        for (const { text, node } of paragraphsOf(entry)) {
          const found = /\[\^[^\]\s]+\]|\][[][a-z0-9-]+\]/i.exec(text);
          if (found) report.file(entry.document.file, placeOf(node), { message: `“${found[0]}” refers to nothing in this body` }, entry);
          if ('children' in node)
            for (const child of node.children)
              if (child.type === 'link' && textOf(child).trim() === '')
                report.file(
                  entry.document.file,
                  placeOf(child),
                  { message: `The link to \`${child.url}\` has no words`, fix: 'Write what one finds there between the brackets.' },
                  entry,
                );
        }
      }
    },
    bad: [
      {
        title: 'a footnote that nobody wrote',
        on: role,
        body: 'It is so.[^why]\n',
        finds: { text: 'It is so.[^why]', message: '“[^why]” refers to nothing in this body' },
      },
      {
        title: 'a link without words',
        on: role,
        body: 'See [](/roles/cx-director/).\n',
        finds: {
          text: '[](/roles/cx-director/)',
          message: 'The link to `/roles/cx-director/` has no words',
          fix: 'Write what one finds there between the brackets.',
        },
      },
    ],
  }),
];
