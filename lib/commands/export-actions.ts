import { listBoardActions } from '@/lib/data/action-board';
import { insertLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import { boardChoiceSchema } from '@/lib/domain/actions-board/board-choice';
import { filteredActions, sortedActions } from '@/lib/domain/actions-board/choose-actions';
import type { Person } from '@/lib/domain/actor';
import { actionsSheets } from '@/lib/files/actions-sheets';
import { writeSpreadsheet } from '@/lib/files/spreadsheet';
import type { Language } from '@/lib/text/language';
import { translator } from '@/lib/text/translator';
import { today } from '@/lib/time/clock';

export type ActionsFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/**
 * Takes the actions out as a spreadsheet, all that the choices of the page's address leave and in its order, and notes in
 * the log that it was done.
 */
export async function exportActions(actor: Person, query: unknown, language: Language): Promise<ActionsFile> {
  const choice = boardChoiceSchema.parse(query);
  const day = today();
  const actions = await withTenant(actor, 'action.export', async (tx) => {
    const chosen = sortedActions(filteredActions(await listBoardActions(tx, day), choice), choice);
    await insertLog(tx, { detail: { actions: chosen.length } });
    return chosen;
  });
  return {
    name: translator(language, 'actionsBoard')('sheet.fileName', { day }),
    bytes: await writeSpreadsheet(actionsSheets(actions, day, language)),
  };
}
