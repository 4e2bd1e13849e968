'use server';

import { mailToSendAgainSchema, sendMailAgain } from '@/lib/commands/send-mail-again';
import { runAction } from '@/lib/session/tenant-action';

export async function sendMailAgainAction(slug: string, mailId: unknown) {
  return runAction(slug, mailToSendAgainSchema, { mailId }, sendMailAgain);
}
