import type { AuditStatus } from './audit';
import type { PlainDate } from './plain-date';

/** What an audit waits for its auditors to do: to set a day, to visit, or to judge and decide. */
export const kindsOfWork = ['decide', 'visit', 'plan'] as const;
export type KindOfWork = (typeof kindsOfWork)[number];

type Waiting = { readonly status: AuditStatus; readonly visitDate: PlainDate | null };

/** What an audit waits for its auditors to do; null when it waits for somebody else, or for nothing. */
export function workIn({ status, visitDate }: Waiting): KindOfWork | null {
  switch (status) {
    case 'planned':
    case 'selfAssessment':
      return visitDate === null ? 'plan' : 'visit';
    case 'fieldwork':
      return 'visit';
    case 'drafting':
      return 'decide';
    default:
      return null;
  }
}

/** A visit that should have begun: its day has passed, and nobody has said that it is under way. */
export const visitIsLate = ({ status, visitDate }: Waiting, today: PlainDate): boolean =>
  (status === 'planned' || status === 'selfAssessment') && visitDate !== null && visitDate < today;

/** Audits by what they wait for, each group with the earliest day first; a group may be empty. */
export function byWork<Audit extends Waiting>(audits: readonly Audit[]): Record<KindOfWork, Audit[]> {
  const day = ({ visitDate }: Audit) => visitDate ?? '';
  const sorted = audits.toSorted((a, b) => (day(a) < day(b) ? -1 : Number(day(a) > day(b))));
  const of = (kind: KindOfWork) => sorted.filter((audit) => workIn(audit) === kind);
  return { decide: of('decide'), visit: of('visit'), plan: of('plan') };
}
