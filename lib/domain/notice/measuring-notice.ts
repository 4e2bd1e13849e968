import type { PlainDate } from '../plain-date';
import { asks, type MeasuringTask } from '../plan/measuring-task';
import type { IndicatorNoticeKind } from './notice';

/** What is to be said of a measurement as of a day: that it is to be made, or that it is late. Null while there is nothing. */
export function measuringNotice(task: MeasuringTask, today: PlainDate): IndicatorNoticeKind | null {
  if (!asks(task, today)) return null;
  return task.state === 'late' ? 'measuringLate' : 'measuringSoon';
}

/** The notice's key: other days are another event, another version of the same year's plan is none. */
export const measuringNoticeKey = (
  lineageId: string,
  { from, to, due }: MeasuringTask,
  kind: IndicatorNoticeKind,
): string => `${kind} ${lineageId} ${from} ${to} ${due}`;
