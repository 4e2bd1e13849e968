import type { PartPlace } from '@/lib/domain/plan/draft/part-order';
import type { PartKind, WrittenPart } from '@/lib/domain/plan/draft/written-part';
import type { Indicator } from '@/lib/domain/plan/plan-schema';
import type { PlanStatus } from '@/lib/domain/plan/stored-plan';
import { Prisma } from './generated/client';
import { Denied, type ScopedTx } from './scope';

/** A plan whose parts nobody else can change until the transaction ends. @throws Denied (notFound). */
export async function lockPlan(tx: ScopedTx, id: string): Promise<{ year: number; isDraft: boolean }> {
  const [row] = await tx.db.$queryRaw<{ year: number; status: PlanStatus }[]>`
    SELECT year, status FROM plan WHERE tenant_id = ${tx.actor.tenantId}::uuid AND id = ${id}::uuid FOR UPDATE`;
  if (!row) throw new Denied('notFound', 'plan');
  return { year: row.year, isDraft: row.status === 'draft' };
}

const ofPlan = ({ actor: { tenantId } }: ScopedTx, planId: string) => ({ tenantId, planId });

/** Every key that a part of any of the tenant's plans has: a new part is never taken for one of them. */
export async function listPlanKeys(tx: ScopedTx): Promise<Set<string>> {
  const { tenantId } = tx.actor;
  const rows = await tx.db.$queryRaw<{ key: string }[]>`
    SELECT key FROM plan_area WHERE tenant_id = ${tenantId}::uuid
    UNION SELECT key FROM plan_goal WHERE tenant_id = ${tenantId}::uuid
    UNION SELECT key FROM plan_indicator WHERE tenant_id = ${tenantId}::uuid`;
  return new Set(rows.map(({ key }) => key));
}

/** A part as it is to be kept: an indicator with what was read from its words. */
export type PartToKeep =
  | { readonly kind: 'area'; readonly content: WrittenPart<'area'> }
  | { readonly kind: 'goal'; readonly content: WrittenPart<'goal'> }
  | { readonly kind: 'indicator'; readonly content: Omit<Indicator, 'key'> };

interface NewPart extends PartPlace {
  readonly planId: string;
  readonly key: string;
}

/** Adds a part where its place says; false when a part of another plan has its id. */
export async function insertPlanPart(
  tx: ScopedTx,
  { planId, id, under, position, key }: NewPart,
  part: PartToKeep,
): Promise<boolean> {
  if (await isTaken(tx, part.kind, id)) return false;
  const row = { ...ofPlan(tx, planId), id, position, key };
  const parent = under ?? '';
  if (part.kind === 'area') await tx.db.planArea.create({ data: { ...row, ...part.content } });
  else if (part.kind === 'goal')
    await tx.db.planGoal.create({ data: { ...row, areaId: parent, ...part.content } });
  else
    await tx.db.planIndicator.create({
      data: { ...row, goalId: parent, lineageId: id, ...indicatorColumns(part.content) },
    });
  return true;
}

async function isTaken({ db, actor: { tenantId } }: ScopedTx, kind: PartKind, id: string): Promise<boolean> {
  const where = { tenantId, id };
  if (kind === 'area') return (await db.planArea.count({ where })) > 0;
  if (kind === 'goal') return (await db.planGoal.count({ where })) > 0;
  return (await db.planIndicator.count({ where })) > 0;
}

/** Writes what a part says over the revision that it was read at; false when someone has been first. */
export async function updatePlanPart(
  tx: ScopedTx,
  { planId, id, revision }: { readonly planId: string; readonly id: string; readonly revision: number },
  part: PartToKeep,
): Promise<boolean> {
  const where = { ...ofPlan(tx, planId), id, revision };
  const next = { revision: revision + 1 };
  const { count } =
    part.kind === 'area'
      ? await tx.db.planArea.updateMany({ where, data: { ...part.content, ...next } })
      : part.kind === 'goal'
        ? await tx.db.planGoal.updateMany({ where, data: { ...part.content, ...next } })
        : await tx.db.planIndicator.updateMany({
            where,
            data: { ...indicatorColumns(part.content), ...next },
          });
  return count > 0;
}

function indicatorColumns({ definition, occasions, reporting, ...rest }: Omit<Indicator, 'key'>) {
  return {
    ...rest,
    definition: definition ?? Prisma.DbNull,
    occasions: occasions ?? Prisma.DbNull,
    reporting: reporting ?? Prisma.DbNull,
  };
}

/** Writes the head of a draft over the revision that it was read at; false when someone has been first. */
export async function updatePlanHead(
  tx: ScopedTx,
  { planId, revision }: { readonly planId: string; readonly revision: number },
  head: WrittenPart<'head'>,
): Promise<boolean> {
  const { count } = await tx.db.plan.updateMany({
    where: { tenantId: tx.actor.tenantId, id: planId, status: 'draft', headRevision: revision },
    data: { ...head, headRevision: revision + 1 },
  });
  return count > 0;
}

/** Puts the parts of a kind where the places say, all at once. */
export async function updatePartPlaces(
  tx: ScopedTx,
  planId: string,
  kind: PartKind,
  places: readonly PartPlace[],
): Promise<void> {
  const { tenantId } = tx.actor;
  const column = (name: 'id' | 'under') => places.map((place) => place[name]);
  const placed = Prisma.sql`(SELECT * FROM unnest(${column('id')}::uuid[], ${column('under')}::uuid[],
    ${places.map(({ position }) => position)}::int[]) AS n(id, under, at)) n`;
  const own = Prisma.sql`p.tenant_id = ${tenantId}::uuid AND p.plan_id = ${planId}::uuid AND p.id = n.id`;
  if (kind === 'area')
    await tx.db.$executeRaw`UPDATE plan_area p SET position = n.at FROM ${placed} WHERE ${own}`;
  else if (kind === 'goal')
    await tx.db
      .$executeRaw`UPDATE plan_goal p SET position = n.at, area_id = n.under FROM ${placed} WHERE ${own}`;
  else
    await tx.db
      .$executeRaw`UPDATE plan_indicator p SET position = n.at, goal_id = n.under FROM ${placed} WHERE ${own}`;
}

/** Says that something in the plan is not as it was. */
export async function updatePlanRevision(tx: ScopedTx, planId: string): Promise<void> {
  await tx.db.plan.updateMany({
    where: { tenantId: tx.actor.tenantId, id: planId },
    data: { revision: { increment: 1 } },
  });
}

/** Takes parts away with all that stands under them. What is left keeps its order; places may be left empty. */
export async function deletePlanPart(
  tx: ScopedTx,
  planId: string,
  kind: PartKind,
  id: string,
): Promise<void> {
  const plan = ofPlan(tx, planId);
  if (kind === 'indicator') await tx.db.planIndicator.deleteMany({ where: { ...plan, id } });
  if (kind === 'goal') await tx.db.planIndicator.deleteMany({ where: { ...plan, goalId: id } });
  if (kind === 'area') {
    await tx.db.planIndicator.deleteMany({ where: { ...plan, goal: { areaId: id } } });
    await tx.db.planGoal.deleteMany({ where: { ...plan, areaId: id } });
    await tx.db.planArea.deleteMany({ where: { ...plan, id } });
  }
  if (kind === 'goal') await tx.db.planGoal.deleteMany({ where: { ...plan, id } });
}

/** Takes a draft away with all its parts; the database keeps what was decided. */
export async function deletePlanDraft(tx: ScopedTx, planId: string): Promise<void> {
  const plan = ofPlan(tx, planId);
  await tx.db.planIndicator.deleteMany({ where: plan });
  await tx.db.planGoal.deleteMany({ where: plan });
  await tx.db.planArea.deleteMany({ where: plan });
  await tx.db.plan.deleteMany({ where: { tenantId: plan.tenantId, id: planId } });
}
