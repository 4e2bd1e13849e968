import { Eraser } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { HistoryCorrection } from '@/lib/domain/history-correction';
import { EmptyState } from '../ui/empty-state';
import { CorrectionTrace } from './correction-trace';

/** Everything that has been taken out somewhere, the newest first. */
export function CorrectionTraces({ corrections }: { corrections: readonly HistoryCorrection[] }) {
  const t = useTranslations('correction');
  if (corrections.length === 0)
    return (
      <EmptyState icon={Eraser} title={t('none')} headingLevel={3}>
        {t('noneText')}
      </EmptyState>
    );
  return (
    <ol>
      {corrections.map((correction) => (
        <CorrectionTrace key={correction.at} correction={correction} />
      ))}
    </ol>
  );
}
