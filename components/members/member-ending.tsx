'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useServerAction } from '../shell/use-server-action';
import type { RoleName } from '../shell/viewer';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Form } from '../ui/form';
import { TextField } from '../ui/text-field';
import { type MemberFailure, MemberProblem } from './member-problem';
import type { MemberVerbs } from './member-verbs';
import { RolesBoxes } from './roles-boxes';

type EndMembershipProps = {
  userId: string;
  name: string;
  /** Whether it is who looks at the page. */
  isViewer: boolean;
  end: MemberVerbs['end'];
};

/** Ends a membership at once. */
export function EndMembership({ userId, name, isViewer, end }: EndMembershipProps) {
  const t = useTranslations('members.page');
  const { run, failure } = useServerAction<MemberFailure>();
  if (isViewer) return <p className="text-sm text-ink-2">{t('yourself')}</p>;
  return (
    <div className="grid justify-items-start gap-3 text-sm">
      <MemberProblem failure={failure} />
      <p className="max-w-measure text-ink-2">{t('endLede')}</p>
      <ConfirmDialog
        trigger={<Button>{t('endNow')}</Button>}
        title={t('endTitle', { name })}
        description={t('endText')}
        confirmLabel={t('endNow')}
        onConfirm={async () => run(() => end(userId))}
        tone="danger"
      />
    </div>
  );
}

type TakeBackProps = {
  userId: string;
  roles: readonly RoleName[];
  today: string;
  takeBack: MemberVerbs['takeBack'];
};

/** Begins a new membership for somebody whose earlier one has ended. */
export function TakeBack({ userId, roles: earlier, today, takeBack }: TakeBackProps) {
  const t = useTranslations('members.page');
  const field = useTranslations('field');
  const [roles, setRoles] = useState<readonly RoleName[]>(earlier);
  const [startedOn, setStartedOn] = useState(today);
  const { run, busy, failure } = useServerAction<MemberFailure>();

  function submit(event: FormEvent): void {
    event.preventDefault();
    if (busy || roles.length === 0 || startedOn === '') return;
    run(() => takeBack({ userId, startedOn, roles: [...roles] }));
  }

  return (
    <Form className="grid max-w-card gap-4" onSubmit={submit}>
      <p className="text-sm text-ink-2">{t('takeBackText')}</p>
      <MemberProblem failure={failure} />
      <RolesBoxes chosen={roles} onChange={setRoles} missing={roles.length === 0} />
      <TextField
        label={t('startedOn')}
        type="date"
        value={startedOn}
        error={startedOn === '' ? field('required') : undefined}
        onChange={(event) => setStartedOn(event.target.value)}
      />
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t(busy ? 'takingBack' : 'takeBack')}
      </Button>
    </Form>
  );
}
