import { z } from 'zod';
import { takeLibraryVersions } from '@/lib/commands/take-library-versions';
import { logger } from '@/lib/observe/logger';
import { tenantJob } from './tenant-job';

/** Gives a tenant what is new in the library, as drafts. Done twice, the second time changes nothing. */
export const takeLibraryVersionsJob = tenantJob('take-library-versions', z.object({}), async (actor) => {
  const taken = await takeLibraryVersions(actor);
  if (taken.length > 0)
    logger.info({ tenantId: actor.tenantId, taken }, 'new versions came from the library');
});
