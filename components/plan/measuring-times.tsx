import { useTranslations } from 'next-intl';
import type { MeasuringTime, MeasuringYear } from '@/lib/domain/plan/measuring-times';

/** The days that a year's measurements are made on, and what has no day. */
export function MeasuringTimes({ year: { times, undated } }: { year: MeasuringYear }) {
  const t = useTranslations('plan');
  return (
    <ul className="mt-2 max-w-measure text-sm tabular-nums">
      {times.map((time) => (
        <li key={`${time.from} ${time.to} ${time.due}`} className="border-t border-line py-1.5">
          <Time time={time} />
        </li>
      ))}
      {undated.map((why) => (
        <li key={why} className="border-t border-line py-1.5 text-ink-2">
          {t(`undated.${why}`)}
        </li>
      ))}
    </ul>
  );
}

function Time({ time: { from, to, due } }: { time: MeasuringTime }) {
  const t = useTranslations('plan.time');
  const when = from === to ? from : t('span', { from, to });
  return (
    <>
      <b>{when}</b>
      {due !== to && <span className="ml-3 text-ink-2">{t('due', { due })}</span>}
    </>
  );
}
