import type { PlainDate } from '@/lib/domain/plain-date';
import type { RiskAssessment, RiskContent, RiskDetails, RiskSummary } from '@/lib/domain/risk/risk';
import {
  defaultRiskScale,
  type RiskScale,
  type RiskWeight,
  riskScaleSchema,
  type SelfCheckAbsence,
  selfCheckAbsences,
} from '@/lib/domain/risk/risk-level';
import { dayColumn, dayOf, dayOrNull, newId } from './columns';
import type { Prisma } from './generated/client';
import { ofUnitsInReach } from './risk-reach';
import { Denied, type ScopedTx } from './scope';
import { selfCheckSummaryOf, summarised } from './self-check-row';

/** The tenant's scale; one that every tenant has until it sets its own. */
export async function getRiskScale(tx: ScopedTx): Promise<RiskScale> {
  const row = await tx.db.riskScale.findFirst({
    where: { tenantId: tx.actor.tenantId },
    orderBy: [{ setAt: 'desc' }, { id: 'desc' }],
  });
  return row ? riskScaleSchema.parse(row.scale) : defaultRiskScale;
}

/** Sets the tenant's scale from now on. What was weighed before keeps its own. */
export async function insertRiskScale(
  tx: ScopedTx,
  set: { readonly scale: RiskScale; readonly setBy: string; readonly setAt: Date },
): Promise<void> {
  await tx.db.riskScale.create({ data: { ...set, tenantId: tx.actor.tenantId, id: newId() } });
}

const newestFirst = [{ assessedOn: 'desc' as const }, { at: 'desc' as const }, { id: 'desc' as const }];
const assessments = { orderBy: newestFirst, include: { member: { select: { name: true } } } };

type AssessmentRow = {
  id: string;
  assessedOn: Date;
  level: number;
  likelihood: number | null;
  consequence: number | null;
  afterLevel: number | null;
  afterLikelihood: number | null;
  afterConsequence: number | null;
  scale: unknown;
  motive: string | null;
  member: { name: string } | null;
};

function assessmentOf(row: AssessmentRow): RiskAssessment {
  const { id, level, likelihood, consequence, motive } = row;
  return {
    id,
    assessedOn: dayOf(row.assessedOn),
    level,
    likelihood,
    consequence,
    after:
      row.afterLevel === null
        ? null
        : { level: row.afterLevel, likelihood: row.afterLikelihood, consequence: row.afterConsequence },
    scale: riskScaleSchema.parse(row.scale),
    motive,
    by: row.member?.name ?? null,
  };
}

export function absenceOf(stored: string): SelfCheckAbsence {
  const known = selfCheckAbsences.find((one) => one === stored);
  if (!known) throw new Error(`A risk is said to be without self-check in an unknown way: ${stored}`);
  return known;
}

/** A self-check that has ended watches nothing. */
const watching = { where: { selfCheck: { endedOn: null } } };

/** Every risk in reach, ended ones too, in the order of their numbers. */
export async function listRisks(tx: ScopedTx): Promise<RiskSummary[]> {
  const rows = await tx.db.risk.findMany({
    where: ofUnitsInReach(tx),
    orderBy: { number: 'asc' },
    include: {
      assessments: { ...assessments, take: 1 },
      _count: { select: { actions: true, selfChecks: watching } },
    },
  });
  return rows.map(({ _count, assessments: [newest], ...row }) => ({
    id: row.id,
    number: row.number,
    area: row.area,
    title: row.title,
    current: newest ? assessmentOf(newest) : null,
    withoutSelfCheck: absenceOf(row.withoutSelfCheck),
    selfChecks: _count.selfChecks,
    actions: _count.actions,
    endedOn: dayOrNull(row.endedOn),
  }));
}

/** A risk in reach with all that is known of it. @throws Denied (notFound). */
export async function requireRisk(tx: ScopedTx, id: string): Promise<RiskDetails> {
  const reach = ofUnitsInReach(tx);
  const row = await tx.db.risk.findFirst({
    where: { id, ...reach },
    include: {
      unit: { select: { id: true, name: true } },
      audit: { select: { id: true, caseNumber: true, unitId: true } },
      assessments,
      selfChecks: {
        where: { selfCheck: { ...reach, endedOn: null } },
        include: { selfCheck: { include: summarised(reach) } },
        orderBy: { selfCheckId: 'asc' },
      },
    },
  });
  if (!row) throw new Denied('notFound', 'risk');
  const weighed = row.assessments.map(assessmentOf);
  return {
    id,
    number: row.number,
    area: row.area,
    title: row.title,
    text: row.text,
    unit: row.unit,
    audit: row.audit && { id: row.audit.id, name: row.audit.caseNumber, unitId: row.audit.unitId },
    withoutSelfCheck: absenceOf(row.withoutSelfCheck),
    revision: row.revision,
    endedOn: dayOrNull(row.endedOn),
    endReason: row.endReason,
    current: weighed[0] ?? null,
    assessments: weighed,
    selfChecks: row.selfChecks.map(({ selfCheck }) => selfCheckSummaryOf(selfCheck)),
  };
}

export type NewRisk = RiskContent & {
  readonly id: string;
  /** The key of the quality plan that it came from. */
  readonly origin?: string;
  /** The deficiency that it was raised from. */
  readonly audit?: { readonly auditId: string; readonly item: string };
  readonly savedBy: string | null;
  readonly savedAt: Date;
};

/** Keeps the register as it is until the transaction ends: nobody else adds a risk. */
export async function lockRegister({ db, actor }: ScopedTx): Promise<void> {
  await db.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended('risk ' || ${actor.tenantId}, 0))::text`;
}

/** Adds a risk under the next number of the tenant. No other is added until the transaction ends. */
export async function insertRisk(tx: ScopedTx, { audit, ...risk }: NewRisk): Promise<void> {
  const { tenantId } = tx.actor;
  await lockRegister(tx);
  const { _max } = await tx.db.risk.aggregate({ where: { tenantId }, _max: { number: true } });
  await tx.db.risk.create({ data: { ...risk, ...audit, tenantId, number: (_max.number ?? 0) + 1 } });
}

export type RiskChange = Partial<RiskContent> & {
  /** The day that it ended, with the reason; null takes it back. */
  readonly ended?: { readonly on: PlainDate; readonly reason: string } | null;
  readonly savedBy: string;
  readonly savedAt: Date;
};

/** Changes a risk; its revision grows by one. False when it is no longer at the revision that was built upon. */
export async function updateRisk(
  tx: ScopedTx,
  { id, revision }: { readonly id: string; readonly revision: number },
  { ended, ...change }: RiskChange,
): Promise<boolean> {
  const end =
    ended === undefined ? {} : { endedOn: ended && dayColumn(ended.on), endReason: ended?.reason ?? null };
  const { count } = await tx.db.risk.updateMany({
    where: { id, revision, ...ofUnitsInReach(tx) },
    data: { ...change, ...end, revision: { increment: 1 } },
  });
  return count > 0;
}

export type NewAssessment = {
  readonly riskId: string;
  readonly assessedOn: PlainDate;
  readonly weight: RiskWeight;
  readonly after: RiskWeight | null;
  readonly scale: RiskScale;
  readonly motive: string | null;
  readonly assessedBy: string | null;
  readonly at: Date;
};

/** Writes how a risk was weighed. */
export async function insertAssessment(
  tx: ScopedTx,
  { weight, after, ...rest }: NewAssessment,
): Promise<void> {
  const data: Prisma.RiskAssessmentUncheckedCreateInput = {
    ...rest,
    ...weight,
    tenantId: tx.actor.tenantId,
    id: newId(),
    assessedOn: dayColumn(rest.assessedOn),
    afterLevel: after?.level ?? null,
    afterLikelihood: after?.likelihood ?? null,
    afterConsequence: after?.consequence ?? null,
  };
  await tx.db.riskAssessment.create({ data });
}

/** Whether the tenant has risks or self-checks of a quality plan already. */
export async function hasPartsOfPlan(tx: ScopedTx, origin: string): Promise<boolean> {
  const where = { tenantId: tx.actor.tenantId, origin };
  return (await tx.db.risk.count({ where })) + (await tx.db.selfCheck.count({ where })) > 0;
}

/** What a decided audit found lacking. */
export type Deficiency = {
  readonly name: string;
  readonly sectionName: string;
  readonly unitId: string;
  /** The risk that has been raised from it. */
  readonly riskId: string | null;
};

/** One deficiency of a decided audit. @throws Denied (notFound) when the audit found none on the item. */
export async function requireDeficiency(tx: ScopedTx, auditId: string, item: string): Promise<Deficiency> {
  const { tenantId } = tx.actor;
  const row = await tx.db.auditFinding.findFirst({
    where: { tenantId, auditId, item, assessment: { in: ['partial', 'unfulfilled'] } },
    include: { outcome: { include: { audit: { select: { unitId: true } } } } },
  });
  if (!row) throw new Denied('notFound', 'deficiency');
  const risk = await tx.db.risk.findFirst({ where: { tenantId, auditId, item }, select: { id: true } });
  const { name, sectionName, outcome } = row;
  return { name, sectionName, unitId: outcome.audit.unitId, riskId: risk?.id ?? null };
}

/** What a decided audit found lacking, in its form's order; nothing while it is not decided. */
export async function listDeficiencies(
  tx: ScopedTx,
  auditId: string,
): Promise<{ readonly item: string; readonly name: string; readonly riskId: string | null }[]> {
  const { tenantId } = tx.actor;
  const found = await tx.db.auditFinding.findMany({
    where: { tenantId, auditId, assessment: { in: ['partial', 'unfulfilled'] } },
    orderBy: { position: 'asc' },
    select: { item: true, name: true },
  });
  const raised = await tx.db.risk.findMany({
    where: { tenantId, auditId },
    select: { id: true, item: true },
  });
  return found.map(({ item, name }) => ({
    item,
    name,
    riskId: raised.find((risk) => risk.item === item)?.id ?? null,
  }));
}
