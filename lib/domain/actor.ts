/** The roles a person may hold in a tenant, several at once. */
export const roles = ['auditor', 'unitManager', 'admin', 'reader'] as const;
export type Role = (typeof roles)[number];

declare const made: unique symbol;

/** A person at work in one tenant. Made only from a session that still stands (`lib/data/actors`). */
export type Person = {
  readonly kind: 'person';
  readonly userId: string;
  readonly tenantId: string;
  readonly roles: readonly Role[];
  /** The units the person manages, or deputises for, today. */
  readonly unitIds: readonly string[];
  readonly [made]: true;
};

/**
 * The system itself at work in one tenant, and why: a job (`worker`), the operator's command line (`operator`), or the
 * tenant's own provider, letting somebody in (`signOn`).
 */
export type SystemActor = {
  readonly kind: 'worker' | 'operator' | 'signOn';
  readonly tenantId: string;
  readonly reason: string;
  readonly [made]: true;
};

export type Actor = Person | SystemActor;

export function person(facts: Omit<Person, 'kind' | typeof made>): Person {
  return { kind: 'person', ...facts } as Person;
}

export function systemActor(kind: SystemActor['kind'], tenantId: string, reason: string): SystemActor {
  return { kind, tenantId, reason } as SystemActor;
}
