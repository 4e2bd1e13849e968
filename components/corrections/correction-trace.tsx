import { useFormatter, useTranslations } from 'next-intl';
import type { HistoryCorrection } from '@/lib/domain/history-correction';
import { formatDayAndTime } from '@/lib/time/format';

/** That words were taken out: who did it, when, where and why. */
export function CorrectionTrace({ correction }: { correction: HistoryCorrection }) {
  const { at, by: name, reason, places, parts } = correction;
  const t = useTranslations('correction');
  const format = useFormatter();
  const time = formatDayAndTime(new Date(at));
  const where = format.list(parts.map((part) => t(`part.${part}`).toLocaleLowerCase('sv')));
  return (
    <li className="border-t border-line py-1.5 text-sm text-ink-2">
      {t('trace', { time, name, places, parts: where, reason })}
    </li>
  );
}
