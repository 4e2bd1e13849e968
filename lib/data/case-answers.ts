import {
  type CaseChange,
  casePlaceOf,
  caseTarget,
  type StoredCaseField,
} from '@/lib/domain/case-review/case-change';
import { Prisma } from './generated/client';
import type { ScopedTx } from './scope';

/** Every field of a review's cases that somebody has touched, in no particular order. */
export async function listCaseAnswers(tx: ScopedTx, reviewId: string): Promise<StoredCaseField[]> {
  const rows = await tx.db.caseAnswer.findMany({
    where: { tenantId: tx.actor.tenantId, reviewId },
    include: { member: { select: { name: true } } },
  });
  return rows.map(({ number, item, field, value, revision, member, at }) => {
    // The database takes only what was read as a change on its way in.
    const change = { target: caseTarget(number, item || null), field, value } as CaseChange;
    return { ...change, revision, by: member.name, at: at.toISOString() };
  });
}

export interface CaseAnswerToSave {
  readonly reviewId: string;
  readonly change: CaseChange;
  /** The revision that it becomes; 1 for what nobody has touched before. */
  readonly revision: number;
  readonly userId: string;
  readonly at: Date;
}

/** Writes one field of a case. The caller holds the review, so that nobody else writes meanwhile. */
export async function upsertCaseAnswer(
  tx: ScopedTx,
  { reviewId, change, revision, userId, at }: CaseAnswerToSave,
): Promise<void> {
  const place = casePlaceOf(change.target);
  if (!place) throw new Error(`${change.target} is no place in a case`);
  const { tenantId } = tx.actor;
  const key = { tenantId, reviewId, number: place.number, item: place.item ?? '', field: change.field };
  const written = { value: change.value ?? Prisma.JsonNull, revision, userId, at };
  await tx.db.caseAnswer.upsert({
    where: { tenantId_reviewId_number_item_field: key },
    create: { ...key, ...written },
    update: written,
  });
}

/** How many cases above a number hold anything. */
export async function countFilledCases(tx: ScopedTx, reviewId: string, above: number): Promise<number> {
  const rows = await tx.db.caseAnswer.findMany({
    where: {
      tenantId: tx.actor.tenantId,
      reviewId,
      number: { gt: above },
      value: { not: Prisma.JsonNull },
    },
    distinct: ['number'],
    select: { number: true },
  });
  return rows.length;
}

/** Takes away what stands in the cases above a number. The caller holds the review. */
export async function deleteCaseAnswers(tx: ScopedTx, reviewId: string, above: number): Promise<void> {
  const where = { tenantId: tx.actor.tenantId, reviewId, number: { gt: above } };
  await tx.db.caseAnswer.deleteMany({ where });
}
