import { DAY_MINUTES, total } from '../text/range.ts';

/** Nobody works longer than this without a pause. */
export const MAX_STRETCH = 90;
/** Minutes of a pause. */
export const PAUSE = 10;
/** Minutes of lunch, or of another break to eat. */
export const MEAL = 45;
/** Lunch begins between these minutes of the day, for whoever starts before the first and works on after the second. */
export const LUNCH = { earliest: 12 * 60, latest: 13 * 60 + 30 } as const;
/** Whoever starts at another time eats at the latest so many minutes after. */
export const MAX_WITHOUT_MEAL = 300;
/** Preparation on the working day before has this window. */
const DAY_BEFORE = { day: -1, from: 13 * 60, to: 17 * 60 } as const;
const MIDNIGHT = 24 * 60;

/** When people have time. */
export interface TimeWindow {
  /** Minutes after midnight at which each day starts. */
  from: number;
  /** Minutes from start to finish, breaks and lunch included; more than a working day is spread over days of eight hours. */
  minutes: number;
  /** Whether all preparation that needs nothing of the plan is done on the working day before. */
  prepareBefore?: boolean | undefined;
}

/** A stretch of time of some people. */
export interface Slot {
  kind: 'prepare' | 'run' | 'pause' | 'meal';
  /** The action, for `prepare` and `run`. */
  action?: string;
  /** Of the slots of this kind and action, from 0. */
  part: number;
  /** Working days after the first; -1 for the working day before. */
  day: number;
  /** Minutes after midnight. */
  from: number;
  to: number;
  /** Places in the list of people; the first leads. */
  people: readonly number[];
}

/** What is to be placed: an action with its people and the minutes of its parts. */
export interface Task {
  id: string;
  people: readonly number[];
  /** Minutes of preparation that people need notice of: on the working day before, where they fit there. */
  ahead: number;
  /** The other minutes of preparation. */
  prepare: number;
  run: number;
  /** Minutes of each step of the run, where they are known: pauses fall between steps. */
  steps?: readonly number[] | undefined;
  /** Tasks that must be over before this begins, as far as they are in the timeline. */
  after: readonly string[];
}

interface State {
  day: number;
  /** When the person is free. */
  free: number;
  /** Minutes of work since the last pause. */
  stretch: number;
  /** When the first work of the day began. */
  began?: number;
  hasEaten: boolean;
}

interface Place {
  day: number;
  time: number;
}

const round = (value: number) => total([value]);
const isLater = (one: Place, other: Place) => one.day > other.day || (one.day === other.day && one.time > other.time);

/** The start and the end of each day of a window. */
export function daysOf({ from, minutes }: TimeWindow): { from: number; to: number }[] {
  const days = [];
  for (let left = minutes; days.length === 0 || left > 0; left -= DAY_MINUTES)
    days.push({ from, to: Math.min(from + Math.min(left, DAY_MINUTES), MIDNIGHT) });
  return days;
}

/**
 * Places tasks one after the other on the clock, each as soon as all of its people are free. Nobody is in two places, works
 * longer than MAX_STRETCH without a pause, or goes without lunch. Tasks that do not fit any more run over the end: see `overrun`.
 */
export class Schedule {
  #slots: readonly Slot[] = [];
  #added: Slot[] = [];
  #overrun = 0;
  #window: TimeWindow;
  #days: { from: number; to: number }[];
  #states: State[];
  #before: State[];
  #ends = new Map<string, Place>();

  constructor(window: TimeWindow, people: number) {
    this.#window = window;
    this.#days = daysOf(window);
    this.#states = Array.from({ length: people }, () => this.#fresh(0));
    this.#before = this.#states.map(() => ({ day: DAY_BEFORE.day, free: DAY_BEFORE.from, stretch: 0, hasEaten: false }));
  }

  copy(): Schedule {
    const copy = new Schedule(this.#window, 0);
    copy.#slots = this.slots;
    copy.#overrun = this.#overrun;
    copy.#states = this.#states.map((state) => ({ ...state }));
    copy.#before = this.#before.map((state) => ({ ...state }));
    copy.#ends = new Map(this.#ends);
    return copy;
  }

  get slots(): readonly Slot[] {
    if (this.#added.length > 0) this.#slots = [...this.#slots, ...this.#added];
    this.#added = [];
    return this.#slots;
  }

  /** When a person is free next. */
  freeAt(person: number): Place {
    const { day, free } = this.#states[person] as State;
    return { day, time: free };
  }

  /** Minutes past the end of the last day; 0 where everything fits. */
  get overrun(): number {
    return this.#overrun;
  }

  add(task: Task): void {
    const after = task.after.flatMap((id) => this.#ends.get(id) ?? []);
    const earliest = after.reduce<Place>((latest, place) => (isLater(place, latest) ? place : latest), { day: 0, time: 0 });
    const lead = task.people.slice(0, 1);
    const isAllBefore =
      this.#window.prepareBefore === true && after.length === 0 && this.#fitsBefore(lead, piecesOf(task.ahead + task.prepare));
    const isAhead = isAllBefore || (task.ahead > 0 && this.#fitsBefore(lead, piecesOf(task.ahead)));
    const before = isAllBefore ? task.ahead + task.prepare : isAhead ? task.ahead : 0;
    const onTheDay = total([task.ahead, task.prepare, -before]);
    if (before > 0)
      for (const piece of piecesOf(before)) this.#place(this.#of(this.#before, lead), 'prepare', task.id, lead, piece, DAY_BEFORE.from);
    if (onTheDay > 0) this.#block('prepare', task.id, lead, piecesOf(onTheDay), earliest);
    const prepared = this.#states[task.people[0] as number] as State;
    const ready = { day: prepared.day, time: prepared.free };
    this.#block('run', task.id, task.people, piecesOf(task.run, task.steps), isLater(ready, earliest) ? ready : earliest);
    const last = this.#added.at(-1) as Slot;
    this.#ends.set(task.id, { day: last.day, time: last.to });
  }

  #fresh = (day: number): State => ({ day, free: (this.#days[day] as { from: number }).from, stretch: 0, hasEaten: false });

  /** Pieces that belong together: on one day where they fit, else one by one on the days that follow. */
  #block(kind: 'prepare' | 'run', action: string, people: readonly number[], pieces: readonly number[], earliest: Place): void {
    const last = this.#days.length - 1;
    let day = Math.max(earliest.day, ...people.map((person) => (this.#states[person] as State).day));
    const notBefore = () => (day === earliest.day ? earliest.time : 0);
    if (day < last && !this.#fits(people, pieces, day, notBefore()) && this.#fits(people, pieces, day + 1, 0)) day++;
    for (const piece of pieces) {
      if (day < last && !this.#fits(people, [piece], day, notBefore())) day++;
      for (const person of people) if ((this.#states[person] as State).day < day) this.#states[person] = this.#fresh(day);
      this.#place(this.#of(this.#states, people), kind, action, people, piece, notBefore());
    }
  }

  #of = (states: readonly State[], people: readonly number[]) => people.map((person) => states[person] as State);

  #fits(people: readonly number[], pieces: readonly number[], day: number, notBefore: number): boolean {
    const states = this.#of(this.#states, people).map((state) => (state.day < day ? this.#fresh(day) : { ...state }));
    return this.#endOf(states, pieces, notBefore) <= (this.#days[day] as { to: number }).to;
  }

  #fitsBefore(people: readonly number[], pieces: readonly number[]): boolean {
    const states = this.#of(this.#before, people).map((state) => ({ ...state }));
    return this.#endOf(states, pieces, DAY_BEFORE.from) <= DAY_BEFORE.to;
  }

  #endOf(states: readonly State[], pieces: readonly number[], notBefore: number): number {
    let end = 0;
    for (const piece of pieces) end = this.#place(states, undefined, '', [], piece, notBefore);
    return end;
  }

  /** Places a piece of at most MAX_STRETCH minutes, with the pauses that its people need before. Without a kind it only tells the end. */
  #place(
    mine: readonly State[],
    kind: 'prepare' | 'run' | undefined,
    action: string,
    people: readonly number[],
    minutes: number,
    notBefore: number,
  ): number {
    let start = Math.max(notBefore, ...mine.map(({ free }) => free));
    for (let changed = true; changed; ) {
      changed = false;
      for (const state of mine) {
        const meal = this.#mealOf(state, start, minutes);
        const least = meal !== undefined ? meal + MEAL : needsPause(state, minutes) ? state.free + PAUSE : state.free;
        if (least > start) {
          start = least;
          changed = true;
        }
      }
    }
    const day = (mine[0] as State).day;
    const end = round(start + minutes);
    const add = (slot: Omit<Slot, 'part' | 'day'>) => {
      const part = this.#added.filter((other) => other.kind === slot.kind && other.action === slot.action).length;
      this.#added.push({ ...slot, part, day });
    };
    for (const [index, state] of mine.entries()) {
      const meal = this.#mealOf(state, start, minutes);
      const person = people.slice(index, index + 1);
      if (meal !== undefined) {
        if (kind) add({ kind: 'meal', from: meal, to: meal + MEAL, people: person });
        state.hasEaten = true;
      } else if (kind && needsPause(state, minutes))
        add({ kind: 'pause', from: state.free, to: round(state.free + PAUSE), people: person });
      state.stretch = meal !== undefined || start - state.free >= PAUSE ? minutes : state.stretch + minutes;
      state.began ??= start;
      state.free = end;
    }
    if (kind) {
      add({ kind, action, from: start, to: end, people });
      if (day === this.#days.length - 1) this.#overrun = Math.max(this.#overrun, round(end - (this.#days[day] as { to: number }).to));
    }
    return end;
  }

  /** When a person eats before work from `start` on; undefined where there is no need yet. */
  #mealOf({ day, began, free, stretch, hasEaten }: State, start: number, minutes: number): number | undefined {
    if (began === undefined || hasEaten) return undefined;
    const end = this.#days[Math.max(0, day)]?.to ?? 0;
    const wants = stretch + minutes > MAX_STRETCH && start >= LUNCH.earliest && end > LUNCH.latest + MEAL;
    if (began < LUNCH.earliest && (start + minutes > LUNCH.latest || wants))
      return Math.max(free, Math.min(LUNCH.earliest, began + MAX_WITHOUT_MEAL));
    return start + minutes - began > MAX_WITHOUT_MEAL ? free : undefined;
  }
}

const needsPause = ({ began, stretch }: State, minutes: number) => began !== undefined && stretch + minutes > MAX_STRETCH;

/** Minutes in pieces that need no pause inside, cut between steps where these are known. */
function piecesOf(minutes: number, steps: readonly number[] = []): number[] {
  if (minutes <= MAX_STRETCH) return [minutes];
  const pieces: number[] = [];
  let piece = 0;
  let left = minutes;
  for (const step of steps) {
    const whole = Math.min(step, left);
    if (piece > 0 && piece + whole > MAX_STRETCH) {
      pieces.push(piece);
      piece = 0;
    }
    piece = round(piece + whole);
    left = round(left - whole);
    for (; piece > MAX_STRETCH; piece = round(piece - MAX_STRETCH)) pieces.push(MAX_STRETCH);
  }
  piece = round(piece + left);
  for (; piece > MAX_STRETCH; piece = round(piece - MAX_STRETCH)) pieces.push(MAX_STRETCH);
  return piece > 0 ? [...pieces, piece] : pieces;
}
