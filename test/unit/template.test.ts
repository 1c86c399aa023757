import { describe, expect, it } from 'vitest';
import { templateOf } from '../../src/author/template.ts';
import { collectionNames, formats } from '../../src/model/index.ts';
import { idOf } from '../../src/text/id.ts';
import { checkWith, newFindings, reference } from '../support/content.ts';

const base = checkWith({});

describe.each(collectionNames)('a new entry of %s', (collection) => {
  const text = templateOf(collection, 'Brand new thing');
  const file = formats[collection] === 'list' ? `${collection}.yaml` : `${collection}/brand-new-thing.${formats[collection]}`;
  const whole = formats[collection] === 'list' ? `${reference.get(file)}${text}` : text;
  const found = newFindings(checkWith({ [file]: whole }), base);

  it('has only findings that say what is not filled in yet, each at its own line', () => {
    expect(
      found.filter((finding) => !finding.message.includes('not filled in yet')).map(({ code, message }) => `${code} ${message}`),
    ).toEqual([]);
    expect(found.length).toBeGreaterThan(0);
    const lines = whole.split('\n');
    for (const { position, message } of found) {
      const field = /`(?:.*\.)?([a-zA-Z0-9]+)`/.exec(message)?.[1];
      if (field) expect(lines[(position?.line ?? 0) - 1], message).toMatch(new RegExp(`^\\s*${field}:`));
    }
  });

  it('explains every field in a comment', () => {
    expect(text.split('\n').filter((line) => line.trim().startsWith('# ')).length).toBeGreaterThanOrEqual(found.length - 1);
  });
});

it('makes ids of titles', () => {
  expect(idOf('Chief Customer Officer')).toBe('chief-customer-officer');
  expect(idOf('  Élan: 2 × 3!')).toBe('elan-2-3');
});
