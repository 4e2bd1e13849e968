import { useTranslations } from 'next-intl';
import type { SourceProblem } from '@/lib/domain/source/source-problems';
import { SourceProblems } from '../templates/source-problems';
import { PaperSection } from '../ui/paper';

type TemplatesToReviewProps = {
  templates: readonly { readonly name: string; readonly problems: readonly SourceProblem[] }[];
};

/** Each template that cites something outside its dates, with what and where. */
export function TemplatesToReview({ templates }: TemplatesToReviewProps) {
  const t = useTranslations('sources.toReview');
  const withProblems = templates.filter(({ problems }) => problems.length > 0);
  return (
    <div className="mt-10">
      <PaperSection title={t('title')}>
        {withProblems.length === 0 && <p className="text-sm text-ink-2">{t('none')}</p>}
        {withProblems.map(({ name, problems }) => (
          <section key={name} aria-label={name} className="mt-4 max-w-measure">
            <h3 className="mb-2 text-lg leading-tight">{name}</h3>
            <SourceProblems problems={problems} />
          </section>
        ))}
      </PaperSection>
    </div>
  );
}
