/** What a template is filled in for: a unit that is audited, or each of several case files (*aktgranskning*). */
export const templatePurposes = ['audit', 'caseReview'] as const;
export type TemplatePurpose = (typeof templatePurposes)[number];

/** A template that does not say is for audits. */
export const purposeOf = ({ purpose }: { readonly purpose?: 'caseReview' }): TemplatePurpose =>
  purpose ?? 'audit';
