import { readAuditYear } from '@/lib/data/audit-year';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { chosenUnits, yearChoiceFrom } from '@/lib/domain/audit-year/year-choice';
import { auditYearSheets } from '@/lib/files/audit-year-sheets';
import { writeSpreadsheet } from '@/lib/files/spreadsheet';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { today } from '@/lib/time/clock';

/** Takes a year of audits out as a spreadsheet, with the choices of the page's address, and notes in the log that it was done. */
export async function exportAuditYear(
  actor: Person,
  query: unknown,
  language: Language,
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const day = today();
  const choice = yearChoiceFrom(query, day);
  const { units, loads } = await withTenant(actor, 'audit.exportYear', async (tx) => {
    const year = await readAuditYear(tx, choice.year, day);
    await insertLog(tx, { detail: { year: choice.year, units: year.units.length } });
    return year;
  });
  return {
    name: translator(language, 'auditYear')('sheet.fileName', { year: String(choice.year) }),
    bytes: await writeSpreadsheet(auditYearSheets(chosenUnits(units, choice), loads, language)),
  };
}
