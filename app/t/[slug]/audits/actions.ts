'use server';

import { auditEditSchema, editAudit } from '@/lib/commands/edit-audit';
import { auditToHandOverSchema, handOverAudit } from '@/lib/commands/hand-over-audit';
import { newAuditSchema, planAudit } from '@/lib/commands/plan-audit';
import { auditStepSchema, takeAuditStep } from '@/lib/commands/take-audit-step';
import { fail } from '@/lib/domain/result';
import { runAction } from '@/lib/session/tenant-action';

export async function planAuditAction(slug: string, input: unknown) {
  return runAction(slug, newAuditSchema, input, planAudit);
}

export async function editAuditAction(slug: string, input: unknown) {
  return runAction(slug, auditEditSchema, input, editAudit);
}

/** What stands in the way is not answered here: the page lists it, for everyone who sees the audit. */
export async function takeAuditStepAction(
  slug: string,
  auditId: string,
  step: string,
  reason: string | null,
) {
  return runAction(slug, auditStepSchema, { auditId, step, reason }, async (actor, input) => {
    const taken = await takeAuditStep(actor, input);
    return taken.ok ? taken : fail('not-now' as const);
  });
}

export async function handOverAuditAction(slug: string, auditId: string, fromId: unknown, toId: unknown) {
  return runAction(slug, auditToHandOverSchema, { auditId, fromId, toId }, async (actor, input) => {
    const handed = await handOverAudit(actor, input);
    return handed.ok ? handed : fail(handed.error.code);
  });
}
