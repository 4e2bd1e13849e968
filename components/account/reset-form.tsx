'use client';

import { useTranslations } from 'next-intl';
import { isPasswordCode, NewPasswordForm } from './new-password-form';

type ResetFormProps = {
  email: string;
  /** Changes the password: a server action. */
  reset: (
    password: string,
  ) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: { readonly code: string } }>;
};

/** Chooses a new password, and leads on to the login page: it signs nobody in. */
export function ResetForm({ email, reset }: ResetFormProps) {
  const t = useTranslations('invitation.reset');

  async function choose(password: string) {
    const outcome = await reset(password);
    if (outcome.ok) window.location.assign('/login?notice=passwordChanged');
    else if (isPasswordCode(outcome.error.code) || outcome.error.code === 'failed') return outcome.error.code;
    else window.location.reload();
    return null;
  }

  return <NewPasswordForm email={email} words={{ submit: t('save'), busy: t('saving') }} choose={choose} />;
}
