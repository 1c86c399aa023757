import type { ParseProblem } from '../../read/document.ts';
import { idPattern } from '../../schemas/fields.ts';
import { defineRule, type Rule } from '../rule.ts';

const problemRule = (kind: ParseProblem['kind'], rule: Pick<Rule, 'code' | 'what' | 'why' | 'fix' | 'bad'> & Partial<Rule>): Rule =>
  defineRule({
    severity: 'error',
    ...rule,
    check({ files }, report) {
      for (const document of [...files.documents]) {
        for (const problem of document.problems) {
          if (problem.kind === kind) report.file(document.file, problem.position, { message: sentence(problem.message) });
        }
      }
    },
  });

const sentence = (text: string) => text.charAt(0).toUpperCase() + text.slice(1).replace(/\.$/, '');

const role = 'roles/cx-manager.mdx';

export const syntaxRules: Rule[] = [
  problemRule('yaml', {
    code: 'syntax/yaml',
    what: 'The YAML of a file cannot be read.',
    why: 'Nothing of the entry can be shown or checked until it can.',
    fix: 'Mend the line that is named; mind the indentation, and put text that holds a colon followed by a space in quotes.',
    bad: [
      {
        title: 'a bracket that is not closed',
        on: role,
        file: '---\ntitle: [CX manager\n---\n',
        finds: { line: 3, column: 1, message: 'Flow sequence in block collection must be sufficiently indented and end with a ]' },
      },
      {
        title: 'a quotation mark that is not closed',
        on: role,
        file: '---\ntitle: "CX manager\nsummary: Mends what hurts.\nlevel: manager\n---\n',
        finds: { line: 2, column: 8, message: 'Missing closing "quote' },
      },
      {
        title: 'a key that stands twice',
        on: role,
        file: '---\ntitle: CX manager\ntitle: CX manager\n---\n',
        finds: { line: 3, column: 1, message: 'Map keys must be unique' },
      },
      {
        title: 'a tag of another system',
        on: role,
        file: '---\ntitle: !!js/function x\n---\n',
        finds: { line: 2, column: 8, message: 'Unresolved tag: tag:yaml.org,2002:js/function' },
      },
      {
        title: 'an alias',
        on: role,
        file: '---\ntitle: &a CX manager\nsummary: *a\n---\n',
        finds: { line: 3, column: 10, message: 'YAML aliases (`*name`) are not allowed: write the value out' },
      },
    ],
  }),
  problemRule('front-matter', {
    code: 'syntax/front-matter',
    what: 'An .mdx file does not begin with front matter.',
    why: 'The fields of an entry stand between two lines of `---` at the top; without them there is no entry.',
    fix: 'Begin the file with `---`, write the fields, and end them with another `---`.',
    bad: [
      {
        title: 'text alone',
        on: role,
        file: 'A CX manager manages.\n',
        finds: { key: '', message: 'The file does not begin with front matter: a line `---`, the fields, and another line `---`' },
      },
    ],
  }),
  problemRule('empty', {
    code: 'syntax/empty-file',
    what: 'A content file is empty.',
    why: 'An empty file looks like an entry in the folder and is none on the site.',
    fix: 'Write the entry or delete the file.',
    bad: [{ title: 'nothing in the file', on: role, file: '', finds: { line: 1, column: 1, message: 'The file is empty' } }],
  }),
  problemRule('mdx', {
    code: 'syntax/mdx',
    what: 'The body of a file cannot be read as MDX.',
    why: 'A tag or brace that is not closed swallows the text after it.',
    fix: 'Close the tag or brace that is named; write &lt; for a less-than sign and &#123; for a brace.',
    bad: [
      {
        title: 'a component that is not closed',
        on: role,
        body: '<Callout kind="note">\n\nMind this.\n',
        finds: { text: '<', message: 'Expected a closing tag for `<Callout>`' },
      },
      {
        title: 'a less-than sign as text',
        on: role,
        body: 'Answers in <5 minutes.\n',
        finds: {
          text: '<',
          message: 'Unexpected character after `<`, expected a valid JSX tag (note: to create a link in MDX, use `[text](url)`)',
        },
      },
      {
        title: 'a brace that is not closed',
        on: role,
        body: 'Mind the {gap.\n',
        finds: { text: '{', message: 'Unexpected end of file in expression, expected a corresponding closing brace for `{`' },
      },
    ],
  }),
  problemRule('invisible', {
    code: 'syntax/invisible',
    what: 'A file holds a character that cannot be seen.',
    why: 'Such characters turn the direction of text, hide a word in another or cut a text short: what is read is not what is written.',
    fix: 'Delete the character; it most often comes along when text is pasted.',
    source: 'Boucher and Anderson, Trojan Source: Invisible Vulnerabilities (2021).',
    bad: [
      {
        title: 'a character that turns the direction of text',
        on: role,
        body: 'Pay \u202Eyllaer\u202C.\n',
        finds: { text: '\u202E', message: 'The character U+202E cannot be seen' },
      },
      {
        title: 'a space without width',
        on: role,
        body: 'Owns the jour\u200Bney.\n',
        finds: { text: '\u200B', message: 'The character U+200B cannot be seen' },
      },
      {
        title: 'a control character',
        on: role,
        body: 'Owns the journey\u0007.\n',
        finds: { text: '\u0007', message: 'The character U+0007 cannot be seen' },
      },
    ],
  }),
  problemRule('encoding', {
    code: 'syntax/encoding',
    what: 'A file is not clean UTF-8 text, or holds conflict markers of an unfinished merge.',
    why: 'Readers would see broken letters, or two versions of a sentence with marks between them.',
    fix: 'Save the file as UTF-8; finish the merge by keeping one version and deleting the marker lines.',
    bad: [
      {
        title: 'an unfinished merge',
        on: role,
        body: '<<<<<<< HEAD\nOne version.\n=======\nAnother.\n>>>>>>> branch\n',
        finds: { text: '<<<<<<< HEAD', message: 'A merge was left unfinished here: conflict markers stand in the file' },
      },
    ],
  }),
  defineRule({
    code: 'file/misplaced',
    severity: 'error',
    what: 'A file in the content folder belongs to no collection, is in the wrong form for its collection, or cannot be read safely (a link, or larger than 1 MiB).',
    why: 'It would silently be left out of the site.',
    fix: 'Move it into the folder of its collection, as a file of its own with the right ending; pictures belong in images/.',
    check({ files }, report) {
      for (const stray of files.strays) {
        report.file(stray.file, null, { message: `This file is left out of the site: ${stray.reason}` });
      }
    },
    bad: [
      {
        title: 'a folder that no collection has',
        on: 'jobs/cx-manager.mdx',
        file: '---\ntitle: x\n---\n',
        finds: {
          wholeFile: true,
          message:
            'This file is left out of the site: no collection has this name; the collections are principles, debates, roles, actions, journeys, measures, skills, decisions, glossary, departments, families, hiring, readiness, vacancy, sources',
        },
      },
      {
        title: 'a role as .md',
        on: 'roles/cx-lead.md',
        file: '---\ntitle: x\n---\n',
        finds: { wholeFile: true, message: 'This file is left out of the site: roles are .mdx files' },
      },
      {
        title: 'a folder below a collection',
        on: 'roles/more/cx-lead.mdx',
        file: '---\ntitle: x\n---\n',
        finds: {
          wholeFile: true,
          message: 'This file is left out of the site: roles live in the folder roles/, one .mdx file each, without sub-folders',
        },
      },
    ],
  }),
  defineRule({
    code: 'file/id',
    severity: 'error',
    what: 'An id (the file name, or the key in a shared file) is not lower-case words joined by hyphens.',
    why: 'The id is the address of the page and what other entries refer to; it has to survive every system that it passes through.',
    fix: 'Rename it to lower-case letters, digits and hyphens.',
    check({ entries }, report) {
      for (const entry of entries) {
        if (!idPattern.test(entry.id)) {
          const better = entry.id
            .normalize('NFKD')
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, '-')
            .replace(/^-|-$/g, '');
          report.entry(
            entry,
            [],
            { message: `The id \`${entry.id}\` is not lower-case words joined by hyphens`, fix: `Rename it to \`${better}\`.` },
            'key',
          );
        }
      }
    },
    bad: [
      {
        title: 'capitals and a space',
        on: 'roles/CX Manager.mdx',
        file: '---\ntitle: x\n---\n',
        finds: { key: '', message: 'The id `CX Manager` is not lower-case words joined by hyphens', fix: 'Rename it to `cx-manager`.' },
      },
    ],
  }),
];
