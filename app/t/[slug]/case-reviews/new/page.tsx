import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { BeginReviewForm } from '@/components/case-reviews/begin-review-form';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listMeasurers } from '@/lib/data/measuring-tasks';
import { listTemplates } from '@/lib/data/templates';
import { listUnits } from '@/lib/data/units';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { beginCaseReviewAction } from '../actions';
import { usualGroups } from '../usual-groups';
import { readBeginnings } from './read-beginning';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('caseReviews'))('new') };
}

/** Where a review of case files is begun, from an indicator or by itself. */
export default async function NewCaseReviewPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { indicator } = await searchParams;
  const actor = await requireActor(slug);
  const t = await getTranslations('caseReviews');
  const day = today();
  const found = await readAs(actor, 'caseReview.begin', async (tx) => {
    const units = (await listUnits(tx, day)).filter(({ id }) => !actor.unitIds.includes(id));
    const usual = await usualGroups(units);
    return {
      units,
      usual,
      indicators: await readBeginnings(tx, day, usual),
      reviewers: await listMeasurers(tx, day),
      templates: await listTemplates(tx, 'caseReview'),
    };
  });
  const href = `/t/${slug}/case-reviews`;
  const templates = found.templates.flatMap(({ name, current }) =>
    current ? [{ id: current.versionId, name: t('templateVersion', { name, number: current.number }) }] : [],
  );
  const lacking = found.indicators.length === 0 ? 'plan' : templates.length === 0 ? 'template' : null;
  return (
    <Page>
      <PageHeader title={t('new')} lede={t('newLede')} />
      <Paper>
        {lacking ? (
          <Notice title={t(`lacking.${lacking}`)}>
            <Link href={`/t/${slug}/${lacking === 'plan' ? 'plan' : 'templates'}`}>
              {t(`lacking.${lacking}Link`)}
            </Link>
          </Notice>
        ) : (
          <BeginReviewForm
            indicators={found.indicators}
            chosen={typeof indicator === 'string' ? indicator : null}
            templates={templates}
            units={found.units.map(({ id, name }) => ({ id, name }))}
            reviewers={found.reviewers.map(({ userId, name }) => ({ id: userId, name }))}
            me={actor.userId}
            usual={found.usual}
            begin={beginCaseReviewAction.bind(null, slug)}
            href={href}
          />
        )}
      </Paper>
    </Page>
  );
}
