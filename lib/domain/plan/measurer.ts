import { accessTable } from '../access-table';
import type { Role } from '../actor';
import { type Period, stateOn } from '../member/membership';
import type { PlainDate } from '../plain-date';

const measuring: readonly string[] = Object.keys(accessTable['measurement.register']);

/** Those who may measure on a day. Whoever has left, or no longer has a role that measures, is responsible for nothing. */
export const measurersOn = <One extends Period & { readonly roles: readonly Role[] }>(
  members: readonly One[],
  day: PlainDate,
): One[] =>
  members.filter(
    (member) => stateOn(member, day) === 'current' && member.roles.some((role) => measuring.includes(role)),
  );
