import type { PlainDate } from '@/lib/domain/plain-date';
import type { MeasuringTime } from '@/lib/domain/plan/measuring-times';

/**
 * Where the figures of an indicator are written, beginning with the days of a time that is over. Of one that goes on, what
 * has been measured is up to the person.
 */
export function measureAddress(
  indicatorHref: string,
  { from, to }: Pick<MeasuringTime, 'from' | 'to'>,
  today: PlainDate,
): string {
  const days = to <= today ? `?${new URLSearchParams({ from, to })}` : '';
  return `${indicatorHref}/measure${days}`;
}
