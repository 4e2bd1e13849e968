import { daysBetween, type PlainDate } from './plain-date';

/** How many days before a seal ends it is warned of, each time more urgently. */
const warnings = [7, 30, 60] as const;

/** How a seal stands on a day: `left` is the number of days to its last one, `within` the warning that it has come to. */
export type SealStanding = {
  readonly left: number;
  readonly within: (typeof warnings)[number] | null;
  readonly ended: boolean;
};

export function sealStanding(validTo: PlainDate, day: PlainDate): SealStanding {
  const left = daysBetween(day, validTo);
  return { left, within: warnings.find((days) => left <= days) ?? null, ended: left < 0 };
}
