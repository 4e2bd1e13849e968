'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import type { Result } from '@/lib/domain/result';
import { FreshLoginForm } from '../session/fresh-login-form';
import { type HeardAction, outcomeOf } from '../session/heard-action';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Form } from '../ui/form';
import { TextAreaField } from '../ui/text-area-field';
import { type RetentionFailure, RetentionProblem } from './retention-problem';

type AnswerFailure = Exclude<
  RetentionFailure,
  { readonly code: 'nothing-due' | 'in-hand' | 'outlives-audit' }
>;

export type Approve = (login: FreshLogin) => HeardAction<null, AnswerFailure | FreshLoginFailure>;
export type Decline = (motive: string) => Promise<Result<null, RetentionFailure>>;

type AnswerProposalProps = {
  /** How many things it holds. */
  count: number;
  approve: Approve;
  decline: Decline;
};

/** The two answers of the other administrator: yes with a fresh login, or no with a reason. */
export function AnswerProposal({ count, approve, decline }: AnswerProposalProps) {
  const t = useTranslations('retention.one');
  const [open, setOpen] = useState(false);
  return (
    <div className="mt-4 flex flex-wrap gap-2">
      <Dialog
        trigger={
          <Button variant="primary" size="large">
            {t('approve')}
          </Button>
        }
        open={open}
        onOpenChange={setOpen}
        title={t('approveTitle', { count })}
      >
        <FreshLoginForm
          deed="retention"
          tone="danger"
          confirm={t('approve')}
          hint={t('approveHint')}
          run={(login) => outcomeOf(approve(login))}
          done={() => setOpen(false)}
          problem={(failure) => <RetentionProblem failure={failure} />}
        />
      </Dialog>
      <DeclineProposal decline={decline} />
    </div>
  );
}

function DeclineProposal({ decline }: Pick<AnswerProposalProps, 'decline'>) {
  const t = useTranslations('retention.one');
  const [open, setOpen] = useState(false);
  const [motive, setMotive] = useState('');
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useServerAction<RetentionFailure>();
  const lacks = motive.trim() === '' || motive.length > 2000;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (!lacks)
      run(
        () => decline(motive),
        () => setOpen(false),
      );
  };
  return (
    <Dialog
      trigger={<Button size="large">{t('decline')}</Button>}
      open={open}
      onOpenChange={setOpen}
      title={t('declineTitle')}
    >
      <Form className="grid gap-4" onSubmit={submit}>
        <RetentionProblem failure={failure} />
        <TextAreaField
          label={t('declineMotive')}
          value={motive}
          error={tried && lacks ? t('declineNeeded') : undefined}
          onChange={(event) => setMotive(event.target.value)}
        />
        <div>
          <Button type="submit" variant="primary" busy={busy}>
            {t('decline')}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
