import { actionStatuses, responsibleSchema } from '../action';
import { type BoardAction, followersOf, isDone } from './board-action';
import type { BoardChoice, Sorting } from './board-choice';

/** Reported, and waiting for an auditor to verify it. */
export const waitsForVerification = ({ status }: Pick<BoardAction, 'status'>): boolean =>
  status === 'reported';

/** Open without a day that anyone could be reminded of. */
export const lacksDay = (action: Pick<BoardAction, 'status' | 'dueDate'>): boolean =>
  !isDone(action) && action.dueDate === null;

const waitsFor = { verify: waitsForVerification, deadline: lacksDay } as const;

/** The audit that it was raised from, if it was. */
export const ofAudit = ({ origin }: Pick<BoardAction, 'origin'>) => (origin.kind === 'audit' ? origin : null);

/** The actions that a choice leaves. */
export function filteredActions(actions: readonly BoardAction[], choice: BoardChoice): BoardAction[] {
  const { unit, status, responsible, origin, template, audit, handler, waiting } = choice;
  return actions.filter(
    (action) =>
      (unit === null || action.unitId === unit) &&
      (status === null || action.status === status) &&
      (responsible === null || action.responsible === responsible) &&
      (origin === null || action.origin.kind === origin) &&
      (template === null || ofAudit(action)?.templateId === template) &&
      (audit === null || ofAudit(action)?.id === audit) &&
      (handler === null || followersOf(action).some(({ userId }) => userId === handler)) &&
      (waiting === null || waitsFor[waiting](action)),
  );
}

type Comparison = (a: BoardAction, b: BoardAction) => number;

const swedish = new Intl.Collator('sv');

/** What is for the whole administration comes first. */
const byUnit: Comparison = (a, b) => swedish.compare(a.unitName ?? '', b.unitName ?? '');

/** By the last day; those without one come after all that have one, and those that are done after all that are not. */
const byDay: Comparison = (a, b) =>
  Number(isDone(a)) - Number(isDone(b)) ||
  Number(a.dueDate === null) - Number(b.dueDate === null) ||
  swedish.compare(a.dueDate ?? '', b.dueDate ?? '') ||
  byUnit(a, b) ||
  a.number - b.number ||
  (a.id < b.id ? -1 : 1);

const firstFollower = (action: BoardAction): string => followersOf(action)[0]?.name ?? '';

const comparisons: Record<Sorting, Comparison> = {
  due: byDay,
  unit: byUnit,
  responsible: (a, b) =>
    responsibleSchema.options.indexOf(a.responsible) - responsibleSchema.options.indexOf(b.responsible),
  handler: (a, b) => swedish.compare(firstFollower(a), firstFollower(b)),
  status: (a, b) => actionStatuses.indexOf(a.status) - actionStatuses.indexOf(b.status),
};

/** The actions in the order of a column; those that are alike there by their last day, the first one first. */
export function sortedActions(
  actions: readonly BoardAction[],
  { sort, order }: Pick<BoardChoice, 'sort' | 'order'>,
): BoardAction[] {
  const compare = comparisons[sort];
  const sign = order === 'rising' ? 1 : -1;
  return actions.toSorted((a, b) => sign * compare(a, b) || byDay(a, b));
}
