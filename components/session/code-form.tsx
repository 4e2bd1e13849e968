'use client';

import { useTranslations } from 'next-intl';
import { useForm } from 'react-hook-form';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';

/** Why a code did not let the person in. */
export type CodeFailure =
  | { code: 'wrong-code' }
  | { code: 'ticket-ended' }
  | { code: 'unreachable' }
  | { code: 'slow-down'; seconds: number };

type CodeFormProps = {
  failure: CodeFailure | null;
  /** Tries a code; leads on when it is right. */
  tryCode: (code: string) => Promise<void>;
  /** Begins again with e-mail and password. */
  startAgain: () => void;
};

/** The second step: a one-time code from the app, or one of the recovery codes. */
export function CodeForm({ failure, tryCode, startAgain }: CodeFormProps) {
  const t = useTranslations('login.code');
  const { register, handleSubmit, formState } = useForm<{ code: string }>();
  const { errors, isSubmitting, isSubmitSuccessful } = formState;
  const busy = isSubmitting || (isSubmitSuccessful && failure === null);
  return (
    <Form className="grid gap-4" onSubmit={handleSubmit(({ code }) => tryCode(code))}>
      <CodeProblem failure={failure} />
      <p>{t('text')}</p>
      <TextField
        label={t('label')}
        hint={t('hint')}
        autoComplete="one-time-code"
        autoCapitalize="characters"
        spellCheck={false}
        maxLength={40}
        error={errors.code?.message ?? (failure?.code === 'wrong-code' ? t('wrong') : undefined)}
        {...register('code', { required: t('missing') })}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" size="large" busy={busy}>
          {t(busy ? 'submitting' : 'submit')}
        </Button>
        <Button variant="quiet" size="large" onClick={startAgain}>
          {t('startAgain')}
        </Button>
      </div>
    </Form>
  );
}

function CodeProblem({ failure }: { failure: CodeFailure | null }) {
  const t = useTranslations('login');
  switch (failure?.code) {
    case 'ticket-ended':
      return (
        <Notice tone="error" title={t('code.ended')}>
          {t('code.endedText')}
        </Notice>
      );
    case 'unreachable':
      return (
        <Notice tone="error" title={t('problems.unreachable.title')}>
          {t('problems.unreachable.text')}
        </Notice>
      );
    case 'slow-down': {
      const minutes = Math.max(1, Math.ceil(failure.seconds / 60));
      return (
        <Notice tone="error" title={t('problems.slowedDown.title')}>
          {t('code.slow', { minutes })}
        </Notice>
      );
    }
    default:
      return null;
  }
}
