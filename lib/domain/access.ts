import { accessTable, type Grantee, type Reach } from './access-table';
import type { Actor } from './actor';

/** What an action is done on, as far as access is concerned. */
export type Resource = {
  readonly unitId?: string;
  /** The auditors of the audit that it belongs to, or the reviewers of the case files. */
  readonly auditorIds?: readonly string[];
  /** Whether the audit that it belongs to has been decided, also when it has been taken up again. */
  readonly decided?: boolean;
  /** Of an action that belongs to no audit: who was chosen to follow it up and to do it, and who has reported it done. */
  readonly outside?: {
    readonly handlerId: string | null;
    readonly assigneeId: string | null;
    readonly reportedById: string | null;
  };
};

export type Action = keyof typeof accessTable;
export const actions = Object.keys(accessTable) as Action[];

const grantees = (actor: Actor): readonly Grantee[] => (actor.kind === 'person' ? actor.roles : [actor.kind]);

/** How far an actor reaches with an action: none, one or several kinds of reach. */
export function reachesOf(actor: Actor, action: Action): readonly Reach[] {
  const row: Partial<Record<Grantee, Reach | readonly Reach[]>> | undefined = accessTable[action];
  return grantees(actor).flatMap((grantee) => row?.[grantee] ?? []);
}

function isWithin(reach: Reach, actor: Actor, resource: Resource): boolean {
  if (reach === 'all') return true;
  if (reach === 'decided') return resource.decided === true;
  if (actor.kind !== 'person') return false;
  const managesIt = resource.unitId !== undefined && actor.unitIds.includes(resource.unitId);
  if (reach === 'ownUnits') return managesIt;
  if (reach === 'independent') return !managesIt;
  if (reach === 'outside') return resource.outside !== undefined;
  if (reach === 'assigned') return resource.outside?.assigneeId === actor.userId;
  if (reach === 'followed') return !managesIt && follows(actor.userId, resource);
  // Nobody audits a unit they manage.
  return !managesIt && (resource.auditorIds ?? []).includes(actor.userId);
}

/** Whoever is to do an action, or says that it is done, does not follow it up. */
function follows(userId: string, { outside }: Resource): boolean {
  if (outside === undefined) return false;
  const { handlerId, assigneeId, reportedById } = outside;
  return userId !== assigneeId && userId !== reportedById && (handlerId ?? userId) === userId;
}

/**
 * Whether an actor may do an action; with a resource, whether on that very resource. Unknown means no.
 * Without a resource, true says only that there may be something to do it on.
 */
export function can(actor: Actor, action: Action, resource?: Resource): boolean {
  const reaches = reachesOf(actor, action);
  if (resource === undefined) return reaches.length > 0;
  return reaches.some((reach) => isWithin(reach, actor, resource));
}
