'use client';

import { Mail, TriangleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { formatDayAndTime, formatTime } from '@/lib/time/format';
import { ActionProblem, isActionFailure } from '../shell/action-problem';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { InvitationLink, type ShowLink } from './invitation-link';
import type { Outcome } from './member-outcome';
import type { WaitingRow } from './member-row';
import { SeesWords } from './sees-words';

export type WaitingVerbs = {
  /** Server actions, each for the invitation with an id. */
  readonly sendAgain: (invitationId: string) => Promise<Outcome<never>>;
  readonly withdraw: (invitationId: string) => Promise<Outcome<never>>;
  readonly showLink: ShowLink;
};

type WaitingListProps = { waiting: readonly WaitingRow[]; verbs: WaitingVerbs };

/** Those who have been invited and have not come: until when their link holds, and what can be done. */
export function WaitingList({ waiting, verbs }: WaitingListProps) {
  const { run, busy, failure } = useServerAction<Extract<Outcome<never>, { ok: false }>['error']>();
  return (
    <>
      {failure && isActionFailure(failure) && <ActionProblem failure={failure} />}
      <ul>
        {waiting.map((one) => (
          <li
            key={one.id}
            className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line bg-well px-3 py-2.5 text-sm"
          >
            <Who waiting={one} />
            <Verbs
              waiting={one}
              verbs={verbs}
              busy={busy}
              sendAgain={() => run(() => verbs.sendAgain(one.id))}
              withdraw={async () => run(() => verbs.withdraw(one.id))}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function Who({ waiting }: { waiting: WaitingRow }) {
  const t = useTranslations('members.waiting');
  const role = useTranslations('role');
  const { name, email, roles, manages, invitedAt, expiresAt, expired } = waiting;
  const at = formatDayAndTime(invitedAt);
  return (
    <div className="min-w-0">
      <p className="text-base leading-ui font-medium">{name}</p>
      <p className="break-words text-ink-2">{email}</p>
      <p>
        {roles.map((one) => role(one)).join(', ')} · <SeesWords roles={roles} manages={manages} />
      </p>
      <p className={expired ? 'text-unfulfilled' : 'text-ink-2'}>
        {expired ? <TriangleAlert className="mr-1 inline" /> : <Mail className="mr-1 inline" />}
        {expired ? t('expired', { at }) : t('invited', { at, until: formatTime(expiresAt) })}
      </p>
    </div>
  );
}

type VerbsProps = {
  waiting: WaitingRow;
  verbs: WaitingVerbs;
  busy: boolean;
  sendAgain: () => void;
  withdraw: () => Promise<void>;
};

function Verbs({ waiting, verbs, busy, sendAgain, withdraw }: VerbsProps) {
  const t = useTranslations('members.waiting');
  const { id, name, showsLink } = waiting;
  return (
    <div className="flex flex-wrap gap-2">
      <Button aria-label={t('againFor', { name })} busy={busy} onClick={sendAgain}>
        {t('again')}
      </Button>
      {showsLink && <InvitationLink name={name} show={() => verbs.showLink(id)} />}
      <ConfirmDialog
        trigger={
          <Button variant="quiet" aria-label={t('withdrawFor', { name })}>
            {t('withdraw')}
          </Button>
        }
        title={t('withdrawTitle', { name })}
        description={t('withdrawText')}
        confirmLabel={t('withdraw')}
        onConfirm={withdraw}
        tone="danger"
      />
    </div>
  );
}
