import { useTranslations } from 'next-intl';
import { assessedIn, type FailureFigures } from '@/lib/domain/results/failures';
import { classNames } from '../ui/class-names';

/** Solid, striped and outlined, so that the parts differ without colour too. */
const looks = {
  unfulfilled: 'bg-unfulfilled [print-color-adjust:exact]',
  partial: 'partly-filled',
  fulfilled: 'border border-line-strong',
} as const;
const parts = ['unfulfilled', 'partial', 'fulfilled'] as const;

/** The figures of a row as one bar, whose length is how many were assessed out of `most`. The figures stand beside it. */
export function StackedBar({ figures, most }: { figures: FailureFigures; most: number }) {
  const width = `${(assessedIn(figures) / most) * 100}%`;
  return (
    <div aria-hidden="true" className="flex h-4 gap-0.5" style={{ width }}>
      {parts
        .filter((part) => figures[part] > 0)
        .map((part) => (
          <i
            key={part}
            className={classNames('block basis-0', looks[part])}
            style={{ flexGrow: figures[part] }}
          />
        ))}
    </div>
  );
}

/** What the parts of the bars are called. */
export function BarLegend() {
  const t = useTranslations('results.failures.legend');
  return (
    <span className="inline-flex flex-wrap gap-x-3 text-xs font-text">
      {parts.map((part) => (
        <span key={part} className="inline-flex items-center gap-1">
          <i aria-hidden="true" className={classNames('block h-2 w-3.5', looks[part])} />
          {t(part)}
        </span>
      ))}
    </span>
  );
}
