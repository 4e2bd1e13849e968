import { useTranslations } from 'next-intl';
import type { SourceProblem } from '@/lib/domain/source/source-problems';
import { SourceProblemList } from '../templates/source-problems';
import { Notice } from '../ui/notice';
import { PaperSection } from '../ui/paper';

type TemplatesToReviewProps = {
  templates: readonly { readonly name: string; readonly problems: readonly SourceProblem[] }[];
};

/** Each template that cites something outside its dates, with what and where. */
export function TemplatesToReview({ templates }: TemplatesToReviewProps) {
  const t = useTranslations('sources');
  const withProblems = templates.filter(({ problems }) => problems.length > 0);
  return (
    <PaperSection title={t('toReview.title')}>
      {withProblems.length === 0 ? (
        <p className="text-sm text-ink-2">{t('toReview.none')}</p>
      ) : (
        <Notice tone="warning" title={t('toReview.some', { count: withProblems.length })}>
          {t('problem.advice')}
        </Notice>
      )}
      <div className="mt-4 grid gap-x-8 gap-y-5 tablet:grid-cols-halves">
        {withProblems.map(({ name, problems }) => (
          <section key={name} aria-label={name}>
            <h3 className="mb-1 text-lg leading-tight">{name}</h3>
            <SourceProblemList problems={problems} />
          </section>
        ))}
      </div>
    </PaperSection>
  );
}
