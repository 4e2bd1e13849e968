import type { AuditStatus } from './audit';
import type { AuditChoices } from './audit-choices';

/** The stations of an audit as people speak of them. Several statuses may belong to one station. */
export const auditStations = [
  'planning',
  'selfAssessment',
  'visit',
  'judgement',
  'factReview',
  'decision',
  'actions',
  'closed',
] as const;
export type AuditStation = (typeof auditStations)[number];

const stationOfStatus: Record<Exclude<AuditStatus, 'cancelled'>, AuditStation> = {
  planned: 'planning',
  selfAssessment: 'selfAssessment',
  fieldwork: 'visit',
  drafting: 'judgement',
  factReview: 'factReview',
  approval: 'decision',
  decided: 'actions',
  closed: 'closed',
};

export type StationState = 'done' | 'now' | 'ahead';
export type StationOnTheWay = { readonly name: AuditStation; readonly state: StationState };

/**
 * The stations that an audit passes, in their order, and how far it has come. A station that the tenant has not chosen
 * is left out. An audit that has been cancelled is on no way: the list is empty.
 */
export function stationsOf(status: AuditStatus, choices: AuditChoices): readonly StationOnTheWay[] {
  if (status === 'cancelled') return [];
  const current = stationOfStatus[status];
  const passed = auditStations.filter(
    (name) =>
      name === current ||
      ((name !== 'selfAssessment' || choices.selfAssessment) &&
        (name !== 'factReview' || choices.factReview)),
  );
  const here = passed.indexOf(current);
  return passed.map((name, index) => ({
    name,
    state: index < here || status === 'closed' ? 'done' : index === here ? 'now' : 'ahead',
  }));
}
