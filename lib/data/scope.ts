import { type Action, can, type Resource, reachesOf } from '@/lib/domain/access';
import type { Actor } from '@/lib/domain/actor';
import { clientOf, type Login } from './client';
import { Prisma } from './generated/client';

declare const scoped: unique symbol;

/** A transaction inside one tenant, opened by an actor for one named action. Only `withTenant` makes it. */
export type ScopedTx = {
  readonly db: Prisma.TransactionClient;
  readonly actor: Actor;
  readonly action: Action;
  readonly [scoped]: true;
};

/**
 * What an actor may not do or may not see. `notFound` is the answer for a thing out of reach, so that nobody learns
 * that it exists; `forbidden` for an action that the actor's roles do not hold at all.
 */
export class Denied extends Error {
  override readonly name = 'Denied';
  /** The action that was tried; null where it was refused before there was one. */
  action: Action | null = null;
  constructor(
    readonly answer: 'forbidden' | 'notFound',
    what: string,
  ) {
    super(`${answer}: ${what}`);
  }
}

/** Milliseconds to wait for a connection, and for the work: a busy machine is slow, which is no reason to fail. */
const patience = { maxWait: 10_000, timeout: 30_000 };

const loginOf: Record<Actor['kind'], Login> = {
  person: 'app',
  signOn: 'app',
  worker: 'worker',
  operator: 'owner',
};

/**
 * Runs `work` in one transaction that sees and touches the actor's tenant alone. Nothing is read or written without
 * saying what is being done: the action is checked against the access table before the transaction opens.
 * @throws Denied when the actor may not do the action at all.
 */
export async function withTenant<Value>(
  actor: Actor,
  action: Action,
  work: (tx: ScopedTx) => Promise<Value>,
): Promise<Value> {
  return naming(action, async () => {
    if (!can(actor, action)) throw new Denied('forbidden', action);
    return clientOf(loginOf[actor.kind]).$transaction(async (db) => {
      await db.$queryRaw`SELECT set_config('app.tenant_id', ${actor.tenantId}, true)`;
      return work({ db, actor, action } as ScopedTx);
    }, patience);
  });
}

/** Runs `work`; what is denied in it says which action was tried. */
async function naming<Value>(action: Action, work: () => Promise<Value>): Promise<Value> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Denied) error.action ??= action;
    throw error;
  }
}

/**
 * Runs one function of the database in the actor's tenant, in a single round trip: for the path that is taken at every
 * tick. The function's first argument must be `entered.tenant`, which is also what makes it run after the tenant is set.
 * @throws Denied when the actor may not do the action at all.
 */
export async function callInTenant<Row>(actor: Actor, action: Action, call: Prisma.Sql): Promise<Row[]> {
  return naming(action, async () => {
    if (!can(actor, action)) throw new Denied('forbidden', action);
    return clientOf(loginOf[actor.kind]).$queryRaw<Row[]>`
      WITH entered AS MATERIALIZED (SELECT set_config('app.tenant_id', ${actor.tenantId}, true)::uuid AS tenant)
      SELECT answer.* FROM entered CROSS JOIN LATERAL ${call} AS answer`;
  });
}

/** The units that the transaction's action reaches, as a condition on a column of unit ids. */
export function unitsInReach({ actor, action }: ScopedTx): { in?: string[] } {
  const reaches = reachesOf(actor, action);
  if (reaches.includes('all')) return {};
  return { in: reaches.includes('ownUnits') && actor.kind === 'person' ? [...actor.unitIds] : [] };
}

/** A reopened audit has a report that stands until the next decision. */
const hasBeenDecided: Prisma.AuditWhereInput = {
  OR: [{ status: { in: ['decided', 'closed'] } }, { reopenings: { some: {} } }],
};
/** The units that an action reaches, the transaction's own unless another is named, as a condition on the audits `a` of a query. */
export function unitIsInReach(tx: ScopedTx, action: Action = tx.action): Prisma.Sql {
  const { in: units } = unitsInReach({ ...tx, action });
  return units === undefined ? Prisma.sql`TRUE` : Prisma.sql`a.unit_id = ANY(${units}::uuid[])`;
}

/** The audits that the transaction's action reaches, as a condition on their rows. */
export function auditsInReach({ actor, action }: ScopedTx): Prisma.AuditWhereInput {
  const reaches = reachesOf(actor, action);
  if (reaches.includes('all')) return {};
  const conditions: Prisma.AuditWhereInput[] = [];
  if (reaches.includes('decided')) conditions.push(hasBeenDecided);
  if (actor.kind === 'person' && reaches.includes('independent'))
    conditions.push({ unitId: { notIn: [...actor.unitIds] } });
  if (actor.kind === 'person' && reaches.includes('ownUnits'))
    conditions.push({ unitId: { in: [...actor.unitIds] } });
  if (actor.kind === 'person' && reaches.includes('ownAudits'))
    conditions.push({ auditors: { some: { userId: actor.userId } }, unitId: { notIn: [...actor.unitIds] } });
  return { OR: conditions };
}

/** The thing itself when it exists and the transaction's action reaches it. @throws Denied as not found. */
export function reached<Found>(
  tx: ScopedTx,
  found: Found | null,
  resourceOf: (found: Found) => Resource,
): Found {
  if (found === null || !can(tx.actor, tx.action, resourceOf(found))) throw new Denied('notFound', tx.action);
  return found;
}
