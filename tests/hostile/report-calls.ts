import { sealReport } from '@/lib/commands/seal-report';
import { newId } from '@/lib/data/columns';
import {
  getNewestReport,
  insertReport,
  listReportPieces,
  listReports,
  lockReportToSeal,
  requireReport,
  updateReportToFailed,
  updateReportToSealed,
} from '@/lib/data/reports';
import { requireTenantSeal } from '@/lib/data/tenant-seals';
import type { SystemActor } from '@/lib/domain/actor';
import { connectedAs } from '../support/own-database';
import type { TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

const readers = { may: EVERYONE } as const;
const worker = { may: ['worker'] } as const satisfies Partial<Call>;

const aCode = (): string =>
  newId()
    .replaceAll('-', '')
    .toUpperCase()
    .replaceAll(/[^A-F2-7]/g, 'Z')
    .slice(-26);

/** One more report of the decided audit, which waits for its seal. */
async function queuedAnew(target: TestTenant): Promise<TestTenant> {
  const reportId = newId();
  await connectedAs('superuser', (client) =>
    client.query(
      `INSERT INTO report (tenant_id, id, audit_id, snapshot_id, kind, version, status, code)
        SELECT tenant_id, $2, audit_id, snapshot_id, 'decision',
          (SELECT max(version) + 1 FROM report r WHERE r.audit_id = report.audit_id), 'queued', $3
        FROM report WHERE id = $1`,
      [target.reportId, reportId, aCode()],
    ),
  );
  return { ...target, reportId };
}

/** The sealed reports, the worker's way to the seal, and the key that it seals with. */
export const reportCalls: readonly Call[] = [
  {
    of: 'reports.listReports',
    ...readers,
    onlyDecided: ['reader'],
    onlyOwnUnit: ['unitManager'],
    ...inside('report.read', (tx, { auditId }) => listReports(tx, auditId)),
  },
  {
    of: 'reports.requireReport',
    ...readers,
    ...inside('report.read', (tx, { reportId }) => requireReport(tx, reportId)),
  },
  {
    of: 'reports.listReportPieces',
    ...readers,
    ...inside('report.read', async (tx, { reportId }) => {
      await requireReport(tx, reportId);
      return listReportPieces(tx, reportId);
    }),
  },
  {
    of: 'reports.getNewestReport',
    may: [...EVERYONE, 'operator'],
    ...inside('report.read', async (tx, { caseNumber }) => {
      await mustBe(getNewestReport(tx, caseNumber, 'decision').then(Boolean));
    }),
    foreign: 'stays-at-home',
  },
  {
    of: 'reports.insertReport',
    may: ['auditor'],
    ...inside('audit.decide', async (tx, { decidedAuditId }) => {
      const snapshot = await tx.db.auditSnapshot.findFirst({ where: { auditId: decidedAuditId } });
      await mustBe(Promise.resolve(snapshot !== null));
      const version = 1000 + Math.floor(Math.random() * 1e6);
      const report = { id: newId(), auditId: decidedAuditId, snapshotId: snapshot?.id ?? '', code: aCode() };
      await insertReport(tx, { ...report, kind: 'decision', version });
    }),
  },
  {
    of: 'reports.lockReportToSeal',
    ...worker,
    ...inside('report.seal', (tx, { reportId }) => mustBe(lockReportToSeal(tx, reportId).then(Boolean))),
  },
  {
    of: 'reports.updateReportToSealed',
    ...worker,
    prepare: queuedAnew,
    ...inside('report.seal', async (tx, { reportId }) => {
      await mustBe(lockReportToSeal(tx, reportId).then(Boolean));
      const file = { bytes: Buffer.from('%PDF'), sha256: '0'.repeat(64), sealedAt: new Date() };
      await updateReportToSealed(tx, reportId, file);
    }),
  },
  {
    of: 'reports.updateReportToFailed',
    ...worker,
    prepare: queuedAnew,
    ...inside('report.seal', (tx, { reportId }) => updateReportToFailed(tx, reportId)),
    foreign: 'stays-at-home',
  },
  {
    of: 'tenant-seals.requireTenantSeal',
    ...worker,
    ...inside('report.seal', (tx) => requireTenantSeal(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'seal-report.sealReport',
    action: 'report.seal',
    ...worker,
    make: (actor, { reportId }) => sealReport(actor as SystemActor, reportId),
    foreign: 'stays-at-home',
  },
];
