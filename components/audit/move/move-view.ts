import type { ItemAnew, KeptTarget, MovePlan, Piece } from '@/lib/domain/audit-move';
import type { Targets } from '@/lib/domain/standing';
import type { Target } from '@/lib/domain/template/targets-of';

/** A place in the form as lists name it; an empty name is for the page to say. */
export type NamedPlace = { readonly key: string; readonly name: string };

/** What a move does, as the preview shows it. */
export type MoveView = {
  /** How many places are kept, and those of them to look at again. */
  readonly kept: number;
  readonly look: readonly (NamedPlace & Pick<KeptTarget, 'changes' | 'isBack'>)[];
  readonly anew: readonly (NamedPlace & Pick<ItemAnew, 'why'>)[];
  readonly setAside: readonly (NamedPlace & { readonly pieces: readonly Piece[] })[];
};

/** The plan of a move in the words of the forms: what is set aside is called what it was called before. */
export function moveView(plan: MovePlan, from: Targets, to: Targets): MoveView {
  const { keptTargets, anew, setAside } = plan;
  const named = (targets: Targets, key: string): NamedPlace => ({ key, name: nameOf(targets.get(key)) });
  const byTarget = new Map<string, Piece[]>();
  for (const piece of setAside) byTarget.set(piece.target, [...(byTarget.get(piece.target) ?? []), piece]);
  const order = [...from.keys()];
  return {
    kept: keptTargets.length,
    look: keptTargets
      .filter(({ changes, isBack }) => changes.length > 0 || isBack)
      .map(({ key, changes, isBack }) => ({ ...named(to, key), changes, isBack })),
    anew: anew.map(({ key, why }) => ({ ...named(to, key), why })),
    setAside: [...byTarget]
      .map(([key, pieces]) => ({ ...named(from.has(key) ? from : to, key), pieces }))
      .sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key)),
  };
}

const nameOf = (target: Target | undefined): string =>
  target ? [target.number, target.name].filter(Boolean).join(' ') : '';
