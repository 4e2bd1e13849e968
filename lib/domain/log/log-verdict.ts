/** What a review finds of an entry: as it should be, or to be looked into. */
export const logVerdicts = ['right', 'lookInto'] as const;
export type LogVerdict = (typeof logVerdicts)[number];
