'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState, useTransition } from 'react';
import type { FreshDeed, FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Fact, Facts } from '../ui/facts';
import { Notice } from '../ui/notice';
import {
  FreshLoginFields,
  type FreshLoginProblem,
  isFreshLoginProblem,
  noLogin,
  useMissingLogin,
} from './fresh-login-fields';

/** What came of the deed once the person was heard. */
type Heard =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly error: { readonly code: 'incomplete' | 'changed-meanwhile' } | FreshLoginFailure;
    };

export type HeardOutcome =
  | { readonly ok: true; readonly value: Heard }
  | { readonly ok: false; readonly error: ActionFailure };

export type FreshLoginDialogProps = {
  /** What kind of deed it is: a login for one is none for another. */
  deed: FreshDeed;
  /** What the button that opens it says: the deed. */
  button: string;
  title: string;
  /** What is approved, as terms and what stands for them. */
  facts: readonly (readonly [term: string, value: ReactNode])[];
  /** The deed once more, on the button that does it. */
  confirm: string;
  /** What to say when what was read has changed, or something is missing after all. */
  changed: string;
  incomplete: string;
  /** Does it: a server action. */
  approve: (login: FreshLogin) => Promise<HeardOutcome>;
  /** What the login is for, below the password. */
  hint?: string;
  /** Where what came of it is shown; null shows this page anew. */
  doneHref: string | null;
  /** Says whether the dialog may open: what the page itself can see is missing is shown there. */
  mayOpen?: () => boolean;
};

/** Confirms a deed that a person answers for with a fresh login: shows what is approved, and asks the person to prove who they are. */
export function FreshLoginDialog(props: FreshLoginDialogProps) {
  const [open, setOpen] = useState(false);
  const change = (wanted: boolean) => setOpen(wanted && (props.mayOpen?.() ?? true));
  return (
    <Dialog
      trigger={
        <Button variant="primary" size="large" className="justify-self-start">
          {props.button}
        </Button>
      }
      open={open}
      onOpenChange={change}
      title={props.title}
    >
      <Facts>
        {props.facts.map(([term, value]) => (
          <Fact key={term} term={term}>
            {value}
          </Fact>
        ))}
      </Facts>
      <FreshLoginForm {...props} close={() => setOpen(false)} />
    </Dialog>
  );
}

/** A hash as a person can compare it: its beginning and its end. */
export function Checksum({ of }: { of: string }) {
  return <code className="font-mono text-sm">{`${of.slice(0, 4)} ${of.slice(4, 8)} … ${of.slice(-4)}`}</code>;
}

type Failure = ActionFailure | FreshLoginProblem | Extract<Heard, { ok: false }>['error'];

function FreshLoginForm(props: FreshLoginDialogProps & { close: () => void }) {
  const { deed, approve, doneHref, confirm, close, hint } = props;
  const ui = useTranslations('ui');
  const router = useRouter();
  const missing = useMissingLogin(deed);
  const [login, setLogin] = useState(noLogin);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [busy, startTransition] = useTransition();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (busy) return;
    const lacking = missing(login);
    if (lacking) {
      setFailure(lacking);
      return;
    }
    startTransition(async () => {
      const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
      const asked = await approve(login).catch(() => unreachable);
      const outcome = asked.ok ? asked.value : asked;
      if (!outcome.ok) setFailure(outcome.error);
      else if (doneHref === null) close();
      else router.push(doneHref);
      router.refresh();
    });
  }

  const problem = failure && isFreshLoginProblem(failure) ? failure : null;
  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <OtherProblem failure={failure} changed={props.changed} incomplete={props.incomplete} />
      <FreshLoginFields deed={deed} login={login} onChange={setLogin} problem={problem} hint={hint} />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {confirm}
        </Button>
        <Button variant="quiet" onClick={close}>
          {ui('cancel')}
        </Button>
      </div>
    </form>
  );
}

type OtherProblemProps = { failure: Failure | null } & Pick<FreshLoginDialogProps, 'changed' | 'incomplete'>;

/** What the login has nothing to do with. */
function OtherProblem({ failure, changed, incomplete }: OtherProblemProps) {
  if (failure === null || isFreshLoginProblem(failure)) return null;
  switch (failure.code) {
    case 'incomplete':
      return <Notice tone="warning" title={incomplete} />;
    case 'changed-meanwhile':
      return <Notice tone="warning" title={changed} />;
    default:
      return <ActionProblem failure={failure} />;
  }
}
