import { z } from 'zod';
import { lapseDisposal, resumeDisposal } from '@/lib/commands/dispose';
import { drawLogReview } from '@/lib/commands/draw-log-review';
import { endDueFactReviews } from '@/lib/commands/end-fact-review';
import { postNotices } from '@/lib/commands/post-notices';
import { sweepDueDates } from '@/lib/commands/sweep-due-dates';
import { getLogHead } from '@/lib/data/log-chain';
import { withTenant } from '@/lib/data/scope';
import type { SystemActor } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { plainDateSchema } from '@/lib/domain/plain-date-schema';
import { writeLogHead } from '@/lib/log/log-head';
import { logger } from '@/lib/observe/logger';
import { tenantJob } from './tenant-job';

/** What a morning came to. */
export type Morning = {
  /** Fact reviews that ended, since their last day had passed. */
  readonly ended: number;
  /** Notices of due dates that were new. */
  readonly told: number;
  /** Mails that were made, of these notices and of what was to be gathered. */
  readonly mails: number;
};

/**
 * What is done for a tenant once a day, as of that day: what has run out is ended, due dates are looked over, and what
 * people want once a day is gathered into mails. Done twice, the second time changes nothing.
 */
export async function beginDay(actor: SystemActor, day: PlainDate): Promise<Morning> {
  const ended = await endDueFactReviews(actor, day);
  const told = await sweepDueDates(actor, day);
  await drawLogReview(actor, day);
  await lapseDisposal(actor);
  await resumeDisposal(actor);
  const mails = await postNotices(actor, { gather: true });
  return { ended, told, mails };
}

/** The morning of a tenant. The head of its log is told, so that it is kept where the database does not reach. */
export const morningJob = tenantJob('morning', z.object({ day: plainDateSchema }), async (actor, { day }) => {
  const morning = await beginDay(actor, day);
  const head = await withTenant(actor, 'log.verify', getLogHead);
  const logHead = head && writeLogHead(head);
  logger.info({ tenantId: actor.tenantId, day, ...morning, logHead }, 'the morning is over');
});
