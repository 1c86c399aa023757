import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { daysAt } from '../../src/check/days.ts';
import { checkFiles } from '../../src/check/run.ts';
import { readContentFrom } from '../../src/read/content.ts';
import { checkWith, contentFolder, editOf, reference } from '../support/content.ts';

const zones = Array.from({ length: 27 }, (_, index) => index - 12);
/** The day on the calendar of somebody that many hours ahead of UTC. */
const dayIn = (hours: number, now: Date) => new Date(now.getTime() + hours * 3_600_000).toISOString().slice(0, 10);

describe.each(['2026-12-01T00:00:00Z', '2026-12-01T09:59:59Z', '2026-12-01T10:00:00Z', '2026-12-01T12:00:00Z', '2026-12-31T23:59:59Z'])(
  'at %s',
  (moment) => {
    const now = new Date(moment);
    it.each(zones)('the day of an author at UTC%i is not in the future, nor is what is due that day overdue', (hours) => {
      const { earliest, latest } = daysAt(now);
      const day = dayIn(hours, now);
      expect(day <= latest).toBe(true);
      expect(day >= earliest).toBe(true);
    });

    it('the next day is in the future where the day begins first, and the day before is over where it begins last', () => {
      const { earliest, latest } = daysAt(now);
      expect(latest).toBe(dayIn(14, now));
      expect(earliest).toBe(dayIn(-12, now));
    });
  },
);

describe('the check', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
  afterEach(() => vi.useRealTimers());
  const file = 'roles/cx-manager.mdx';
  const found = (moment: string, fields: Record<string, string>) => {
    vi.setSystemTime(moment);
    const { text } = editOf({ title: '', on: 'roles/cx-manager', set: fields });
    const files = new Map([...reference].map(([name, content]) => [name, Buffer.from(name === file ? (text as string) : content)]));
    return checkFiles(readContentFrom(contentFolder, files)).findings.flatMap(({ file: where, code, message }) =>
      where === file && code.startsWith('time/') ? [message] : [],
    );
  };

  it('takes the day of an author in Kiritimati for a day that has begun', () => {
    expect(found('2027-01-10T10:30:00Z', { reviewed: '2027-01-11', reviewBy: '2027-06-01' })).toEqual([]);
    expect(found('2027-01-10T09:30:00Z', { reviewed: '2027-01-11', reviewBy: '2027-06-01' })).toEqual([
      'The review on 2027-01-11 is in the future',
    ]);
  });

  it('takes a review for overdue when its day is over everywhere', () => {
    const dates = { reviewed: '2026-01-01', reviewBy: '2027-01-10' };
    expect(found('2027-01-11T11:30:00Z', dates)).toEqual([]);
    expect(found('2027-01-11T12:30:00Z', dates)).toEqual(['The review was due on 2027-01-10']);
  });

  it('takes the day that it is given for that of everybody', () => {
    const edit = editOf({ title: '', on: 'roles/cx-manager', set: { reviewed: '2026-12-02', reviewBy: '2027-06-01' } });
    expect(checkWith({ [edit.file]: edit.text }).findings.map(({ message }) => message)).toContain(
      'The review on 2026-12-02 is in the future',
    );
  });
});
