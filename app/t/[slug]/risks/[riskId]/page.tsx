import { ArrowLeft } from 'lucide-react';
import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { AssessmentHistory } from '@/components/risks/assessment-history';
import { RiskDesk } from '@/components/risks/risk-desk';
import { RiskFacts } from '@/components/risks/risk-facts';
import { RiskSelfChecks } from '@/components/risks/risk-self-checks';
import { Written } from '@/components/risks/written';
import { Notice } from '@/components/ui/notice';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper, PaperSection } from '@/components/ui/paper';
import { listActionsRaisedFrom } from '@/lib/data/outside-actions';
import { getRiskScale, listRisks, requireRisk } from '@/lib/data/risks';
import type { ScopedTx } from '@/lib/data/scope';
import { listSelfChecks } from '@/lib/data/self-checks';
import { listUnits } from '@/lib/data/units';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import type { RiskDetails } from '@/lib/domain/risk/risk';
import { areasOf } from '@/lib/domain/risk/risk-choice';
import type { RiskScale } from '@/lib/domain/risk/risk-level';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { RaisedPart } from '../../raised-section';
import { riskCommandsOf } from '../risk-commands-of';

type Props = { params: Promise<{ slug: string; riskId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('risks'))('title') };
}

const readRisk = async (tx: ScopedTx, id: string) => ({
  risk: await requireRisk(tx, id),
  actions: await listActionsRaisedFrom(tx, { kind: 'risk', id }, today()),
  scale: await getRiskScale(tx),
  areas: areasOf(await listRisks(tx)),
  available: (await listSelfChecks(tx)).filter(
    ({ risks, endedOn }) => risks.length === 0 && endedOn === null,
  ),
});

/** One risk: how grave it is and has been, what watches it and what is to be done. */
export default async function RiskPage({ params }: Props) {
  const { slug, riskId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(riskId);
  const { risk, actions, scale, areas, available } = await readAs(actor, 'risk.read', (tx) =>
    readRisk(tx, id),
  );
  const t = await getTranslations('risks');
  const href = `/t/${slug}/risks`;
  const mayLink = can(actor, 'selfCheck.link') && risk.endedOn === null;
  return (
    <Page>
      <p className="mb-3 text-sm print:hidden">
        <Link href={href} className="inline-flex items-center gap-1.5 py-1">
          <ArrowLeft />
          {t('back')}
        </Link>
      </p>
      <PageHeader title={risk.title} lede={t('one.lede', { number: risk.number, area: risk.area })} />
      {can(actor, 'risk.edit') && <Desk {...{ actor, slug, risk, scale, areas }} />}
      <Paper>
        <div className="mb-8 grid gap-4">
          {risk.endedOn !== null && (
            <Notice title={t('one.ended', { day: risk.endedOn })}>{risk.endReason}</Notice>
          )}
          {risk.text !== null && (
            <div className="border-l-2 border-line pl-4">
              <Written>{risk.text}</Written>
            </div>
          )}
          <RiskFacts risk={risk} auditHref={auditHrefOf(actor, slug, risk)} />
        </div>
        <PaperSection title={t('selfChecks.title')}>
          <RiskSelfChecks
            riskId={id}
            selfChecks={risk.selfChecks}
            withoutSelfCheck={risk.withoutSelfCheck}
            available={available}
            href={href}
            link={mayLink ? riskCommandsOf(slug).linkSelfCheck : null}
          />
        </PaperSection>
        <PaperSection title={t('one.actions')}>
          <RaisedPart
            {...{ actor, slug, actions }}
            from={risk.endedOn === null ? { kind: 'risk', id } : null}
            unitId={risk.unit?.id ?? null}
          />
        </PaperSection>
        <PaperSection title={t('one.history')}>
          <AssessmentHistory assessments={risk.assessments} />
        </PaperSection>
      </Paper>
    </Page>
  );
}

/** A risk is raised from decided audits alone. */
function auditHrefOf(actor: Person, slug: string, { audit }: RiskDetails): string | null {
  if (audit === null || !can(actor, 'report.read', { unitId: audit.unitId, decided: true })) return null;
  return `/t/${slug}/audits/${audit.id}/report`;
}

type DeskProps = {
  actor: Person;
  slug: string;
  risk: RiskDetails;
  scale: RiskScale;
  areas: readonly string[];
};

async function Desk({ actor, slug, risk, scale, areas }: DeskProps) {
  const units = await readAs(actor, 'unit.list', (tx) => listUnits(tx, today()));
  const { saveRisk, endRisk, assessRisk, saveSelfCheck } = riskCommandsOf(slug);
  return (
    <div className="mb-5">
      <RiskDesk
        risk={risk}
        scale={scale}
        units={units.map(({ id, name }) => ({ id, name }))}
        areas={areas}
        today={today()}
        commands={{ saveRisk, endRisk, assessRisk, saveSelfCheck }}
      />
    </div>
  );
}
