'use server';

import { assessRisk, riskToAssessSchema } from '@/lib/commands/assess-risk';
import { endRisk, riskToEndSchema } from '@/lib/commands/end-risk';
import { endSelfCheck, selfCheckToEndSchema } from '@/lib/commands/end-self-check';
import { linkSelfCheck, selfCheckToLinkSchema } from '@/lib/commands/link-self-check';
import { raiseRisk, riskToRaiseSchema } from '@/lib/commands/raise-risk';
import { recordSelfCheckResult, resultToRecordSchema } from '@/lib/commands/record-self-check-result';
import { riskToSaveSchema, saveRisk } from '@/lib/commands/save-risk';
import { saveSelfCheck, selfCheckToSaveSchema } from '@/lib/commands/save-self-check';
import { setRiskScale } from '@/lib/commands/set-risk-scale';
import { riskScaleSchema } from '@/lib/domain/risk/risk-level';
import { runAction } from '@/lib/session/tenant-action';

export async function saveRiskAction(slug: string, input: unknown) {
  return runAction(slug, riskToSaveSchema, input, saveRisk);
}

export async function endRiskAction(slug: string, input: unknown) {
  return runAction(slug, riskToEndSchema, input, endRisk);
}

export async function assessRiskAction(slug: string, input: unknown) {
  return runAction(slug, riskToAssessSchema, input, assessRisk);
}

export async function raiseRiskAction(slug: string, auditId: unknown, item: unknown) {
  return runAction(slug, riskToRaiseSchema, { auditId, item }, raiseRisk);
}

export async function saveSelfCheckAction(slug: string, input: unknown) {
  return runAction(slug, selfCheckToSaveSchema, input, saveSelfCheck);
}

export async function endSelfCheckAction(slug: string, input: unknown) {
  return runAction(slug, selfCheckToEndSchema, input, endSelfCheck);
}

export async function linkSelfCheckAction(slug: string, input: unknown) {
  return runAction(slug, selfCheckToLinkSchema, input, linkSelfCheck);
}

export async function recordResultAction(slug: string, input: unknown) {
  return runAction(slug, resultToRecordSchema, input, recordSelfCheckResult);
}

export async function setRiskScaleAction(slug: string, input: unknown) {
  return runAction(slug, riskScaleSchema, input, setRiskScale);
}
