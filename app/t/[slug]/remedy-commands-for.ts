import type { RemedyCommands } from '@/components/remedy/remedy-view';
import {
  answerLaterDateAction,
  askForLaterDateAction,
  moveActionAction,
  sendActionMessageAction,
} from './remedy-actions';

/** The server actions of one action's life. */
export function remedyCommandsFor(
  slug: string,
  place: { readonly auditId: string | null; readonly actionId: string },
): RemedyCommands {
  return {
    move: moveActionAction.bind(null, slug, place),
    send: sendActionMessageAction.bind(null, slug, place),
    askForLater: askForLaterDateAction.bind(null, slug, place),
    answerLater: answerLaterDateAction.bind(null, slug, place),
  };
}
