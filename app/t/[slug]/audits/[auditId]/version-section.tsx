import { getTranslations } from 'next-intl/server';
import { MovedNotice } from '@/components/audit/move/moved-notice';
import { LinkButton } from '@/components/ui/link-button';
import { Notice } from '@/components/ui/notice';
import { getNewerVersion, getUndoableMove } from '@/lib/data/audit-moves';
import { type AuditDetails, resourceOf } from '@/lib/data/audits';
import { can } from '@/lib/domain/access';
import type { Person } from '@/lib/domain/actor';
import { isWritable } from '@/lib/domain/audit';
import { readAs } from '@/lib/session/require-actor';
import { undoAuditMoveAction } from './move/actions';

type VersionSectionProps = { actor: Person; slug: string; audit: AuditDetails };

/** Says to whoever may move the audit that its template has a newer version, or that it has just been moved. */
export async function VersionSection({ actor, slug, audit }: VersionSectionProps) {
  if (!isWritable('version', audit.status) || !can(actor, 'audit.move', resourceOf(audit))) return null;
  const { move, newer } = await readAs(actor, 'audit.move', async (tx) => ({
    move: await getUndoableMove(tx, audit),
    newer: await getNewerVersion(tx, audit),
  }));
  const { id, revision, templateNumber } = audit;
  if (move) {
    const undo = undoAuditMoveAction.bind(null, slug, id, revision);
    return <MovedNotice number={move.toNumber} setAside={move.setAside.length} by={move.by} undo={undo} />;
  }
  if (!newer) return null;
  const t = await getTranslations('auditMove.newer');
  return (
    <Notice
      className="mb-4"
      title={t('title')}
      actions={<LinkButton href={`/t/${slug}/audits/${id}/move`}>{t('action')}</LinkButton>}
    >
      {t('body', { from: templateNumber, to: newer.number })}
    </Notice>
  );
}
