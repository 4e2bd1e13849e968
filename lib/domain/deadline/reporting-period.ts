import { type PlainDate, partsOf } from '../plain-date';
import { dayOfOccasion, type ReportingOccasion } from './reporting-occasion';

/** The part of the tenant's own year that a day belongs to, by the report that ends it. */
export interface ReportingPeriod {
  /** *T2*, as the tenant calls it. */
  readonly name: string;
  /** The year that is reported, which may end before the day of the report does. */
  readonly year: number;
  /** The day it is to be reported: the last one of the period. */
  readonly lastDay: PlainDate;
}

/** The period whose report is the next to come, today's included; null when the tenant never reports. */
export function reportingPeriodOf(
  today: PlainDate,
  occasions: readonly ReportingOccasion[],
): ReportingPeriod | null {
  const { year } = partsOf(today);
  const ahead = occasions
    .flatMap((occasion) =>
      // A year that is reported in the next one is not over when it ends.
      [year - 1, year, year + 1].map((of) => ({
        name: occasion.name,
        year: of,
        lastDay: dayOfOccasion(occasion, of),
      })),
    )
    .filter(({ lastDay }) => lastDay >= today);
  return ahead.reduce<ReportingPeriod | null>(
    (first, period) => (first && first.lastDay <= period.lastDay ? first : period),
    null,
  );
}
