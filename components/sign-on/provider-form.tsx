'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FreshLogin, FreshLoginFailure } from '@/lib/domain/fresh-login';
import { groupsRules, type SignOn } from '@/lib/domain/sign-on/sign-on';
import { FreshLoginForm } from '../session/fresh-login-form';
import { type HeardAction, outcomeOf } from '../session/heard-action';
import { ActionProblem, isActionFailure } from '../shell/action-problem';
import { Checkbox } from '../ui/checkbox';
import { Notice } from '../ui/notice';
import { SelectField } from '../ui/select-field';
import { TextField } from '../ui/text-field';
import { GroupMappings, type UnitChoice } from './group-mappings';
import { TryIt, type TryProvider } from './try-it';

/** Why a provider was not saved, apart from the login. */
type SaveFailure = {
  readonly code:
    | 'changed-meanwhile'
    | 'secret-missing'
    | 'unknown-unit'
    | 'not-https'
    | 'private-address'
    | 'too-large'
    | 'too-slow';
};

type ProviderFormProps = {
  /** Of the settings as they are shown; 0 when there have never been any. */
  revision: number;
  signOn: SignOn | null;
  units: readonly UnitChoice[];
  save: (input: {
    revision: number;
    signOn: SignOn;
    secret: string | null;
    login: FreshLogin;
  }) => HeardAction<{ readonly revision: number }, FreshLoginFailure | SaveFailure>;
  tryIt: TryProvider;
};

const none: SignOn = {
  issuer: '',
  clientId: '',
  claims: { email: 'email', name: 'name', groups: null, addressesAreOwn: false },
  groupsRule: 'never',
  mapping: [],
};

/** The organisation's own login: where it is, what it knows us as, and what its groups give. */
export function ProviderForm({ revision, signOn, units, save, tryIt }: ProviderFormProps) {
  const t = useTranslations('signOn');
  const [form, setForm] = useState(signOn ?? none);
  const [secret, setSecret] = useState('');
  const [saved, setSaved] = useState(false);
  const set = (change: Partial<SignOn>) => {
    setSaved(false);
    setForm({ ...form, ...change });
  };

  return (
    <FreshLoginForm
      deed="signOn"
      confirm={t('save')}
      run={(login) => outcomeOf(save({ revision, signOn: form, secret: secret || null, login }))}
      done={() => {
        setSecret('');
        setSaved(true);
      }}
      problem={(failure) =>
        isActionFailure(failure) ? (
          <ActionProblem failure={failure} />
        ) : (
          <Notice tone="error" title={t(`problems.${failure.code}`)} />
        )
      }
    >
      {saved && <Notice tone="done" title={t('saved')} />}
      <TextField
        label={t('issuer')}
        hint={t('issuerHint')}
        type="url"
        maxLength={500}
        value={form.issuer}
        onChange={(event) => set({ issuer: event.target.value.trim() })}
      />
      <TryIt issuer={form.issuer} tryIt={tryIt} />
      <TextField
        label={t('clientId')}
        maxLength={200}
        value={form.clientId}
        onChange={(event) => set({ clientId: event.target.value })}
      />
      <TextField
        label={t('secret')}
        hint={signOn ? t('secretKept') : t('secretHint')}
        type="password"
        autoComplete="off"
        maxLength={500}
        value={secret}
        onChange={(event) => setSecret(event.target.value)}
      />
      <Claims claims={form.claims} set={(claims) => set({ claims })} />
      <Groups form={form} set={set} units={units} />
    </FreshLoginForm>
  );
}

type ClaimsProps = { claims: SignOn['claims']; set: (claims: SignOn['claims']) => void };

/** Where the provider says what of a person. */
function Claims({ claims, set }: ClaimsProps) {
  const t = useTranslations('signOn');
  return (
    <>
      <div className="grid gap-4 tablet:grid-cols-2">
        <TextField
          label={t('emailClaim')}
          value={claims.email}
          maxLength={100}
          onChange={(event) => set({ ...claims, email: event.target.value })}
        />
        <TextField
          label={t('nameClaim')}
          value={claims.name}
          maxLength={100}
          onChange={(event) => set({ ...claims, name: event.target.value })}
        />
      </div>
      <Checkbox
        label={t('addressesAreOwn')}
        hint={t('addressesAreOwnHint')}
        checked={claims.addressesAreOwn}
        onChange={(event) => set({ ...claims, addressesAreOwn: event.target.checked })}
      />
    </>
  );
}

type GroupsProps = {
  form: SignOn;
  set: (change: Partial<SignOn>) => void;
  units: readonly UnitChoice[];
};

/** Whether groups decide roles, and which gives what. */
function Groups({ form, set, units }: GroupsProps) {
  const t = useTranslations('signOn');
  return (
    <>
      <SelectField
        label={t('groupsRule')}
        hint={t(`groupsRuleHints.${form.groupsRule}`)}
        value={form.groupsRule}
        onChange={(event) =>
          set({ groupsRule: groupsRules.find((rule) => rule === event.target.value) ?? 'never' })
        }
      >
        {groupsRules.map((rule) => (
          <option key={rule} value={rule}>
            {t(`groupsRules.${rule}`)}
          </option>
        ))}
      </SelectField>
      {form.groupsRule !== 'never' && (
        <>
          <TextField
            label={t('groupsClaim')}
            value={form.claims.groups ?? ''}
            maxLength={100}
            onChange={(event) => set({ claims: { ...form.claims, groups: event.target.value } })}
          />
          <GroupMappings mapping={form.mapping} units={units} onChange={(mapping) => set({ mapping })} />
        </>
      )}
    </>
  );
}
