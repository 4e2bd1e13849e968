import type { Task } from 'graphile-worker';
import { z } from 'zod';
import { sendResetMail } from '@/lib/commands/send-reset-mail';
import { requirePostOffice } from './post-office';

const payload = z.object({ resetId: z.uuid() });

/** Makes one attempt to mail the link to a new password that an id names. It has no tenant: the account has none. */
export const sendResetMailJob: Record<string, Task> = {
  'send-reset-mail': async (raw) => sendResetMail(payload.parse(raw).resetId, requirePostOffice()),
};
