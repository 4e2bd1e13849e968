'use client';

import type { ComponentProps, MouseEvent } from 'react';
import { type ButtonLook, buttonStyle } from './button-style';
import { classNames } from './class-names';
import { Spinner } from './spinner';

type ButtonProps = ComponentProps<'button'> &
  ButtonLook & {
    /** Shows that the work goes on and swallows further clicks. The button keeps the focus. */
    busy?: boolean;
  };

/** A button. It is of type `button` unless told otherwise, so that it never sends a form by mistake. */
export function Button({ variant, size, busy = false, className, children, onClick, ...rest }: ButtonProps) {
  function handleClick(event: MouseEvent<HTMLButtonElement>): void {
    if (busy) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <button
      type="button"
      {...rest}
      className={classNames(buttonStyle({ variant, size }), className)}
      aria-disabled={busy || undefined}
      onClick={handleClick}
    >
      {busy && <Spinner />}
      {children}
    </button>
  );
}
