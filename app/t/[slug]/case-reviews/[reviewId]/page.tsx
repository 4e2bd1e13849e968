import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ReviewDesk } from '@/components/case-reviews/review-desk';
import { Fact, Facts } from '@/components/ui/facts';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { listCaseAnswers } from '@/lib/data/case-answers';
import { requireCaseReview } from '@/lib/data/case-reviews';
import { listMeasurers } from '@/lib/data/measuring-tasks';
import { getIndicatorOfYear } from '@/lib/data/planned-indicators';
import type { ScopedTx } from '@/lib/data/scope';
import { requireTemplateVersion } from '@/lib/data/templates';
import { listUnits } from '@/lib/data/units';
import type { CaseReview } from '@/lib/domain/case-review/case-review';
import { measuresOf } from '@/lib/domain/measurement/measurement';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import { presenceIn } from '@/lib/session/current-session';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { dayOfMoment, today } from '@/lib/time/clock';
import { reviewCommandsOf } from '../review-commands-of';
import { usualGroups } from '../usual-groups';

type Props = { params: Promise<{ slug: string; reviewId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('caseReviews'))('title') };
}

const readReview = async (tx: ScopedTx, id: string) => {
  const review = await requireCaseReview(tx, id);
  return {
    review,
    answers: await listCaseAnswers(tx, id),
    version: await requireTemplateVersion(tx, review.template.versionId),
    place: await getIndicatorOfYear(tx, review.indicator.lineageId, review.year),
    reviewers: await listMeasurers(tx, today()),
    units: await listUnits(tx, today()),
  };
};

/** One review: its cases, what they make, and what is said of it. */
export default async function CaseReviewPage({ params }: Props) {
  const { slug, reviewId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(reviewId);
  const found = await readAs(actor, 'caseReview.read', (tx) => readReview(tx, id));
  const { review, answers, version, place, reviewers, units } = found;
  const t = await getTranslations('caseReviews');
  const href = `/t/${slug}/case-reviews`;
  const commands = reviewCommandsOf(slug, actor, review);
  const name = (await presenceIn(slug))?.name ?? '';
  return (
    <Page width="wide">
      <p className="mb-3 text-sm print:hidden">
        <Link href={href} className="inline-flex items-center gap-1.5 py-1">
          <ArrowLeft />
          {t('back')}
        </Link>
      </p>
      <PageHeader
        title={t('reviewOf', {
          indicator: `${shownLabel(review.indicator.label)} ${review.indicator.title}`,
        })}
        lede={t(`statusLong.${review.status}`, { day: review.doneOn ? dayOfMoment(review.doneOn) : '' })}
      />
      <ReviewDesk
        review={review}
        template={version.content}
        measures={place ? measuresOf(place.indicator) : []}
        source={{ slug, reviewId: id, me: { userId: actor.userId, tenantId: actor.tenantId, name }, answers }}
        mayAnswer={commands.finish !== null}
        commands={commands}
        reviewers={reviewers.map((one) => ({ id: one.userId, name: one.name }))}
        usual={await usualGroups(units)}
        href={href}
      >
        <ReviewFacts review={review} />
      </ReviewDesk>
      {place && (
        <p className="mt-6 print:hidden">
          <Link href={`/t/${slug}/plan/${place.planId}/indicators/${place.indicator.id}`}>
            {t('toIndicator')}
          </Link>
        </p>
      )}
    </Page>
  );
}

async function ReviewFacts({ review }: { review: CaseReview }) {
  const t = await getTranslations('caseReviews');
  const { template, unit, from, to, sample, caseCount, reviewers, reopenedFor } = review;
  return (
    <Facts>
      <Fact term={t('setup.template')}>{t('templateVersion', template)}</Fact>
      <Fact term={t('setup.unit')}>{unit?.name ?? t('setup.wholeOrganisation')}</Fact>
      <Fact term={t('list.time')}>{t('list.days', { from, to })}</Fact>
      <Fact term={t('setup.sample')}>{sample}</Fact>
      <Fact term={t('setup.caseCount')}>{caseCount}</Fact>
      <Fact term={t('setup.reviewers')}>{reviewers.map(({ name }) => name).join(', ')}</Fact>
      {reopenedFor !== null && <Fact term={t('reopen.because')}>{reopenedFor}</Fact>}
    </Facts>
  );
}
