import type { Role } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { dayColumn, dayOf, dayOrNull } from './columns';
import { Denied, type ScopedTx } from './scope';

export type Member = {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly startedOn: PlainDate;
  readonly endedOn: PlainDate | null;
};

/** Everyone who belongs or has belonged to the tenant, in alphabetical order. */
export async function listMembers(tx: ScopedTx): Promise<Member[]> {
  const rows = await tx.db.membership.findMany();
  return rows
    .map((row) => ({
      userId: row.userId,
      name: row.name,
      roles: row.roles as Role[],
      startedOn: dayOf(row.startedOn),
      endedOn: dayOrNull(row.endedOn),
    }))
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}

export type NewMember = {
  readonly userId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly startedOn: PlainDate;
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
