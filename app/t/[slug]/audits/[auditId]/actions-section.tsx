import { getTranslations } from 'next-intl/server';
import { ActionRows } from '@/components/remedy/action-rows';
import { PaperSection } from '@/components/ui/paper';
import { type AuditDetails, resourceOf } from '@/lib/data/audits';
import { listActionsInForce } from '@/lib/data/followed-actions';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { isDecided } from '@/lib/domain/audit';
import { readAs } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { actionRows } from '../../action-rows';

type ActionsSectionProps = { actor: Person; slug: string; audit: AuditDetails };

/** The actions of a decided audit, by what is to be done about them, with the way to each. */
export async function ActionsSection({ actor, slug, audit }: ActionsSectionProps) {
  if (!isDecided(audit.status) || !can(actor, 'action.read', resourceOf(audit))) return null;
  const day = today();
  const actions = await readAs(actor, 'action.read', (tx) =>
    listActionsInForce(tx, { auditId: audit.id, closed: true }, day),
  );
  if (actions.length === 0) return null;
  const t = await getTranslations('remedy');
  const side = can(actor, 'action.report', resourceOf(audit)) ? 'unit' : 'auditor';
  return (
    <PaperSection title={t('list')}>
      <ActionRows groups={actionRows(actions, `/t/${slug}`, day, side)} level={3} withUnits={false} />
    </PaperSection>
  );
}
