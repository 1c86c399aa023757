import ICAL from 'ical.js';
import type { Formats } from '../i18n/language.ts';
import { actionTime } from '../model/times.ts';
import { countedOf } from '../text/frequency.ts';
import { dayOf, type PlannableAction } from './planner.ts';
import type { Slot } from './schedule.ts';

/** An event as a calendar was given it. */
export interface KeptEvent {
  /** Grows with each change (RFC 5545, 3.8.7.4). */
  sequence: number;
  /** What the event said; empty once it is cancelled. */
  said: string;
  starts: string;
  summary: string;
}

/** A plan and its first day, YYYY-MM-DD. */
export interface DatedPlan {
  date: string;
  slots: readonly Slot[];
  actions: readonly PlannableAction[];
}

export interface CalendarOptions {
  /** Whether daily and weekly actions come back; not where the plans are those of several weeks already. */
  isOnce?: boolean | undefined;
  /** Whose calendar it is, for a plan of several people. */
  person?: number | undefined;
  /** Address of an action's page. */
  addressOf(id: string): string;
  /** The language of the actions, and how it says a time. */
  language: Pick<Formats, 'tag' | 'duration'>;
  /** How preparation for an action is called. */
  prepare(values: { action: string }): string;
  /** When the file is made. */
  stamp: Date;
  /** What the last file of this day gave, by UID: events that changed get a higher sequence, those that are gone are cancelled. */
  kept?: Readonly<Record<string, KeptEvent>> | undefined;
  /** The first day, YYYY-MM-DD, of which events are cancelled: those before it stay as they were given. */
  since?: string | undefined;
}

// A line has 75 octets (RFC 5545, 3.1), of which a folded one begins with a space that the library does not count.
ICAL.foldLength = 74;

/** Daily and weekly actions come back for so many weeks. */
const WEEKS = 13;
const WORKING_DAYS = ['MO', 'TU', 'WE', 'TH', 'FR'];

/**
 * Plans as an iCalendar file: one event for each stretch of work, in local time wherever it is opened ("floating", RFC 5545,
 * 3.3.5), so that it stays at the same hour when the clocks change, with an alarm ten minutes before. A stretch has the same UID
 * on the same day, so that importing twice does not double it.
 * @returns The text, and the events to hand in as `kept` for the next file of this day.
 */
export function calendarOf(
  plans: readonly DatedPlan[],
  { isOnce, person, addressOf, language, prepare, stamp, kept = {}, since = '' }: CalendarOptions,
): { text: string; kept: Record<string, KeptEvent> } {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue(
    'prodid',
    `-//Customer Experience Playbook//Monday//${(language.tag.split('-')[0] ?? '').toUpperCase()}`,
  );
  calendar.updatePropertyWithValue('method', 'PUBLISH');
  const given: Record<string, KeptEvent> = {};

  const add = (uid: string, starts: ICAL.Time, summary: string, said: string) => {
    const before = kept[uid];
    const sequence = before ? before.sequence + Number(before.said !== said) : 0;
    const event = new ICAL.Component('vevent');
    event.updatePropertyWithValue('uid', uid);
    event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(stamp, true));
    event.updatePropertyWithValue('sequence', sequence);
    event.updatePropertyWithValue('status', said ? 'CONFIRMED' : 'CANCELLED');
    event.updatePropertyWithValue('dtstart', starts);
    event.updatePropertyWithValue('summary', summary).setParameter('language', language.tag);
    given[uid] = { sequence, said, starts: starts.toString(), summary };
    calendar.addSubcomponent(event);
    return event;
  };

  for (const { slot, date, slots, actions } of plans.flatMap((plan) => plan.slots.map((slot) => ({ ...plan, slot })))) {
    const action = actions.find(({ id }) => id === slot.action);
    if (!action || (person !== undefined && !slot.people.includes(person))) continue;
    const isRun = slot.kind === 'run';
    const title = plain(action.title);
    const starts = at(date, slot.day, slot.from);
    const ends = at(date, slot.day, slot.to);
    const summary = isRun ? title : prepare({ action: title });
    const rule = isOnce ? undefined : ruleOf(action.repeat, slot.day < 0);
    const without = rule ? clashesOf(slot, slots).map((day) => at(date, day, slot.from)) : [];
    const uid = `${date}-${action.id}${isRun ? '' : '-prep'}${slot.part === 0 ? '' : `-${slot.part + 1}`}@customer-experience-playbook`;
    const event = add(uid, starts, summary, [starts, ends, summary, rule ?? '', ...without].map(String).join(' '));
    event.updatePropertyWithValue('dtend', ends);
    if (rule) event.updatePropertyWithValue('rrule', rule);
    for (const day of without) event.addPropertyWithValue('exdate', day);
    event
      .updatePropertyWithValue('description', `${plain(action.what)}\n\n${language.duration(actionTime(action))}. ${addressOf(action.id)}`)
      .setParameter('language', language.tag);
    event.updatePropertyWithValue('url', addressOf(action.id));
    const alarm = new ICAL.Component('valarm');
    alarm.updatePropertyWithValue('action', 'DISPLAY');
    alarm.updatePropertyWithValue('description', summary);
    alarm.updatePropertyWithValue('trigger', ICAL.Duration.fromSeconds(-10 * 60));
    event.addSubcomponent(alarm);
  }
  for (const [uid, event] of Object.entries(kept)) {
    if (Object.hasOwn(given, uid)) continue;
    if (event.starts < since) given[uid] = event;
    else add(uid, ICAL.Time.fromDateTimeString(event.starts), event.summary, '');
  }
  return { text: `${calendar.toString()}\r\n`, kept: given };
}

/** A text with the line breaks that the library escapes, and without other control characters, which the format has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** How a daily or weekly action comes back; undefined for what is done once, or at dates that people choose. Before a daily one people are asked once. */
function ruleOf(repeat: string, isAhead: boolean): ICAL.Recur | undefined {
  const counted = countedOf(repeat);
  if (!counted || !('every' in counted)) return undefined;
  const { every, unit } = counted;
  if (unit === 'week') return ICAL.Recur.fromData({ freq: 'WEEKLY', interval: every, count: Math.ceil(WEEKS / every) });
  if (isAhead || (unit !== 'day' && unit !== 'working-day')) return undefined;
  return every === 1
    ? ICAL.Recur.fromData({ freq: 'WEEKLY', byday: WORKING_DAYS, count: WEEKS * WORKING_DAYS.length })
    : ICAL.Recur.fromData({ freq: 'DAILY', interval: every, count: Math.ceil((WEEKS * 7) / every) });
}

/** The later days of a plan on which an action that comes back would meet other work of its people. */
const clashesOf = (slot: Slot, slots: readonly Slot[]): number[] => [
  ...new Set(
    slots.flatMap(({ day, from, to, people }) =>
      day > slot.day && from < slot.to && slot.from < to && people.some((person) => slot.people.includes(person)) ? [day] : [],
    ),
  ),
];

/** A floating time, so many working days after a day. */
function at(start: string, days: number, minutes: number): ICAL.Time {
  const [year = 1970, month = 1, day = 1] = dayOf(start, days).split('-').map(Number);
  const second = Math.round((minutes % 1) * 60);
  return new ICAL.Time(
    { year, month, day, hour: Math.floor(minutes / 60), minute: Math.floor(minutes % 60), second, isDate: false },
    ICAL.Timezone.localTimezone,
  );
}
