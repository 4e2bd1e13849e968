import { Circle, CircleAlert, CircleCheck, Clock } from 'lucide-react';
import type { TaskState } from '@/lib/domain/plan/measuring-task';

const marks = {
  done: { icon: CircleCheck, colour: 'text-fulfilled' },
  late: { icon: CircleAlert, colour: 'text-unfulfilled' },
  now: { icon: Clock, colour: 'text-partial' },
  ahead: { icon: Circle, colour: 'text-ink-3' },
} as const satisfies Record<TaskState, unknown>;

/** How a measurement stands, as a mark beside words that say it. */
export function TaskMark({ state }: { state: TaskState }) {
  const { icon: Icon, colour } = marks[state];
  return <Icon className={`shrink-0 ${colour}`} />;
}
