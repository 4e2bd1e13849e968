import { classNames } from '../ui/class-names';

/** How a risk is known in the register: its number in a circle, dashed where it has no place in the matrix. */
export function RiskMark({ number, placed = true }: { number: number; placed?: boolean }) {
  return (
    <span
      className={classNames(
        'inline-grid size-8 place-items-center rounded-full border-2 border-accent bg-sheet text-sm font-bold text-accent tabular-nums',
        !placed && 'border-dashed',
      )}
    >
      {number}
    </span>
  );
}
