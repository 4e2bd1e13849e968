'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState, useTransition } from 'react';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Fact, Facts } from '../ui/facts';
import { Notice } from '../ui/notice';
import { PasswordField } from '../ui/password-field';

/** What came of the deed once the person was heard. */
type Heard =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly error:
        | { readonly code: 'incomplete' | 'changed-meanwhile' | 'wrong-credentials' }
        | { readonly code: 'slow-down'; readonly seconds: number };
    };

export type HeardOutcome =
  | { readonly ok: true; readonly value: Heard }
  | { readonly ok: false; readonly error: ActionFailure };

export type FreshLoginDialogProps = {
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
  approve: (password: string) => Promise<HeardOutcome>;
  /** Where what came of it is shown; null shows this page anew. */
  doneHref: string | null;
  /** Says whether the dialog may open: what the page itself can see is missing is shown there. */
  mayOpen?: () => boolean;
};

/** Confirms a deed that a person answers for with a fresh login: shows what is approved, and asks for the password again. */
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
      <FreshLogin {...props} close={() => setOpen(false)} />
    </Dialog>
  );
}

/** A hash as a person can compare it: its beginning and its end. */
export function Checksum({ of }: { of: string }) {
  return <code className="font-mono text-sm">{`${of.slice(0, 4)} ${of.slice(4, 8)} … ${of.slice(-4)}`}</code>;
}

type Failure = ActionFailure | Extract<Heard, { ok: false }>['error'];

function FreshLogin(props: FreshLoginDialogProps & { close: () => void }) {
  const { approve, doneHref, confirm, close } = props;
  const t = useTranslations('decision.decide');
  const ui = useTranslations('ui');
  const router = useRouter();
  const [password, setPassword] = useState('');
  const [failure, setFailure] = useState<Failure | { readonly code: 'password-missing' } | null>(null);
  const [busy, startTransition] = useTransition();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (busy) return;
    if (password === '') {
      setFailure({ code: 'password-missing' });
      return;
    }
    startTransition(async () => {
      const unreachable = { ok: false, error: { code: 'unreachable' } } as const;
      const asked = await approve(password).catch(() => unreachable);
      const outcome = asked.ok ? asked.value : asked;
      if (!outcome.ok) setFailure(outcome.error);
      else if (doneHref === null) close();
      else router.push(doneHref);
      router.refresh();
    });
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <FreshLoginProblem failure={failure} changed={props.changed} incomplete={props.incomplete} />
      <PasswordField
        label={t('password')}
        hint={t('passwordHint')}
        autoComplete="current-password"
        maxLength={200}
        value={password}
        error={fieldProblem(failure, t)}
        onChange={(event) => setPassword(event.target.value)}
      />
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

type ProblemProps = { failure: Failure | { readonly code: 'password-missing' } | null } & Pick<
  FreshLoginDialogProps,
  'changed' | 'incomplete'
>;

function fieldProblem(
  failure: ProblemProps['failure'],
  t: ReturnType<typeof useTranslations<'decision.decide'>>,
): string | undefined {
  if (failure?.code === 'wrong-credentials') return t('wrong');
  if (failure?.code === 'slow-down') return t('slow', { seconds: failure.seconds });
  return failure?.code === 'password-missing' ? t('passwordMissing') : undefined;
}

/** What the password has nothing to do with. */
function FreshLoginProblem({ failure, changed, incomplete }: ProblemProps) {
  if (failure === null) return null;
  switch (failure.code) {
    case 'wrong-credentials':
    case 'slow-down':
    case 'password-missing':
      return null;
    case 'incomplete':
      return <Notice tone="warning" title={incomplete} />;
    case 'changed-meanwhile':
      return <Notice tone="warning" title={changed} />;
    default:
      return <ActionProblem failure={failure} />;
  }
}
