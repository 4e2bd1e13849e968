'use server';

import { answerLaterDate, laterDateAnswerSchema } from '@/lib/commands/answer-later-date';
import { askForLaterDate, laterDateWishSchema } from '@/lib/commands/ask-for-later-date';
import { actionMoveSchema, moveAction } from '@/lib/commands/move-action';
import { actionMessageSchema, sendActionMessage } from '@/lib/commands/send-action-message';
import { runAction } from '@/lib/session/tenant-action';

/** Where the action is, in an audit or in none: bound by the page, so that the browser sends only what the person said. */
type Place = { readonly auditId: string | null; readonly actionId: string };

export async function moveActionAction(slug: string, place: Place, revision: unknown, said: object) {
  return runAction(slug, actionMoveSchema, { ...said, ...place, revision }, moveAction);
}

export async function sendActionMessageAction(slug: string, place: Place, id: unknown, text: unknown) {
  return runAction(slug, actionMessageSchema, { ...place, id, text }, sendActionMessage);
}

export async function askForLaterDateAction(slug: string, place: Place, revision: unknown, said: object) {
  return runAction(slug, laterDateWishSchema, { ...said, ...place, revision }, askForLaterDate);
}

export async function answerLaterDateAction(slug: string, place: Place, revision: unknown, said: object) {
  return runAction(slug, laterDateAnswerSchema, { ...said, ...place, revision }, answerLaterDate);
}
