import { CalendarRange, ClipboardList, Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { z } from 'zod';
import { type AuditChoice, AuditFilter, addressOf } from '@/components/audit/audit-filter';
import { AuditList } from '@/components/audit/audit-list';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listAudits } from '@/lib/data/audits';
import { listUnits } from '@/lib/data/units';
import { can, reachesOf } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { auditStatuses } from '@/lib/domain/audit';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits'))('title') };
}

/** What stands in the address; what means nothing there chooses nothing. */
const queryPart = <Schema extends z.ZodType<string>>(schema: Schema) => schema.nullable().catch(null);
const querySchema = z.object({
  whose: queryPart(z.enum(['mine', 'all'])),
  status: queryPart(z.enum(auditStatuses)),
  unit: queryPart(z.uuid()),
});

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export default async function AuditsPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const hasOwn = actor.roles.includes('auditor');
  const { whose, status, unit: unitId } = querySchema.parse(await searchParams);
  const choice: AuditChoice = { whose: hasOwn ? (whose ?? 'mine') : 'all', status, unitId };
  const { audits, units } = await auditsFor(actor, choice);
  const href = `/t/${slug}/audits`;
  const t = await getTranslations('audits');
  const year = await getTranslations('auditYear');
  const deeds = (
    <div className="flex flex-wrap gap-2">
      <LinkButton href={`${href}/year`} size="large">
        <CalendarRange />
        {year('link')}
      </LinkButton>
      {can(actor, 'audit.plan') && (
        <LinkButton href={`${href}/new`} variant="primary" size="large">
          <Plus />
          {t('plan')}
        </LinkButton>
      )}
    </div>
  );
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('summary', { count: audits.length })} action={deeds} />
      <Paper>
        <AuditFilter
          choice={choice}
          hasOwn={hasOwn}
          statuses={statusesFor(actor)}
          units={units}
          href={href}
        />
        {audits.length > 0 ? (
          <AuditList audits={audits.map((audit) => ({ ...audit, href: `${href}/${audit.id}` }))} />
        ) : (
          <NoAudits actor={actor} choice={choice} href={href} />
        )}
      </Paper>
    </Page>
  );
}

async function auditsFor(actor: Person, { whose, status, unitId }: AuditChoice) {
  const filter = {
    auditorId: whose === 'mine' ? actor.userId : undefined,
    status: status ?? undefined,
    unitId: unitId ?? undefined,
  };
  return readAs(actor, 'audit.list', async (tx) => ({
    audits: await listAudits(tx, filter),
    units: await listUnits(tx, today()),
  }));
}

/** Readers meet only what has been decided. */
const statusesFor = (actor: Person) =>
  seesOnlyDecided(actor) ? (['decided', 'closed'] as const) : auditStatuses;

const seesOnlyDecided = (actor: Person): boolean =>
  reachesOf(actor, 'audit.list').every((reach) => reach === 'decided');

type NoAuditsProps = { actor: Person; choice: AuditChoice; href: string };

async function NoAudits({ actor, choice, href }: NoAuditsProps) {
  const t = await getTranslations('audits');
  const all = addressOf(href, { whose: 'all', status: null, unitId: null });
  const toAll = <LinkButton href={all}>{t('filter.clear')}</LinkButton>;
  if (choice.status !== null || choice.unitId !== null) {
    return (
      <EmptyState icon={ClipboardList} title={t('empty.filteredTitle')} headingLevel={2} action={toAll}>
        {t('empty.filteredText')}
      </EmptyState>
    );
  }
  if (choice.whose === 'mine') {
    return (
      <EmptyState icon={ClipboardList} title={t('empty.mineTitle')} headingLevel={2} action={toAll}>
        {t('empty.mineText')}
      </EmptyState>
    );
  }
  return (
    <EmptyState icon={ClipboardList} title={t('empty.title')} headingLevel={2}>
      {can(actor, 'audit.plan')
        ? t('empty.textForPlanner')
        : t(seesOnlyDecided(actor) ? 'empty.textForReader' : 'empty.text')}
    </EmptyState>
  );
}
