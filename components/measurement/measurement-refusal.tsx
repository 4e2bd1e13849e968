import { useTranslations } from 'next-intl';
import { Notice } from '../ui/notice';
import type { MeasurementFileFailure } from './send-measurement-file';

/** Why a file was not read in; what is wrong inside it, all of it at once, each with the place to mend. */
export function MeasurementRefusal({ failure }: { failure: MeasurementFileFailure }) {
  const t = useTranslations('measurementImport');
  const measuring = useTranslations('measuring.refused');
  if (failure.error !== 'problems')
    return (
      <Notice tone="error" title={t('refused.title')}>
        {failure.error === 'not-measured' ? measuring(failure.why) : t(`refused.${failure.error}`)}
      </Notice>
    );
  const { problems, count } = failure;
  return (
    <div>
      <Notice tone="error" title={t('problems', { count })}>
        {t('problemsText')} {problems.length < count && t('firstOnes', { shown: problems.length })}
      </Notice>
      <ol className="mt-4">
        {problems.map((problem) => (
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
