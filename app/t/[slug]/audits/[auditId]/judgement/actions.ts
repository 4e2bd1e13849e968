'use server';

import { chooseJudgement, judgementToChooseSchema } from '@/lib/commands/choose-judgement';
import { auditToDecideSchema, decideAudit } from '@/lib/commands/decide-audit';
import { decideDeficiency, deficiencyToDecideSchema } from '@/lib/commands/decide-deficiency';
import { actionToDeleteSchema, deleteAction } from '@/lib/commands/delete-action';
import { actionEditSchema, saveAction } from '@/lib/commands/save-action';
import { saveSummary, summaryToSaveSchema } from '@/lib/commands/save-summary';
import { decisionDateToSetSchema, setDecisionDate } from '@/lib/commands/set-decision-date';
import { decideFrom } from '@/lib/session/decide-from';
import { heard } from '@/lib/session/heard';
import { runAction } from '@/lib/session/tenant-action';

export async function decideDeficiencyAction(
  slug: string,
  auditId: string,
  item: unknown,
  revision: unknown,
  decision: unknown,
) {
  return runAction(slug, deficiencyToDecideSchema, { auditId, item, revision, decision }, decideDeficiency);
}

export async function saveActionAction(slug: string, auditId: string, action: object) {
  return runAction(slug, actionEditSchema, { ...action, auditId }, saveAction);
}

export async function withdrawActionAction(
  slug: string,
  auditId: string,
  actionId: unknown,
  revision: unknown,
) {
  return runAction(slug, actionToDeleteSchema, { auditId, actionId, revision }, deleteAction);
}

export async function saveSummaryAction(slug: string, auditId: string, revision: unknown, texts: object) {
  return runAction(slug, summaryToSaveSchema, { ...texts, auditId, revision }, saveSummary);
}

export async function chooseJudgementAction(
  slug: string,
  auditId: string,
  revision: unknown,
  choice: unknown,
) {
  return runAction(slug, judgementToChooseSchema, { auditId, revision, choice }, chooseJudgement);
}

export async function setDecisionDateAction(
  slug: string,
  auditId: string,
  revision: unknown,
  decisionDate: unknown,
  motive: unknown,
) {
  const input = { auditId, revision, decisionDate, motive };
  return runAction(slug, decisionDateToSetSchema, input, setDecisionDate);
}

/** Answers what came of it once the person has been heard. What is missing is not told here: the page lists it. */
export async function decideAuditAction(slug: string, auditId: string, seen: unknown, login: unknown) {
  const input = { auditId, seen, login };
  return runAction(slug, auditToDecideSchema, input, async (actor, asked) =>
    heard(await decideAudit(actor, asked, await decideFrom())),
  );
}
