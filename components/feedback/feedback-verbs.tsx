'use client';

import { Check } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type InboxFeedback, isWaiting } from '@/lib/domain/feedback/feedback';
import { Button } from '../ui/button';
import { classNames } from '../ui/class-names';
import type { Linking } from './linking';
import { ReplyDialog } from './reply-dialog';
import type { OpenInbox } from './use-inbox';

type FeedbackVerbsProps = { feedback: InboxFeedback; open: OpenInbox; linking: Linking | null };

/** What can be done about feedback that waits: make it a change of the draft beside it, answer it, or decline it. */
export function FeedbackVerbs({ feedback, open, linking }: FeedbackVerbsProps) {
  const t = useTranslations('feedback.verb');
  const [busy, setBusy] = useState(false);
  const { id, revision, status } = feedback;
  if (!isWaiting(status)) return null;

  async function unlink(): Promise<void> {
    setBusy(true);
    await open.take(id, { step: 'unlink', revision });
    setBusy(false);
  }

  return (
    <div
      className={classNames(
        'flex flex-wrap items-center gap-x-2 gap-y-1.5 pt-1',
        // A quiet button has room around its word, which stands in line with the text above.
        linking === null && '-ml-2.5',
      )}
    >
      {linking && <LinkVerbs feedback={feedback} open={open} linking={linking} />}
      {status === 'planned' && (
        <Button variant="quiet" busy={busy} onClick={() => void unlink()}>
          {t('unlink')}
        </Button>
      )}
      <ReplyDialog kind="answer" feedback={feedback} open={open} />
      <ReplyDialog kind="decline" feedback={feedback} open={open} />
    </div>
  );
}

function LinkVerbs({ feedback, open, linking }: FeedbackVerbsProps & { linking: Linking }) {
  const t = useTranslations('feedback.verb');
  const [busy, setBusy] = useState(false);
  const { id, revision, target, link } = feedback;
  const own = linking.nodeOf(target?.key ?? null);
  const { changedNode } = linking;

  async function linkTo(node: string): Promise<void> {
    const { templateId, draftId } = linking;
    setBusy(true);
    const isLinked = await open.take(id, { step: 'link', revision, templateId, draftId, node });
    setBusy(false);
    if (isLinked) linking.open(node);
  }

  if (link?.draftId === linking.draftId) {
    const { node } = link;
    return <Button onClick={() => linking.open(node)}>{t('show', { name: linking.nameOf(node) })}</Button>;
  }
  return (
    <>
      {changedNode !== null && changedNode !== own && (
        <Button busy={busy} onClick={() => void linkTo(changedNode)}>
          <Check />
          {t('answeredBy', { name: linking.nameOf(changedNode) })}
        </Button>
      )}
      {own !== null && (
        <Button busy={busy} onClick={() => void linkTo(own)}>
          {t('makeChange')}
        </Button>
      )}
    </>
  );
}
