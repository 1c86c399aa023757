import { describe, expect, it } from 'vitest';
import { durationsIn, sharesIn } from '../../src/text/amounts.ts';

describe('the shares in a text', () => {
  it.each([
    ['Nine in ten returns are paid.', [['Nine in ten', 0.9, undefined]]],
    ['Three out of four people agree.', [['Three out of four', 0.75, undefined]]],
    ['In nine delays out of ten, they hear from us.', [['nine delays out of ten', 0.9, undefined]]],
    ['At most 10% return.', [['At most 10%', 0.1, 'most']]],
    ['No more than one fault report in ten is sent back.', [['No more than one fault report in ten', 0.1, 'most']]],
    ['At least 2.5 percent reply.', [['At least 2.5 percent', 0.025, 'least']]],
    [
      'Two thirds of staff agree, and half of the managers.',
      [
        ['Two thirds', 2 / 3, undefined],
        ['half', 0.5, undefined],
      ],
    ],
  ])('%s', (text, shares) => {
    expect(sharesIn(text).map(({ text: said, share, bound }) => [said, share, bound])).toEqual(shares);
  });

  it.each([
    'Contacts have fallen by a third.',
    'The forecast is within 5% of what was signed.',
    'Contacts are 20% lower than last year.',
    'It is up 10% on last year.',
    'Success managers save half a day.',
    'Customer satisfaction is within five points of the best.',
    'A second contact within seven days is rare.',
  ])('none in “%s”', (text) => {
    expect(sharesIn(text)).toEqual([]);
  });
});

describe('the lengths of time in a text', () => {
  it.each([
    ['within seven days', [['seven days', 7]]],
    ['The last twelve full months', [['twelve full months', 365]]],
    [
      'Findings from one quarter, counted 60 days later.',
      [
        ['one quarter', 91.25],
        ['60 days', 60],
      ],
    ],
    ['in a week', [['a week', 7]]],
    ['two working hours', [['two working hours', 2 / 24]]],
    ['every month, daily', []],
  ])('%s', (text, durations) => {
    expect(durationsIn(text).map(({ text: said, days }) => [said, days])).toEqual(
      durations.map(([said, days]) => [said, expect.closeTo(days as number, 1)]),
    );
  });

  it.each([
    ['within 20 seconds', [20]],
    ['a second visit of the day', []],
    ['in half an hour', [1800]],
    ['1.5 hours', [5400]],
    ['an hour and a half', [5400]],
    ['two and a half hours', [9000]],
    ['half a day', [43_200]],
  ])('%s, to the second', (text, seconds) => {
    expect(durationsIn(text).map(({ days }) => Math.round(days * 86_400))).toEqual(seconds);
  });
});
