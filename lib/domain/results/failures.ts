/** How often something was lacking: a control in units, or a section or template in controls of units. */
export interface FailureFigures {
  readonly unfulfilled: number;
  readonly partial: number;
  readonly fulfilled: number;
}

/** The figures of what was assessed both now and the time before, in the same units; and of how many. */
export interface ComparedFigures {
  readonly compared: number;
  readonly lackingNow: number;
  readonly lackingBefore: number;
  /** Whether any of the units was audited before with the template. */
  readonly auditedBefore: boolean;
  /** Whether it was asked then, of any unit. */
  readonly askedBefore: boolean;
}

/** `isNew`: the form did not ask it the time before. `incomparable`: there is nothing to hold it against. */
export type Trend = 'more' | 'fewer' | 'same' | 'isNew' | 'incomparable';

/** Partial or unfulfilled. */
export const lackingIn = ({ unfulfilled, partial }: FailureFigures): number => unfulfilled + partial;

/** All that was assessed; what does not apply is not counted. */
export const assessedIn = (figures: FailureFigures): number => lackingIn(figures) + figures.fulfilled;

/** How it went since the time before, by those alone that were assessed both times. */
export function trendOf(figures: ComparedFigures): Trend {
  if (figures.compared > 0) {
    const more = figures.lackingNow - figures.lackingBefore;
    if (more === 0) return 'same';
    return more > 0 ? 'more' : 'fewer';
  }
  return figures.auditedBefore && !figures.askedBefore ? 'isNew' : 'incomparable';
}

/** How few make up at least half of all that is lacking; 0 when nothing is. The worst come first. */
export function fewestWithHalf(worstFirst: readonly FailureFigures[]): number {
  const all = worstFirst.reduce((sum, figures) => sum + lackingIn(figures), 0);
  let sum = 0;
  let few = 0;
  for (const figures of worstFirst) {
    if (sum * 2 >= all) break;
    sum += lackingIn(figures);
    few += 1;
  }
  return few;
}
