import type { Answer } from './answer';
import type { AssessedItem } from './deficiency';
import type { MadeAssessment } from './made-assessment';
import { isAssessed } from './template/is-assessed';
import type { Assessment } from './template/item-schema';
import type { ItemTarget, Target } from './template/targets-of';

/** What stands on an item: what was found, what the auditor makes of it, and what was said. */
export interface Finding {
  readonly answer: Answer;
  /** The auditor's own assessment; null where the item's mapping is to hold. */
  readonly assessment: MadeAssessment | null;
  readonly comment: string | null;
}

/** A checklist as filled in so far. */
export interface FilledChecklist {
  /** As `targetsOf` gives them. */
  readonly targets: ReadonlyMap<string, Target>;
  /** By item key; what nobody has touched is not there. */
  readonly findings: ReadonlyMap<string, Finding>;
  /** Keys of the sections that this audit leaves out, chosen by unit and year. */
  readonly leftOut: ReadonlySet<string>;
}

/** What an item's answer means, and what says so. */
export type ItemAssessment =
  | { readonly assessment: Assessment; readonly by: 'mapping' | 'auditor' }
  /** `gate` is closed; `reason` is its comment, or null while nobody has said why. */
  | {
      readonly assessment: 'notApplicable';
      readonly by: 'gate';
      readonly gate: string;
      readonly reason: string | null;
    }
  | { readonly assessment: 'notApplicable'; readonly by: 'section'; readonly section: string };

/**
 * The assessment of an item, or null when it is never assessed: gates, scope, feedback and informational items.
 *
 * A section that is left out and a closed gate come first, since their items are not asked at all. Then the
 * auditor's own assessment; then the item's mapping of its answer. What the mapping leaves open (an open question,
 * a number for part of its period) and what is not answered is `unassessed`.
 */
export function assess(target: ItemTarget, checklist: FilledChecklist): ItemAssessment | null {
  if (!isAssessed(target.item)) return null;
  const section = target.sectionKeys.find((key) => checklist.leftOut.has(key));
  if (section !== undefined) return { assessment: 'notApplicable', by: 'section', section };
  const gate = target.gates.find((key) => isClosed(key, checklist));
  if (gate !== undefined) {
    return { assessment: 'notApplicable', by: 'gate', gate, reason: reasonOf(gate, checklist) };
  }
  const finding = checklist.findings.get(target.key);
  if (finding?.assessment) return { assessment: finding.assessment, by: 'auditor' };
  const code = answerCode(target, finding?.answer ?? null);
  return { assessment: meaningOf(target, code), by: 'mapping' };
}

/** Whether a target belongs to a section that the audit leaves out, or is that section. */
export function isLeftOut({ key, sectionKeys }: Target, leftOut: ReadonlySet<string>): boolean {
  return leftOut.has(key) || sectionKeys.some((section) => leftOut.has(section));
}

/** Every item that is ever assessed, in the form's order, as the judgement wants it. */
export function assessedItems(checklist: FilledChecklist): AssessedItem[] {
  return [...checklist.targets.values()].flatMap((target) => {
    if (target.type !== 'item') return [];
    const assessed = assess(target, checklist);
    if (!assessed) return [];
    const { key, requirement, weight } = target.item;
    return [{ key, requirement, weight, assessment: assessed.assessment }];
  });
}

/** The gates that are closed while nobody has said why, in the form's order. */
export function gatesWithoutReason(checklist: FilledChecklist): string[] {
  const gates = new Set<string>();
  for (const target of checklist.targets.values()) {
    if (isLeftOut(target, checklist.leftOut)) continue;
    for (const gate of target.gates) {
      if (isClosed(gate, checklist) && reasonOf(gate, checklist) === null) gates.add(gate);
    }
  }
  return [...gates];
}

/** Whether a gate closes its section: it is unticked or answered *no*; unanswered, it leaves it open. */
export function isClosed(gate: string, { findings }: Pick<FilledChecklist, 'findings'>): boolean {
  const answer = findings.get(gate)?.answer;
  return answer === 'unticked' || answer === 'no';
}

function reasonOf(gate: string, { findings }: FilledChecklist): string | null {
  return findings.get(gate)?.comment?.trim() || null;
}

/** The answer as the mapping names it: whatever words were written mean only that there is an answer. */
function answerCode({ item }: ItemTarget, answer: Answer): string | null {
  if (answer === null) return null;
  if (typeof answer === 'object') return answer.covers;
  if (item.kind !== 'openQuestion' && item.kind !== 'text') return answer;
  return answer.trim() === '' ? null : 'answered';
}

function meaningOf({ mapping }: ItemTarget, code: string | null): Assessment {
  if (code === null || !Object.hasOwn(mapping, code)) return 'unassessed';
  return mapping[code] ?? 'unassessed';
}
