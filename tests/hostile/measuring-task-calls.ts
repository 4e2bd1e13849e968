import { assignMeasuring } from '@/lib/commands/assign-measuring';
import {
  deleteResponsible,
  listChosenResponsible,
  listIndicatorsToMeasure,
  listMeasurers,
  upsertResponsible,
} from '@/lib/data/measuring-tasks';
import { requirePlanIndicator } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { DAY, rightly, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

const lineageOf = ({ as, planId, indicatorId }: TestTenant): Promise<string> =>
  withTenant(
    as.reader,
    'plan.read',
    async (tx) => (await requirePlanIndicator(tx, planId, indicatorId)).lineageId,
  );

const ofMeasurers = { may: ['auditor', 'admin'] } as const satisfies Partial<Call>;
const athome = { foreign: 'stays-at-home' } as const satisfies Partial<Call>;

/** What is to be measured, and by whom. */
export const measuringTaskCalls: readonly Call[] = [
  {
    of: 'measuring-tasks.listIndicatorsToMeasure',
    may: EVERYONE,
    ...inside('plan.read', (tx, { planId }) =>
      mustBe(listIndicatorsToMeasure(tx, { id: planId, year: 2026 }, DAY).then((found) => found.length > 0)),
    ),
  },
  {
    of: 'measuring-tasks.listMeasurers',
    may: EVERYONE,
    ...inside('plan.read', (tx) => listMeasurers(tx, DAY)),
    ...athome,
  },
  {
    of: 'measuring-tasks.upsertResponsible',
    ...ofMeasurers,
    ...inside('measurement.assign', async (tx, target) =>
      upsertResponsible(tx, {
        lineageIds: [await lineageOf(target)],
        userId: target.as.auditor.userId,
        at: new Date(),
      }),
    ),
  },
  {
    of: 'measuring-tasks.listChosenResponsible',
    ...ofMeasurers,
    prepare: async (target) => {
      const { planId, indicatorId, as } = target;
      const asked = { planId, indicatorIds: [indicatorId], userId: as.auditor.userId };
      rightly(await assignMeasuring(as.admin, asked));
      return target;
    },
    ...inside('measurement.assign', async (tx, target) =>
      mustBe(listChosenResponsible(tx, [await lineageOf(target)]).then((chosen) => chosen.size > 0)),
    ),
  },
  {
    of: 'measuring-tasks.deleteResponsible',
    ...ofMeasurers,
    ...inside('measurement.assign', async (tx, target) => deleteResponsible(tx, [await lineageOf(target)])),
    ...athome,
  },
  {
    of: 'assign-measuring.assignMeasuring',
    action: 'measurement.assign',
    ...ofMeasurers,
    make: async (actor, { planId, indicatorId, as }) =>
      rightly(
        await assignMeasuring(actor as Person, {
          planId,
          indicatorIds: [indicatorId],
          userId: as.admin.userId,
        }),
      ),
  },
];
