import { classNames } from './class-names';

type ProgressMeterProps = {
  /** What is counted, for those who do not see the bar: *Besvarade punkter*. */
  label: string;
  value: number;
  max: number;
  className?: string;
};

/** A thin bar that shows how much of a known amount is done. It does not replace the words `48 av 103`. */
export function ProgressMeter({ label, value, max, className }: ProgressMeterProps) {
  const share = max > 0 ? Math.min(1, Math.max(0, value / max)) : 1;
  return (
    <div
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={max}
      aria-valuenow={value}
      className={classNames('h-1 overflow-hidden bg-line', className)}
    >
      <div className="h-full bg-accent" style={{ width: `${share * 100}%` }} />
    </div>
  );
}
