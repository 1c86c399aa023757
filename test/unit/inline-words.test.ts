import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { inlineWords, inlineWordsOfCode } from '../support/inline-words.ts';

const filesBelow = (folder: string, ending: string) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith(ending))
    .map((file) => path.posix.join(folder, file))
    .sort();

/** The rule book is in English, as all that the check says; its pages mark it with `lang`. */
const inEnglish = /^src\/routes\/rules\//;
const pages = ['src/routes', 'src/layouts', 'src/components']
  .flatMap((folder) => filesBelow(folder, '.astro'))
  .filter((file) => !inEnglish.test(file));

describe('a word in the code', () => {
  it.each([
    ['between tags', '<p>Read on</p>', 'Read on'],
    ['between tags in an expression', '<ul>{list.map(() => <li>Role</li>)}</ul>', 'Role'],
    ['beside an expression', '<p>All {count} roles</p>', 'roles'],
    ['in a label', '<nav aria-label="Main" />', 'Main'],
    ['in a property of a component', '<Page title="Search" />', 'Search'],
    ['in a choice', "<p>{open ? 'none left' : words.all}</p>", 'none left'],
    ['in a template', `<p>{\`\${count} roles of ours\`}</p>`, ' roles of ours'],
    ['in the frontmatter', "---\nconst doors = [{ title: 'I am hiring' }];\n---\n<p>{doors[0].title}</p>", 'I am hiring'],
  ])('is found %s', (_, source, text) => {
    expect(inlineWords(source).map((found) => found.text)).toContain(text);
  });

  it.each([
    ['a word of the file', '<p>{words.home.title}</p>'],
    ['code', '<code>roles</code>'],
    ['a class', '<p class="muted small">{text}</p>'],
    ['a script', "<script>\n  import '../browser/home.ts';\n</script>"],
    ['an id', '<h2 id="read-on">{title}</h2>'],
  ])('is not %s', (_, source) => {
    expect(inlineWords(source)).toEqual([]);
  });

  it.each([
    ['in an element', "make('p', {}, 'Nothing fits.')", 'Nothing fits.'],
    ['in a text', "status.textContent = 'Copied'", 'Copied'],
    ['in a label', "dialog.setAttribute('aria-label', 'Search')", 'Search'],
    ['in a template', `status.textContent = \`\${count} titles found\``, ' titles found'],
  ])('is found %s of the browser', (_, source, text) => {
    expect(inlineWordsOfCode(source).map((found) => found.text)).toContain(text);
  });
});

describe('the words of the interface', () => {
  it.each(pages)('do not stand in %s', (file) => {
    expect(inlineWords(readFileSync(file, 'utf8'))).toEqual([]);
  });

  it.each([...filesBelow('src/browser', '.ts'), 'src/playbook/compare.ts', 'src/document/role-document.ts', 'src/playbook/calendar.ts'])(
    'do not stand in %s',
    (file) => {
      expect(inlineWordsOfCode(readFileSync(file, 'utf8'))).toEqual([]);
    },
  );
});
