import type { UnitRisk, YearFacts } from '@/lib/domain/audit-year/audit-year';
import type { YearAudit } from '@/lib/domain/audit-year/year-audit';
import { type JudgementCode, judgementCodes } from '@/lib/domain/judgement-code';
import { auditStatusOf } from './audits';
import { dayOf, dayOrNull } from './columns';
import { ofUnitsInReach } from './risk-reach';
import { auditsInReach, type ScopedTx, unitsInReach } from './scope';

/**
 * What the years of audits are made of: the units, audits and risks that the actor reaches, each as its own list shows them,
 * however many years back, in as many queries for one unit as for all.
 */
export async function readYearFacts(tx: ScopedTx): Promise<YearFacts> {
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
