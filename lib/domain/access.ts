import type { Actor, Role } from './actor';

/** Whoever acts: a role of a person, a job or the operator. */
type Grantee = Role | 'worker' | 'operator';

/**
 * On what an action may be done: on everything in the tenant, or on the units that the person manages and
 * what belongs to them. A grantee that is not named may not.
 */
type Reach = 'all' | 'ownUnits';

/** What an action is done on, as far as access is concerned. */
export type Resource = { readonly unitId?: string };

/**
 * The one table of who may do what. Auditors read all of their tenant, managers see only their units,
 * readers see what is decided, administrators keep the organisation.
 */
export const accessTable = {
  'tenant.read': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'tenant.create': { operator: 'all' },
  'member.list': { admin: 'all' },
  'member.add': { operator: 'all' },
  'provider.list': { auditor: 'all', admin: 'all', reader: 'all' },
  'provider.register': { admin: 'all', operator: 'all' },
  'unit.list': { auditor: 'all', unitManager: 'ownUnits', admin: 'all', reader: 'all' },
  'unit.read': { auditor: 'all', unitManager: 'ownUnits', admin: 'all', reader: 'all' },
  'unit.register': { admin: 'all', operator: 'all' },
  'template.read': { auditor: 'all', unitManager: 'all', admin: 'all', reader: 'all' },
  'template.import': { admin: 'all', operator: 'all' },
  'log.read': { admin: 'all' },
} as const satisfies Record<string, Partial<Record<Grantee, Reach>>>;

export type Action = keyof typeof accessTable;
export const actions = Object.keys(accessTable) as Action[];

const grantees = (actor: Actor): readonly Grantee[] => (actor.kind === 'person' ? actor.roles : [actor.kind]);

/** How far an actor reaches with an action: everything, the ids of some units, or null for nothing at all. */
export function reachOf(actor: Actor, action: Action): 'all' | readonly string[] | null {
  const row: Partial<Record<Grantee, Reach>> | undefined = accessTable[action];
  const reaches = grantees(actor).map((grantee) => row?.[grantee]);
  if (reaches.includes('all')) return 'all';
  if (reaches.includes('ownUnits') && actor.kind === 'person') return actor.unitIds;
  return null;
}

/**
 * Whether an actor may do an action; with a resource, whether on that very resource. Unknown means no.
 * Without a resource, true says only that there may be something to do it on.
 */
export function can(actor: Actor, action: Action, resource?: Resource): boolean {
  const reach = reachOf(actor, action);
  if (reach === null) return false;
  if (resource === undefined || reach === 'all') return true;
  return resource.unitId !== undefined && reach.includes(resource.unitId);
}
