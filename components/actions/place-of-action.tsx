import { useTranslations } from 'next-intl';
import { describeOrigin } from '@/lib/text/describe-origin';
import type { BoardRow } from './board-row';

/** The unit that an action is about; of one that belongs to no audit, first what it was raised from. */
export function PlaceOfAction({ row: { origin, unitName } }: { row: Pick<BoardRow, 'origin' | 'unitName'> }) {
  const t = useTranslations('actionsBoard');
  const words = useTranslations('origin');
  const unit = unitName ?? t('wholeAdministration');
  if (origin.kind === 'audit') return unit;
  return (
    <>
      <span className="font-medium text-ink">{describeOrigin(origin, words)}</span> · {unit}
    </>
  );
}
