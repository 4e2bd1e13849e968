import type { DocumentKind } from '@/lib/domain/quality-document/quality-document';
import { requireAudit } from './audits';
import { auditsInReach, Denied, type ScopedTx } from './scope';

/** How far a report has come: waiting for its seal, sealed, or failed and to be tried again. */
export const reportStatuses = ['queued', 'sealed', 'failed'] as const;
export type ReportStatus = (typeof reportStatuses)[number];

export type ReportFacts = {
  readonly id: string;
  /** 1 for the first report of what it is about. */
  readonly version: number;
  readonly status: ReportStatus;
  /** Names the report to anyone who wants to verify it; at least 128 bits. */
  readonly code: string;
  /** SHA-256 of the sealed file in hexadecimal; null until it is sealed. */
  readonly sha256: string | null;
  readonly sealedAt: Date | null;
};

/** A report of an audit. */
export type Report = ReportFacts & {
  readonly auditId: string;
  readonly caseNumber: string;
  readonly kind: 'decision' | 'closing';
};

const parts = { audit: { select: { caseNumber: true } } } as const;

type Row = Omit<ReportFacts, 'status'> & {
  auditId: string | null;
  kind: string;
  status: string;
  audit: { caseNumber: string } | null;
};

const factsOf = (row: Omit<ReportFacts, 'status'> & { status: string }): ReportFacts => ({
  id: row.id,
  version: row.version,
  status: reportStatuses.find((known) => known === row.status) ?? 'failed',
  code: row.code,
  sha256: row.sha256,
  sealedAt: row.sealedAt,
});

/** @throws Denied (notFound) for one that is of no audit. */
function reportOf({ audit, auditId, kind, ...row }: Row): Report {
  if (audit === null || auditId === null) throw new Denied('notFound', 'report');
  const { caseNumber } = audit;
  return { ...factsOf(row), auditId, caseNumber, kind: kind === 'closing' ? 'closing' : 'decision' };
}

/** The reports of one audit, the newest first. @throws Denied (notFound) when the audit is out of reach. */
export async function listReports(tx: ScopedTx, auditId: string): Promise<Report[]> {
  await requireAudit(tx, auditId);
  const rows = await tx.db.report.findMany({
    where: { auditId },
    include: parts,
    orderBy: { version: 'desc' },
  });
  return rows.map(reportOf);
}

/** One report. @throws Denied (notFound) when it is unknown, or its audit out of reach. */
export async function requireReport(tx: ScopedTx, reportId: string): Promise<Report> {
  const key = { tenantId_id: { tenantId: tx.actor.tenantId, id: reportId } };
  const row = await tx.db.report.findUnique({ where: key, include: parts });
  if (!row) throw new Denied('notFound', 'report');
  const report = reportOf(row);
  await requireAudit(tx, report.auditId);
  return report;
}

/** The newest report of a kind in an audit, by its case number, or null. @throws Denied (notFound) out of reach. */
export async function getNewestReport(
  tx: ScopedTx,
  caseNumber: string,
  kind: Report['kind'],
): Promise<Report | null> {
  const row = await tx.db.report.findFirst({
    where: { kind, audit: { caseNumber } },
    include: parts,
    orderBy: { version: 'desc' },
  });
  const report = row && reportOf(row);
  if (report) await requireAudit(tx, report.auditId);
  return report;
}

/** The report of a decided document that the transaction has reached; null for a draft. */
export async function getDocumentReport(tx: ScopedTx, documentId: string): Promise<ReportFacts | null> {
  const row = await tx.db.report.findFirst({ where: { documentId } });
  return row && factsOf(row);
}

/** The reports of decided documents that the transaction has reached, by the documents' ids. */
export async function listDocumentReports(
  tx: ScopedTx,
  documentIds: readonly string[],
): Promise<ReadonlyMap<string, ReportFacts>> {
  const rows = await tx.db.report.findMany({ where: { documentId: { in: [...documentIds] } } });
  return new Map(rows.flatMap((row) => (row.documentId === null ? [] : [[row.documentId, factsOf(row)]])));
}

/** The newest sealed report of each of some audits that the transaction has reached, by the audits' ids. */
export async function listNewestReports(
  tx: ScopedTx,
  auditIds: readonly string[],
): Promise<ReadonlyMap<string, Report>> {
  const rows = await tx.db.report.findMany({
    where: { auditId: { in: [...auditIds] }, status: 'sealed', audit: auditsInReach(tx) },
    include: parts,
    orderBy: { version: 'asc' },
  });
  return new Map(rows.map(reportOf).map((report) => [report.auditId, report]));
}

/** The bytes of a sealed report, in the pieces they are stored in. */
export async function listReportPieces(tx: ScopedTx, reportId: string): Promise<Uint8Array<ArrayBuffer>[]> {
  const rows = await tx.db.reportPiece.findMany({ where: { reportId }, orderBy: { position: 'asc' } });
  return rows.map((row) => row.bytes);
}

export type NewReport = Pick<ReportFacts, 'id' | 'version' | 'code'> &
  (
    | (Pick<Report, 'auditId' | 'kind'> & { readonly snapshotId: string })
    | { readonly documentId: string; readonly kind: DocumentKind }
  );

/** A report that waits for its seal. */
export async function insertReport(tx: ScopedTx, report: NewReport): Promise<void> {
  await tx.db.report.create({ data: { ...report, tenantId: tx.actor.tenantId, status: 'queued' } });
}

/** What a report is made of: its canonical snapshot. Holds the report against a second worker until the transaction ends. */
export async function lockReportToSeal(
  tx: ScopedTx,
  reportId: string,
): Promise<{ readonly status: ReportStatus; readonly snapshot: string; readonly sha256: string } | null> {
  const rows = await tx.db.$queryRaw<{ status: ReportStatus; snapshot: string; sha256: string }[]>`
    SELECT r.status, coalesce(s.content, d.frozen) AS snapshot, coalesce(s.sha256, d.sha256) AS sha256
    FROM report r
      LEFT JOIN audit_snapshot s ON s.tenant_id = r.tenant_id AND s.id = r.snapshot_id
      LEFT JOIN quality_document d ON d.tenant_id = r.tenant_id AND d.id = r.document_id
    WHERE r.tenant_id = ${tx.actor.tenantId}::uuid AND r.id = ${reportId}::uuid FOR UPDATE OF r`;
  return rows[0] ?? null;
}

const PIECE_BYTES = 262_144;

/** Stores the sealed file; from now on it never changes. */
export async function updateReportToSealed(
  tx: ScopedTx,
  reportId: string,
  file: { readonly bytes: Uint8Array; readonly sha256: string; readonly sealedAt: Date },
): Promise<void> {
  const { tenantId } = tx.actor;
  const starts = Array.from(
    { length: Math.ceil(file.bytes.length / PIECE_BYTES) },
    (_, n) => n * PIECE_BYTES,
  );
  await tx.db.reportPiece.createMany({
    data: starts.map((start, position) => ({
      tenantId,
      reportId,
      position,
      bytes: new Uint8Array(file.bytes.subarray(start, start + PIECE_BYTES)),
    })),
  });
  await tx.db.report.update({
    where: { tenantId_id: { tenantId, id: reportId } },
    data: { status: 'sealed', sha256: file.sha256, sealedAt: file.sealedAt },
  });
}

/** Notes that a report could not be sealed this time; it is tried again. A sealed one stays as it is. */
export async function updateReportToFailed(tx: ScopedTx, reportId: string): Promise<void> {
  await tx.db.report.updateMany({ where: { id: reportId, status: 'queued' }, data: { status: 'failed' } });
}
