'use client';

import type { ReactNode } from 'react';
import { Button } from './button';
import { classNames } from './class-names';
import { Form } from './form';

type OpenedFormProps = {
  /** What is done, for those who listen. */
  label: string;
  /** What its two buttons say. */
  save: string;
  cancel: string;
  /** While it is being saved; it is not sent again then. */
  busy: boolean;
  submit: () => void;
  close: () => void;
  /** As wide as its place, rather than as a line that is read. */
  wide?: boolean;
  children: ReactNode;
};

/** A form where it was opened, among what it is about. What was written stays until it is saved or put away. */
export function OpenedForm(props: OpenedFormProps) {
  const { label, save, cancel, busy, submit, close, wide = false, children } = props;
  return (
    <Form
      aria-label={label}
      className={classNames(
        'grid gap-4 rounded-md border-2 border-accent bg-sheet p-4 print:hidden',
        !wide && 'max-w-measure',
      )}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) submit();
      }}
    >
      {children}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {save}
        </Button>
        <Button variant="quiet" onClick={close}>
          {cancel}
        </Button>
      </div>
    </Form>
  );
}
