import type { Resource } from '../access';
import type { Actor, Person } from '../actor';
import { type AuditStatus, isDecided, isWritable } from '../audit';
import type { Evidence, EvidenceSide, EvidenceTarget } from './evidence';

/** The audit that evidence belongs to, as far as rights to it are concerned. */
export type EvidencePlace = Resource & { readonly status: AuditStatus };

/** On which side of an audit a person stands; null for neither. Whoever manages the unit never audits it. */
export function sideOf(actor: Actor, { unitId, auditorIds = [] }: Resource): EvidenceSide | null {
  if (actor.kind !== 'person') return null;
  const managesIt = unitId !== undefined && actor.unitIds.includes(unitId);
  if (managesIt) return actor.roles.includes('unitManager') ? 'unit' : null;
  return actor.roles.includes('auditor') && auditorIds.includes(actor.userId) ? 'auditor' : null;
}

/** Whether that side may put evidence on such a target now, or take its own away. */
export function isAttachable(
  side: EvidenceSide | null,
  target: { readonly actionId: string | null },
  { status }: EvidencePlace,
): boolean {
  if (side === null) return false;
  if (target.actionId !== null) return isWritable('actionEvidence', status);
  return isWritable(side === 'unit' ? 'unitEvidence' : 'itemEvidence', status);
}

/** Whether a person reads with the auditors: whoever manages the unit does not, though they audit others. */
export function readsAsAuditor({ roles, unitIds }: Person, { unitId }: Resource): boolean {
  return roles.includes('auditor') && !(unitId !== undefined && unitIds.includes(unitId));
}

/**
 * Whether a person may see a piece of evidence. Auditors see all; a unit sees what it has put there itself, and, once it
 * has been decided, what lies on the actions that it answers for. What an auditor puts on an item is working material.
 */
export function isVisible(
  actor: Actor,
  { target, side }: Pick<Evidence, 'target' | 'side'>,
  place: EvidencePlace,
): boolean {
  if (actor.kind !== 'person') return true;
  if (readsAsAuditor(actor, place)) return true;
  return side === 'unit' || (target.actionId !== null && isDecided(place.status));
}

/** Whether a person may take a piece of evidence away: while more may come, and a unit only what is its own. */
export function isRemovable(
  actor: Actor,
  { target, side, removal }: Pick<Evidence, 'target' | 'side' | 'removal'>,
  place: EvidencePlace,
): boolean {
  const own = sideOf(actor, place);
  return removal === null && own === side && isAttachable(own, target, place);
}

/** What a list of evidence says besides what there is. */
export interface EvidenceList {
  readonly evidence: readonly (Evidence & { readonly mayRemove: boolean })[];
  /** Whether whoever asks may put more on items, and on actions. */
  readonly mayAttach: { readonly toItems: boolean; readonly toActions: boolean };
}

/** The list as a person may see it. */
export function evidenceListFor(actor: Actor, all: readonly Evidence[], place: EvidencePlace): EvidenceList {
  const side = sideOf(actor, place);
  const may = (target: Pick<EvidenceTarget, 'actionId'>) => isAttachable(side, target, place);
  return {
    evidence: all
      .filter((each) => isVisible(actor, each, place))
      .map((each) => ({ ...each, mayRemove: isRemovable(actor, each, place) })),
    mayAttach: { toItems: may({ actionId: null }), toActions: may({ actionId: '' }) },
  };
}
