import { type Action, can, type Resource, reachOf } from '@/lib/domain/access';
import type { Actor } from '@/lib/domain/actor';
import { clientOf, type Login } from './client';
import type { Prisma } from './generated/client';

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
  constructor(
    readonly answer: 'forbidden' | 'notFound',
    what: string,
  ) {
    super(`${answer}: ${what}`);
  }
}

const loginOf: Record<Actor['kind'], Login> = { person: 'app', worker: 'worker', operator: 'owner' };

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
  if (!can(actor, action)) throw new Denied('forbidden', action);
  return clientOf(loginOf[actor.kind]).$transaction(async (db) => {
    await db.$queryRaw`SELECT set_config('app.tenant_id', ${actor.tenantId}, true)`;
    return work({ db, actor, action } as ScopedTx);
  });
}

/** The units that the transaction's action reaches, as a condition on a column of unit ids. */
export function unitsInReach(tx: ScopedTx): { in?: string[] } {
  const reach = reachOf(tx.actor, tx.action);
  return reach === 'all' ? {} : { in: [...(reach ?? [])] };
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
