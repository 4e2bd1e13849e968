'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useForm } from 'react-hook-form';
import { ActionProblem, isActionFailure } from '../shell/action-problem';
import type { RoleName } from '../shell/viewer';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { TextField } from '../ui/text-field';
import { useFieldProblem } from '../ui/use-field-problem';
import type { Outcome } from './member-outcome';
import { RolesBoxes } from './roles-boxes';

export type NewInvitation = {
  email: string;
  name: string;
  roles: RoleName[];
  unitIds: string[];
  startedOn: string;
};

type InviteCode = 'already-member' | 'already-invited' | 'units-without-role' | 'unknown-unit';

type InviteFormProps = {
  units: readonly { id: string; name: string }[];
  /** The calendar day that it is, proposed as the first one. */
  today: string;
  /** Invites: a server action. */
  invite: (invitation: NewInvitation) => Promise<Outcome<InviteCode>>;
  /** Where the members are listed. */
  membersHref: string;
};

type Failure = Extract<Outcome<InviteCode>, { ok: false }>['error'] | { readonly code: 'unreachable' };
type Fields = Pick<NewInvitation, 'email' | 'name' | 'startedOn'>;

/** Who is invited, as what, and from when. What was written stays when it did not go well. */
export function InviteForm({ units, today, invite, membersHref }: InviteFormProps) {
  const t = useTranslations('members.form');
  const router = useRouter();
  const problemOf = useFieldProblem();
  const form = useForm<Fields>({ defaultValues: { email: '', name: '', startedOn: today } });
  const [roles, setRoles] = useState<RoleName[]>([]);
  const [unitIds, setUnitIds] = useState<string[]>([]);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [tried, setTried] = useState(false);
  const { errors, isSubmitting, isSubmitSuccessful } = form.formState;
  const busy = isSubmitting || (isSubmitSuccessful && failure === null && roles.length > 0);
  const manages = roles.includes('unitManager');

  async function submit(fields: Fields): Promise<void> {
    setFailure(null);
    setTried(true);
    if (roles.length === 0) return;
    const outcome = await invite({ ...fields, roles, unitIds: manages ? unitIds : [] }).catch(
      () => ({ ok: false, error: { code: 'unreachable' } }) as const,
    );
    if (outcome.ok) return router.push(membersHref);
    setFailure(outcome.error);
    if (outcome.error.code === 'invalid') showFields(outcome.error.fields);
  }

  function showFields(wrong: Readonly<Record<string, string>>): void {
    for (const field of ['email', 'name', 'startedOn'] as const) {
      const code = wrong[field];
      if (code) form.setError(field, { message: problemOf(code) }, { shouldFocus: true });
    }
  }

  return (
    <Form className="grid max-w-card gap-5" onSubmit={form.handleSubmit(submit, () => setTried(true))}>
      <InviteProblem failure={failure} />
      <TextField
        label={t('email')}
        type="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={254}
        error={errors.email?.message}
        {...form.register('email', { required: problemOf('required') })}
      />
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        autoComplete="off"
        maxLength={200}
        error={errors.name?.message}
        {...form.register('name', { required: problemOf('required') })}
      />
      <RolesBoxes chosen={roles} onChange={setRoles} missing={tried && roles.length === 0} />
      {manages && <UnitBoxes units={units} chosen={unitIds} onChange={setUnitIds} />}
      <TextField
        label={t('startedOn')}
        type="date"
        error={errors.startedOn?.message}
        {...form.register('startedOn', { required: problemOf('required') })}
      />
      <Button type="submit" variant="primary" size="large" busy={busy} className="justify-self-start">
        {t(busy ? 'sending' : 'send')}
      </Button>
    </Form>
  );
}

type UnitBoxesProps = {
  units: InviteFormProps['units'];
  chosen: readonly string[];
  onChange: (unitIds: string[]) => void;
};

function UnitBoxes({ units, chosen, onChange }: UnitBoxesProps) {
  const t = useTranslations('members.form');
  return (
    <CheckboxGroup label={t('units')} hint={units.length > 0 ? t('unitsHint') : t('noUnits')}>
      {units.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={chosen.includes(id)}
          onChange={(event) =>
            onChange(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
          }
        />
      ))}
    </CheckboxGroup>
  );
}

const textKeys = {
  'already-member': 'alreadyMember',
  'already-invited': 'alreadyInvited',
  'units-without-role': 'unitsWithoutRole',
  'unknown-unit': 'unknownUnit',
} as const satisfies Record<InviteCode, string>;

function InviteProblem({ failure }: { failure: Failure | null }) {
  const t = useTranslations('members.form.problems');
  if (failure === null) return null;
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return <Notice tone="error" title={t(textKeys[failure.code])} />;
}
