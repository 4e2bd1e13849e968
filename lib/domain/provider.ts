/** Regi: who runs a provider. */
export const operatingForms = ['municipal', 'private', 'nonProfit'] as const;
export type OperatingForm = (typeof operatingForms)[number];
