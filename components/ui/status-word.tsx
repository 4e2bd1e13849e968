import { CircleCheck, CircleDashed, CircleSlash, CircleX, Contrast } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';

/** The five values of an assessment; each has an icon of its own, so that colour never stands alone. */
export type StatusTone = 'fulfilled' | 'partial' | 'unfulfilled' | 'notApplicable' | 'unassessed';

export const statusIcons = {
  fulfilled: CircleCheck,
  partial: Contrast,
  unfulfilled: CircleX,
  notApplicable: CircleSlash,
  unassessed: CircleDashed,
} as const satisfies Record<StatusTone, unknown>;

export const statusTints = {
  fulfilled: 'bg-fulfilled-soft text-fulfilled',
  partial: 'bg-partial-soft text-partial',
  unfulfilled: 'bg-unfulfilled-soft text-unfulfilled',
  notApplicable: 'bg-not-applicable-soft text-not-applicable',
  unassessed: 'bg-unassessed-soft text-unassessed',
} as const satisfies Record<StatusTone, string>;

/** What needs no attention stays quiet: a plain word, the icon alone in colour. */
const quiet: Partial<Record<StatusTone, string>> = {
  fulfilled: 'text-ink-2 *:first:text-fulfilled',
  notApplicable: 'text-not-applicable',
};

type StatusWordProps = {
  tone: StatusTone;
  /** The word itself: *Uppfyllt*, *Ej bedömt*. */
  children: ReactNode;
  /** Tints the quiet ones too, where the word stands alone. */
  tinted?: boolean;
};

/** An assessment as icon and word, loud only where something is left to do. */
export function StatusWord({ tone, children, tinted = false }: StatusWordProps) {
  const Icon = statusIcons[tone];
  const quietLook = tinted ? undefined : quiet[tone];
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1.5 rounded-sm py-1 text-sm leading-tight whitespace-nowrap',
        quietLook ?? classNames('px-2 font-medium', statusTints[tone]),
      )}
    >
      <Icon />
      {children}
    </span>
  );
}
