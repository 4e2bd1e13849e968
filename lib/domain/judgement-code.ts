/** The codes of the final judgement, from best to worst. */
export const judgementCodes = [
  'compliant',
  'compliantAfterAction',
  'mostlyCompliant',
  'nonCompliant',
] as const;
export type JudgementCode = (typeof judgementCodes)[number];
