import { describe, expect, it } from 'vitest';
import { toMarkdown } from '../../src/document/markdown.ts';
import { roleDocument } from '../../src/document/role-document.ts';
import { makeLanguage } from '../../src/i18n/language.ts';
import { de } from '../../src/i18n/words/de.ts';
import { en } from '../../src/i18n/words/en.ts';
import { law as collection, lawSchema } from '../../src/model/law.ts';
import { lawOfAds, lawOfInterviews, lawOn, placesOf } from '../../src/playbook/law.ts';
import { readPlaybook } from '../support/playbook.ts';

const playbook = readPlaybook('content');
const small = readPlaybook('test/fixtures/small');
const english = makeLanguage('en-GB', en);
const role = playbook.get('roles', 'complaints-manager');

describe('notes on the law', () => {
  it('are shown on the entries that they name', () => {
    const ids = (of: Parameters<typeof lawOn>[1]) => lawOn(playbook, of).map(({ id }) => id);
    expect(ids(role)).toContain('gb-finance-complaints');
    expect(ids({ collection: 'journeys', id: 'make-a-complaint' })).toContain('gb-energy-complaints');
    expect(ids({ collection: 'actions', id: 'shorten-one-survey' })).toEqual(['gb-surveys']);
    expect(ids({ collection: 'principles', id: 'fair-when-life-is-hard' })).toEqual([
      'gb-vulnerable-customers',
      'gb-finance-complaints-return',
    ]);
    expect(ids({ collection: 'glossary', id: 'touchpoint' })).toEqual([]);
  });

  it('know the pages on which they are shown', () => {
    const places = placesOf(playbook, playbook.get('law', 'gb-vulnerable-customers'));
    expect(places.every((place) => lawOn(playbook, place).some(({ id }) => id === 'gb-vulnerable-customers'))).toBe(true);
    expect(places.map(({ collection, id }) => `${collection}/${id}`)).toContain('journeys/complain-in-a-hard-time');
    expect(placesOf(playbook, playbook.get('law', 'eu-pay-transparency')).map(({ collection, id }) => `${collection}/${id}`)).toEqual([
      'actions/set-a-pay-range',
      'departments/human-resources',
    ]);
  });

  it('that are about interviews or ads are shown with every kit or ad', () => {
    expect(lawOfInterviews(playbook).map(({ id }) => id)).toContain('gb-health-questions');
    expect(lawOfAds(playbook).map(({ id }) => id)).toEqual(['gb-recruitment-discrimination', 'gb-health-questions', 'eu-pay-transparency']);
  });

  it('are nowhere in a playbook that has none', () => {
    const [first] = small.of('roles');
    if (!first) throw new Error('the fixture has no role');
    expect(lawOn(small, first)).toEqual([]);
    expect(toMarkdown(roleDocument(first, small, english))).not.toContain(en.law.heading);
  });

  it('stand in the role as a document, with country and the warning', () => {
    const text = toMarkdown(roleDocument(role, playbook, english));
    expect(text).toContain('## The law');
    expect(text).toContain('This is not legal advice.');
    expect(text).toContain('Complaints to financial firms (United Kingdom):');
  });

  it('say from when they are in force, and which are not yet', () => {
    const notes = (id: string) => collection.summary(playbook.get('law', id).data, () => '', english).notes;
    expect(notes('eu-accessibility')).toEqual(['European Union', 'In force from 28 June 2025']);
    expect(notes('gb-subscriptions')).toEqual(['United Kingdom', 'Not in force yet']);
  });

  it('name countries in the language of the page', () => {
    expect(makeLanguage('de', de).region('GB')).toBe('Vereinigtes Königreich');
    expect(makeLanguage('de', de).words.law.heading).toBe('Das Recht');
  });

  it('need a place where somebody meets them', () => {
    const { data } = playbook.get('law', 'gb-surveys');
    const issues = (appliesTo: object) => lawSchema.safeParse({ ...data, appliesTo }).error?.issues.map(({ message }) => message);
    const nowhere = { roles: [], actions: [], journeys: [] };
    expect(issues(nowhere)).toEqual(['name at least one place, or nobody meets the note at their work']);
    expect(issues({ ...nowhere, interviews: false })).toHaveLength(1);
    expect(issues({ ...nowhere, ads: true })).toBeUndefined();
    expect(issues({ ...nowhere, measures: ['quality-score'] })).toBeUndefined();
  });

  it('cite a source each, and say when somebody reads them again', () => {
    for (const { id, data } of playbook.of('law')) {
      expect(data.sources.length, id).toBeGreaterThan(0);
      expect(data.reviewBy > data.reviewed, id).toBe(true);
    }
  });
});
