import { exportMeasurementForm } from '@/lib/commands/export-measurement-form';
import { exportMeasurements } from '@/lib/commands/export-measurements';
import { importMeasurements, previewMeasurements } from '@/lib/commands/import-measurements';
import { registerMeasurement } from '@/lib/commands/register-measurement';
import { newId } from '@/lib/data/columns';
import {
  getSmallCountLimit,
  insertMeasurements,
  insertMeasurementVersion,
  listMeasured,
  listToldMeasurements,
  listToldMeasurementsOfYear,
  lockMeasured,
  lockYear,
  requireMeasurement,
} from '@/lib/data/measurements';
import { requirePlanIndicator } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { missing } from '@/lib/domain/measurement/figure';
import { addDays, plainDate } from '@/lib/domain/plain-date';
import { measurementWords } from '@/lib/files/measurement-words';
import { rightly, type TestTenant } from '../support/two-tenants';
import { type Call, EVERYONE, inside, mustBe } from './call';

let days = 0;
/** A day of the plan's year that nobody else measures. */
const aDay = () => {
  days += 1;
  const day = addDays(plainDate('2026-01-01'), days);
  return { measure: 0, from: day, to: day };
};

const grid = { rowsBy: null, columnsBy: null, figures: [[{ kind: 'count' as const, count: 12 }]] };

const registered = async (actor: Person, { planId, indicatorId }: TestTenant): Promise<string> => {
  const measurement = { ...aDay(), grid, comment: null };
  const made = await registerMeasurement(actor, { planId, indicatorId, measurement, corrects: null });
  return rightly(made).measurementId;
};

/** The newest measurement of each tenant. */
const measurements = new Map<string, string>();

/** With one more measurement. */
const withMeasurement = async (target: TestTenant): Promise<TestTenant> => {
  measurements.set(target.tenantId, await registered(target.as.auditor, target));
  return target;
};

const lineageOf = (target: TestTenant): Promise<string> =>
  withTenant(target.as.reader, 'plan.read', async (tx) => {
    const indicator = await requirePlanIndicator(tx, target.planId, target.indicatorId);
    return indicator.lineageId;
  });

const anew = ({ indicatorId }: TestTenant) => ({ id: newId(), indicatorId, ...aDay(), grid, comment: null });

const signed = ({ as }: TestTenant) => ({ savedBy: as.auditor.userId, savedAt: new Date() });

const corrected = (target: TestTenant) => ({
  number: 2,
  grid: { ...grid, figures: [[missing]] },
  comment: null,
  motive: 'Räknade fel.',
  ...signed(target),
});

/** A file with one figure, of a day that nobody else measures. */
const aFile = ({ planId }: TestTenant) => {
  const { from, to } = aDay();
  const rows = [
    ['Indikator', 'Från', 'Till', 'Värde'],
    ['antal-dagar', from, to, '12'],
  ];
  return { planId, sheets: [{ name: 'Mätvärden', rows }], words: measurementWords() };
};

const ofMeasurers = { may: ['auditor', 'admin'] } as const satisfies Partial<Call>;

/** What was measured of a plan's indicators. */
export const measurementCalls: readonly Call[] = [
  {
    of: 'measurements.listToldMeasurements',
    may: EVERYONE,
    prepare: withMeasurement,
    ...inside('plan.read', async (tx, target) =>
      mustBe(listToldMeasurements(tx, await lineageOf(target)).then((measured) => measured.length > 0)),
    ),
  },
  {
    of: 'measurements.listToldMeasurementsOfYear',
    may: EVERYONE,
    prepare: withMeasurement,
    ...inside('plan.read', (tx, { tenantId }) =>
      mustBe(
        listToldMeasurementsOfYear(tx, 2026).then((told) =>
          told.some(({ id }) => id === measurements.get(tenantId)),
        ),
      ),
    ),
  },
  {
    of: 'measurements.getSmallCountLimit',
    may: EVERYONE,
    ...inside('plan.read', (tx) => getSmallCountLimit(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'measurements.requireMeasurement',
    ...ofMeasurers,
    prepare: withMeasurement,
    ...inside('measurement.register', (tx, { tenantId, indicatorId }) =>
      requireMeasurement(tx, indicatorId, measurements.get(tenantId) ?? ''),
    ),
  },
  {
    of: 'measurements.lockYear',
    ...ofMeasurers,
    ...inside('measurement.register', (tx, { planId }) =>
      mustBe(lockYear(tx, 2026).then((plans) => plans.get(planId) === 'decided')),
    ),
  },
  {
    of: 'measurements.lockMeasured',
    ...ofMeasurers,
    prepare: withMeasurement,
    ...inside('measurement.register', async (tx, target) => {
      const lineageId = await lineageOf(target);
      return mustBe(lockMeasured(tx, [lineageId]).then((measured) => measured.has(lineageId)));
    }),
  },
  {
    of: 'measurements.listMeasured',
    ...ofMeasurers,
    prepare: withMeasurement,
    ...inside('measurement.register', async (tx, target) => {
      const lineageId = await lineageOf(target);
      return mustBe(listMeasured(tx, [lineageId]).then((measured) => measured.has(lineageId)));
    }),
  },
  {
    of: 'measurements.insertMeasurements',
    ...ofMeasurers,
    ...inside('measurement.register', (tx, target) =>
      insertMeasurements(tx, [anew(target)], { planId: target.planId, ...signed(target) }),
    ),
  },
  {
    of: 'measurements.insertMeasurementVersion',
    ...ofMeasurers,
    ...inside('measurement.register', async (tx, target) => {
      const one = anew(target);
      await insertMeasurements(tx, [one], { planId: target.planId, ...signed(target) });
      await insertMeasurementVersion(tx, one.id, corrected(target));
    }),
  },
  {
    of: 'import-measurements.previewMeasurements',
    action: 'measurement.register',
    ...ofMeasurers,
    make: async (actor, target) => rightly(await previewMeasurements(actor as Person, aFile(target))),
  },
  {
    of: 'import-measurements.importMeasurements',
    action: 'measurement.register',
    ...ofMeasurers,
    make: async (actor, target) => {
      const file = aFile(target);
      const { seen } = rightly(await previewMeasurements(actor as Person, file));
      return importMeasurements(actor as Person, { ...file, seen });
    },
  },
  {
    of: 'export-measurements.exportMeasurements',
    action: 'measurement.export',
    may: EVERYONE,
    make: (actor, { planId }) => exportMeasurements(actor as Person, planId, 'sv'),
  },
  {
    of: 'export-measurement-form.exportMeasurementForm',
    action: 'measurementForm.export',
    ...ofMeasurers,
    make: (actor, { planId }) => exportMeasurementForm(actor as Person, planId, 'sv'),
  },
  {
    of: 'register-measurement.registerMeasurement',
    action: 'measurement.register',
    ...ofMeasurers,
    make: (actor, target) => registered(actor as Person, target),
  },
];
