'use server';

import { auditMoveSchema, moveAudit } from '@/lib/commands/move-audit';
import { moveToUndoSchema, undoAuditMove } from '@/lib/commands/undo-audit-move';
import { runAction } from '@/lib/session/tenant-action';

export async function moveAuditAction(slug: string, auditId: string, versionId: string, revision: number) {
  return runAction(slug, auditMoveSchema, { auditId, versionId, revision }, moveAudit);
}

export async function undoAuditMoveAction(slug: string, auditId: string, revision: number) {
  return runAction(slug, moveToUndoSchema, { auditId, revision }, undoAuditMove);
}
