import { toCsv } from '../document/csv.ts';
import type { Words } from '../i18n/words.ts';
import { type CalendarOptions, calendarOf, type DatedPlan, type KeptEvent } from '../playbook/calendar.ts';
import type { Mondays } from '../playbook/mondays.ts';
import { download } from './download.ts';
import { keep, recall } from './storage.ts';

type Kept = Record<string, Record<string, KeptEvent>>;
/** Files of so many days and people are remembered. */
const MAX_FILES = 40;

const isEvent = (value: unknown): value is KeptEvent =>
  typeof value === 'object' &&
  value !== null &&
  Number.isSafeInteger((value as KeptEvent).sequence) &&
  /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/.test((value as KeptEvent).starts) &&
  typeof (value as KeptEvent).said === 'string' &&
  typeof (value as KeptEvent).summary === 'string';

const keptOf = (value: unknown): Kept =>
  Object.fromEntries(
    Object.entries(value ?? {}).map(([file, events]) => [
      file,
      Object.fromEntries(Object.entries(events ?? {}).filter((item): item is [string, KeptEvent] => isEvent(item[1]))),
    ]),
  );

/** Offers a plan as a calendar file, and remembers it, so that the next one of this day can change and cancel what this one gave. */
export function downloadCalendar(
  name: string,
  plans: readonly DatedPlan[],
  options: Omit<CalendarOptions, 'stamp' | 'kept'> & { whose?: string },
): void {
  const file = options.whose ? `${name} ${options.whose}` : name;
  const all = recall('calendars', keptOf) ?? {};
  const { text, kept } = calendarOf(plans, { ...options, stamp: new Date(), kept: all[file] });
  const { [file]: _, ...others } = all;
  keep('calendars', Object.fromEntries([...Object.entries(others).slice(1 - MAX_FILES), [file, kept]]));
  download(`${file.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}.ics`, 'text/calendar', text);
}

/** Offers what was done as a table for spreadsheets. */
export function downloadDone(
  mondays: Mondays,
  titleOf: (id: string) => string,
  say: Pick<Words['monday']['tool'], 'date' | 'action'>,
): void {
  const rows = Object.entries(mondays)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([day, ids]) => ids.map((id) => [day, titleOf(id)]));
  download('mondays.csv', 'text/csv', toCsv([[say.date, say.action], ...rows]));
}
