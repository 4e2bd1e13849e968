import { useTranslations } from 'next-intl';
import type { RiskAction } from '@/lib/domain/risk/risk';
import { Written } from './written';

/** What is to be done, in the words that were written. */
export function PlannedActions({ actions }: { actions: readonly RiskAction[] }) {
  const t = useTranslations('risks.one');
  if (actions.length === 0) return <p className="text-sm text-ink-2">{t('noActions')}</p>;
  return (
    <ol>
      {actions.map(({ title, text }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the order is all that tells two of the same words apart
        <li key={`${index} ${title}`} className="border-t border-line py-2">
          <p className="font-medium">{title}</p>
          {text && (
            <div className="text-sm text-ink-2">
              <Written>{text}</Written>
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}
