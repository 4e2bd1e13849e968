import { assess, type FilledChecklist } from '../assessment';
import { isCarriedKey } from '../template/carried-key';
import type { Assessment, Requirement } from '../template/item-schema';
import type { ItemTarget } from '../template/targets-of';

/** What a decided audit found on one item that is assessed. */
export interface AuditFinding {
  readonly item: string;
  /** The item's place among all items of its form, from 0. */
  readonly position: number;
  readonly number: string | null;
  /** Shared by the same control in other places and templates. */
  readonly concept: string;
  readonly name: string;
  /** The outermost section around it, and its name. */
  readonly section: string;
  readonly sectionName: string;
  readonly requirement: Exclude<Requirement, 'informational'>;
  readonly weight: number;
  readonly assessment: Assessment;
  /** The item is lacking, and that was accepted with a motive. */
  readonly accepted: boolean;
  readonly commented: boolean;
}

/**
 * What was found on every item that is ever assessed, also where it is not applicable or still unassessed, in the
 * form's order.
 */
export function auditFindings(
  checklist: FilledChecklist,
  isAccepted: (item: string) => boolean,
): AuditFinding[] {
  const items = [...checklist.targets.values()].filter((target) => target.type === 'item');
  return items.flatMap((target, position): AuditFinding[] => {
    const { requirement, weight } = target.item;
    const assessed = assess(target, checklist);
    // What was carried over is no control of the form, and is compared with nothing.
    if (!assessed || requirement === 'informational' || isCarriedKey(target.key)) return [];
    const { assessment } = assessed;
    const lacking = assessment === 'partial' || assessment === 'unfulfilled';
    return [
      {
        item: target.key,
        position,
        number: target.number,
        concept: target.concept,
        name: target.name,
        ...sectionOf(target, checklist),
        requirement,
        weight,
        assessment,
        accepted: lacking && isAccepted(target.key),
        commented: (checklist.findings.get(target.key)?.comment ?? '').trim() !== '',
      },
    ];
  });
}

function sectionOf(
  { sectionKeys }: ItemTarget,
  { targets }: FilledChecklist,
): Pick<AuditFinding, 'section' | 'sectionName'> {
  const section = sectionKeys[0] ?? '';
  return { section, sectionName: targets.get(section)?.name ?? section };
}
