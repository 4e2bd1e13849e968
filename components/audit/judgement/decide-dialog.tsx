'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState, useTransition } from 'react';
import { type ActionFailure, ActionProblem } from '../../shell/action-problem';
import { Button } from '../../ui/button';
import { Dialog } from '../../ui/dialog';
import { Fact, Facts } from '../../ui/facts';
import { Notice } from '../../ui/notice';
import { PasswordField } from '../../ui/password-field';

/** What came of the decision once the person was heard. */
type Decided =
  | { readonly ok: true; readonly value: unknown }
  | {
      readonly ok: false;
      readonly error:
        | { readonly code: 'incomplete' | 'changed-meanwhile' | 'wrong-credentials' }
        | { readonly code: 'slow-down'; readonly seconds: number };
    };

export type DecideOutcome =
  | { readonly ok: true; readonly value: Decided }
  | { readonly ok: false; readonly error: ActionFailure };

export type DecideDialogProps = {
  caseNumber: string;
  unitName: string;
  /** The number of the alternative that stands, 1 is the best. */
  alternative: number;
  decisionDate: string;
  /** The hash of the draft that the person has read. */
  seen: string;
  decide: (seen: string, password: string) => Promise<DecideOutcome>;
  /** Where the report is shown when it is made. */
  reportHref: string;
};

/** Confirms the decision with a fresh login: shows what is approved, and asks for the password again. */
export function DecideDialog(props: DecideDialogProps) {
  const { caseNumber, unitName, alternative, decisionDate, seen } = props;
  const t = useTranslations('decision.decide');
  const [open, setOpen] = useState(false);
  return (
    <Dialog
      trigger={
        <Button variant="primary" size="large" className="justify-self-start">
          {t('button')}
        </Button>
      }
      open={open}
      onOpenChange={setOpen}
      title={t('dialogTitle')}
    >
      <Facts>
        <Fact term={t('approves')}>{t('report', { caseNumber, unit: unitName })}</Fact>
        <Fact term={t('judgement')}>{t('alternative', { number: alternative, day: decisionDate })}</Fact>
        <Fact term={t('checksum')}>
          <code className="font-mono text-sm">{`${seen.slice(0, 4)} ${seen.slice(4, 8)} … ${seen.slice(-4)}`}</code>
        </Fact>
      </Facts>
      <FreshLogin {...props} close={() => setOpen(false)} />
    </Dialog>
  );
}

type Failure = ActionFailure | Extract<Decided, { ok: false }>['error'];

function FreshLogin({ seen, decide, reportHref, close }: DecideDialogProps & { close: () => void }) {
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
      const asked = await decide(seen, password).catch(() => unreachable);
      const outcome = asked.ok ? asked.value : asked;
      if (outcome.ok) router.push(reportHref);
      else setFailure(outcome.error);
      router.refresh();
    });
  }

  return (
    <form noValidate onSubmit={submit} className="grid gap-3">
      <FreshLoginProblem failure={failure} />
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
          {t('confirm')}
        </Button>
        <Button variant="quiet" onClick={close}>
          {ui('cancel')}
        </Button>
      </div>
    </form>
  );
}

type ProblemProps = { failure: Failure | { readonly code: 'password-missing' } | null };

function fieldProblem(
  failure: ProblemProps['failure'],
  t: ReturnType<typeof useTranslations<'decision.decide'>>,
): string | undefined {
  if (failure?.code === 'wrong-credentials') return t('wrong');
  if (failure?.code === 'slow-down') return t('slow', { seconds: failure.seconds });
  return failure?.code === 'password-missing' ? t('passwordMissing') : undefined;
}

/** What the password has nothing to do with. */
function FreshLoginProblem({ failure }: ProblemProps) {
  const t = useTranslations('decision.decide');
  if (failure === null) return null;
  switch (failure.code) {
    case 'wrong-credentials':
    case 'slow-down':
    case 'password-missing':
      return null;
    case 'incomplete':
      return <Notice tone="warning" title={t('incomplete')} />;
    case 'changed-meanwhile':
      return <Notice tone="warning" title={t('changed')} />;
    default:
      return <ActionProblem failure={failure} />;
  }
}
