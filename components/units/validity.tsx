import { useTranslations } from 'next-intl';
import { formatPeriod } from '@/lib/time/format';
import type { UnitRow } from './unit-row';

/** From when to when a unit exists. */
export function Validity({ unit }: { unit: Pick<UnitRow, 'validFrom' | 'validTo'> }) {
  return (
    <span className="whitespace-nowrap tabular-nums">
      {formatPeriod(unit.validFrom, unit.validTo, useTranslations('time'))}
    </span>
  );
}
