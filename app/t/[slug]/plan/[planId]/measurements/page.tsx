import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { ImportMeasurements } from '@/components/measurement/import-measurements';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { requirePlan } from '@/lib/data/plans';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';

type Props = { params: Promise<{ slug: string; planId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('measurementImport'))('title') };
}

/** Reads in measurements of a plan from a spreadsheet. */
export default async function ImportMeasurementsPage({ params }: Props) {
  const { slug, planId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(planId);
  const plan = await readAs(actor, 'measurement.register', (tx) => requirePlan(tx, id));
  const t = await getTranslations('measurementImport');
  const address = `/api/t/${slug}/plan/${plan.id}/measurements`;
  return (
    <Page>
      <PageHeader title={t('title')} lede={`${plan.title}. ${t('lede')}`} />
      <Paper>
        <p className="mb-5 max-w-measure text-sm text-ink-2">
          <a href={`${address}/form`} download className="text-base">
            {t('template')}
          </a>
          <br />
          {t('templateText')}
        </p>
        <ImportMeasurements address={address} planHref={`/t/${slug}/plan/${plan.id}`} />
      </Paper>
    </Page>
  );
}
