import type { AuditChoices, AuditStatus } from '@/lib/domain/audit';
import { type AuditStation, type StationState, stationsOf } from '@/lib/domain/audit-stations';

/** A station with the way to its page, when it has one that the person may see and that has begun. */
export type StationLink = { name: AuditStation; state: StationState; href: string | null };

/** In which statuses a working page of an audit shows something. */
const opensWith: Partial<Record<AuditStation, { page: string; before: readonly AuditStatus[] }>> = {
  visit: { page: 'checklist', before: ['planned', 'selfAssessment'] },
  judgement: { page: 'judgement', before: ['planned', 'selfAssessment'] },
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
    const own = opensWith[name];
    const open = own !== undefined && mayWork && !own.before.includes(status);
    return { name, state, href: open ? `${href}/${own.page}` : null };
  });
}
