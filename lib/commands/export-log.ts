import { insertLog, type LogEntry, listLog } from '@/lib/data/log';
import { readLogTargets } from '@/lib/data/log-targets';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { logChoiceSchema } from '@/lib/domain/log/log-choice';
import { logSheets } from '@/lib/files/log-sheets';
import { writeSpreadsheet } from '@/lib/files/spreadsheet';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { today } from '@/lib/time/clock';

export type LogFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** As many as a person can look through, and a process can hold. */
const mostRows = 20_000;

/**
 * Takes the log out as a spreadsheet, what the choices of the page's address leave, at most the newest 20 000 entries, with
 * the hash of each, so that the file shows later what the log said. Notes in the log that it was done.
 */
export async function exportLog(actor: Person, query: unknown, language: Language): Promise<LogFile> {
  const choice = { ...logChoiceSchema.parse(query), before: null };
  const { entries, targets } = await withTenant(actor, 'log.export', async (tx) => {
    const found: LogEntry[] = await listLog(tx, mostRows, choice);
    await insertLog(tx, { detail: { entries: found.length } });
    return { entries: found, targets: await readLogTargets(tx, found) };
  });
  return {
    name: translator(language, 'log')('sheet.fileName', { day: today() }),
    bytes: await writeSpreadsheet(logSheets(entries, targets, language)),
  };
}
