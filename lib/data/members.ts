import type { Role } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, dayOf, dayOrNull, newId } from './columns';
import { Denied, type ScopedTx } from './scope';

export type Member = {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly startedOn: PlainDate;
  readonly endedOn: PlainDate | null;
  /** Grows with every change. */
  readonly revision: number;
};

type MemberRow = {
  userId: string;
  name: string;
  roles: string[];
  startedOn: Date;
  endedOn: Date | null;
  revision: number;
};

const memberOf = (row: MemberRow): Member => ({
  userId: row.userId,
  name: row.name,
  roles: row.roles as Role[],
  startedOn: dayOf(row.startedOn),
  endedOn: dayOrNull(row.endedOn),
  revision: row.revision,
});

/** Everyone who belongs or has belonged to the tenant, in alphabetical order. */
export async function listMembers(tx: ScopedTx): Promise<Member[]> {
  const rows = await tx.db.membership.findMany();
  return rows.map(memberOf).sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

/** One who belongs or has belonged to the tenant. @throws Denied (notFound). */
export async function requireMember(tx: ScopedTx, userId: string): Promise<Member> {
  const key = { tenantId_userId: { tenantId: tx.actor.tenantId, userId } };
  const row = await tx.db.membership.findUnique({ where: key });
  if (!row) throw new Denied('notFound', 'member');
  return memberOf(row);
}

/** The account of a member: where they get mail, and when and by what way (`password`, `oidc`) they last signed in. */
export type MemberAccount = {
  readonly email: string;
  readonly lastIn: Date | null;
  /** Null when it is not known. */
  readonly via: string | null;
};

/** The accounts of everyone who belongs or has belonged to the tenant, by the ids of their users. */
export async function listMemberAccounts(tx: ScopedTx): Promise<ReadonlyMap<string, MemberAccount>> {
  const rows = await tx.db.$queryRaw<(MemberAccount & { userId: string })[]>`
    SELECT user_id AS "userId", email, last_in AS "lastIn", via FROM app.member_accounts()`;
  return new Map(rows.map(({ userId, ...account }) => [userId, account]));
}

/** The id of who has an address and belongs or has belonged to the tenant; null also when they belong to others only. */
export async function getMemberWithAddress(tx: ScopedTx, email: string): Promise<string | null> {
  const rows = await tx.db.$queryRaw<{ userId: string | null }[]>`
    SELECT app.member_with_address(${email}) AS "userId"`;
  return rows[0]?.userId ?? null;
}

/**
 * Holds a member and all administrators until the transaction ends, so that two who end each other at the same time do not
 * leave the organisation without any. @throws Denied (notFound).
 */
export async function lockMember(
  tx: ScopedTx,
  userId: string,
): Promise<{ readonly member: Member; readonly administrators: readonly Member[] }> {
  const rows = await tx.db.$queryRaw<MemberRow[]>`
    SELECT user_id AS "userId", name, roles, started_on AS "startedOn", ended_on AS "endedOn", revision
    FROM membership WHERE tenant_id = ${tx.actor.tenantId}::uuid
      AND (user_id = ${userId}::uuid OR 'admin' = ANY(roles))
    ORDER BY user_id FOR UPDATE`;
  const members = rows.map(memberOf);
  const member = members.find((one) => one.userId === userId);
  if (!member) throw new Denied('notFound', 'member');
  return { member, administrators: members.filter(({ roles }) => roles.includes('admin')) };
}

export type MemberChange = Pick<Member, 'name' | 'roles' | 'startedOn' | 'endedOn'>;

/** Changes a member who is held by `lockMember`. */
export async function updateMember(
  tx: ScopedTx,
  userId: string,
  { name, roles, startedOn, endedOn }: MemberChange,
): Promise<void> {
  await tx.db.membership.update({
    where: { tenantId_userId: { tenantId: tx.actor.tenantId, userId } },
    data: {
      name,
      roles: [...roles],
      startedOn: dayColumn(startedOn),
      endedOn: endedOn && dayColumn(endedOn),
      revision: { increment: 1 },
    },
  });
}

type EarlierPeriod = { readonly startedOn: PlainDate; readonly endedOn: PlainDate };

/** When a member belonged to the tenant before they were taken back, the latest first. */
export async function listEarlierPeriods(tx: ScopedTx, userId: string): Promise<EarlierPeriod[]> {
  const rows = await tx.db.membershipPeriod.findMany({
    where: { userId },
    orderBy: [{ startedOn: 'desc' }, { id: 'desc' }],
  });
  return rows.map(({ startedOn, endedOn }) => ({ startedOn: dayOf(startedOn), endedOn: dayOf(endedOn) }));
}

/** Keeps a period that has ended, before its place is taken by a new one. */
export async function insertEarlierPeriod(
  tx: ScopedTx,
  userId: string,
  { startedOn, endedOn }: EarlierPeriod,
): Promise<void> {
  await tx.db.membershipPeriod.create({
    data: {
      tenantId: tx.actor.tenantId,
      id: newId(),
      userId,
      startedOn: dayColumn(startedOn),
      endedOn: dayColumn(endedOn),
    },
  });
}

export type NewMember = {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly startedOn: PlainDate;
  /** When it came of what the tenant's provider says: then the provider alone opens it, see `app.entry_obstacle`. */
  readonly providerMadeAt?: Date;
};

export async function insertMember(tx: ScopedTx, member: NewMember): Promise<void> {
  await tx.db.membership.create({
    data: {
      ...member,
      roles: [...member.roles],
      tenantId: tx.actor.tenantId,
      startedOn: dayColumn(member.startedOn),
    },
  });
}

/** What a member is called. @throws Denied (notFound) when the person does not belong to the tenant. */
export async function requireMemberName(tx: ScopedTx, userId: string): Promise<string> {
  const key = { tenantId_userId: { tenantId: tx.actor.tenantId, userId } };
  const row = await tx.db.membership.findUnique({ where: key, select: { name: true } });
  if (!row) throw new Denied('notFound', 'member');
  return row.name;
}

export async function memberExists(tx: ScopedTx, userId: string): Promise<boolean> {
  const key = { tenantId_userId: { tenantId: tx.actor.tenantId, userId } };
  return (await tx.db.membership.findUnique({ where: key, select: { userId: true } })) !== null;
}

/** Everyone who may audit on a day: members with the auditor's role, in alphabetical order. */
export async function listAuditors(
  tx: ScopedTx,
  day: PlainDate,
): Promise<{ userId: string; name: string }[]> {
  const members = await listMembers(tx);
  return members
    .filter(
      ({ roles, startedOn, endedOn }) =>
        roles.includes('auditor') && startedOn <= day && (endedOn ?? day) >= day,
    )
    .map(({ userId, name }) => ({ userId, name }));
}
