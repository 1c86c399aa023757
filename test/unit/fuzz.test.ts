import { expect, it } from 'vitest';
import { randomFrom } from '../bench/generate.ts';
import { foundWith, reference } from '../support/content.ts';
import { type Mutation, mutations, readTwice, seed, survive } from '../support/mutations.ts';
import { small } from '../support/small.ts';
import { ENDLESS } from '../support/until.ts';

// Other tests run beside this one: only a hang is caught here. Five thousand of the reference playbook are in test/nightly.
it(`survives 200 mutations of content files (seed ${seed})`, () => survive(small, 200, ENDLESS), 120_000);

it('finds what each kind of ruin leaves behind', () => {
  for (const kind of [
    'bytes that are no UTF-8',
    'an unfinished merge',
    'an alias bomb',
    'front matter without an end',
    'UTF-16',
    'deep nesting',
  ]) {
    const changed = (mutations[kind] as Mutation)(reference.get('roles/cx-manager.mdx') as string, randomFrom(seed));
    expect(
      foundWith({ 'roles/cx-manager.mdx': changed }).some((finding) => finding.file === 'roles/cx-manager.mdx'),
      kind,
    ).toBe(true);
  }
});

it('reads YAML by the quick parser as by the careful one, or not at all', () => {
  readTwice((kinds, file) => kinds.filter((_, kind) => (kind + file) % 6 === 0));
}, 120_000);
