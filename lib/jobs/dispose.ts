import { z } from 'zod';
import { disposeApproved } from '@/lib/commands/dispose';
import { tenantJob } from './tenant-job';

/** Disposes of what two administrators have agreed upon. Killed in the middle it goes on; done twice, nothing more happens. */
export const disposeJob = tenantJob('dispose', z.object({ disposalId: z.uuid() }), (actor, { disposalId }) =>
  disposeApproved(actor, disposalId),
);
