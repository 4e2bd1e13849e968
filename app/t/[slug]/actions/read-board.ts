import type { AssignmentChoices } from '@/components/actions/board-row';
import { listBoardActions } from '@/lib/data/action-board';
import { listAuditors } from '@/lib/data/members';
import type { ScopedTx } from '@/lib/data/scope';
import { getReportingOccasions } from '@/lib/data/tenants';
import { listUnitManagers } from '@/lib/data/units';
import { can } from '@/lib/domain/access';
import type { BoardAction } from '@/lib/domain/actions-board/board-action';
import type { BoardChoice } from '@/lib/domain/actions-board/board-choice';
import { filteredActions, sortedActions } from '@/lib/domain/actions-board/choose-actions';
import type { BoardDay } from '@/lib/domain/actions-board/lanes';
import type { ReportingOccasion } from '@/lib/domain/deadline/reporting-occasion';
import { reportingPeriodOf } from '@/lib/domain/deadline/reporting-period';
import type { PlainDate } from '@/lib/domain/plain-date';

export type BoardRead = {
  /** Every action in reach. */
  readonly all: readonly BoardAction[];
  /** What the choice leaves but for what it waits for: what the chips count. */
  readonly chosen: readonly BoardAction[];
  /** What is shown, in order. */
  readonly actions: readonly BoardAction[];
  readonly day: BoardDay;
  readonly occasions: readonly ReportingOccasion[];
  /** Null for whoever may not choose anybody for any action. */
  readonly choices: AssignmentChoices | null;
};

/** All that the page of the actions shows, read in one transaction. */
export async function readBoard(tx: ScopedTx, choice: BoardChoice, today: PlainDate): Promise<BoardRead> {
  const all = await listBoardActions(tx, today);
  const occasions = await getReportingOccasions(tx);
  return {
    all,
    chosen: filteredActions(all, { ...choice, waiting: null }),
    actions: sortedActions(filteredActions(all, choice), choice),
    day: { today, period: reportingPeriodOf(today, occasions) },
    occasions,
    choices: await readChoices(tx, all, today),
  };
}

async function readChoices(
  tx: ScopedTx,
  all: readonly BoardAction[],
  today: PlainDate,
): Promise<AssignmentChoices | null> {
  const { actor } = tx;
  if (!can(actor, 'action.assign')) return null;
  return {
    managers: await listUnitManagers(
      tx,
      all.flatMap(({ unitId }) => unitId ?? []),
      today,
    ),
    auditorIds: can(actor, 'action.assignHandler')
      ? (await listAuditors(tx, today)).map(({ userId }) => userId)
      : null,
  };
}
