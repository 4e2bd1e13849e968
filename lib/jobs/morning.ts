import { z } from 'zod';
import { postNotices } from '@/lib/commands/post-notices';
import { sweepDueDates } from '@/lib/commands/sweep-due-dates';
import type { SystemActor } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { plainDateSchema } from '@/lib/domain/plain-date-schema';
import { logger } from '@/lib/logger';
import { tenantJob } from './tenant-job';

/** What a morning came to. */
export type Morning = {
  /** Notices of due dates that were new. */
  readonly told: number;
  /** Mails that were made, of these notices and of what was to be gathered. */
  readonly mails: number;
};

/**
 * What is done for a tenant once a day: due dates are looked over as of the day, and what people want once a day is
 * gathered into mails. Done twice, the second time changes nothing.
 */
export async function beginDay(actor: SystemActor, day: PlainDate): Promise<Morning> {
  const told = await sweepDueDates(actor, day);
  const mails = await postNotices(actor, { gather: true });
  return { told, mails };
}

/** The morning of a tenant. */
export const morningJob = tenantJob('morning', z.object({ day: plainDateSchema }), async (actor, { day }) => {
  logger.info({ tenantId: actor.tenantId, day, ...(await beginDay(actor, day)) }, 'the morning is over');
});
