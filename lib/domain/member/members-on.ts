import type { Role } from '../actor';
import type { PlainDate } from '../plain-date';
import { type Period, stateOn } from './membership';

/** Those who belong to the tenant on a day. */
export const membersOn = <One extends Period>(members: readonly One[], day: PlainDate): One[] =>
  members.filter((member) => stateOn(member, day) === 'current');

/** Those of them who keep the organisation, by user id. */
export const adminIdsOf = (
  members: readonly { readonly userId: string; readonly roles: readonly Role[] }[],
): string[] => members.flatMap(({ userId, roles }) => (roles.includes('admin') ? [userId] : []));
