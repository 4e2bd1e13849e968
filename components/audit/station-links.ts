import type { AuditStatus } from '@/lib/domain/audit';
import type { AuditChoices } from '@/lib/domain/audit-choices';
import { type AuditStation, type StationState, stationsOf } from '@/lib/domain/audit-stations';

/** A station with the way to its page, when it has one that the person may see and that has begun. */
export type StationLink = { name: AuditStation; state: StationState; href: string | null };

const beforeDecision: readonly AuditStatus[] = [
  'planned',
  'selfAssessment',
  'fieldwork',
  'drafting',
  'factReview',
  'approval',
];

/** The pages of an audit: from when each of them shows something, and whether it shows what is being worked on. */
const pages: Partial<
  Record<AuditStation, { page: string; closedIn: readonly AuditStatus[]; working: boolean }>
> = {
  selfAssessment: { page: 'self-assessment', closedIn: ['planned'], working: true },
  visit: { page: 'checklist', closedIn: ['planned', 'selfAssessment'], working: true },
  judgement: { page: 'judgement', closedIn: ['planned', 'selfAssessment'], working: true },
  actions: { page: 'closing', closedIn: beforeDecision, working: true },
  closed: { page: 'closing', closedIn: [...beforeDecision, 'decided'], working: true },
  factReview: {
    page: 'fact-review',
    closedIn: ['planned', 'selfAssessment', 'fieldwork'],
    working: true,
  },
  decision: {
    page: 'report',
    closedIn: beforeDecision,
    working: false,
  },
};

/** The stations of an audit with their links. `href` is the address of the audit's own page. */
export function stationLinks(
  status: AuditStatus,
  choices: AuditChoices,
  href: string,
  mayWork: boolean,
): StationLink[] {
  return stationsOf(status, choices).map(({ name, state }) => {
    if (name === 'planning') return { name, state, href };
    const own = pages[name];
    const open = own !== undefined && (mayWork || !own.working) && !own.closedIn.includes(status);
    return { name, state, href: open ? `${href}/${own.page}` : null };
  });
}
