import { describe, expect, it } from 'vitest';
import { assertNoneDead, collectLinks } from '../../src/build/dead-links.ts';

const dead = (html: string, { base = '/', from = '/from/', files = [] as string[] } = {}) => {
  const links = collectLinks('https://site.example', base);
  links.add('/there/', '<h2 id="a-place">A</h2><h2 id="Größe &amp; Zahl">B</h2>');
  links.add(from, html);
  return links.dead(new Set(['index.html', 'from/index.html', 'there/index.html', '404.html', 'data/roles.csv', 'a b.pdf', ...files]));
};

describe('a link is dead', () => {
  it.each([
    ['to no page', '<a href="/nowhere/">', '/nowhere/'],
    ['to no file', '<img src="/no.png">', '/no.png'],
    ['relative, of the page', '<a href="../nowhere/">', '../nowhere/'],
    ['to no place on a page', '<a href="/there/#b">', '/there/#b'],
    ['to no place on its own page', '<a href="#b">', '#b'],
    ['with its whole address', '<a href="https://site.example/nowhere/">', 'https://site.example/nowhere/'],
    ['in other quotes', "<a class='x' href='/nowhere/'>", '/nowhere/'],
    ['without quotes', '<A HREF=/nowhere/ >', '/nowhere/'],
    ['after a value with a bracket', '<a title="a > b" href="/nowhere/">', '/nowhere/'],
    ['with broken escapes', '<a href="/%E0%A4%A/">', '/%E0%A4%A/'],
  ])('%s', (_what, html, link) => {
    expect(dead(html)).toEqual([`/from/ → ${link}`]);
  });
});

it.each([
  ['a page', '<a href="/there/">'],
  ['a page without the slash, to which hosts add it', '<a href="/there">'],
  ['a place', '<a href="/there/#a-place"><a href="/there/#top"><a href="#">'],
  ['a place with other letters', '<a href="/there/#Gr%C3%B6%C3%9Fe%20&amp;%20Zahl">'],
  ['a part of the text', '<a href="/there/#:~:text=A">'],
  ['a file, with a query', '<a href="/data/roles.csv?x=1"><a href="/a%20b.pdf">'],
  ['another site', '<a href="https://other.example/x"><a href="mailto:a@b.example"><a href="tel:1">'],
  ['what another server has', '<a rel="noopener external" href="/shop/">'],
  ['what only looks like a link', '<script>a href="/x/"</script><!-- <a href="/x/"> --><code>a href="/x/"</code><p data-href="/x/">'],
])('leaves alone a link to %s', (_what, html) => {
  expect(dead(html)).toEqual([]);
});

it('looks below the base only', () => {
  expect(dead('<a href="/other/"><a href="/playbook/there/"><a href="/playbook/nowhere/">', { base: '/playbook/' })).toEqual([
    '/from/ → /playbook/nowhere/',
  ]);
});

it('knows the file of the missing page', () => {
  expect(dead('<a href="#main">x</a><main id="main">', { from: '/404/' })).toEqual([]);
});

it('names them with what to do, and no more than a reader takes in', () => {
  assertNoneDead([], 'dist/');
  expect(() => assertNoneDead(['/a/ → /b/'], 'dist/')).toThrow(
    '1 link of the site leads nowhere; dist/ was left as it was:\n  /a/ → /b/\nFix the page',
  );
  expect(() =>
    assertNoneDead(
      Array.from({ length: 25 }, (_, n) => `/a/ → /${n}/`),
      'dist/',
    ),
  ).toThrow(/25 links of the site lead nowhere[\s\S]*\/19\/\n {2}and 5 more/);
});
