import { z } from 'zod';
import { sendMail } from '@/lib/commands/send-mail';
import { env } from '@/lib/env';
import { mailServer } from '@/lib/mail/mail-server';
import { tenantJob } from './tenant-job';

/** Makes one attempt to send the mail that an id names; what is sent already, or is on its way, is left alone. */
export const sendMailJob = tenantJob('send-mail', z.object({ mailId: z.uuid() }), (actor, { mailId }) => {
  const siteAddress = env().PUBLIC_URL ?? env().NEXTAUTH_URL;
  if (siteAddress === undefined) throw new Error('PUBLIC_URL is missing in the environment');
  return sendMail(actor, mailId, { server: mailServer(), siteAddress });
});
