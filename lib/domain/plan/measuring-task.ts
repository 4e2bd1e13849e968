import type { Measured } from '../measurement/measurement';
import { addDays, daysBetween, type PlainDate } from '../plain-date';
import type { MeasuringTime } from './measuring-times';

/**
 * How a time to measure stands: all its measures are measured; it should have been measured by its last day, and was not;
 * it is measured in these days; or it is still ahead.
 */
export type TaskState = 'done' | 'late' | 'now' | 'ahead';

/** What has been registered, as far as a task is concerned. */
export interface MadeMeasurement extends Measured {
  readonly id: string;
  /** The day that it was first written down. */
  readonly registeredOn: PlainDate;
  /** False where all that was registered is that the figures are missing (*saknas*). */
  readonly hasValue: boolean;
}

/** A time to measure an indicator as something to do. */
export interface MeasuringTask extends MeasuringTime {
  /** From when it is measured; whoever is responsible is reminded on that day. */
  readonly opens: PlainDate;
  readonly state: TaskState;
  /** What has been registered of it, in the order of the measures. */
  readonly made: readonly MadeMeasurement[];
  /** How many of the indicator's measures are to be measured. */
  readonly measures: number;
}

export interface MeasuringTaskContext {
  /** How many measures the indicator has. */
  readonly measures: number;
  /** What has been registered of it in the year. */
  readonly made: readonly MadeMeasurement[];
  /** How many days before its last day a measurement is reminded of. */
  readonly reminderDays: number;
  readonly today: PlainDate;
}

/**
 * The year's times of an indicator as tasks, in the order of the times. What the plan gives no day (*enligt anvisning*,
 * *hösten*) is no task: nobody is late with it, and nobody reminded. A sample once a year is due on the year's last day.
 */
export function measuringTasks(
  times: readonly MeasuringTime[],
  { measures, made, reminderDays, today }: MeasuringTaskContext,
): readonly MeasuringTask[] {
  const placed = made
    // An earlier version of the year's plan may have had more of them.
    .filter(({ measure }) => measure < measures)
    .map((one) => ({ one, times: timesMeasuredBy(one, times) }));
  return times.map((time) => {
    const own = placed.filter((each) => each.times.includes(time)).map((each) => each.one);
    const opens = openingOf(time, reminderDays);
    const isDone = new Set(own.map(({ measure }) => measure)).size >= measures;
    const state = isDone ? 'done' : stateOf(time.due, opens, today);
    const inOrder = own.toSorted((one, other) => one.measure - other.measure);
    return { ...time, opens, state, made: inOrder, measures };
  });
}

function stateOf(due: PlainDate, opens: PlainDate, today: PlainDate): TaskState {
  if (due < today) return 'late';
  return opens <= today ? 'now' : 'ahead';
}

/** No month is as short: a stretch that is shorter is when one measures, a longer one is what is measured. */
const SHORTER_THAN_A_MONTH = 28;

/** So many days before the last day; of a short stretch (*vecka 41–43*) its first day, where that comes earlier. */
function openingOf({ from, to, due }: MeasuringTime, reminderDays: number): PlainDate {
  const reminded = addDays(due, -reminderDays);
  const isShort = daysBetween(from, to) + 1 < SHORTER_THAN_A_MONTH;
  return isShort && from < reminded ? from : reminded;
}

/**
 * The times that a measurement is of: those that have just its days; or else the one, of those it shares days with, that it
 * covers most of; or else the last that was over before it, since who measures a day late has measured.
 */
function timesMeasuredBy(one: Measured, times: readonly MeasuringTime[]): readonly MeasuringTime[] {
  const exact = times.filter(({ from, to }) => from === one.from && to === one.to);
  if (exact.length > 0) return exact;
  const met = times
    .filter(({ from, to }) => from <= one.to && to >= one.from)
    .toSorted((a, b) => shareOf(b, one) - shareOf(a, one));
  const over = times.filter(({ to }) => to < one.from).toSorted((a, b) => (a.to < b.to ? 1 : -1));
  return [...met, ...over].slice(0, 1);
}

/** How much of a time the days of a measurement cover, from 0 to 1. */
function shareOf(time: MeasuringTime, { from, to }: Measured): number {
  const first = from > time.from ? from : time.from;
  const last = to < time.to ? to : time.to;
  return (daysBetween(first, last) + 1) / (daysBetween(time.from, time.to) + 1);
}

/** How an indicator stands by its tasks: what is most urgent of them. Null of one without any. */
export function standingOf(tasks: readonly MeasuringTask[]): TaskState | null {
  const states = tasks.map(({ state }) => state);
  return (['late', 'now', 'done', 'ahead'] as const).find((state) => states.includes(state)) ?? null;
}

/** Whether a time has passed without a figure: nothing was registered, or that the figures are missing. */
export const lacksValue = (tasks: readonly MeasuringTask[]): boolean =>
  tasks.some(
    ({ state, made }) => state === 'late' || (state === 'done' && made.every(({ hasValue }) => !hasValue)),
  );

/** What comes next: what is measured now, else what is ahead, else the first that is late. */
export function nextTask(tasks: readonly MeasuringTask[]): MeasuringTask | null {
  const first = (wanted: TaskState) => tasks.find(({ state }) => state === wanted);
  return first('now') ?? first('ahead') ?? first('late') ?? null;
}

/** So many days after its last day somebody is still told that a measurement is late. */
const DAYS_TOLD_LATE = 31;

/**
 * Whether a task asks something of somebody: it is measured now, or late. A year's own tasks ask all year; those of another
 * year's plan, and reminders, for a month: what nobody did by then is said on the page of the indicator.
 */
export function asks({ state, due }: MeasuringTask, today: PlainDate, year?: number): boolean {
  if (state === 'now') return true;
  const isOfThisYear = year !== undefined && today.startsWith(`${year}-`);
  return state === 'late' && (isOfThisYear || today <= addDays(due, DAYS_TOLD_LATE));
}
