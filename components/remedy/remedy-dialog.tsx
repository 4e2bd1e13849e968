'use client';

import { type FormEvent, type ReactNode, useState } from 'react';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { RemedyProblem } from './remedy-problem';
import type { Outcome, RemedyFailure } from './remedy-view';

type RemedyDialogProps = {
  trigger: ReactNode;
  title: string;
  text: string;
  /** The verb itself. */
  verb: string;
  /** Sends what the fields hold; null when they lack something, which they then say themselves. */
  send: () => (() => Promise<Outcome>) | null;
  children: ReactNode;
};

/** A step of an action with what it needs, in a window: it closes when the step is taken, and else says why not. */
export function RemedyDialog({ trigger, title, text, verb, send, children }: RemedyDialogProps) {
  const [open, setOpen] = useState(false);
  const { run, busy, failure } = useServerAction<RemedyFailure>();

  function submit(event: FormEvent): void {
    event.preventDefault();
    const command = busy ? null : send();
    if (command) run(command, () => setOpen(false));
  }

  return (
    <Dialog open={open} onOpenChange={setOpen} trigger={trigger} title={title} description={text}>
      <form noValidate className="grid gap-4" onSubmit={submit}>
        <RemedyProblem failure={failure} />
        {children}
        <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
          {verb}
        </Button>
      </form>
    </Dialog>
  );
}
