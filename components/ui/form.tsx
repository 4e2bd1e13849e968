'use client';

import { type ComponentProps, useSyncExternalStore } from 'react';

const never = () => () => {};

/** False in the page as the server sent it, true once the browser has brought it to life. */
const useIsAlive = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

/**
 * A form whose fields open when the page has come to life: what somebody had written before that would be written over by
 * what the form began with, and sending it would be lost. Takes all attributes of `form`.
 */
export function Form({ children, ...form }: ComponentProps<'form'>) {
  return (
    <form method="post" noValidate {...form}>
      <fieldset disabled={!useIsAlive()} className="contents">
        {children}
      </fieldset>
    </form>
  );
}
