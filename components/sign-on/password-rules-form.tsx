'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import { FreshLoginForm } from '../session/fresh-login-form';
import { type HeardAction, outcomeOf } from '../session/heard-action';
import { ActionProblem, isActionFailure } from '../shell/action-problem';
import { Checkbox } from '../ui/checkbox';
import { Notice } from '../ui/notice';

type Rules = { readonly passwordsAllowed: boolean; readonly totpDemanded: boolean };

type PasswordRulesFormProps = {
  rules: Rules;
  /** Whether this person may switch passwords off: they have come in by the other way. */
  mayBeOff: boolean;
  change: (
    input: Rules & { login: FreshLogin },
  ) => HeardAction<Rules, FreshLoginFailure | { readonly code: 'come-through-provider' }>;
};

/** Whether a password opens the organisation, and whether it needs a one-time code. */
export function PasswordRulesForm({ rules, mayBeOff, change }: PasswordRulesFormProps) {
  const t = useTranslations('signOn');
  const [wanted, setWanted] = useState(rules);
  const [saved, setSaved] = useState(false);
  const set = (part: Partial<Rules>) => {
    setSaved(false);
    setWanted({ ...wanted, ...part });
  };
  return (
    <FreshLoginForm
      deed="passwords"
      confirm={t('savePasswords')}
      run={(login) => outcomeOf(change({ ...wanted, login }))}
      done={() => setSaved(true)}
      problem={(failure) =>
        isActionFailure(failure) ? (
          <ActionProblem failure={failure} />
        ) : (
          <Notice tone="error" title={t(`problems.${failure.code}`)} />
        )
      }
    >
      {saved && <Notice tone="done" title={t('saved')} />}
      <Checkbox
        label={t('passwordsAllowed')}
        hint={mayBeOff || !rules.passwordsAllowed ? t('passwordsAllowedHint') : t('mayNotBeOff')}
        disabled={!mayBeOff && wanted.passwordsAllowed}
        checked={wanted.passwordsAllowed}
        onChange={(event) => set({ passwordsAllowed: event.target.checked })}
      />
      <Checkbox
        label={t('totpDemanded')}
        hint={t('totpDemandedHint')}
        checked={wanted.totpDemanded}
        onChange={(event) => set({ totpDemanded: event.target.checked })}
      />
    </FreshLoginForm>
  );
}
