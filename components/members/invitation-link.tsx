'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { ActionProblem, isActionFailure } from '../shell/action-problem';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Notice } from '../ui/notice';
import { Spinner } from '../ui/spinner';
import { TextField } from '../ui/text-field';
import type { Outcome } from './member-outcome';

type LinkCode = 'sent-by-mail' | 'not-yours' | 'link-expired';
type LinkOutcome = Outcome<LinkCode, { readonly path: string }>;

/** Asks for the link of an invitation: a server action, which writes in the log that it was shown. */
export type ShowLink = (invitationId: string) => Promise<LinkOutcome>;

type InvitationLinkProps = { name: string; show: () => Promise<LinkOutcome> };

type Shown = LinkOutcome | { readonly ok: false; readonly error: { readonly code: 'unreachable' } };

/** Shows the link of an invitation to whoever hands it over by themselves. It is asked for when it is opened, not before. */
export function InvitationLink({ name, show }: InvitationLinkProps) {
  const t = useTranslations('members.waiting');
  const [shown, setShown] = useState<Shown | null>(null);

  async function ask(): Promise<void> {
    setShown(null);
    setShown(await show().catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const));
  }

  return (
    <Dialog
      trigger={
        <Button variant="quiet" aria-label={t('showLinkFor', { name })}>
          {t('showLink')}
        </Button>
      }
      onOpenChange={(open) => {
        if (open) void ask();
      }}
      title={t('linkTitle', { name })}
      description={t('linkText')}
    >
      {shown === null && <Spinner />}
      {shown?.ok && (
        <TextField
          label={t('link')}
          readOnly
          value={`${window.location.origin}${shown.value.path}`}
          onFocus={(event) => event.target.select()}
        />
      )}
      {shown?.ok === false && <LinkProblem error={shown.error} />}
    </Dialog>
  );
}

const textKeys = {
  'sent-by-mail': 'sentByMail',
  'not-yours': 'notYours',
  'link-expired': 'linkExpired',
} as const satisfies Record<LinkCode, string>;

function LinkProblem({ error }: { error: Extract<Shown, { ok: false }>['error'] }) {
  const t = useTranslations('members.waiting.problems');
  if (isActionFailure(error)) return <ActionProblem failure={error} />;
  return <Notice tone="warning" title={t(textKeys[error.code])} />;
}
