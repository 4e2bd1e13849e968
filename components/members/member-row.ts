import type { PeriodState } from '@/lib/domain/member/membership';
import type { RoleName } from '../shell/viewer';

/** A unit that somebody manages today or is to manage. */
export type ManagedName = { readonly unitName: string; readonly deputy: boolean };

/** A member as the list shows them. */
export type MemberRow = {
  readonly userId: string;
  readonly href: string;
  readonly name: string;
  readonly email: string;
  /** Whether it is who looks at the list. */
  readonly isViewer: boolean;
  readonly roles: readonly RoleName[];
  readonly manages: readonly ManagedName[];
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly state: PeriodState;
  readonly lastIn: Date | null;
  readonly via: string | null;
};

/** Someone who has been invited and has not followed the link. */
export type WaitingRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly roles: readonly RoleName[];
  readonly manages: readonly ManagedName[];
  readonly startedOn: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  /** Whether the link has run out. */
  readonly expired: boolean;
  /** Whether who looks at the list may be shown the link. */
  readonly showsLink: boolean;
};
