import { getDisposal, listDisposals } from '@/lib/data/disposals';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { disposalSheets } from '@/lib/files/disposal-sheets';
import { writeSpreadsheet } from '@/lib/files/spreadsheet';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { today } from '@/lib/time/clock';

/** Takes the log of disposals out as a spreadsheet: every proposal, and each thing with what became of it. Notes it in the log. */
export async function exportDisposals(
  actor: Person,
  language: Language,
): Promise<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }> {
  const disposals = await withTenant(actor, 'retention.export', async (tx) => {
    const all = [];
    for (const { id } of await listDisposals(tx)) all.push(await getDisposal(tx, id));
    await insertLog(tx, { detail: { things: all.length } });
    return all.flatMap((disposal) => disposal ?? []);
  });
  return {
    name: translator(language, 'retention')('sheet.fileName', { day: today() }),
    bytes: await writeSpreadsheet(disposalSheets(disposals, language)),
  };
}
