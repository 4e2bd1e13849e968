import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { MakeSeal } from '@/components/seal/make-seal';
import { ReadInSeal } from '@/components/seal/read-in-seal';
import { SealDetails } from '@/components/seal/seal-details';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listSeals } from '@/lib/data/tenant-seals';
import { requireTenant } from '@/lib/data/tenants';
import { sealStanding } from '@/lib/domain/seal-standing';
import { sealFacts } from '@/lib/report/seal-facts';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { dayOfMoment, today } from '@/lib/time/clock';
import { makeNewSealAction, readInSealAction } from './actions';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('seal'))('title') };
}

/** The key and certificate that the organisation's reports are sealed with. */
export default async function SealPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const { seals, tenant } = await readAs(actor, 'seal.read', async (tx) => ({
    seals: await listSeals(tx),
    tenant: await requireTenant(tx),
  }));
  const shown = seals.map(({ id, certificate, endedAt }) => ({
    id,
    ...sealFacts(certificate),
    endedOn: endedAt && dayOfMoment(endedAt),
  }));
  const inUse = shown.find(({ endedOn }) => endedOn === null);
  const t = await getTranslations('seal');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        <SealDetails
          inUse={inUse && { ...inUse, standing: sealStanding(inUse.validTo, today()) }}
          earlier={shown.filter(({ endedOn }) => endedOn !== null)}
          verbs={
            <>
              <MakeSeal name={tenant.name} make={makeNewSealAction.bind(null, slug)} />
              <ReadInSeal readIn={readInSealAction.bind(null, slug)} />
            </>
          }
        />
      </Paper>
    </Page>
  );
}
