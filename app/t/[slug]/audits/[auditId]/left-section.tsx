import { getTranslations } from 'next-intl/server';
import { PaperSection } from '@/components/ui/paper';
import { WorkList, WorkRow } from '@/components/ui/work-list';
import type { AuditDetails } from '@/lib/data/audits';
import { listCarriedControls } from '@/lib/data/carried-controls';
import { listActionsLeft } from '@/lib/data/followed-actions';
import { listUnitLine } from '@/lib/data/unit-line';
import { can } from '@/lib/domain/access';
import { standingDeadline } from '@/lib/domain/action';
import type { Person } from '@/lib/domain/actor';
import { isDecided } from '@/lib/domain/audit';
import { readAs } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { formatDue } from '@/lib/time/format';
import { actionHref } from '../../action-rows';

type LeftSectionProps = { actor: Person; slug: string; audit: AuditDetails };

/**
 * What earlier audits of the unit left undone, until this one is decided: the actions that are still open there, to read, and
 * how many have become controls of this one.
 */
export async function LeftSection({ actor, slug, audit }: LeftSectionProps) {
  if (isDecided(audit.status) || audit.status === 'cancelled' || !can(actor, 'action.read')) return null;
  const day = today();
  const { left, carried } = await readAs(actor, 'action.read', async (tx) => ({
    left: await listActionsLeft(tx, audit, await listUnitLine(tx, audit.unitId), day),
    carried: (await listCarriedControls(tx, audit.id)).length,
  }));
  if (left.length === 0 && carried === 0) return null;
  const t = await getTranslations('remedy.left');
  const row = await getTranslations('remedy.row');
  const time = await getTranslations('time');
  return (
    <PaperSection title={t('title')} aside={left.length > 0 ? t('aside') : undefined}>
      {carried > 0 && <p className="mb-3 max-w-measure">{t('carried', { count: carried })}</p>}
      {left.length > 0 && (
        <WorkList>
          {left.map((action) => {
            const { id, number, text, dueDate } = action;
            const { caseNumber } = action.audit;
            return (
              <WorkRow
                key={id}
                when={dueDate ? <time>{dueDate}</time> : (standingDeadline(action)?.words ?? row('noDay'))}
                distance={dueDate && formatDue(dueDate, day, time)}
                late={dueDate !== null && dueDate < day}
                title={text}
                href={actionHref(`/t/${slug}`, action)}
                detail={t('from', { number: String(number), caseNumber })}
              />
            );
          })}
        </WorkList>
      )}
    </PaperSection>
  );
}
