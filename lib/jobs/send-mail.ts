import { z } from 'zod';
import { sendMail } from '@/lib/commands/send-mail';
import { requirePostOffice } from './post-office';
import { tenantJob } from './tenant-job';

/** Makes one attempt to send the mail that an id names; what is sent already, or is on its way, is left alone. */
export const sendMailJob = tenantJob('send-mail', z.object({ mailId: z.uuid() }), (actor, { mailId }) =>
  sendMail(actor, mailId, requirePostOffice()),
);
