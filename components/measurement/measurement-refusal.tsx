import { useTranslations } from 'next-intl';
import { Notice } from '../ui/notice';
import type { MeasurementFileFailure } from './send-measurement-file';

/** Why a file was not read in; what is wrong inside it, all of it at once, each with the place to mend. */
export function MeasurementRefusal({ failure }: { failure: MeasurementFileFailure }) {
  const t = useTranslations('measurementImport');
  if (failure.error !== 'problems')
    return (
      <Notice tone="error" title={t('refused.title')}>
        {t(`refused.${failure.error}`)}
      </Notice>
    );
  return (
    <div>
      <Notice tone="error" title={t('problems', { count: failure.problems.length })}>
        {t('problemsText')}
      </Notice>
      <ol className="mt-4">
        {failure.problems.map((problem) => (
          <li
            key={JSON.stringify(problem)}
            className="grid gap-x-6 border-t border-line py-2.5 tablet:grid-cols-2"
          >
            <span className="text-sm text-ink-2">
              {problem.column === null
                ? t('row', { row: String(problem.row) })
                : t('rowColumn', { row: String(problem.row), column: t(`column.${problem.column}`) })}
            </span>
            <span>{t(`problem.${problem.code}`)}</span>
          </li>
        ))}
      </ol>
    </div>
  );
}
