import { insertLog } from '@/lib/data/log';
import { getSmallCountLimit, listToldMeasurementsOfYear } from '@/lib/data/measurements';
import { requirePlanInFull } from '@/lib/data/plans';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { measuresOf } from '@/lib/domain/measurement/measurement';
import { measurementSheets, mostFigureRows, type SheetMeasurement } from '@/lib/files/measurement-sheets';
import { writeSpreadsheet } from '@/lib/files/spreadsheet';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { dayOfMoment, today } from '@/lib/time/clock';

/**
 * Takes out what may be told of a plan's measurements, a row a figure: what its indicators were measured to be in its year,
 * under this version or an earlier. Notes in the log that it was done. @throws Denied (notFound).
 */
export async function exportMeasurements(
  actor: Person,
  planId: string,
  language: Language,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const { plan, measurements, smallCountLimit } = await withTenant(
    actor,
    'measurement.export',
    async (tx) => {
      const read = await readMeasured(tx, planId);
      const figures = read.measurements.flatMap(({ grid }) => grid.figures.flat());
      const entries = Math.min(figures.length, mostFigureRows);
      await insertLog(tx, { target: { type: 'plan', id: planId }, detail: { entries } });
      return read;
    },
  );
  const about = { plan: `${plan.title}, ${plan.year}`, takenOut: today(), smallCountLimit };
  return {
    name: translator(language, 'measurementExport')('fileName', { year: String(plan.year) }),
    bytes: await writeSpreadsheet(measurementSheets(measurements, about, language)),
  };
}

/** In the order of the plan, then of time. */
async function readMeasured(tx: ScopedTx, planId: string) {
  const plan = await requirePlanInFull(tx, planId);
  const told = await listToldMeasurementsOfYear(tx, plan.year);
  const indicators = plan.areas.flatMap(({ goals }) => goals.flatMap((goal) => goal.indicators));
  const measurements = indicators.flatMap((indicator) =>
    told
      .filter(({ lineageId }) => lineageId === indicator.lineageId)
      .map(({ savedAt, ...one }): SheetMeasurement => {
        const kind = measuresOf(indicator)[one.measure]?.kind ?? 'unspecified';
        return { ...one, indicator, kind, savedOn: dayOfMoment(savedAt) };
      }),
  );
  return { plan, measurements, smallCountLimit: await getSmallCountLimit(tx) };
}
