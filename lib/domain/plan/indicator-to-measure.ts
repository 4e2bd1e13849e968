import { lacksValue, type MeasuringTask } from './measuring-task';
import type { UndatedReason } from './occasion';

/** Somebody who measures. */
export interface Measurer {
  readonly userId: string;
  readonly name: string;
}

/** An indicator of a plan that is no draft, with what is to be measured of it in the plan's year, and by whom. */
export interface IndicatorToMeasure {
  readonly id: string;
  readonly planId: string;
  readonly lineageId: string;
  readonly label: string;
  readonly title: string;
  /** In the order of the days. */
  readonly tasks: readonly MeasuringTask[];
  /** Why some of its words give no day. */
  readonly undated: readonly UndatedReason[];
  /** Null when nobody was chosen, and when whoever was chosen measures no longer. */
  readonly responsible: Measurer | null;
}

/** Which of a plan's indicators somebody looks at; it stands in the address. */
export const taskChoices = ['now', 'missing', 'unassigned'] as const;
export type TaskChoice = (typeof taskChoices)[number];

/**
 * Whether an indicator is among those that are looked at: what is measured in these days; what should have a value by now
 * and has none; or what nobody is responsible for.
 */
export function isChosen(
  { tasks, responsible }: Pick<IndicatorToMeasure, 'tasks' | 'responsible'>,
  choice: TaskChoice | null,
): boolean {
  switch (choice) {
    case null:
      return true;
    case 'now':
      return tasks.some(({ state }) => state === 'now');
    case 'missing':
      return lacksValue(tasks);
    case 'unassigned':
      return responsible === null;
  }
}
