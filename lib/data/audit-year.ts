import { can, reachesOf } from '@/lib/domain/access';
import type { AuditRule } from '@/lib/domain/audit-year/audit-rule';
import {
  type UnitInYear,
  type UnitRisk,
  unitsInYear,
  type YearFacts,
} from '@/lib/domain/audit-year/audit-year';
import { type AuditorLoad, auditorLoads } from '@/lib/domain/audit-year/auditor-load';
import type { YearAudit } from '@/lib/domain/audit-year/year-audit';
import { type JudgementCode, judgementCodes } from '@/lib/domain/judgement-code';
import type { PlainDate } from '@/lib/domain/plain-date';
import { auditStatusOf } from './audits';
import { dayOf, dayOrNull } from './columns';
import { listAuditors } from './members';
import { ofUnitsInReach } from './risk-reach';
import { auditsInReach, type ScopedTx, unitsInReach } from './scope';
import { getAuditRule } from './tenants';

/** A year of audits, as the actor sees it. */
export type AuditYear = {
  readonly units: readonly UnitInYear[];
  readonly rule: AuditRule;
  /** Null for whoever does not see all audits: then nobody's load is known. */
  readonly loads: readonly AuditorLoad[] | null;
  /** Whether the actor sees more than what is decided, of one unit at least. */
  readonly seesPlanned: boolean;
};

/** A year of audits: of the units, audits and risks in the actor's reach, each as its own list shows them. */
export async function readAuditYear(tx: ScopedTx, year: number, today: PlainDate): Promise<AuditYear> {
  const { actor } = tx;
  const rule = await getAuditRule(tx);
  const seesAll = (unitId: string) => can(actor, 'audit.list', { unitId });
  const units = unitsInYear(await readYearFacts(tx), { year, today, rule, seesAll });
  const audits = units.flatMap((unit) => unit.audits);
  const reaches = reachesOf(actor, 'audit.list');
  return {
    units,
    rule,
    loads: reaches.includes('all')
      ? auditorLoads(audits, await listAuditors(tx, today), rule.visitsAMonth)
      : null,
    seesPlanned: reaches.some((reach) => reach !== 'decided'),
  };
}

/** However many years back, in as many queries for one unit as for all. */
async function readYearFacts(tx: ScopedTx): Promise<YearFacts> {
  const units = await tx.db.unit.findMany({
    where: { id: unitsInReach({ ...tx, action: 'unit.list' }) },
    select: { id: true, name: true, validFrom: true, validTo: true },
  });
  const successions = await tx.db.unitPredecessor.findMany({
    select: { unitId: true, predecessorId: true },
  });
  return {
    units: units.map(({ validFrom, validTo, ...unit }) => ({
      ...unit,
      validFrom: dayOf(validFrom),
      validTo: dayOrNull(validTo),
    })),
    successions,
    audits: await listYearAudits({ ...tx, action: 'audit.list' }),
    risks: await listUnitRisks({ ...tx, action: 'risk.read' }),
  };
}

async function listYearAudits(tx: ScopedTx): Promise<YearAudit[]> {
  const rows = await tx.db.audit.findMany({
    where: { AND: [auditsInReach(tx), { status: { not: 'cancelled' } }] },
    select: {
      id: true,
      caseNumber: true,
      unitId: true,
      status: true,
      visitDate: true,
      outcome: { select: { heldOn: true, chosen: true } },
      version: { select: { template: { select: { id: true, name: true } } } },
      auditors: { select: { userId: true, member: { select: { name: true } } } },
    },
  });
  return rows.map(({ status, visitDate, outcome, version, auditors, ...row }) => ({
    ...row,
    status: standingStatusOf(status),
    visitDate: dayOrNull(visitDate),
    outcome: outcome && { heldOn: dayOf(outcome.heldOn), judgement: judgementOf(outcome.chosen) },
    templateId: version.template.id,
    templateName: version.template.name,
    auditors: auditors.map(({ userId, member }) => ({ userId, name: member.name })),
  }));
}

function standingStatusOf(column: string): YearAudit['status'] {
  const status = auditStatusOf(column);
  if (status === 'cancelled') throw new Error('A cancelled audit was read as one that stands');
  return status;
}

function judgementOf(column: string): JudgementCode {
  const judgement = judgementCodes.find((known) => known === column);
  if (!judgement) throw new Error(`Unknown judgement in the database: ${column}`);
  return judgement;
}

async function listUnitRisks(tx: ScopedTx): Promise<UnitRisk[]> {
  const rows = await tx.db.risk.findMany({
    where: { AND: [ofUnitsInReach(tx), { unitId: { not: null } }] },
    select: {
      unitId: true,
      endedOn: true,
      assessments: {
        select: { assessedOn: true, level: true },
        orderBy: [{ assessedOn: 'asc' }, { at: 'asc' }],
      },
    },
  });
  return rows.flatMap(({ unitId, endedOn, assessments }) =>
    unitId === null
      ? []
      : [
          {
            unitId,
            endedOn: dayOrNull(endedOn),
            weighed: assessments.map(({ assessedOn, level }) => ({ on: dayOf(assessedOn), level })),
          },
        ],
  );
}
