import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { ReviewEntry } from '@/components/log/review-entry';
import { SignReview } from '@/components/log/sign-review';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { getLogReview } from '@/lib/data/log-reviews';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { languageOf } from '@/lib/text/language';
import { formatDay, formatMonth } from '@/lib/time/format';
import { logRows } from '../../log-rows';
import { judgeLogEntryAction, signLogReviewAction } from '../actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('log.reviews'))('title') };
}

/** The sample of one month: each entry is judged by somebody else than its doer, and then all of it is signed. */
export default async function LogReviewPage({
  params,
}: {
  params: Promise<{ slug: string; logReviewId: string }>;
}) {
  const { slug, logReviewId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(logReviewId);
  const language = languageOf(await getLocale());
  const shown = { home: `/t/${slug}`, language, mayLook: true };
  const read = await readAs(actor, 'logReview.read', async (tx) => {
    const review = await getLogReview(tx, id);
    const entries = review?.sample.map(({ entry }) => entry) ?? [];
    return review && { review, rows: await logRows(tx, entries, shown) };
  });
  if (!read) notFound();
  const { review, rows } = read;
  const t = await getTranslations('log.reviews');
  return (
    <Page>
      <PageHeader title={t('one', { month: formatMonth(review.month, language) })} lede={t('questions')} />
      {review.signed && (
        <Notice
          tone="done"
          className="mb-6"
          title={t('signedBy', { name: review.signed.by, day: formatDay(review.signed.at) })}
        />
      )}
      <Paper>
        <ol>
          {rows.map((row, at) => {
            const found = review.sample[at];
            return (
              found && (
                <ReviewEntry
                  key={row.id}
                  entry={row}
                  found={{ verdict: found.verdict, note: found.note, judgedBy: found.judgedBy }}
                  judge={
                    review.signed
                      ? null
                      : found.entry.userId === actor.userId
                        ? 'own'
                        : judgeLogEntryAction.bind(null, slug)
                  }
                  reviewId={id}
                />
              )
            );
          })}
        </ol>
        {!review.signed && (
          <PaperSection title={t('signTitle')}>
            <SignReview
              left={review.entries - review.judged}
              sign={signLogReviewAction.bind(null, slug, id)}
            />
          </PaperSection>
        )}
        <p className="mt-6 max-w-measure break-words text-sm text-ink-2">
          {t('drawn', { seed: review.seed.slice(0, 16) })}
        </p>
      </Paper>
    </Page>
  );
}
