import { z } from 'zod';
import { motiveSchema } from './deficiency-decision';
import type { Judgement } from './judgement';
import { type JudgementCode, judgementCodes } from './judgement-code';
import { fail, ok, type Result } from './result';

/** What the auditor chose; the motive may still be missing while the report is a draft. */
export const judgementChoiceSchema = z.strictObject({
  alternative: z.enum(judgementCodes),
  motive: motiveSchema.nullable(),
});
export type JudgementChoice = z.infer<typeof judgementChoiceSchema>;

/** The judgement that stands: the report shows the proposal too, and the motive when they differ. */
export interface SettledJudgement {
  readonly proposed: JudgementCode;
  readonly alternative: JudgementCode;
  /** There exactly when another alternative than the proposed one was chosen. */
  readonly motive: string | null;
}

/**
 * The judgement that stands when the proposal and the auditor's choice are put together; without a choice the
 * proposal stands. A choice that the proposal has caught up with is no override, and its motive falls away.
 */
export function settleJudgement(
  proposal: Pick<Judgement, 'alternative'>,
  choice: JudgementChoice | null,
): Result<SettledJudgement, 'motive-missing'> {
  const proposed = proposal.alternative;
  if (choice === null || choice.alternative === proposed) {
    return ok({ proposed, alternative: proposed, motive: null });
  }
  const motive = choice.motive?.trim();
  return motive ? ok({ proposed, alternative: choice.alternative, motive }) : fail('motive-missing');
}
