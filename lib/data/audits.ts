import { can, type Resource } from '@/lib/domain/access';
import { type AuditStatus, auditStatuses, isDecided } from '@/lib/domain/audit';
import { type AuditChoices, auditChoicesSchema } from '@/lib/domain/audit-choices';
import { type BasicFacts, basicFactsSchema } from '@/lib/domain/basic-facts';
import type { PlainDate } from '@/lib/domain/plain-date';
import { type Closing, closingColumns } from './audit-closing';
import { dayColumn, dayOrNull } from './columns';
import { auditsInReach, reached, type ScopedTx } from './scope';
import { listUnitLine } from './unit-line';

/** The column's value as a known status. @throws when the database holds another one, which its check forbids. */
export function auditStatusOf(column: string): AuditStatus {
  const status = auditStatuses.find((known) => known === column);
  if (!status) throw new Error(`Unknown audit status in the database: ${column}`);
  return status;
}

export type AuditSummary = {
  readonly id: string;
  readonly caseNumber: string;
  readonly status: AuditStatus;
  readonly unitId: string;
  readonly unitName: string;
  readonly templateName: string;
  readonly templateNumber: number;
  readonly visitDate: PlainDate | null;
  readonly decisionDate: PlainDate | null;
  readonly auditors: readonly { readonly userId: string; readonly name: string }[];
  /** It has been decided before, and is being worked on again. */
  readonly reopened: boolean;
};

const summaryParts = {
  _count: { select: { reopenings: true } },
  unit: { select: { name: true } },
  version: { select: { number: true, template: { select: { name: true, key: true } } } },
  auditors: { include: { member: { select: { name: true } } } },
} as const;

type Row = {
  id: string;
  caseNumber: string;
  status: string;
  unitId: string;
  visitDate: Date | null;
  decisionDate: Date | null;
  unit: { name: string };
  version: { number: number; template: { name: string } };
  auditors: { userId: string; member: { name: string } }[];
  _count: { reopenings: number };
};

const summaryOf = (row: Row): AuditSummary => ({
  id: row.id,
  caseNumber: row.caseNumber,
  status: auditStatusOf(row.status),
  unitId: row.unitId,
  unitName: row.unit.name,
  templateName: row.version.template.name,
  templateNumber: row.version.number,
  visitDate: dayOrNull(row.visitDate),
  decisionDate: dayOrNull(row.decisionDate),
  auditors: row.auditors.map(({ userId, member }) => ({ userId, name: member.name })),
  reopened: row._count.reopenings > 0 && row.status !== 'decided' && row.status !== 'closed',
});

/** Which audits to list; all that are in reach when nothing is said. */
export type AuditFilter = {
  readonly unitId?: string | undefined;
  readonly auditorId?: string | undefined;
  readonly status?: AuditStatus | undefined;
};

/** The audits in the actor's reach, the newest case number first. */
export async function listAudits(
  tx: ScopedTx,
  { unitId, auditorId, status }: AuditFilter = {},
): Promise<AuditSummary[]> {
  const rows = await tx.db.audit.findMany({
    where: {
      AND: [
        auditsInReach(tx),
        unitId === undefined ? {} : { unitId },
        status === undefined ? {} : { status },
        auditorId === undefined ? {} : { auditors: { some: { userId: auditorId } } },
      ],
    },
    include: summaryParts,
    orderBy: { caseNumber: 'desc' },
    take: 500,
  });
  return rows.map(summaryOf);
}

export type AuditDetails = AuditSummary & {
  readonly registryNumber: string | null;
  readonly versionId: string;
  readonly templateKey: string;
  readonly choices: AuditChoices;
  readonly facts: BasicFacts;
  readonly leftOut: readonly string[];
  /** Why it was cancelled; null unless it was. */
  readonly cancelMotive: string | null;
  /** Grows with every change of the audit itself. */
  readonly revision: number;
};

/** What an audit is to the table of access. */
export const resourceOf = (
  audit: Pick<AuditSummary, 'unitId' | 'status' | 'auditors' | 'reopened'>,
): Resource => ({
  unitId: audit.unitId,
  auditorIds: audit.auditors.map((auditor) => auditor.userId),
  decided: isDecided(audit.status) || audit.reopened,
});

/** The address of a sheltered place is for those who work with it, in an audit's own facts too. */
function factsInReach({ actor }: ScopedTx, unitId: string, column: unknown): BasicFacts {
  const facts = basicFactsSchema.parse(column);
  const hidden = facts.addressProtected && !can(actor, 'unit.readProtectedAddress', { unitId });
  return hidden ? { ...facts, unitAddress: null } : facts;
}

/** One audit. @throws Denied (notFound) when it is unknown or out of the action's reach. */
export async function requireAudit(tx: ScopedTx, auditId: string): Promise<AuditDetails> {
  const row = await tx.db.audit.findUnique({
    where: { tenantId_id: { tenantId: tx.actor.tenantId, id: auditId } },
    include: summaryParts,
  });
  const details = row && {
    ...summaryOf(row),
    registryNumber: row.registryNumber,
    versionId: row.versionId,
    templateKey: row.version.template.key,
    choices: auditChoicesSchema.parse(row.choices),
    facts: factsInReach(tx, row.unitId, row.facts),
    leftOut: row.leftOut,
    cancelMotive: row.cancelMotive,
    revision: row.revision,
  };
  return reached(tx, details, resourceOf);
}

/** Holds an audit against other writers until the transaction ends, then reads it as `requireAudit` does. */
export async function lockAudit(tx: ScopedTx, auditId: string): Promise<AuditDetails> {
  await tx.db.$queryRaw`
    SELECT FROM audit WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${auditId}::uuid FOR UPDATE`;
  return requireAudit(tx, auditId);
}

/** Holds an audit's status as it is until the transaction ends, beside others who do so, then reads the audit. */
export async function holdAudit(tx: ScopedTx, auditId: string): Promise<AuditDetails> {
  await tx.db.$queryRaw`
    SELECT FROM audit WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${auditId}::uuid FOR SHARE`;
  return requireAudit(tx, auditId);
}

/** The next case number of a year, `2026-0143`: none is given twice, and none is left out when all goes well. */
export async function insertNextCaseNumber(tx: ScopedTx, year: number): Promise<string> {
  const rows = await tx.db.$queryRaw<{ last: number }[]>`
    INSERT INTO case_number_counter (tenant_id, year, last) VALUES (${tx.actor.tenantId}::uuid, ${year}, 1)
    ON CONFLICT (tenant_id, year) DO UPDATE SET last = case_number_counter.last + 1 RETURNING last`;
  return `${year}-${String(rows[0]?.last).padStart(4, '0')}`;
}

export type NewAudit = {
  readonly id: string;
  readonly caseNumber: string;
  readonly unitId: string;
  readonly versionId: string;
  readonly choices: AuditChoices;
  readonly facts: BasicFacts;
  readonly visitDate: PlainDate | null;
  readonly auditorIds: readonly string[];
  readonly leftOut: readonly string[];
};

export async function insertAudit(tx: ScopedTx, { auditorIds, leftOut, ...audit }: NewAudit): Promise<void> {
  const { tenantId } = tx.actor;
  await tx.db.audit.create({
    data: {
      ...audit,
      tenantId,
      status: 'planned',
      visitDate: audit.visitDate && dayColumn(audit.visitDate),
      leftOut: [...leftOut],
    },
  });
  await insertAuditors(tx, audit.id, auditorIds);
}

async function insertAuditors(tx: ScopedTx, auditId: string, userIds: readonly string[]): Promise<void> {
  const { tenantId } = tx.actor;
  await tx.db.auditAuditor.createMany({ data: userIds.map((userId) => ({ tenantId, auditId, userId })) });
}

export type AuditChange = {
  readonly status?: AuditStatus;
  readonly cancelMotive?: string;
  readonly cancelledOn?: PlainDate;
  readonly facts?: BasicFacts;
  readonly visitDate?: PlainDate | null;
  readonly registryNumber?: string | null;
  readonly auditorIds?: readonly string[];
  readonly leftOut?: readonly string[];
  /** Written when it is closed, taken away when it is reopened. */
  readonly closing?: Closing | null;
};

/** Changes an audit that the transaction has locked; its revision grows by one. */
export async function updateAudit(tx: ScopedTx, auditId: string, change: AuditChange): Promise<void> {
  const { tenantId } = tx.actor;
  const { auditorIds, visitDate, cancelledOn, leftOut, closing, ...columns } = change;
  await tx.db.audit.update({
    where: { tenantId_id: { tenantId, id: auditId } },
    data: {
      ...columns,
      ...(visitDate !== undefined && { visitDate: visitDate && dayColumn(visitDate) }),
      ...(cancelledOn && { cancelledOn: dayColumn(cancelledOn) }),
      ...(leftOut && { leftOut: [...leftOut] }),
      ...(closing !== undefined && closingColumns(closing)),
      revision: { increment: 1 },
    },
  });
  if (auditorIds) {
    await tx.db.auditAuditor.deleteMany({ where: { auditId, userId: { notIn: [...auditorIds] } } });
    const kept = await tx.db.auditAuditor.findMany({ where: { auditId }, select: { userId: true } });
    const known = new Set(kept.map((row) => row.userId));
    await insertAuditors(
      tx,
      auditId,
      auditorIds.filter((userId) => !known.has(userId)),
    );
  }
}

/** The last decided audit of the same unit, or of one it took over from, however long ago, against the same template; null without one. */
export async function getPreviousAudit(tx: ScopedTx, audit: AuditDetails): Promise<AuditSummary | null> {
  const row = await tx.db.audit.findFirst({
    where: {
      unitId: { in: await listUnitLine(tx, audit.unitId) },
      id: { not: audit.id },
      status: { in: ['decided', 'closed'] },
      version: { template: { key: audit.templateKey } },
      ...(audit.visitDate && { visitDate: { lt: dayColumn(audit.visitDate) } }),
    },
    orderBy: [{ visitDate: 'desc' }, { caseNumber: 'desc' }],
    include: summaryParts,
  });
  return row && summaryOf(row);
}
