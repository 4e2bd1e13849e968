import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { ImportMeasurements } from '@/components/measurement/import-measurements';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { lockYear } from '@/lib/data/measurements';
import { requirePlan } from '@/lib/data/plans';
import { obstacleToMeasuring } from '@/lib/domain/measurement/measuring-obstacle';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';

type Props = { params: Promise<{ slug: string; planId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measurementImport'))('title') };
}

/** Reads in measurements of a plan from a spreadsheet, or says why the plan is not measured. */
export default async function ImportMeasurementsPage({ params }: Props) {
  const { slug, planId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(planId);
  const { plan, obstacle } = await readAs(actor, 'measurement.register', async (tx) => {
    const plan = await requirePlan(tx, id);
    return { plan, obstacle: obstacleToMeasuring(await lockYear(tx, plan.year), id, false) };
  });
  const [t, measuring] = [
    await getTranslations('measurementImport'),
    await getTranslations('measuring.refused'),
  ];
  const address = `/api/t/${slug}/plan/${plan.id}/measurements`;
  const planHref = `/t/${slug}/plan/${plan.id}`;
  return (
    <Page>
      <PageHeader title={t('title')} lede={`${plan.title} ${plan.year}. ${t('lede')}`} />
      <Paper>
        {obstacle ? (
          <Notice
            tone="warning"
            title={measuring(obstacle)}
            actions={<Link href={planHref}>{t('toPlan')}</Link>}
          />
        ) : (
          <>
            <p className="mb-5 max-w-measure text-sm text-ink-2">
              <a href={`${address}/form`} download className="text-base">
                {t('template')}
              </a>
              <br />
              {t('templateText')}
            </p>
            <ImportMeasurements address={address} planHref={planHref} />
          </>
        )}
      </Paper>
    </Page>
  );
}
