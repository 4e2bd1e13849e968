'use client';

import { useTranslations } from 'next-intl';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { type MemberFailure, MemberProblem } from './member-problem';
import type { MemberVerbs } from './member-verbs';

/** A login at an organisation's provider that is bound to a member. */
export type BoundIdentity = {
  readonly issuer: string;
  /** Days and times. */
  readonly since: string;
  readonly lastUsed: string;
};

type BoundIdentitiesProps = {
  userId: string;
  name: string;
  identities: readonly BoundIdentity[];
  unbind: MemberVerbs['unbind'];
};

/** By which logins at the organisation's provider a member is known, each with a way to unbind it. */
export function BoundIdentities({ userId, name, identities, unbind }: BoundIdentitiesProps) {
  const t = useTranslations('members.page.identity');
  const { run, failure } = useServerAction<MemberFailure>();
  if (identities.length === 0) return <p className="text-sm text-ink-2">{t('none')}</p>;
  return (
    <>
      <MemberProblem failure={failure} />
      <ul>
        {identities.map(({ issuer, since, lastUsed }) => (
          <li
            key={issuer}
            className="flex min-h-target flex-wrap items-center justify-between gap-x-4 border-t border-line py-2 first:border-t-0"
          >
            <span className="min-w-0">
              <span className="block font-bold break-all">{issuer}</span>
              <span className="text-sm text-ink-2">{t('since', { since, lastUsed })}</span>
            </span>
            <ConfirmDialog
              trigger={<Button aria-label={t('unbindFor', { issuer })}>{t('unbind')}</Button>}
              title={t('unbindTitle', { name })}
              description={t('unbindText')}
              confirmLabel={t('unbind')}
              onConfirm={async () => run(() => unbind(userId, issuer))}
              tone="danger"
            />
          </li>
        ))}
      </ul>
    </>
  );
}
