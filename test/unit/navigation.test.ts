import { describe, expect, it } from 'vitest';
import { shownCollections } from '../../src/model/index.ts';
import { pageKeys, tasks } from '../../src/model/pages.ts';
import { contentsOf } from '../../src/site/contents.ts';

it('every page and every index is under exactly one task', () => {
  expect(Object.values(tasks).flat().sort()).toEqual([...pageKeys, ...shownCollections].sort());
});

describe('the contents of a page', () => {
  const heading = (id: string, more = '') => `<h2 id="${id}"${more}>The <a href="/x/">${id}</a></h2>`;

  it('are its headings with an id, without tags, in their language', () => {
    const html = `<h1 id="top">Top</h1><h2>Plain</h2>${heading('one')}<h3 id="below">Below</h3>${heading('two', ' lang="de"')}<summary><h3 id="part">Folds</h3></summary>${heading('three')}`;
    expect(contentsOf(html)).toEqual([
      { id: 'one', html: 'The one', lang: undefined, isPart: false },
      { id: 'two', html: 'The two', lang: 'de', isPart: false },
      { id: 'part', html: 'Folds', lang: undefined, isPart: true },
      { id: 'three', html: 'The three', lang: undefined, isPart: false },
    ]);
  });

  it('leave out what cannot be seen and what stands below every entry', () => {
    const apart = heading('a', ' hidden') + heading('b', ' class="visually-hidden"') + heading('what-links-here');
    const shown = heading('one') + heading('two') + heading('three');
    expect(contentsOf(apart + shown).map(({ id }) => id)).toEqual(['one', 'two', 'three']);
  });

  it('are none where there are too few or too many for a list', () => {
    expect(contentsOf(heading('one') + heading('two'))).toEqual([]);
    expect(contentsOf(Array.from({ length: 41 }, (_, index) => heading(`n${index}`)).join(''))).toEqual([]);
  });
});
