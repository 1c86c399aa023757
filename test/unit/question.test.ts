import { describe, expect, it } from 'vitest';
import { readQuestion as read } from '../../src/search/question.ts';
import { family, plain, stem, wordsOf } from '../../src/search/text.ts';
import { vocabularyFor } from '../../src/search/vocabulary/index.ts';

const english = vocabularyFor('en-GB');
const readQuestion = (query: string) => read(query, english);

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
    ['What is R&D?', 'rd'],
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
  it.each([
    ['cx manager interview questions', { part: { at: 'interview/' }, about: 'cx manager' }],
    ['who does a cx manager report to', { part: { at: '' } }],
    ['difference between a csm and an account manager', { between: ['csm', 'account manager'] }],
    ['10 minutes no budget', { filters: { time: 'up to 15 minutes', money: 'no money' }, about: '' }],
    ['half an hour', { filters: { time: 'up to 30 minutes' } }],
    ['two hours', { filters: { time: 'up to 2 hours' } }],
    ['who decides the refund', { kinds: ['Decision'] }],
    ['is this job really sales', { kinds: ['vacancy-check/', 'titles/'] }],
    ['who should own complaints', { kinds: ['ownership/', 'Debate', 'Role'] }],
    ['do we need a head of cx', { kinds: ['hire/', 'Law', 'Decision'] }],
    ['do we have to give a reason', { kinds: ['Law', 'Decision'] }],
  ])('%s asks for what its words say', (query, expected) => {
    expect(readQuestion(query)).toMatchObject(expected);
  });
  it.each([
    ['Unterschied zwischen CX-Manager und Teamleiter', { between: ['cx manager', 'teamleiter'] }],
    ['Interviewfragen CX-Manager', { part: { at: 'interview/' }, about: 'cx manager' }],
    ['eine halbe Stunde ohne Budget', { filters: { time: 'up to 30 minutes', money: 'no money' } }],
    ['wer entscheidet über Erstattungen', { kinds: ['Decision'] }],
    ['wer ist für Beschwerden zuständig', { kinds: ['ownership/', 'Debate', 'Role'] }],
    ['brauchen wir einen CX-Manager', { kinds: ['hire/', 'Debate'] }],
    ['zwanzig Minuten', { filters: { time: 'up to 30 minutes' } }],
    ['cx manager interview questions', { part: { at: 'interview/' }, about: 'cx manager' }],
  ])('%s is read on a German page', (query, expected) => {
    expect(read(query, vocabularyFor('de'))).toMatchObject(expected);
  });
});

describe('spellings', () => {
  it.each([
    ['organize analyzing prioritization catalyzed', 'organise analysing prioritisation catalysed'],
    ['behavior favorite neighbor', 'behaviour favourite neighbour'],
    ['center theaters fiber', 'centre theatres fibre'],
    ['catalog dialogs', 'catalogue dialogues'],
    ['canceled traveling counselor', 'cancelled travelling counsellor'],
    ['enrollment fulfill skillful', 'enrolment fulfil skilful'],
    ['defense license', 'defence licence'],
    ['judgment acknowledgment', 'judgement acknowledgement'],
    ['program gray aging', 'programme grey ageing'],
  ])('%s are %s', (american, british) => {
    expect(wordsOf(american)).toEqual(british.split(' '));
    expect(wordsOf(british)).toEqual(british.split(' '));
  });
  it.each([
    'size',
    'prize',
    'resize',
    'seize',
    'laboratory',
    'honorary',
    'humorous',
    'analogy',
    'programmer',
    'vaporise',
    'editor',
    'manager',
  ])('%s is both', (word) => {
    expect(wordsOf(word)).toEqual([word]);
  });
  it.each([
    ['designer', 'design'],
    ['planner', 'planning'],
    ['management', 'manager'],
    ['scheduler', 'schedule'],
    ['accessibility', 'accessible'],
    ['operator', 'operations'],
    ['leadership', 'leader'],
  ])('%s and %s are of a family', (one, other) => {
    expect(family(one)).toBe(family(other));
    expect(stem(one)).not.toBe(stem(other));
  });
});
