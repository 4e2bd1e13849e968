import { type ActionOrigin, originKinds } from '../action-origin';
import { type BoardAction, isDone } from '../actions-board/board-action';
import type { PlainDate } from '../plain-date';
import { shownLabel } from '../plan/plan-schema';
import type { GatheredPlacedAction } from './gathered';

/** An action as a document holds it, as of a day. */
export const gatheredAction = (action: BoardAction, today: PlainDate): GatheredPlacedAction => ({
  ...originIn(action.origin),
  number: action.number,
  unit: action.unitName,
  text: action.text,
  status: action.status,
  deadline: action.deadline?.words ?? null,
  dueDate: action.dueDate,
  remediedOn: action.remediedOn,
  late: !isDone(action) && action.dueDate !== null && action.dueDate < today,
});

function originIn(origin: ActionOrigin): Pick<GatheredPlacedAction, 'caseNumber' | 'origin'> {
  switch (origin.kind) {
    case 'audit':
      return { caseNumber: origin.caseNumber };
    case 'risk':
      return { caseNumber: null, origin: { kind: 'risk', number: origin.number } };
    case 'selfCheck':
      return { caseNumber: null, origin: { kind: 'selfCheck', title: origin.title } };
    case 'figure':
      return { caseNumber: null, origin: { kind: 'figure', label: shownLabel(origin.label) } };
  }
}

/** The audits' first, by unit and case; then those of risks by their numbers, of self-checks and of figures. */
export function byPlace(one: BoardAction, other: BoardAction): number {
  const [a, b] = [one, other].map(({ origin }) => originKinds.indexOf(origin.kind));
  const [placeA, placeB] = [one, other].map(({ origin }) => placeIn(origin));
  const byUnit = (one.unitName ?? '').localeCompare(other.unitName ?? '', 'sv');
  return (
    (a ?? 0) - (b ?? 0) ||
    (one.origin.kind === 'audit' ? byUnit : 0) ||
    (placeA ?? '').localeCompare(placeB ?? '', 'sv', { numeric: true }) ||
    one.number - other.number
  );
}

function placeIn(origin: ActionOrigin): string {
  if (origin.kind === 'audit') return origin.caseNumber;
  return origin.kind === 'risk' ? String(origin.number) : origin.title;
}
