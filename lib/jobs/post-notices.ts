import { z } from 'zod';
import { postNotices } from '@/lib/commands/post-notices';
import { tenantJob } from './tenant-job';

/** Makes mails of what people want to be told at once. Done twice, the second time finds nothing to do. */
export const postNoticesJob = tenantJob('post-notices', z.object({}), async (actor) => {
  await postNotices(actor, { gather: false });
});
