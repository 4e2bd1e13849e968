'use server';

import { askForSelfAssessment, selfAssessmentToAskSchema } from '@/lib/commands/ask-for-self-assessment';
import { selfAssessmentToSendSchema, sendSelfAssessment } from '@/lib/commands/send-self-assessment';
import { fail } from '@/lib/domain/result';
import { runAction } from '@/lib/session/tenant-action';

/** What stands in the way is not answered here: the page lists it. */
export async function askForSelfAssessmentAction(slug: string, auditId: string, replyBy: unknown) {
  return runAction(slug, selfAssessmentToAskSchema, { auditId, replyBy }, async (actor, input) => {
    const asked = await askForSelfAssessment(actor, input);
    return asked.ok ? asked : fail('not-now' as const);
  });
}

export async function sendSelfAssessmentAction(slug: string, auditId: string) {
  return runAction(slug, selfAssessmentToSendSchema, { auditId }, sendSelfAssessment);
}
