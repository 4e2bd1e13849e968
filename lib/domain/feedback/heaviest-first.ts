import type { InboxFeedback, ItemWeight } from './feedback';

/**
 * How much speaks for looking at an item: the greatest share of its units that it did not apply to, that deviated or that
 * had something to say, from 0 to 1. What was never asked in a decided audit weighs nothing.
 */
export function heaviness(weight: ItemWeight | undefined): number {
  if (!weight || weight.units === 0) return 0;
  return Math.max(weight.notApplicable, weight.commented, weight.deviating) / weight.units;
}

/** The heaviest first; of what weighs the same, the newest. */
export function heaviestFirst<Feedback extends Pick<InboxFeedback, 'id' | 'target' | 'day'>>(
  feedback: readonly Feedback[],
  weights: Readonly<Record<string, ItemWeight>>,
): Feedback[] {
  const weightOf = ({ target }: Feedback) => (target ? heaviness(weights[target.key]) : 0);
  return [...feedback].sort(
    (one, other) =>
      weightOf(other) - weightOf(one) || other.day.localeCompare(one.day) || one.id.localeCompare(other.id),
  );
}
