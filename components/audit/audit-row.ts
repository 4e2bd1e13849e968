import type { AuditStatus } from '@/lib/domain/audit';

/** An audit as lists show it. Days are calendar days, `YYYY-MM-DD`. */
export type AuditRow = {
  id: string;
  href: string;
  caseNumber: string;
  status: AuditStatus;
  unitName: string;
  templateName: string;
  templateNumber: number;
  visitDate: string | null;
  auditors: readonly { userId: string; name: string }[];
};
