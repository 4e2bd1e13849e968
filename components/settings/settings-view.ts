import type { AuditRule } from '@/lib/domain/audit-year/audit-rule';

/** The settings as the page has them. */
export type SettingsView = {
  readonly revision: number;
  readonly choices: {
    readonly selfAssessment: boolean;
    readonly factReview: boolean;
    readonly approval: boolean;
  };
  readonly factReviewDays: number;
  readonly selfAssessmentDays: number;
  readonly smallCountLimit: number;
  readonly measuringReminderDays: number;
  readonly auditRule: AuditRule;
};

/** What of them is filled in. */
export type SettingsFields = Omit<SettingsView, 'revision'>;
