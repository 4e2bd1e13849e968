import { FolderSearch, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ReviewList } from '@/components/case-reviews/review-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listCaseReviews } from '@/lib/data/case-reviews';
import { can } from '@/lib/domain/access';
import { readAs, requireActor } from '@/lib/session/require-actor';

type Props = { params: Promise<{ slug: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('caseReviews'))('title') };
}

/** The reviews of case files: those under way first. */
export default async function CaseReviewsPage({ params }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const reviews = await readAs(actor, 'caseReview.read', (tx) => listCaseReviews(tx));
  const t = await getTranslations('caseReviews');
  const href = `/t/${slug}/case-reviews`;
  const begin = can(actor, 'caseReview.begin') && (
    <LinkButton href={`${href}/new`} variant="primary" size="large">
      <Plus />
      {t('new')}
    </LinkButton>
  );
  return (
    <Page width="wide">
      <PageHeader title={t('title')} lede={t('lede')} action={begin} />
      <Paper>
        {reviews.length === 0 ? (
          <EmptyState icon={FolderSearch} title={t('empty.title')} headingLevel={2}>
            {t('empty.text')}
          </EmptyState>
        ) : (
          <ReviewList reviews={reviews} href={href} />
        )}
        <p className="mt-6 print:hidden">
          <Link href={`/t/${slug}/plan`}>{t('toPlan')}</Link>
        </p>
      </Paper>
    </Page>
  );
}
