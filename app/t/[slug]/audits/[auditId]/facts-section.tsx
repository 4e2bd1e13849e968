import { getTranslations } from 'next-intl/server';
import type { AuditorChoice } from '@/components/audit/auditor-boxes';
import { FactsForm } from '@/components/audit/facts-form';
import { FactsList } from '@/components/audit/facts-list';
import { type AuditDetails, resourceOf } from '@/lib/data/audits';
import { listAuditors } from '@/lib/data/members';
import { getPublishedTargets } from '@/lib/data/template-targets';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { isDecided, isWritable } from '@/lib/domain/audit';
import { choosableSections, standingLeftOut } from '@/lib/domain/template/choosable-sections';
import { readAs } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { editAuditAction } from '../actions';

type FactsSectionProps = { actor: Person; slug: string; audit: AuditDetails };

/** The form's head: to be written in while that is possible, and else to be read. */
export async function FactsSection({ actor, slug, audit }: FactsSectionProps) {
  const t = await getTranslations('audits.facts');
  const targets = await getPublishedTargets(actor, audit.versionId);
  const sections = choosableSections(targets);
  const mayEdit = can(actor, 'audit.editFacts', resourceOf(audit));
  if (!mayEdit || !isWritable('basicFacts', audit.status)) {
    const names = audit.auditors.map(({ name }) => name);
    const decided = isDecided(audit.status);
    return (
      <>
        {mayEdit && audit.status !== 'cancelled' && (
          <p className="mb-4 text-sm text-ink-2">{decided ? t('locked') : t('lockedForNow')}</p>
        )}
        <FactsList
          audit={audit}
          auditors={names}
          leftOut={sections.filter(({ key }) => audit.leftOut.includes(key)).map(({ name }) => name)}
        />
      </>
    );
  }
  return (
    <>
      <p className="mb-5 max-w-measure text-ink-2">{t('lede')}</p>
      <FactsForm
        audit={{
          ...editableFacts(audit),
          auditId: audit.id,
          auditorIds: audit.auditors.map(({ userId }) => userId),
          ...(isWritable('sections', audit.status) && { leftOut: standingLeftOut(audit.leftOut, targets) }),
        }}
        auditors={await auditorChoices(actor, audit)}
        sections={sections}
        save={editAuditAction.bind(null, slug)}
      />
    </>
  );
}

/** What the form gets, and nothing else: what goes to the browser is chosen by name. */
const editableFacts = ({ revision, facts, visitDate, registryNumber }: AuditDetails) => ({
  revision,
  facts,
  visitDate,
  registryNumber,
});

/** Those who may audit today, and those who audit already even if they no longer may: so that they can be taken away. */
async function auditorChoices(actor: Person, audit: AuditDetails): Promise<AuditorChoice[]> {
  const able = await readAs(actor, 'audit.editFacts', (tx) => listAuditors(tx, today()));
  const former = audit.auditors.filter(({ userId }) => !able.some((one) => one.userId === userId));
  return [...able, ...former];
}
