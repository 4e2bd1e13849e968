import { useTranslations } from 'next-intl';
import type { FileProblem } from '@/lib/domain/template/file-problem';
import { explainFileProblem } from '@/lib/text/explain-file-problem';
import { Notice } from '../../ui/notice';

type FileProblemsProps = {
  problems: readonly FileProblem[];
  /** How many there are; more than are shown when there are very many. */
  count: number;
};

/** All that is wrong with a file, in the file's own order, each with the place to mend. */
export function FileProblems({ problems, count }: FileProblemsProps) {
  const t = useTranslations('templateFiles.import');
  const files = useTranslations('templateFiles');
  const template = useTranslations('templateProblem');
  const explained = problems.map((problem) => explainFileProblem(problem, { files, template }));
  return (
    <>
      <Notice tone="error" title={t('problems', { count })}>
        {t('problemsText')} {count > problems.length && t('firstProblems', { shown: problems.length })}
      </Notice>
      <ol className="mt-4">
        {explained.map(({ where, what }, at) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: the list is made anew with each file, and two problems may read the same.
            key={at}
            className="grid gap-x-6 border-t border-line py-2.5 tablet:grid-cols-2"
          >
            <span className="text-sm text-ink-2 wrap-anywhere">{where}</span>
            <span className="wrap-anywhere">{what}</span>
          </li>
        ))}
      </ol>
    </>
  );
}
