'use server';

import { approveAudit, auditToApproveSchema } from '@/lib/commands/approve-audit';
import { approvalToRequestSchema, requestApproval } from '@/lib/commands/request-approval';
import { fail } from '@/lib/domain/result';
import { decideFrom } from '@/lib/session/decide-from';
import { heard } from '@/lib/session/heard';
import { runAction } from '@/lib/session/tenant-action';

/** What stands in the way is not answered here: the page lists it. */
export async function requestApprovalAction(slug: string, auditId: string, seen: unknown) {
  return runAction(slug, approvalToRequestSchema, { auditId, seen }, async (actor, input) => {
    const asked = await requestApproval(actor, input);
    return asked.ok ? asked : fail('not-now' as const);
  });
}

/** Answers what came of it once the person has been heard. */
export async function approveAuditAction(slug: string, auditId: string, seen: unknown, login: unknown) {
  const input = { auditId, seen, login };
  return runAction(slug, auditToApproveSchema, input, async (actor, asked) =>
    heard(await approveAudit(actor, asked, await decideFrom())),
  );
}
