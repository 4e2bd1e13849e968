/** The assessments that a person makes; to take one back is null, and then the item's mapping holds again. */
export const madeAssessments = ['fulfilled', 'partial', 'unfulfilled', 'notApplicable'] as const;
export type MadeAssessment = (typeof madeAssessments)[number];
