import type { RoleName } from '../shell/viewer';
import type { Outcome } from './member-outcome';
import type { MemberCode } from './member-problem';

export type MemberChange = {
  userId: string;
  revision: number;
  name: string;
  roles: RoleName[];
  startedOn: string;
  endedOn: string | null;
};

export type NewManagedUnit = {
  userId: string;
  unitId: string;
  deputy: boolean;
  fromDay: string;
  toDay: string | null;
};

type Done = Promise<Outcome<MemberCode>>;

/** What can be done with a member: server actions. */
export type MemberVerbs = {
  readonly change: (change: MemberChange) => Done;
  readonly end: (userId: string) => Done;
  readonly takeBack: (again: { userId: string; startedOn: string; roles: RoleName[] }) => Done;
  readonly unbind: (userId: string, issuer: string) => Done;
  readonly assign: (unit: NewManagedUnit) => Done;
  readonly endUnit: (id: string) => Done;
};
