import type { TableView } from '@/components/actions/action-table';
import type { BoardRow } from '@/components/actions/board-row';
import type { LaneView } from '@/components/actions/lane';
import { resourceOfAction } from '@/lib/data/action-board';
import { can } from '@/lib/domain/access';
import { actionPath, originPath } from '@/lib/domain/action-origin';
import { type BoardAction, followersOf, isDone } from '@/lib/domain/actions-board/board-action';
import {
  type BoardChoice,
  boardAddress,
  type Sorting,
  sortings,
} from '@/lib/domain/actions-board/board-choice';
import { type BoardDay, inLanes, type Lane, laneOf, lanes } from '@/lib/domain/actions-board/lanes';
import type { Person } from '@/lib/domain/actor';
import { daysBetween } from '@/lib/domain/plain-date';

type Shown = {
  readonly actions: readonly BoardAction[];
  readonly day: BoardDay;
  readonly choice: BoardChoice;
  readonly actor: Person;
  /** The tenant's own address. */
  readonly home: string;
};

/** The first rows of many, or all of them when they are asked for; and whether there are more than these. */
function rowsShown(all: readonly BoardAction[], first: number, isWhole: boolean) {
  const rows = isWhole ? all : all.slice(0, first);
  return { rows, isCut: rows.length < all.length };
}

/** How many are shown at first: of each column, and of the table. */
const FIRST_OF_LANE = 8;
const FIRST_OF_TABLE = 100;

/** The columns with their first actions, or with all of the one that is asked for. */
export function laneViews(shown: Shown, titleOf: (lane: Lane) => string): LaneView[] {
  const { actions, day, choice, home } = shown;
  const laid = inLanes(actions, day);
  return lanes.map((lane) => {
    const { rows, isCut } = rowsShown(laid[lane], FIRST_OF_LANE, choice.whole === lane);
    const whole = isCut ? lane : null;
    const moreHref =
      laid[lane].length > FIRST_OF_LANE ? boardAddress(`${home}/actions`, { ...choice, whole }) : null;
    return {
      lane,
      title: titleOf(lane),
      count: laid[lane].length,
      rows: rows.map((action) => rowOf(action, shown)),
      moreHref: moreHref && `${moreHref}#${lane}`,
    };
  });
}

/** The table with its first rows, or with all of them. */
export function tableView(shown: Shown): TableView {
  const { actions, choice, home } = shown;
  const href = `${home}/actions`;
  const { rows, isCut } = rowsShown(actions, FIRST_OF_TABLE, choice.whole === 'table');
  const falling = choice.order === 'rising' ? 'falling' : 'rising';
  const sortHref = (sort: Sorting): [Sorting, string] => [
    sort,
    boardAddress(href, { ...choice, sort, order: sort === choice.sort ? falling : 'rising' }),
  ];
  return {
    rows: rows.map((action) => rowOf(action, shown)),
    count: actions.length,
    sort: choice.sort,
    order: choice.order,
    sortHrefs: Object.fromEntries(sortings.map(sortHref)) as Record<Sorting, string>,
    moreHref:
      actions.length > FIRST_OF_TABLE
        ? boardAddress(href, { ...choice, whole: isCut ? 'table' : null })
        : null,
  };
}

function rowOf(action: BoardAction, { day, actor, home }: Shown): BoardRow {
  const { id, origin, unitId, unitName, number, text, critical, responsible, status, deadline, dueDate } =
    action;
  const resource = resourceOfAction(action);
  return {
    ...{ id, origin, unitId, unitName, number, text, critical, responsible, status, deadline, dueDate },
    href: hrefOf(action, actor, home),
    lane: laneOf(action, day),
    daysLeft: dueDate && daysBetween(day.today, dueDate),
    followUpWords: action.followUp.words,
    remediedOn: action.remediedOn,
    followers: followersOf(action),
    auditors: action.auditors,
    assignee: action.assignee,
    doers: action.doers,
    assignmentRevision: action.assignmentRevision,
    mayAssign:
      !isDone(action) &&
      (can(actor, 'action.assign', resource) || can(actor, 'action.assignHandler', resource)),
  };
}

/** Where an action is read: whoever only reads does so where it was raised, in the report of an audit. */
function hrefOf({ origin, id }: BoardAction, { roles }: Person, home: string): string {
  if (roles.some((role) => role !== 'reader')) return home + actionPath(origin, id);
  return origin.kind === 'audit' ? `${home}/audits/${origin.id}/report` : home + originPath(origin);
}
