'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import type { FreshDeed, FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Fact, Facts } from '../ui/facts';
import { Notice } from '../ui/notice';
import { FreshLoginForm } from './fresh-login-form';
import { type HeardAction, outcomeOf } from './heard-action';

/** Why nothing came of the deed once the person was heard. */
type HeardFailure = { readonly code: 'incomplete' | 'changed-meanwhile' } | FreshLoginFailure;

export type HeardDeed = HeardAction<unknown, HeardFailure>;

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
  approve: (login: FreshLogin) => HeardDeed;
  /** What the login is for, below the password. */
  hint?: string;
  /** Where what came of it is shown; null shows this page anew. */
  doneHref: string | null;
  /** Says whether the dialog may open: what the page itself can see is missing is shown there. */
  mayOpen?: () => boolean;
};

/** Confirms a deed that a person answers for with a fresh login: shows what is approved, and asks the person to prove who they are. */
export function FreshLoginDialog(props: FreshLoginDialogProps) {
  const { deed, hint, confirm, approve, doneHref, changed, incomplete } = props;
  const ui = useTranslations('ui');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const close = () => setOpen(false);
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
      <FreshLoginForm
        deed={deed}
        hint={hint}
        confirm={confirm}
        run={(login) => outcomeOf(approve(login))}
        done={() => (doneHref === null ? close() : router.push(doneHref))}
        problem={(failure) => <OtherProblem failure={failure} changed={changed} incomplete={incomplete} />}
        beside={
          <Button variant="quiet" onClick={close}>
            {ui('cancel')}
          </Button>
        }
      />
    </Dialog>
  );
}

/** A hash as a person can compare it: its beginning and its end. */
export function Checksum({ of }: { of: string }) {
  return <code className="font-mono text-sm">{`${of.slice(0, 4)} ${of.slice(4, 8)} … ${of.slice(-4)}`}</code>;
}

type OtherFailure = ActionFailure | Exclude<HeardFailure, FreshLoginFailure>;

type OtherProblemProps = { failure: OtherFailure } & Pick<FreshLoginDialogProps, 'changed' | 'incomplete'>;

/** What the login has nothing to do with. */
function OtherProblem({ failure, changed, incomplete }: OtherProblemProps) {
  switch (failure.code) {
    case 'incomplete':
      return <Notice tone="warning" title={incomplete} />;
    case 'changed-meanwhile':
      return <Notice tone="warning" title={changed} />;
    default:
      return <ActionProblem failure={failure} />;
  }
}
