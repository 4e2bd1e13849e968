import { z } from 'zod';
import { getAccountId, insertAccount } from '@/lib/data/accounts';
import { newId } from '@/lib/data/columns';
import { insertLog } from '@/lib/data/log';
import { insertMember, memberExists } from '@/lib/data/members';
import { withTenant } from '@/lib/data/scope';
import { roles, type SystemActor } from '@/lib/domain/actor';
import { calendarDay, emailAddress, line } from '@/lib/domain/input';
import { fail, ok, type Result } from '@/lib/domain/result';
import { hashPassword } from '@/lib/session/passwords';

export const newMemberSchema = z.object({
  email: emailAddress,
  name: line(200),
  roles: z.array(z.enum(roles)).min(1),
  startedOn: calendarDay,
  /** Used only when there is no account with this address yet. */
  password: z.string().min(12, { error: 'too-short' }).max(200),
});

/** Gives a person a place in a tenant; an account with the address is used when there is one, else made. */
export async function addMember(
  operator: SystemActor,
  input: z.infer<typeof newMemberSchema>,
): Promise<Result<{ userId: string; accountMade: boolean }, 'already-member'>> {
  const passwordHash = await hashPassword(input.password);
  return withTenant(operator, 'member.add', async (tx) => {
    const known = await getAccountId(tx, input.email);
    const userId = known ?? newId();
    if (known === null) await insertAccount(tx, { id: userId, email: input.email, passwordHash });
    else if (await memberExists(tx, userId)) return fail('already-member');
    await insertMember(tx, { userId, name: input.name, roles: input.roles, startedOn: input.startedOn });
    await insertLog(tx, { target: { type: 'member', id: userId } });
    return ok({ userId, accountMade: known === null });
  });
}
