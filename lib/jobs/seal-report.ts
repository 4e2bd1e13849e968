import { z } from 'zod';
import { sealReport } from '@/lib/commands/seal-report';
import { tenantJob } from './tenant-job';

/** Seals the report that an id names. Done twice, the second time changes nothing. */
export const sealReportJob = tenantJob(
  'seal-report',
  z.object({ reportId: z.uuid() }),
  (actor, { reportId }) => sealReport(actor, reportId),
);
