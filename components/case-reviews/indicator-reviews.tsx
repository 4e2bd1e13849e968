import { useTranslations } from 'next-intl';
import type { CaseReviewSummary } from '@/lib/domain/case-review/case-review';
import { LinkButton } from '../ui/link-button';
import { PaperSection } from '../ui/paper';
import { ReviewList } from './review-list';

type IndicatorReviewsProps = {
  reviews: readonly CaseReviewSummary[];
  /** Where the reviews are. */
  href: string;
  /** Where one is begun of the indicator; null for whoever may not, and where the plan is not measured. */
  beginHref: string | null;
};

/** The reviews of case files that give an indicator its figures, and the way to begin one. */
export function IndicatorReviews({ reviews, href, beginHref }: IndicatorReviewsProps) {
  const t = useTranslations('caseReviews');
  if (reviews.length === 0 && beginHref === null) return null;
  return (
    <PaperSection
      title={t('title')}
      aside={beginHref && <LinkButton href={beginHref}>{t('beginHere')}</LinkButton>}
    >
      {reviews.length === 0 ? (
        <p className="max-w-measure text-sm text-ink-2">{t('noneOfIndicator')}</p>
      ) : (
        <ReviewList reviews={reviews} href={href} />
      )}
    </PaperSection>
  );
}
