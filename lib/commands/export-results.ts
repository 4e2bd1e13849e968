import { listFoundItems } from '@/lib/data/findings';
import { insertLog } from '@/lib/data/log';
import { readResults } from '@/lib/data/results';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { fail, ok, type Result } from '@/lib/domain/result';
import { resultsChoiceSchema } from '@/lib/domain/results/results-choice';
import { resultsSheets } from '@/lib/files/results-sheets';
import { writeSpreadsheet } from '@/lib/files/spreadsheet';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';

export type ResultsFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Takes the results out as a spreadsheet, with the choices of the page's address, and notes in the log that it was done.
 * Fails while nothing in reach is decided.
 */
export async function exportResults(
  actor: Person,
  query: unknown,
  language: Language,
): Promise<Result<ResultsFile, 'no-results'>> {
  const choice = resultsChoiceSchema.parse(query);
  const read = await withTenant(actor, 'results.export', async (tx) => {
    const results = await readResults(tx, choice);
    if (!results) return null;
    await insertLog(tx, { detail: { year: results.year, audits: results.outcomes.length } });
    return { results, found: await listFoundItems(tx, results.filter) };
  });
  if (!read) return fail('no-results');
  const sheets = resultsSheets(read.results, read.found, choice.group, language);
  const name = translator(language, 'resultsSheet')('fileName', { year: String(read.results.year) });
  return ok({ name, bytes: await writeSpreadsheet(sheets) });
}
