import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { AuditHead } from '@/components/audit/audit-head';
import { CorrectionLink } from '@/components/corrections/correction-link';
import { Page } from '@/components/ui/page';
import { Paper, PaperSection } from '@/components/ui/paper';
import { noteProtectedAddress } from '@/lib/commands/note-protected-address';
import { requireAudit, resourceOf } from '@/lib/data/audits';
import { can } from '@/lib/domain/access';
import { idFromAddress } from '@/lib/session/id-from-address';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { ActionsSection } from './actions-section';
import { FactReviewSection } from './fact-review-section';
import { FactsSection } from './facts-section';
import { LeftSection } from './left-section';
import { NextSection } from './next-section';
import { SelfAssessmentSection } from './self-assessment-section';
import { VersionSection } from './version-section';

type Props = { params: Promise<{ slug: string; auditId: string }> };

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('audits'))('title') };
}

/** One audit: how far it has come, what is left, and the form's head. Managers and readers see no working material. */
export default async function AuditPage({ params }: Props) {
  const { slug, auditId } = await params;
  const actor = await requireActor(slug);
  const id = idFromAddress(auditId);
  const audit = await readAs(actor, 'audit.read', (tx) => requireAudit(tx, id));
  const { addressProtected, unitAddress } = audit.facts;
  if (addressProtected && unitAddress !== null) await noteProtectedAddress(actor, audit.unitId);
  const mayWork = can(actor, 'audit.work', resourceOf(audit));
  const t = await getTranslations('audits');
  return (
    <Page>
      <AuditHead audit={audit} href={`/t/${slug}/audits/${id}`} mayWork={mayWork} />
      <VersionSection actor={actor} slug={slug} audit={audit} />
      <Paper>
        <NextSection actor={actor} slug={slug} audit={audit} mayWork={mayWork} />
        <SelfAssessmentSection actor={actor} slug={slug} audit={audit} />
        <ActionsSection actor={actor} slug={slug} audit={audit} />
        <LeftSection actor={actor} slug={slug} audit={audit} />
        <FactReviewSection actor={actor} slug={slug} audit={audit} />
        <PaperSection title={t('facts.title')}>
          <FactsSection actor={actor} slug={slug} audit={audit} />
        </PaperSection>
      </Paper>
      {can(actor, 'history.correct', resourceOf(audit)) && (
        <CorrectionLink href={`/t/${slug}/audits/${id}`} />
      )}
    </Page>
  );
}
