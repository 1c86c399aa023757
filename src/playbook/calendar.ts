import ICAL from 'ical.js';
import type { Formats } from '../i18n/language.ts';
import type { PlannableAction } from './planner.ts';

export interface CalendarOptions {
  /** The Monday as YYYY-MM-DD. */
  monday: string;
  /** Minutes after midnight at which the first action begins. */
  from: number;
  /** Address of an action's page. */
  addressOf(id: string): string;
  /** The language of the actions, and how it says a time. */
  language: Pick<Formats, 'tag' | 'duration'>;
  /** When the file is made. */
  stamp: Date;
}

// A line has 75 octets (RFC 5545, 3.1), of which a folded one begins with a space that the library does not count.
ICAL.foldLength = 74;

/** Minutes between two actions. */
const pause = 10;

/**
 * A plan as an iCalendar file: one event an action, one after the other on that Monday, in local time wherever it is
 * opened ("floating", RFC 5545, 3.3.5), with an alarm ten minutes before. An action has the same UID on the same Monday,
 * so that importing twice does not double it.
 */
export function calendarOf(actions: readonly PlannableAction[], { monday, from, addressOf, language, stamp }: CalendarOptions): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.updatePropertyWithValue('version', '2.0');
  calendar.updatePropertyWithValue(
    'prodid',
    `-//Customer Experience Playbook//Monday//${(language.tag.split('-')[0] ?? '').toUpperCase()}`,
  );
  let begins = from;
  for (const action of actions) {
    const minutes = action.prepMinutes + action.runMinutes;
    const event = new ICAL.Component('vevent');
    event.updatePropertyWithValue('uid', `${monday}-${action.id}@customer-experience-playbook`);
    event.updatePropertyWithValue('dtstamp', ICAL.Time.fromJSDate(stamp, true));
    event.updatePropertyWithValue('dtstart', at(monday, begins));
    event.updatePropertyWithValue('dtend', at(monday, begins + minutes));
    event.updatePropertyWithValue('summary', plain(action.title)).setParameter('language', language.tag);
    event
      .updatePropertyWithValue('description', `${plain(action.what)}\n\n${language.duration(minutes)}. ${addressOf(action.id)}`)
      .setParameter('language', language.tag);
    event.updatePropertyWithValue('url', addressOf(action.id));
    const alarm = new ICAL.Component('valarm');
    alarm.updatePropertyWithValue('action', 'DISPLAY');
    alarm.updatePropertyWithValue('description', plain(action.title));
    alarm.updatePropertyWithValue('trigger', ICAL.Duration.fromSeconds(-10 * 60));
    event.addSubcomponent(alarm);
    calendar.addSubcomponent(event);
    begins += minutes + pause;
  }
  return `${calendar.toString()}\r\n`;
}

/** A text with the line breaks that the library escapes, and without other control characters, which the format has no way to write. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
const plain = (text: string): string => text.replace(/\r\n?/g, '\n').replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');

/** A floating time on a day; minutes past midnight run over into the next days. */
function at(day: string, minutes: number): ICAL.Time {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number);
  return new ICAL.Time(
    { year, month, day: date, hour: Math.floor(minutes / 60), minute: minutes % 60, second: 0, isDate: false },
    ICAL.Timezone.localTimezone,
  );
}
