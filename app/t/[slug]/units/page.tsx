import { FileUp, GitMerge, Handshake, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { UnitList } from '@/components/units/unit-list';
import { listUnits } from '@/lib/data/units';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('units'))('title') };
}

export default async function UnitsPage({ params }: { params: Promise<{ slug: string }> }) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const day = today();
  const units = await readAs(actor, 'unit.list', (tx) => listUnits(tx, day));
  const current = units.filter((unit) => unit.validTo === null || unit.validTo >= day);
  const unmanaged = current.filter((unit) => unit.managers.length === 0);
  const t = await getTranslations('units');
  const register = can(actor, 'unit.register') && (
    <LinkButton href={`/t/${slug}/units/new`} variant="primary" size="large">
      <Plus />
      {t('register')}
    </LinkButton>
  );
  return (
    <Page>
      <PageHeader
        title={t('title')}
        lede={t('summary', { count: current.length, withoutManager: unmanaged.length })}
        action={units.length > 0 && register}
      />
      <Ways actor={actor} slug={slug} />
      <Paper>
        <UnitList
          units={units.map((unit) => ({ ...unit, href: `/t/${slug}/units/${unit.id}` }))}
          today={day}
          register={register || undefined}
        />
      </Paper>
    </Page>
  );
}

/** The ways to what belongs to the units, for those who may go there. */
async function Ways({ actor, slug }: { actor: Person; slug: string }) {
  const t = await getTranslations('units');
  const home = `/t/${slug}/units`;
  return (
    <nav aria-label={t('ways')} className="mb-3 flex flex-wrap gap-2">
      {can(actor, 'provider.list') && (
        <LinkButton href={`${home}/providers`}>
          <Handshake />
          {t('providersLink')}
        </LinkButton>
      )}
      {can(actor, 'unit.import') && (
        <LinkButton href={`${home}/import`}>
          <FileUp />
          {t('importLink')}
        </LinkButton>
      )}
      {can(actor, 'unit.merge') && (
        <LinkButton href={`${home}/merge`}>
          <GitMerge />
          {t('merge')}
        </LinkButton>
      )}
    </nav>
  );
}
