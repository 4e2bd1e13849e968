import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Action } from '@/lib/domain/access';
import type { Actor, Role } from '@/lib/domain/actor';
import type { TestTenant } from '../support/two-tenants';

/** Whoever may try: the four roles, and the operator, the worker and the provider of sign-on, whom no person may stand in for. */
export type Caller = Role | 'operator' | 'worker' | 'signOn';

/**
 * One call of one exported function, as its callers make it. `target` gives the ids: its own tenant's in the rightful
 * call, and the same ones when a foreign actor makes it. `may` is written by hand, not read from the access table.
 */
export type Call = {
  /** The exported function, as `<file>.<name>`. */
  readonly of: string;
  readonly action: Action;
  readonly may: readonly Caller[];
  /** Those of `may` who reach only the unit that they manage; the call is made on another unit for them too. */
  readonly onlyOwnUnit?: readonly Caller[];
  /** Those of `may` who reach only the audits that they take part in; one who takes part in none calls too. */
  readonly onlyOwnAudits?: true;
  /** Those of `may` who reach only what is decided: theirs is made on the decided audit, and refused on the one under way. */
  readonly onlyDecided?: readonly Caller[];
  /** Makes what the call uses up, as those who may, before each attempt; gives the target to make it on. */
  readonly prepare?: (target: TestTenant) => Promise<TestTenant>;
  readonly make: (actor: Actor, target: TestTenant) => Promise<unknown>;
  /** What a foreign call does no harm with: it says yes about the caller's own tenant, or writes there. */
  readonly foreign?: 'stays-at-home';
};

export const EVERYONE: readonly Caller[] = ['auditor', 'unitManager', 'admin', 'reader'];

/** A call that is one piece of work in a transaction of an action. */
export const inside = (
  action: Action,
  work: (tx: ScopedTx, target: TestTenant) => Promise<unknown>,
): Pick<Call, 'action' | 'make'> => ({
  action,
  make: (actor, target) => withTenant(actor, action, (tx) => work(tx, target)),
});

/** Exists or not is a secret too: a question about what the caller cannot see must say no, here by failing. */
export async function mustBe(answer: Promise<boolean>): Promise<boolean> {
  if (!(await answer)) throw new Unknown();
  return true;
}

/** What a question about another tenant's thing amounts to. */
export class Unknown extends Error {}
