'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { useServerAction } from '../shell/use-server-action';
import type { RoleName } from '../shell/viewer';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { TextField } from '../ui/text-field';
import { type MemberFailure, MemberProblem } from './member-problem';
import type { MemberVerbs } from './member-verbs';
import { RolesBoxes } from './roles-boxes';

/** A member as the form begins. */
export type MemberView = {
  readonly userId: string;
  readonly revision: number;
  readonly name: string;
  readonly roles: readonly RoleName[];
  readonly startedOn: string;
  readonly endedOn: string | null;
};

type MemberFormProps = {
  /** As the server has it now; what was written stays when it comes anew. */
  member: MemberView;
  change: MemberVerbs['change'];
};

/** What a member is called and may do, and from when to when. */
export function MemberForm({ member, change }: MemberFormProps) {
  const t = useTranslations('members.page');
  const field = useTranslations('field');
  const [name, setName] = useState(member.name);
  const [roles, setRoles] = useState<readonly RoleName[]>(member.roles);
  const [startedOn, setStartedOn] = useState(member.startedOn);
  const [endedOn, setEndedOn] = useState(member.endedOn ?? '');
  // What this form began with: when somebody else has changed the member since, saving is refused.
  const [revision, setRevision] = useState(member.revision);
  const [tried, setTried] = useState(false);
  const [saved, setSaved] = useState(false);
  const { run, busy, failure } = useServerAction<MemberFailure>();
  const complete = name.trim() !== '' && roles.length > 0 && startedOn !== '';

  function submit(event: FormEvent): void {
    event.preventDefault();
    setTried(true);
    setSaved(false);
    if (!complete || busy) return;
    const whole = {
      userId: member.userId,
      revision,
      name,
      roles: [...roles],
      startedOn,
      endedOn: endedOn || null,
    };
    run(
      () => change(whole),
      () => {
        setRevision(revision + 1);
        setSaved(true);
      },
    );
  }

  return (
    <Form className="grid max-w-card gap-5" onSubmit={submit}>
      <MemberProblem failure={failure} />
      <TextField
        label={t('name')}
        autoComplete="off"
        maxLength={200}
        value={name}
        error={tried && name.trim() === '' ? field('required') : undefined}
        onChange={(event) => setName(event.target.value)}
      />
      <RolesBoxes chosen={roles} onChange={setRoles} missing={tried && roles.length === 0} />
      <div className="grid gap-4 tablet:grid-cols-2">
        <TextField
          label={t('startedOn')}
          type="date"
          value={startedOn}
          error={tried && startedOn === '' ? field('required') : undefined}
          onChange={(event) => setStartedOn(event.target.value)}
        />
        <TextField
          label={t('endedOn')}
          hint={t('endedOnHint')}
          optional
          type="date"
          value={endedOn}
          onChange={(event) => setEndedOn(event.target.value)}
        />
      </div>
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" variant="primary" size="large" busy={busy}>
          {t(busy ? 'saving' : 'save')}
        </Button>
        <span role="status" className="text-sm text-ink-2">
          {saved && !busy && t('saved')}
        </span>
      </div>
    </Form>
  );
}
