import type { Field } from './answer';

/** Whose answers they are: what the auditors find, or what the unit says of itself. Never mixed with each other. */
export type AnswerPart = 'findings' | 'selfAssessment';

/** The fields that a unit answers; what they mean is for the auditors to say. */
export const selfAssessmentFields = ['answer', 'comment'] as const satisfies readonly Field[];

/** Whether a part has a field at all. */
export function isFieldOf(part: AnswerPart, field: Field): boolean {
  return part === 'findings' || selfAssessmentFields.some((own) => own === field);
}
