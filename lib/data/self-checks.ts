import type { PlainDate } from '@/lib/domain/plain-date';
import type {
  SelfCheckContent,
  SelfCheckDetails,
  SelfCheckSummary,
  WrittenResult,
} from '@/lib/domain/risk/risk';
import { dayColumn, dayOf, dayOrNull, newId } from './columns';
import { ofUnitsInReach } from './risk-reach';
import { Denied, type ScopedTx } from './scope';
import { newestResultFirst, selfCheckSummaryOf, summarised } from './self-check-row';

/** Every self-check in reach, ended ones too, in the order in which they were added. */
export async function listSelfChecks(tx: ScopedTx): Promise<SelfCheckSummary[]> {
  const reach = ofUnitsInReach(tx);
  const rows = await tx.db.selfCheck.findMany({
    where: reach,
    orderBy: { id: 'asc' },
    include: summarised(reach),
  });
  return rows.map(selfCheckSummaryOf);
}

/** A self-check in reach with all that is known of it. @throws Denied (notFound). */
export async function requireSelfCheck(tx: ScopedTx, id: string): Promise<SelfCheckDetails> {
  const reach = ofUnitsInReach(tx);
  const row = await tx.db.selfCheck.findFirst({
    where: { id, ...reach },
    include: {
      risks: summarised(reach).risks,
      unit: { select: { id: true, name: true } },
      results: { orderBy: newestResultFirst, include: { member: { select: { name: true } } } },
    },
  });
  if (!row) throw new Denied('notFound', 'self-check');
  const { area, title, text, question, method, frequency, sample, unit, revision } = row;
  return {
    ...{ id, area, title, text, question, method, frequency, sample, unit, revision },
    endedOn: dayOrNull(row.endedOn),
    risks: row.risks.map(({ risk }) => risk),
    results: row.results.map(({ member, checkedOn, ...result }) => ({
      id: result.id,
      checkedOn: dayOf(checkedOn),
      sample: result.sample,
      result: result.result,
      conclusion: result.conclusion,
      satisfactory: result.satisfactory,
      by: member.name,
    })),
  };
}

export type NewSelfCheck = SelfCheckContent & {
  readonly id: string;
  /** The key of the quality plan that it came from. */
  readonly origin?: string;
  readonly savedBy: string | null;
  readonly savedAt: Date;
};

export async function insertSelfCheck(tx: ScopedTx, selfCheck: NewSelfCheck): Promise<void> {
  await tx.db.selfCheck.create({ data: { ...selfCheck, tenantId: tx.actor.tenantId } });
}

export type SelfCheckChange = Partial<SelfCheckContent> & {
  /** The last day that it was done; null takes it back. */
  readonly endedOn?: PlainDate | null;
  readonly savedBy: string;
  readonly savedAt: Date;
};

/** Changes a self-check; its revision grows by one. False when it is no longer at the revision that was built upon. */
export async function updateSelfCheck(
  tx: ScopedTx,
  { id, revision }: { readonly id: string; readonly revision: number },
  { endedOn, ...change }: SelfCheckChange,
): Promise<boolean> {
  const end = endedOn === undefined ? {} : { endedOn: endedOn && dayColumn(endedOn) };
  const { count } = await tx.db.selfCheck.updateMany({
    where: { id, revision, ...ofUnitsInReach(tx) },
    data: { ...change, ...end, revision: { increment: 1 } },
  });
  return count > 0;
}

export type NewResult = WrittenResult & {
  readonly selfCheckId: string;
  readonly recordedBy: string;
  readonly at: Date;
};

/** Writes what a self-check showed. */
export async function insertSelfCheckResult(tx: ScopedTx, result: NewResult): Promise<void> {
  const row = { ...result, tenantId: tx.actor.tenantId, id: newId(), checkedOn: dayColumn(result.checkedOn) };
  await tx.db.selfCheckResult.create({ data: row });
}

type Link = { readonly riskId: string; readonly selfCheckId: string };

/** Lets a self-check watch a risk, if it does not already. */
export async function insertRiskSelfCheck(tx: ScopedTx, link: Link): Promise<void> {
  await tx.db.riskSelfCheck.createMany({
    data: [{ ...link, tenantId: tx.actor.tenantId }],
    skipDuplicates: true,
  });
}

/** Lets a self-check watch a risk no longer. */
export async function deleteRiskSelfCheck(tx: ScopedTx, link: Link): Promise<void> {
  await tx.db.riskSelfCheck.deleteMany({ where: { ...link, tenantId: tx.actor.tenantId } });
}
