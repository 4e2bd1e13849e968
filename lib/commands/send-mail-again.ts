import { z } from 'zod';
import { insertLog } from '@/lib/data/log';
import { requireMail, updateMailToSendAgain } from '@/lib/data/mails';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';

export const mailToSendAgainSchema = z.object({ mailId: z.uuid() });
export type MailToSendAgain = z.infer<typeof mailToSendAgainSchema>;

/**
 * Lets a mail that failed, or was kept, be written and sent anew. `not-waiting` when it has been sent, or is on its way.
 * @throws Denied (notFound).
 */
export async function sendMailAgain(
  actor: Person,
  { mailId }: MailToSendAgain,
): Promise<Result<null, 'not-waiting'>> {
  return withTenant(actor, 'outbox.sendAgain', async (tx) => {
    await requireMail(tx, mailId);
    if (!(await updateMailToSendAgain(tx, mailId))) return fail('not-waiting');
    await insertLog(tx, { target: { type: 'mail', id: mailId } });
    return ok(null);
  });
}
