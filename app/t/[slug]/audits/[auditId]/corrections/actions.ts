'use server';

import { correctAudit } from '@/lib/commands/correct-history';
import { auditCorrectionSchema } from '@/lib/domain/history-correction';
import { runAction } from '@/lib/session/tenant-action';

export async function correctAuditAction(slug: string, auditId: string, parts: unknown, words: unknown) {
  const input = { ...(typeof words === 'object' ? words : {}), auditId, parts };
  return runAction(slug, auditCorrectionSchema, input, correctAudit);
}
