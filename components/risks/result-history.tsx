import { Check, CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { SelfCheckResult } from '@/lib/domain/risk/risk';
import { Written } from './written';

/** What a self-check has shown, the newest first. */
export function ResultHistory({ results }: { results: readonly SelfCheckResult[] }) {
  const t = useTranslations('risks');
  if (results.length === 0) return <p className="text-sm text-ink-2">{t('check.noResults')}</p>;
  return (
    <ol>
      {results.map(({ id, checkedOn, by, satisfactory, sample, result, conclusion }) => (
        <li key={id} className="grid gap-1 border-t border-line py-3">
          <p className="text-sm text-ink-2 tabular-nums">{t('check.by', { day: checkedOn, by })}</p>
          <p className="inline-flex items-center gap-1.5 font-medium first-letter:uppercase">
            {satisfactory ? <Check className="text-fulfilled" /> : <CircleAlert className="text-partial" />}
            {t(satisfactory ? 'selfChecks.satisfactory' : 'selfChecks.unsatisfactory')}
          </p>
          <Written>{result}</Written>
          {conclusion && (
            <div className="text-sm">
              <p className="font-medium">{t('check.conclusion')}</p>
              <Written>{conclusion}</Written>
            </div>
          )}
          {sample && (
            <div className="text-sm text-ink-2">
              <p className="font-medium">{t('form.sampleOf')}</p>
              <Written>{sample}</Written>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
