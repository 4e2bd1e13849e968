/**
 * What a tenant decides about, each for itself (*dokumenthanteringsplan*): files and photos; what led to a decision without
 * being part of it; the whole audit with its decision and sealed reports; notices and mails; and the log.
 */
export const retentionTypes = ['evidence', 'workingPapers', 'audits', 'messages', 'log'] as const;
export type RetentionType = (typeof retentionTypes)[number];

/** Those that are disposed of an audit at a time. */
export const auditTypes = ['evidence', 'workingPapers', 'audits'] as const satisfies readonly RetentionType[];
export type AuditType = (typeof auditTypes)[number];

/** What goes with its audit at the latest, so that it cannot be kept for longer. */
export const isPartOfAudit = (type: RetentionType): boolean =>
  type === 'evidence' || type === 'workingPapers';
