import type { PlainDate } from '../plain-date';
import { type Deadline, dueDateOf } from './deadline';
import type { ReportingOccasion } from './reporting-occasion';

/** An action as far as its last day is concerned. */
export type DatedAction = { readonly id: string; readonly deadline: Deadline | null };

/** An action that gets another last day; null where nobody can say when it is. */
export type MovedDeadline = {
  readonly id: string;
  readonly before: PlainDate | null;
  readonly after: PlainDate | null;
};

/** Which actions get another last day when the reporting days change, and which one. Only deadlines that name one can. */
export function movedDeadlines(
  actions: readonly DatedAction[],
  before: readonly ReportingOccasion[],
  after: readonly ReportingOccasion[],
): MovedDeadline[] {
  return actions.flatMap(({ id, deadline }) => {
    if (deadline?.kind !== 'tertial') return [];
    const [was, becomes] = [before, after].map((occasions) => dayIn(deadline, occasions));
    return was === becomes ? [] : [{ id, before: was ?? null, after: becomes ?? null }];
  });
}

/** A deadline that names an occasion depends on nothing but the occasions. */
const dayIn = (
  deadline: Extract<Deadline, { kind: 'tertial' }>,
  occasions: readonly ReportingOccasion[],
): PlainDate | null => dueDateOf(deadline, { occasions, plannedAudits: [], decisionDate: '' as PlainDate });
