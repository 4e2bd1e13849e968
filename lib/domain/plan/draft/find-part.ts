import type { FullArea, FullGoal, FullIndicator, PlanInFull } from '../plan-in-full';
import type { PartKind, WrittenPart } from './written-part';

/** A part of a plan, and what it stands under. */
export type FoundPart =
  | { readonly kind: 'area'; readonly part: FullArea; readonly under: null }
  | { readonly kind: 'goal'; readonly part: FullGoal; readonly under: FullArea }
  | { readonly kind: 'indicator'; readonly part: FullIndicator; readonly under: FullGoal };

type Tree = Pick<PlanInFull, 'areas'>;

/** The part of a kind with an id, or null when the plan has none. */
export function findPart(plan: Tree, kind: PartKind, id: string): FoundPart | null {
  const found = findAnyPart(plan, id);
  return found?.kind === kind ? found : null;
}

/** The part with an id, whatever it is. */
export function findAnyPart({ areas }: Tree, id: string): FoundPart | null {
  for (const area of areas) {
    if (area.id === id) return { kind: 'area', part: area, under: null };
    for (const goal of area.goals) {
      if (goal.id === id) return { kind: 'goal', part: goal, under: area };
      const indicator = goal.indicators.find((one) => one.id === id);
      if (indicator) return { kind: 'indicator', part: indicator, under: goal };
    }
  }
  return null;
}

/** What a part says, as somebody writes it. */
export function writtenOf(found: FoundPart): WrittenPart<PartKind> {
  const { label, title } = found.part;
  if (found.kind === 'area') return { label, title, text: found.part.text };
  if (found.kind === 'goal') return { label, title };
  const { lead, rationale, definition, occasions, reporting, dataSource, splits } = found.part;
  const words = occasions?.words ?? null;
  return { label, title, lead, rationale, definition, occasions: words, reporting, dataSource, splits };
}

/** What a part says now, and at which revision. */
export const standingOf = (found: FoundPart) => ({
  revision: found.part.revision,
  content: writtenOf(found),
});
