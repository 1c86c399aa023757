import { describe, expect, it } from 'vitest';
import { dayAdvice } from '../../src/check/advice.ts';
import { readNumber, type WrittenNumber } from '../../src/check/written-number.ts';
import { excerpt } from '../../src/text/excerpt.ts';

describe('a number as authors write it', () => {
  it.each<[text: string, key: string, meant: WrittenNumber]>([
    ['−1', 'score', -1],
    ['–1', 'score', -1],
    ['minus 1', 'score', -1],
    ['(1)', 'score', -1],
    ['1.050,00 €', 'upTo', 1050],
    ['1.050 €', 'upTo', 1050],
    ['£1,050.00', 'upTo', 1050],
    ['1 050', 'upTo', 1050],
    ['50,- €', 'upTo', 50],
    ['GBP 50', 'upTo', 50],
    ['£1.5k', 'upTo', 1500],
    ['£50-£100', 'upTo', { min: 50, max: 100 }],
    ['up to 50', 'upTo', { max: 50 }],
    ['6,5', 'hours', 6.5],
    ['0,125', 'result', 0.125],
    ['75%', 'result', 75],
    ['960 minutes', 'hours', 16],
    ['16 hours', 'hours', 16],
    ['1h30', 'runMinutes', 90],
    ['1 hour 30 minutes', 'runMinutes', 90],
    ['1/2 hour', 'runMinutes', 30],
    ['1 1/2 hours', 'runMinutes', 90],
    ['half an hour', 'runMinutes', 30],
    ['¼ h', 'prepMinutes', 15],
    ['0:25', 'runMinutes', 25],
    ['2-3 hours', 'runMinutes', { min: 120, max: 180 }],
    ['25 or 30', 'runMinutes', { min: 25, max: 30 }],
    ['approx. 25', 'runMinutes', 25],
    ['five', 'prepMinutes', 5],
    ['12 weeks', 'byDay', 84],
    ['day 90', 'byDay', 90],
    ['18 months', 'years', 1.5],
    ['5+', 'years', { min: 5 }],
    ['5+ years', 'years', { min: 5 }],
    ['at least 5', 'years', { min: 5 }],
    ['5 or more', 'years', { min: 5 }],
    ['2 to 3 people', 'people', { min: 2, max: 3 }],
    ['2018-05-01', 'year', 2018],
    ['1 May 2018', 'year', 2018],
    ['2018/2019', 'year', { min: 2018, max: 2019 }],
  ])('%s in %s', (text, key, meant) => {
    expect(readNumber(text, [key])).toEqual(meant);
  });

  it.each([
    ['Q2', 'byDay'],
    ['1.0 FTE', 'contractedHours'],
    ['09:00-17:00', 'hours'],
    ['9-5', 'hours'],
    ['4/5', 'score'],
    ['1/2', 'result'],
    ['3 days', 'hours'],
    ['2 hours', 'people'],
    ['<50', 'upTo'],
    ['11/2 hours', 'runMinutes'],
    ['1.2.3', 'result'],
    ['2018-19', 'year'],
    ['2 teams of 3', 'people'],
    ['n/a', 'prepMinutes'],
    ['', 'prepMinutes'],
  ])('%s in %s is read as nothing, since it cannot be read with certainty', (text, key) => {
    expect(readNumber(text, [key])).toBeUndefined();
  });

  it('takes the unit from the field that holds the end of a range', () => {
    expect(readNumber('2 hours', ['runMinutes', 'max'])).toBe(120);
  });
});

describe('a day as authors write it', () => {
  const today = '2026-12-01';
  it.each([
    ['46349', 'Spreadsheets count days, and 46349 is 2026-11-23. Write `2026-11-23`.'],
    ['2027', 'Write the month and the day too, such as `2027-12-01`.'],
    ['2027-11', 'Write the day too, such as `2027-11-24`.'],
    ['11/2027', 'Write the day too, such as `2027-11-24`.'],
    ['November 2027', 'Write the day too, such as `2027-11-24`.'],
    ['Q4 2027', 'Write one day of that quarter, from `2027-10-01` to `2027-12-31`.'],
    ['2026–11–23', 'Write `2026-11-23`.'],
    ['23-Nov-26', 'Write `2026-11-23`.'],
    ['Monday 23 November 2026', 'Write `2026-11-23`.'],
    ['the 23rd of November 2026', 'Write `2026-11-23`.'],
    ['November 23rd, 2026', 'Write `2026-11-23`.'],
    ['23. November 2026', 'Write `2026-11-23`.'],
    ['Montag, 1. März 2027', 'Write `2027-03-01`.'],
  ])('%s', (text, fix) => {
    expect(dayAdvice(text, { today })).toEqual({ fix });
  });

  it('proposes no day that another rule refuses', () => {
    expect(dayAdvice('23.11.2025', { today, after: '2026-11-23' })?.fix).toBe(
      '`2025-11-23` is not after the last review (2026-11-23): write a later day as YYYY-MM-DD.',
    );
    expect(dayAdvice('03/12/2026', { today, isPast: true })?.fix).toBe('Write `2026-03-12`.');
    expect(dayAdvice('24.12.2026', { today, isPast: true })?.fix).toBe(
      '`2026-12-24` is still to come: write the day on which it was done, as YYYY-MM-DD.',
    );
  });

  it.each(['soon', '99999', '2027-Q5', '12'])('%s is no day', (text) => {
    expect(dayAdvice(text, { today })).toBeUndefined();
  });
});

describe('a value said back', () => {
  it('is cut between words, and says so', () => {
    expect(excerpt('short')).toBe('short');
    expect(excerpt('One two three four', 12)).toBe('One two…');
    expect(excerpt('[[[[[[[[[[[[', 6)).toBe('[[[[[…');
    expect(excerpt('ab😀', 3)).toBe('ab…');
  });
});
