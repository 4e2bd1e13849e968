'use client';

import type { ComponentProps } from 'react';
import { classNames } from './class-names';

type IconButtonProps = Omit<ComponentProps<'button'>, 'aria-label'> & {
  /** What the button does, for those who do not see the icon. */
  label: string;
};

/** A square button of 44 px with an icon as its only content. */
export function IconButton({ label, className, ...rest }: IconButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      aria-label={label}
      title={label}
      className={classNames(
        'grid size-target shrink-0 place-items-center rounded-sm text-ink-3 transition-colors hover:bg-accent-soft hover:text-accent',
        className,
      )}
    />
  );
}
