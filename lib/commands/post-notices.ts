import { insertMails } from '@/lib/data/mails';
import { withTenant } from '@/lib/data/scope';
import type { SystemActor } from '@/lib/domain/actor';
import { today } from '@/lib/time/clock';

/**
 * Puts what people have not been told by mail yet into mails, one a person: at once what they want at once, and with
 * `gather` also what they want once a day. Done twice, the second time finds nothing to do.
 * @returns how many mails there are to send
 */
export async function postNotices(
  actor: SystemActor,
  { gather }: { readonly gather: boolean },
): Promise<number> {
  const mails = await withTenant(actor, 'mail.post', (tx) => insertMails(tx, { gather, today: today() }));
  return mails.length;
}
