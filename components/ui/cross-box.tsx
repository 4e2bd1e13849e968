import { classNames } from './class-names';

/**
 * The box of the paper form, ☐ or ☒. The cross is kept for answers, checkboxes and the final judgement.
 * It is drawn only: it follows a native input beside it that has the class `peer`, or `crossed` where
 * nothing can be chosen.
 */
export function CrossBox({ crossed }: { crossed?: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'grid size-5.5 shrink-0 place-items-center rounded-sm border-2 border-line-strong bg-field text-accent',
        'peer-aria-invalid:border-unfulfilled peer-checked:border-accent peer-checked:*:visible peer-disabled:border-ink-2 peer-disabled:text-ink',
        crossed && 'border-ink-2 text-ink *:visible',
      )}
    >
      <svg viewBox="0 0 20 20" aria-hidden="true" className="invisible size-full stroke-current stroke-3">
        <path d="M4.5 4.5 15.5 15.5M15.5 4.5 4.5 15.5" strokeLinecap="round" />
      </svg>
    </span>
  );
}
