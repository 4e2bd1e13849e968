'use server';

import { auditToReopenSchema, reopenAudit } from '@/lib/commands/reopen-audit';
import { fail } from '@/lib/domain/result';
import { runAction } from '@/lib/session/tenant-action';

/** What stands in the way is not answered here: the page lists it. */
export async function reopenAuditAction(slug: string, auditId: string, motive: string | null) {
  return runAction(slug, auditToReopenSchema, { auditId, motive: motive ?? '' }, async (actor, input) => {
    const reopened = await reopenAudit(actor, input);
    return reopened.ok ? reopened : fail('not-now' as const);
  });
}
