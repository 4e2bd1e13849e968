import { Building2, ListChecks } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { PlanAuditForm } from '@/components/audit/plan-audit-form';
import { EmptyState } from '@/components/ui/empty-state';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { listAuditors } from '@/lib/data/members';
import { getPublishedTargets } from '@/lib/data/template-targets';
import { listTemplates } from '@/lib/data/templates';
import { listUnits } from '@/lib/data/units';
import { choosableSections } from '@/lib/domain/template/choosable-sections';
import { existsOn } from '@/lib/domain/unit/existence';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { planAuditAction } from '../actions';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits.form'))('title') };
}

/** Plans an audit of one unit; the unit and the template may be named in the address. */
export default async function PlanAuditPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const { unit: wantedUnit, template: wantedTemplate } = await searchParams;
  const actor = await requireActor(slug);
  const day = today();
  const { units, templates, auditors } = await readAs(actor, 'audit.plan', async (tx) => ({
    units: (await listUnits(tx, day)).filter((unit) => existsOn(unit, day)),
    templates: await listTemplates(tx, 'audit'),
    auditors: await listAuditors(tx, day),
  }));
  const published = templates.flatMap(({ name, current }) =>
    current ? [{ id: current.versionId, name, number: current.number }] : [],
  );
  const targets = await Promise.all(published.map(({ id }) => getPublishedTargets(actor, id)));
  const versions = published.map((version, index) => ({
    ...version,
    sections: choosableSections(targets[index] ?? new Map()),
  }));
  const t = await getTranslations('audits.form');
  return (
    <Page>
      <PageHeader title={t('title')} lede={t('lede')} />
      <Paper>
        {units.length > 0 && versions.length > 0 ? (
          <PlanAuditForm
            units={units.map(({ id, name }) => ({ id, name }))}
            versions={versions}
            auditors={auditors}
            proposed={{
              unitId: units.find(({ id }) => id === wantedUnit)?.id ?? null,
              versionId: templates.find(({ id }) => id === wantedTemplate)?.current?.versionId ?? null,
              auditorIds: auditors
                .filter(({ userId }) => userId === actor.userId)
                .map(({ userId }) => userId),
            }}
            plan={planAuditAction.bind(null, slug)}
            auditsHref={`/t/${slug}/audits`}
          />
        ) : (
          <CannotPlan without={units.length === 0 ? 'units' : 'templates'} />
        )}
      </Paper>
    </Page>
  );
}

async function CannotPlan({ without }: { without: 'units' | 'templates' }) {
  const t = await getTranslations('audits.form');
  return without === 'units' ? (
    <EmptyState icon={Building2} title={t('noUnitsTitle')} headingLevel={2}>
      {t('noUnitsText')}
    </EmptyState>
  ) : (
    <EmptyState icon={ListChecks} title={t('noTemplatesTitle')} headingLevel={2}>
      {t('noTemplatesText')}
    </EmptyState>
  );
}
