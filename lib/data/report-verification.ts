import type { PlainDate } from '@/lib/domain/plain-date';
import type { DocumentKind } from '@/lib/domain/quality-document/quality-document';
import { clientOf } from './client';
import { dayOrNull } from './columns';
import type { Report } from './reports';

/** Verifying a report needs no tenant: whoever holds its code may ask, and the database answers that alone. */

export type VerifiedKind = Report['kind'] | DocumentKind;

/** What anyone may know of a report whose code they hold. */
export type VerifiedReport = {
  readonly tenantName: string;
  /** Of its audit; null for a document, which has a title. */
  readonly caseNumber: string | null;
  readonly title: string | null;
  readonly kind: VerifiedKind;
  readonly version: number;
  readonly decisionDate: PlainDate | null;
  readonly sealedAt: Date;
  readonly sha256: string;
  /** The kinds of the reports of the same thing that have come after it. */
  readonly laterKinds: readonly VerifiedKind[];
  /** Whether the audit has been taken up again since. */
  readonly reopened: boolean;
  /** When the report was disposed of, and by which decision; null while it is kept. */
  readonly disposed: { readonly at: Date; readonly reference: string } | null;
};

type VerifiedRow = {
  tenant_name: string;
  case_number: string | null;
  title: string | null;
  kind: VerifiedKind;
  version: number;
  decision_date: Date | null;
  sealed_at: Date;
  sha256: string;
  later_kinds: VerifiedKind[];
  reopened: boolean;
  disposed_at: Date | null;
  disposal_reference: string | null;
};

/** The sealed report that a code names, whoever asks; null when it names none. */
export async function getVerifiedReport(code: string): Promise<VerifiedReport | null> {
  const rows = await clientOf('app').$queryRaw<VerifiedRow[]>`SELECT * FROM app.verify_report(${code})`;
  const row = rows[0];
  if (!row) return null;
  return {
    tenantName: row.tenant_name,
    caseNumber: row.case_number,
    title: row.title,
    kind: row.kind,
    version: row.version,
    decisionDate: dayOrNull(row.decision_date),
    sealedAt: row.sealed_at,
    sha256: row.sha256,
    laterKinds: row.later_kinds,
    reopened: row.reopened,
    disposed: row.disposed_at && { at: row.disposed_at, reference: row.disposal_reference ?? '' },
  };
}

/** Counts one question about a code from an address; the seconds to wait, 0 when it may go on. */
export async function takeVerification(addressKey: string): Promise<number> {
  const rows = await clientOf('app').$queryRaw<
    { wait: number }[]
  >`SELECT app.take_verification(${addressKey}) AS wait`;
  return rows[0]?.wait ?? 0;
}
