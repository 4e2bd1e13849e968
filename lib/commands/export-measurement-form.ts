import { insertLog } from '@/lib/data/log';
import { listMeasured } from '@/lib/data/measurements';
import { requirePlanInFull } from '@/lib/data/plans';
import { type ScopedTx, withTenant } from '@/lib/data/scope';
import { getReportingOccasions } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { measuresOf } from '@/lib/domain/measurement/measurement';
import { measuringYear } from '@/lib/domain/plan/measuring-times';
import { type WrittenRow, writeMeasurementFile } from '@/lib/files/measurement-words';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { today } from '@/lib/time/clock';

/**
 * The file to fill in for a plan: a row for each measure at each of the plan's times that is over and not measured yet.
 * Notes in the log that it was taken out. @throws Denied (notFound).
 */
export async function exportMeasurementForm(
  actor: Person,
  planId: string,
  language: Language,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> }> {
  const rows = await withTenant(actor, 'measurementForm.export', async (tx) => {
    const unmeasured = await listUnmeasured(tx, planId);
    await insertLog(tx, { target: { type: 'plan', id: planId }, detail: { entries: unmeasured.length } });
    return unmeasured;
  });
  const t = translator(language, 'measurementImport');
  return { name: `${t('fileName')}.xlsx`, bytes: await writeMeasurementFile(rows, language) };
}

async function listUnmeasured(tx: ScopedTx, planId: string): Promise<WrittenRow[]> {
  const { areas, year } = await requirePlanInFull(tx, planId);
  const indicators = areas.flatMap(({ goals }) => goals.flatMap((goal) => goal.indicators));
  const lineages = indicators.map(({ lineageId }) => lineageId);
  const measured = await listMeasured(tx, lineages);
  const reporting = await getReportingOccasions(tx);
  return indicators.flatMap((indicator) => {
    const done = measured.get(indicator.lineageId) ?? [];
    const { times } = measuringYear(indicator.occasions?.when ?? [], { year, reporting });
    return times
      .filter(({ to }) => to <= today())
      .flatMap(({ from, to }) =>
        [...measuresOf(indicator).keys()]
          .filter(
            (measure) => !done.some((one) => one.measure === measure && one.from === from && one.to === to),
          )
          .map((measure) => ({ indicator: indicator.key, measure: String(measure + 1), from, to })),
      );
  });
}
