'use server';

import { auditToCloseSchema, closeAudit } from '@/lib/commands/close-audit';
import { decideFrom } from '@/lib/session/decide-from';
import { heard } from '@/lib/session/heard';
import { runAction } from '@/lib/session/tenant-action';

/** Answers what came of it once the person has been heard. What is missing is not told here: the page lists it. */
export async function closeAuditAction(slug: string, auditId: string, closing: object) {
  return runAction(slug, auditToCloseSchema, { ...closing, auditId }, async (actor, asked) =>
    heard(await closeAudit(actor, asked, await decideFrom())),
  );
}
