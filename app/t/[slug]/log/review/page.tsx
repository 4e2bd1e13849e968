import { ClipboardCheck } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { ReviewList } from '@/components/log/review-list';
import { ReviewSizeForm } from '@/components/log/review-size-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { getLogReviewSize, listLogReviews } from '@/lib/data/log-reviews';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { languageOf } from '@/lib/text/language';
import { formatMonth } from '@/lib/time/format';
import { setLogReviewSizeAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('log.reviews'))('title') };
}

/** Loggkontroll: the samples of all months, and how large they are to be. */
export default async function LogReviewsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { reviews, size } = await readAs(actor, 'logReview.read', async (tx) => ({
    reviews: await listLogReviews(tx),
    size: await getLogReviewSize(tx),
  }));
  const t = await getTranslations('log.reviews');
  const language = languageOf(await getLocale());
  const href = `/t/${slug}/log/review`;
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        {reviews.length > 0 ? (
          <ReviewList
            reviews={reviews.map((review) => ({
              ...review,
              month: formatMonth(review.month, language),
              href: `${href}/${review.id}`,
            }))}
          />
        ) : (
          <EmptyState icon={ClipboardCheck} title={t('emptyTitle')}>
            {t('emptyText')}
          </EmptyState>
        )}
        <PaperSection title={t('sample')}>
          <ReviewSizeForm size={size} save={setLogReviewSizeAction.bind(null, slug)} />
        </PaperSection>
      </Paper>
    </Page>
  );
}
