import type { Responsible } from '../action';
import type { Audience } from './due-date-notices';

/** Who has to do with something that is due, by user id. */
export type DueDatePeople = {
  readonly responsible: Responsible;
  /** Those who manage its unit on the day. */
  readonly managerIds: readonly string[];
  readonly auditorIds: readonly string[];
  /**
   * Who was chosen to do it, or to follow it up; null while nobody was. It holds for as long as they are among those who
   * manage its unit, or audit it: whoever has left sees nothing of it any more.
   */
  readonly assigneeId: string | null;
  readonly handlerId: string | null;
};

/** The members of the tenant on the day, and which of them keep the organisation. */
export type Membership = { readonly memberIds: ReadonlySet<string>; readonly adminIds: readonly string[] };

/**
 * Whom a reminder goes to as of a day. When nobody is left of those it is meant for, it goes to those who come after
 * them: a unit without a manager is a matter for the auditor, an audit without auditors one for the administrators.
 */
export function dueDateRecipients(
  audience: Audience,
  people: DueDatePeople,
  { memberIds, adminIds }: Membership,
): readonly string[] {
  const present = (ids: readonly string[]) => [...new Set(ids)].filter((id) => memberIds.has(id));
  const { handlerId, auditorIds } = people;
  const followers = present(handlerId !== null && auditorIds.includes(handlerId) ? [handlerId] : auditorIds);
  const doers = present(doerIds(people, followers));
  const inTurn = { doer: [doers, followers, adminIds], auditor: [followers, adminIds], admin: [adminIds] };
  return inTurn[audience].find((ids) => ids.length > 0) ?? [];
}

function doerIds(
  { assigneeId, responsible, managerIds }: DueDatePeople,
  followers: readonly string[],
): readonly string[] {
  if (assigneeId !== null && managerIds.includes(assigneeId)) return [assigneeId];
  if (responsible === 'unit') return managerIds;
  return responsible === 'administration' ? followers : [...managerIds, ...followers];
}
