import { readOverview } from '@/lib/data/overview';
import { listPlannedIndicators } from '@/lib/data/planned-indicators';
import { listNewestReports } from '@/lib/data/reports';
import { DAY } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

const readers = { may: EVERYONE } as const satisfies Partial<Call>;

/** The year in one page, and what is read for it alone. */
export const overviewCalls: readonly Call[] = [
  {
    of: 'overview.readOverview',
    ...readers,
    ...inside('overview.read', async (tx, { planId, decidedAuditId }) => {
      const { plans, audits } = await readOverview(tx, 2026, DAY);
      const ids = [...plans.map(({ id }) => id), ...audits.map(({ auditId }) => auditId)];
      return mustBe(Promise.resolve([planId, decidedAuditId].every((id) => ids.includes(id))));
    }),
  },
  {
    of: 'planned-indicators.listPlannedIndicators',
    ...readers,
    ...inside('overview.read', (tx, { planId }) =>
      mustBe(listPlannedIndicators(tx, [planId]).then((found) => found.length > 0)),
    ),
  },
  {
    of: 'reports.listNewestReports',
    ...readers,
    ...inside('report.read', (tx, { decidedAuditId }) =>
      mustBe(listNewestReports(tx, [decidedAuditId]).then((reports) => reports.size > 0)),
    ),
  },
];
