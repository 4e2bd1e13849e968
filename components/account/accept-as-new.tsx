'use client';

import { signIn } from 'next-auth/react';
import { useTranslations } from 'next-intl';
import { isPasswordCode, NewPasswordForm } from './new-password-form';

type Accepted =
  | { readonly ok: true; readonly value: { readonly slug: string; readonly email: string } }
  | { readonly ok: false; readonly error: { readonly code: string } };

type AcceptAsNewProps = {
  email: string;
  tenantName: string;
  /** Makes the account and the membership: a server action. */
  accept: (password: string) => Promise<Accepted>;
};

/** Chooses the password of a new account, and leads on into the organisation, signed in. */
export function AcceptAsNew({ email, tenantName, accept }: AcceptAsNewProps) {
  const t = useTranslations('invitation');

  async function choose(password: string) {
    const outcome = await accept(password);
    if (!outcome.ok) {
      const { code } = outcome.error;
      if (isPasswordCode(code) || code === 'failed') return code;
      // The link has been used or withdrawn meanwhile: the page says so itself.
      window.location.reload();
      return null;
    }
    const signed = await signIn('credentials', { email, password, redirect: false }).catch(() => null);
    // Where signing in asks for more than this, the login page is where it is asked.
    window.location.assign(signed?.ok && !signed.error ? `/t/${outcome.value.slug}` : '/login');
    return null;
  }

  return (
    <NewPasswordForm
      email={email}
      words={{ submit: t('join', { tenant: tenantName }), busy: t('joining') }}
      choose={choose}
    />
  );
}
