import { z } from 'zod';
import { calendarDay, line, optionalLine, optionalText, text } from '../input';
import type { PlainDate } from '../plain-date';
import { isSameValue } from '../same-value';
import { type RiskScale, type RiskWeight, type SelfCheckAbsence, selfCheckAbsences } from './risk-level';

/** How a risk was weighed on a day. */
export interface RiskAssessment extends RiskWeight {
  readonly id: string;
  readonly assessedOn: PlainDate;
  /** What it is held to be when the actions are done; null where nobody has said. */
  readonly after: RiskWeight | null;
  /** The tenant's scale as it was then. */
  readonly scale: RiskScale;
  readonly motive: string | null;
  /** The name of whoever weighed it; null where it came with a quality plan. */
  readonly by: string | null;
}

/** A risk in the register. */
export interface RiskSummary {
  readonly id: string;
  /** A running number in the tenant. */
  readonly number: number;
  /** The target group or activity that it is about. */
  readonly area: string;
  readonly title: string;
  /** The newest assessment; null while nobody has weighed it. */
  readonly current: RiskAssessment | null;
  /** What is said while no self-check watches it. */
  readonly withoutSelfCheck: SelfCheckAbsence;
  readonly selfChecks: number;
  readonly actions: number;
  readonly endedOn: PlainDate | null;
}

/** A self-check in a list. */
export interface SelfCheckSummary {
  readonly id: string;
  readonly area: string;
  readonly title: string;
  readonly frequency: string | null;
  /** The numbers of the risks that it watches; none is *utan identifierad risk*. */
  readonly risks: readonly number[];
  readonly last: Pick<SelfCheckResult, 'checkedOn' | 'satisfactory'> | null;
  readonly endedOn: PlainDate | null;
}

/** What a self-check showed on a day. */
export interface SelfCheckResult {
  readonly id: string;
  readonly checkedOn: PlainDate;
  /** What was looked at. */
  readonly sample: string | null;
  readonly result: string;
  readonly conclusion: string | null;
  /** Where it is, the plan asks for no action. */
  readonly satisfactory: boolean;
  readonly by: string;
}

interface Named {
  readonly id: string;
  readonly name: string;
}

/** A risk with all that is known of it. */
export interface RiskDetails extends Omit<RiskSummary, 'selfChecks' | 'actions'> {
  readonly text: string | null;
  readonly unit: Named | null;
  /** The audit whose deficiency it was raised from, by its case number. */
  readonly audit: (Named & { readonly unitId: string }) | null;
  readonly revision: number;
  readonly endReason: string | null;
  readonly selfChecks: readonly SelfCheckSummary[];
  /** The newest first. */
  readonly assessments: readonly RiskAssessment[];
}

/** A self-check with all that is known of it. */
export interface SelfCheckDetails extends Omit<SelfCheckSummary, 'risks' | 'last'> {
  readonly text: string | null;
  readonly question: string | null;
  readonly method: string | null;
  readonly sample: string | null;
  readonly unit: Named | null;
  readonly revision: number;
  readonly risks: readonly { readonly id: string; readonly number: number; readonly title: string }[];
  /** The newest first. */
  readonly results: readonly SelfCheckResult[];
}

export const longestRiskText = 4000;
const title = line(500);
const area = line(200);
const words = optionalText(longestRiskText);

/** What somebody has written of a risk. */
export const riskContentSchema = z.strictObject({
  area,
  title,
  text: words,
  unitId: z.uuid().nullable(),
  withoutSelfCheck: z.enum(selfCheckAbsences),
});
export type RiskContent = z.infer<typeof riskContentSchema>;

/** What somebody has written of a self-check. */
export const selfCheckContentSchema = z.strictObject({
  area,
  title,
  text: words,
  question: words,
  method: words,
  frequency: optionalLine(200),
  sample: words,
  unitId: z.uuid().nullable(),
});
export type SelfCheckContent = z.infer<typeof selfCheckContentSchema>;

/** What a self-check showed. */
export const selfCheckResultSchema = z.strictObject({
  checkedOn: calendarDay,
  sample: words,
  result: text(longestRiskText),
  conclusion: words,
  satisfactory: z.boolean(),
});
export type WrittenResult = z.infer<typeof selfCheckResultSchema>;

/** Where a risk stands in a matrix of the scale; null where it has no distribution, or was weighed on another scale. */
export function cellOf({ current }: RiskSummary, scale: RiskScale): Cell | null {
  if (!current || current.likelihood === null || current.consequence === null) return null;
  const isOfScale =
    isSameValue(current.scale.likelihood, scale.likelihood) &&
    isSameValue(current.scale.consequence, scale.consequence);
  return isOfScale ? { likelihood: current.likelihood, consequence: current.consequence } : null;
}
export interface Cell {
  readonly likelihood: number;
  readonly consequence: number;
}

/** What is lacking in how a risk is watched; null where a self-check does. */
export const absenceOf = (
  risk: Pick<RiskSummary, 'selfChecks' | 'withoutSelfCheck'>,
): SelfCheckAbsence | null => (risk.selfChecks > 0 ? null : risk.withoutSelfCheck);
