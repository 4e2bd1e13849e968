import type { PlanInFull } from '../plan-in-full';
import type { PartKind } from './written-part';

/** A part's place: what it stands under, null for an area, and its number there from 0. */
export interface PartPlace {
  readonly id: string;
  readonly under: string | null;
  readonly position: number;
}

/** The places of all parts of a kind, in the plan's order. */
export function placesOf(plan: Pick<PlanInFull, 'areas'>, kind: PartKind): PartPlace[] {
  const placed = (under: string | null, parts: readonly { id: string }[]): PartPlace[] =>
    parts.map(({ id }, position) => ({ id, under, position }));
  if (kind === 'area') return placed(null, plan.areas);
  if (kind === 'goal') return plan.areas.flatMap(({ id, goals }) => placed(id, goals));
  return plan.areas.flatMap(({ goals }) => goals.flatMap(({ id, indicators }) => placed(id, indicators)));
}

/**
 * The places once a part has been put under another, before one that stands there or last. Null when the part is not
 * there, or not what it is to stand before.
 */
export function placesAfterMove(
  places: readonly PartPlace[],
  {
    id,
    under,
    before,
  }: { readonly id: string; readonly under: string | null; readonly before: string | null },
): PartPlace[] | null {
  if (!places.some((place) => place.id === id)) return null;
  const others = places.filter((place) => place.id !== id);
  const at = others.findIndex((place) => place.id === before && place.under === under);
  if (before !== null && at < 0) return null;
  const moved = { id, under, position: 0 };
  return numbered(before === null ? [...others, moved] : others.toSpliced(at, 0, moved));
}

/** What a part is put before to come one step up or down among those it stands with; undefined where there is no step. */
export function stepFrom(
  places: readonly PartPlace[],
  id: string,
  step: 'up' | 'down',
): { readonly under: string | null; readonly before: string | null } | undefined {
  const own = places.find((place) => place.id === id);
  if (!own) return undefined;
  const siblings = places.filter(({ under }) => under === own.under);
  const at = siblings.findIndex((place) => place.id === id);
  if (step === 'up') {
    const above = siblings[at - 1];
    return above && { under: own.under, before: above.id };
  }
  return siblings[at + 1] && { under: own.under, before: siblings[at + 2]?.id ?? null };
}

function numbered(places: readonly PartPlace[]): PartPlace[] {
  const counts = new Map<string | null, number>();
  return places.map(({ id, under }) => {
    const position = counts.get(under) ?? 0;
    counts.set(under, position + 1);
    return { id, under, position };
  });
}
