import { type AuditStatus, isDecided } from '../audit';
import type { JudgementCode } from '../judgement-code';
import type { PlainDate } from '../plain-date';

/** An audit that has not been cancelled, as the year of audits sees it. */
export interface YearAudit {
  readonly id: string;
  /** Ärendenummer, `2026-0143`: its year is the one in which the audit was planned. */
  readonly caseNumber: string;
  readonly unitId: string;
  readonly status: Exclude<AuditStatus, 'cancelled'>;
  readonly visitDate: PlainDate | null;
  /** What its decision came to, which stands while it is taken up again. */
  readonly outcome: { readonly heldOn: PlainDate; readonly judgement: JudgementCode } | null;
  readonly templateId: string;
  readonly templateName: string;
  readonly auditors: readonly { readonly userId: string; readonly name: string }[];
}

export type AuditStanding = 'decided' | 'running' | 'planned';

/** An audit with its place in time. */
export interface PlacedAudit extends YearAudit {
  readonly year: number;
  /** 1 is January; null where no day says it. */
  readonly month: number | null;
  readonly standing: AuditStanding;
}

/**
 * In which year and month an audit is. It counts to the day that it was held, else to the day that it is planned for, else
 * to the year of its case number. What was planned for a year that has ended, and was never begun, is still to be done: it
 * counts to this year, and has no month.
 */
export function placeOf(audit: YearAudit, thisYear: number): PlacedAudit {
  const standing = standingOf(audit.status);
  const day = audit.outcome?.heldOn ?? audit.visitDate;
  const year = Number((day ?? audit.caseNumber).slice(0, 4));
  if (standing === 'planned' && year < thisYear) return { ...audit, standing, year: thisYear, month: null };
  return { ...audit, standing, year, month: day && Number(day.slice(5, 7)) };
}

function standingOf(status: YearAudit['status']): AuditStanding {
  if (isDecided(status)) return 'decided';
  return status === 'planned' ? 'planned' : 'running';
}

/** In the order of the calendar; those without a month last. */
export const byPlace = (a: PlacedAudit, b: PlacedAudit): number =>
  a.year - b.year ||
  (a.month ?? 13) - (b.month ?? 13) ||
  (a.outcome?.heldOn ?? a.visitDate ?? '').localeCompare(b.outcome?.heldOn ?? b.visitDate ?? '') ||
  a.caseNumber.localeCompare(b.caseNumber);
