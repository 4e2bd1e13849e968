'use server';

import { assignMeasuring, measuringToAssignSchema } from '@/lib/commands/assign-measuring';
import { beginPlanDraft, planToBeginSchema } from '@/lib/commands/begin-plan-draft';
import { closePlan, planToCloseSchema } from '@/lib/commands/close-plan';
import { decidePlan, planToDecideSchema } from '@/lib/commands/decide-plan';
import { discardPlanDraft, planToDiscardSchema } from '@/lib/commands/discard-plan-draft';
import { planPartToSaveSchema, savePlanPart } from '@/lib/commands/save-plan-part';
import { decideFrom } from '@/lib/session/decide-from';
import { answered } from '@/lib/session/heard';
import { runAction } from '@/lib/session/tenant-action';

export async function beginPlanDraftAction(slug: string, input: unknown) {
  return runAction(slug, planToBeginSchema, input, beginPlanDraft);
}

export async function savePlanPartAction(slug: string, planId: unknown, change: unknown) {
  return runAction(slug, planPartToSaveSchema, { planId, change }, savePlanPart);
}

export async function discardPlanDraftAction(slug: string, planId: unknown, revision: unknown) {
  return runAction(slug, planToDiscardSchema, { planId, revision }, discardPlanDraft);
}

/** What came of it once the person has been heard stands inside the answer. */
export async function decidePlanAction(slug: string, input: unknown) {
  return runAction(slug, planToDecideSchema, input, async (actor, asked) =>
    answered(await decidePlan(actor, asked, await decideFrom())),
  );
}

export async function closePlanAction(slug: string, planId: unknown, login: unknown) {
  return runAction(slug, planToCloseSchema, { planId, login }, async (actor, asked) =>
    answered(await closePlan(actor, asked, await decideFrom())),
  );
}

export async function assignMeasuringAction(
  slug: string,
  planId: unknown,
  indicatorIds: unknown,
  userId: unknown,
) {
  return runAction(slug, measuringToAssignSchema, { planId, indicatorIds, userId }, assignMeasuring);
}
