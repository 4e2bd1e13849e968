import { Check, PenLine } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { CaseReviewSummary } from '@/lib/domain/case-review/case-review';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import { Cell, ColumnHeader, RowHeader, Table } from '../ui/table';

type ReviewListProps = {
  reviews: readonly CaseReviewSummary[];
  /** Where the reviews are. */
  href: string;
};

/** Reviews of case files, each with what it is of and how it stands. */
export function ReviewList({ reviews, href }: ReviewListProps) {
  const t = useTranslations('caseReviews');
  return (
    <Table label={t('list.label')}>
      <thead>
        <tr>
          <ColumnHeader className="min-w-48">{t('list.indicator')}</ColumnHeader>
          <ColumnHeader className="min-w-40">{t('list.time')}</ColumnHeader>
          <ColumnHeader>{t('list.unit')}</ColumnHeader>
          <ColumnHeader>{t('list.cases')}</ColumnHeader>
          <ColumnHeader>{t('list.reviewers')}</ColumnHeader>
          <ColumnHeader>{t('list.status')}</ColumnHeader>
        </tr>
      </thead>
      <tbody>
        {reviews.map(({ id, indicator, from, to, unit, caseCount, reviewers, status }) => (
          <tr key={id}>
            <RowHeader>
              <Link href={`${href}/${id}`}>
                {shownLabel(indicator.label)} {indicator.title}
              </Link>
            </RowHeader>
            <Cell className="tabular-nums">{t('list.days', { from, to })}</Cell>
            <Cell>{unit?.name ?? t('setup.wholeOrganisation')}</Cell>
            <Cell className="tabular-nums">{caseCount}</Cell>
            <Cell>{reviewers.map(({ name }) => name).join(', ')}</Cell>
            <Cell>
              <span className="inline-flex items-center gap-1.5">
                {status === 'done' ? (
                  <Check className="text-fulfilled" />
                ) : (
                  <PenLine className="text-ink-3" />
                )}
                {t(`status.${status}`)}
              </span>
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
