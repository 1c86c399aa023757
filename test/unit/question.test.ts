import { describe, expect, it } from 'vitest';
import { readQuestion } from '../../src/search/question.ts';
import { plain, wordsOf } from '../../src/search/text.ts';

describe('words', () => {
  it.each([
    ['R&D', 'r & d', 'R&D team'],
    ['C++', 'c++', 'writes C++, daily'],
    ['C#', 'c#', 'C#'],
    ['24/7', '24/7', 'open 24/7.'],
    ['O’Brien', "o'brien", "Mister O'Brien"],
    ['co-operate', 'cooperate', 'they co‑operate'],
    ['e-mail', 'email', 'by E-Mail'],
    ['équipe', 'e\u0301quipe', 'une EQUIPE'],
    ['d’équipe', "d'équipe", 'équipe'],
    ['l’accueil', 'accueil', "l'accueil"],
    ['first office', '\ufb01rst o\ufb03ce', 'first office'],
    ['Straße', 'strasse', 'STRASSE'],
    ['cœur', 'coeur', 'cœur'],
    ['cus\u00adtomer', 'customer', 'customer'],
  ])('%s and %s are the same, and are in “%s”', (one, other, text) => {
    expect(wordsOf(one)).not.toEqual([]);
    expect(plain(one)).toBe(plain(other));
    expect(` ${plain(text)} `).toContain(` ${plain(one)} `);
  });
  it.each([
    ['C++', 'C'],
    ['C#', 'C++'],
    ['R&D', 'RN'],
    ['24/7', '24 7'],
  ])('%s is not %s', (one, other) => {
    expect(plain(one)).not.toBe(plain(other));
  });
  it.each([
    ['sales & marketing', ['sales', 'marketing']],
    ['front-line staff', ['front', 'line', 'staff']],
    ['sales/service', ['sales', 'service']],
    ['01/12/2026', ['01', '12', '2026']],
    ["it's don't", ['its', 'dont']],
    ['co-', ['co']],
    ["+ # & / ' -", []],
  ])('of %s are %j', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });
});

describe('a question', () => {
  it.each([
    ['What is R&D?', 'what is rd'],
    ['who decides on 24/7 support', 'on 247 support'],
    ['C++ engineer interview', 'cplusplus engineer'],
    ['esprit d’équipe', 'esprit equipe'],
    ['do we co-operate with O’Brien', 'do we cooperate with obrien'],
  ])('%s is about “%s”', (query, about) => {
    expect(readQuestion(query).about).toBe(about);
  });
  it('has two sides that have signs in them', () => {
    expect(readQuestion('R&D vs C++').between).toEqual(['rd', 'cplusplus']);
    expect(readQuestion('difference between O’Brien and d’équipe').between).toEqual(['obrien', 'equipe']);
  });
});
