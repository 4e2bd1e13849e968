import { insertLog } from '@/lib/data/log';
import { lockMeasured } from '@/lib/data/measurements';
import { requirePlanInFull } from '@/lib/data/plans';
import { withTenant } from '@/lib/data/scope';
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
  const rows = await withTenant(actor, 'measurement.export', async (tx): Promise<WrittenRow[]> => {
    const { areas, year } = await requirePlanInFull(tx, planId);
    const reporting = await getReportingOccasions(tx);
    const rows: WrittenRow[] = [];
    for (const indicator of areas.flatMap(({ goals }) => goals.flatMap(({ indicators }) => indicators))) {
      const { times } = measuringYear(indicator.occasions?.when ?? [], { year, reporting });
      const done = await lockMeasured(tx, indicator.lineageId);
      for (const { from, to } of times.filter((time) => time.to <= today()))
        for (const measure of measuresOf(indicator).keys())
          if (!done.some((one) => one.measure === measure && one.from === from && one.to === to))
            rows.push({ indicator: indicator.key, measure: String(measure + 1), from, to });
    }
    await insertLog(tx, { target: { type: 'plan', id: planId }, detail: { entries: rows.length } });
    return rows;
  });
  const t = translator(language, 'measurementImport');
  return { name: `${t('fileName')}.xlsx`, bytes: await writeMeasurementFile(rows, language) };
}
