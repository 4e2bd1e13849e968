import type { ActionMove } from '@/lib/commands/move-action';
import { moveAction } from '@/lib/commands/move-action';
import { requireAction, type StoredAction } from '@/lib/data/actions';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { calendarDay } from '@/lib/domain/input';

/** An action, and whose audit it is. */
export type ActionPlace = { readonly auditId: string; readonly actionId: string };

/** The action as the person finds it now. */
export const readAction = (person: Person, { auditId, actionId }: ActionPlace): Promise<StoredAction> =>
  withTenant(person, 'action.read', (tx) => requireAction(tx, auditId, actionId));

type Said = ActionMove extends infer Move
  ? Move extends ActionMove
    ? Omit<Move, 'auditId' | 'actionId' | 'revision'>
    : never
  : never;

/** Takes a step of an action as one would who has just read it; `revision` for one who read it earlier. */
export async function act(
  person: Person,
  place: ActionPlace,
  said: Said,
  revision?: number,
): ReturnType<typeof moveAction> {
  const { auditId, actionId } = place;
  const read = revision ?? (await readAction(person, place)).revision;
  return moveAction(person, { ...said, auditId, actionId, revision: read });
}

export const verified = {
  step: 'verify',
  remediedOn: calendarDay.parse('2026-03-02'),
  method: 'onSite',
  text: null,
} as const;
