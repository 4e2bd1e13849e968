import { asCalled, dayOfOccasion, type ReportingOccasion } from '../deadline/reporting-occasion';
import { addDays, clampedDate, endOfWeek, type PlainDate } from '../plain-date';
import {
  type DayOfYear,
  lastDayOfPart,
  type Occasion,
  type PartOfYear,
  partsOfYear,
  type UndatedReason,
} from './occasion';
import type { OccasionContext } from './occasion-readers';

/** A time to measure: what is measured, from its first day to its last, and the day when it should be done. */
export interface MeasuringTime {
  readonly from: PlainDate;
  readonly to: PlainDate;
  /** The last day of what is measured, or the tenant's reporting day where the plan follows that. */
  readonly due: PlainDate;
}

export interface MeasuringYear {
  /** By the day they are due, each of them once. */
  readonly times: readonly MeasuringTime[];
  /** Why some of the words give no day, each reason once. */
  readonly undated: readonly UndatedReason[];
}

/** When an indicator is measured in a year, against the tenant's reporting days as they are. */
export function measuringYear(occasions: readonly Occasion[], context: OccasionContext): MeasuringYear {
  const found = occasions.flatMap((occasion) => timesOf(occasion, context));
  const times = found.filter((one) => typeof one !== 'string').toSorted(byDue);
  return {
    times: [...new Map(times.map((time) => [JSON.stringify(time), time])).values()],
    undated: [...new Set(found.filter((one) => typeof one === 'string'))],
  };
}

function byDue(one: MeasuringTime, other: MeasuringTime): number {
  if (one.due !== other.due) return one.due < other.due ? -1 : 1;
  return one.from < other.from ? 1 : Number(one.from > other.from) * -1;
}

function timesOf(occasion: Occasion, context: OccasionContext): readonly (MeasuringTime | UndatedReason)[] {
  const { year } = context;
  switch (occasion.kind) {
    case 'day':
      return [onDay(dayIn(year, occasion))];
    case 'days':
      return [through(dayIn(year, occasion.from), dayIn(year, occasion.to))];
    case 'weeks':
      return [weeksIn(year, occasion)];
    case 'part':
      return [partIn(context, occasion.of, occasion.number, false)];
    case 'each':
      return Array.from({ length: partsOfYear[occasion.of] }, (_, at) =>
        partIn(context, occasion.of, at + 1, occasion.lastDay),
      );
    case 'wholeYear':
    case 'onceAYear':
      return [through(clampedDate(year, 1, 1), clampedDate(year, 12, 31))];
    case 'reporting': {
      const report = context.reporting.find(({ name }) => name === occasion.name);
      return [report ? onDay(dayOfOccasion(report, year)) : 'unknown-occasion'];
    }
    case 'undated':
      return [occasion.why];
  }
}

const onDay = (day: PlainDate): MeasuringTime => through(day, day);
const through = (from: PlainDate, to: PlainDate): MeasuringTime => ({ from, to, due: to });
const dayIn = (year: number, { month, day }: DayOfYear): PlainDate => clampedDate(year, month, day);

function weeksIn(
  year: number,
  { first, last, days }: Extract<Occasion, { kind: 'weeks' }>,
): MeasuringTime | UndatedReason {
  const [endOfFirst, to] = [endOfWeek(year, first), endOfWeek(year, last)];
  if (!endOfFirst || !to) return 'no-such-day';
  const weeks = through(addDays(endOfFirst, -6), to);
  if (!days) return weeks;
  const given = through(dayIn(year, days.from), dayIn(year, days.to));
  // Another year has its weeks on other days.
  return given.from >= weeks.from && given.to <= weeks.to ? given : weeks;
}

/** A tertial is due when the tenant reports it, unless the plan says its last day; all else when it ends. */
function partIn(
  { year, reporting }: OccasionContext,
  of: PartOfYear,
  number: number,
  lastDay: boolean,
): MeasuringTime {
  const from = number === 1 ? clampedDate(year, 1, 1) : addDays(lastDayOfPart(year, of, number - 1), 1);
  const part = through(from, lastDayOfPart(year, of, number));
  const report = of === 'tertial' && !lastDay ? reportOfTertial(number, reporting) : undefined;
  return report ? { ...part, due: dayOfOccasion(report, year) } : part;
}

function reportOfTertial(
  number: number,
  reporting: readonly ReportingOccasion[],
): ReportingOccasion | undefined {
  const names = [`t${number}`, `tertial ${number}`];
  return reporting.find(({ name, alsoCalled }) =>
    [name, ...alsoCalled].some((each) => names.includes(asCalled(each))),
  );
}
