import { insertLog } from '@/lib/data/log';
import { listMemberAccounts, requireMember } from '@/lib/data/members';
import { listRowsAbout, type RowsAbout } from '@/lib/data/person-export';
import { withTenant } from '@/lib/data/scope';
import { requireTenant } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { now } from '@/lib/time/clock';

/** All that one tenant keeps about a person who works there. */
export type PersonExport = {
  readonly tenant: string;
  /** An ISO 8601 instant. */
  readonly takenAt: string;
  /** The address they sign in with. */
  readonly email: string | null;
  readonly rows: readonly RowsAbout[];
};

/**
 * Gathers all that the tenant keeps about one of its members, for whoever asks about themselves and for the administrators
 * who answer them (GDPR, article 15); noted in the log. @throws Denied (notFound) when the tenant has no such member.
 */
export async function exportPerson(actor: Person, userId: string): Promise<PersonExport> {
  const action = userId === actor.userId ? 'ownData.export' : 'member.export';
  return withTenant(actor, action, async (tx) => {
    await requireMember(tx, userId);
    await insertLog(tx, { target: { type: 'member', id: userId } });
    const { name } = await requireTenant(tx);
    const email = (await listMemberAccounts(tx)).get(userId)?.email ?? null;
    return { tenant: name, takenAt: now().toISOString(), email, rows: await listRowsAbout(tx, userId) };
  });
}
