'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FactReply } from '@/lib/domain/fact-review/fact-comment';
import { CaseTextField } from '../../personal-data/case-text-field';
import { ActionProblem, isActionFailure } from '../../shell/action-problem';
import { useServerAction } from '../../shell/use-server-action';
import { Button } from '../../ui/button';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { Segment } from '../../ui/segment';
import type { CommentView, GiveReply, ReplyOutcome } from './comment-view';

type ReplyFormProps = { comment: CommentView; name: string; giveReply: GiveReply; done: () => void };

/** The auditor's reply: the draft is changed where it is written, or kept with a motive. */
export function ReplyForm({ comment, name, giveReply, done }: ReplyFormProps) {
  const t = useTranslations('factReview.replies');
  const [kind, setKind] = useState<FactReply['kind']>(comment.reply?.kind ?? 'changed');
  const { run, busy, failure } = useServerAction<Failure>();
  const give = (reply: FactReply) => run(() => giveReply(comment.id, reply), done);
  return (
    <div className="grid gap-3">
      {failure && <ReplyProblem failure={failure} />}
      <Segment
        label={t('choose', { name })}
        name={`reply-${comment.id}`}
        options={[
          { value: 'changed', label: t('change') },
          { value: 'kept', label: t('keep') },
        ]}
        value={kind}
        onChange={setKind}
      />
      <p className="text-sm text-ink-2">{t(kind === 'changed' ? 'changeText' : 'keepText')}</p>
      {kind === 'changed' ? (
        <div className="flex flex-wrap gap-2">
          <LinkButton href={comment.href} className="min-h-target">
            {t('toDraft')}
          </LinkButton>
          <Button
            variant="primary"
            className="min-h-target"
            busy={busy}
            onClick={() => give({ kind: 'changed' })}
          >
            {t('isChanged')}
          </Button>
        </div>
      ) : (
        <Motive
          motive={comment.reply?.kind === 'kept' ? comment.reply.motive : ''}
          busy={busy}
          keep={(motive) => give({ kind: 'kept', motive })}
        />
      )}
    </div>
  );
}

type MotiveProps = { motive: string; busy: boolean; keep: (motive: string) => void };

function Motive({ motive: before, busy, keep }: MotiveProps) {
  const t = useTranslations('factReview.replies');
  const [motive, setMotive] = useState(before);
  const [missing, setMissing] = useState(false);
  const save = () => {
    setMissing(motive.trim() === '');
    if (motive.trim() !== '') keep(motive);
  };
  return (
    <div className="grid gap-3">
      <CaseTextField
        label={t('motive')}
        value={motive}
        rows={2}
        maxLength={4000}
        error={missing ? t('motiveMissing') : undefined}
        onChange={(event) => setMotive(event.target.value)}
      />
      <Button variant="primary" className="min-h-target justify-self-start" busy={busy} onClick={save}>
        {t('save')}
      </Button>
    </div>
  );
}

type Failure = Extract<ReplyOutcome, { ok: false }>['error'];

function ReplyProblem({ failure }: { failure: Failure }) {
  const t = useTranslations('factReview.replies');
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  return (
    <Notice tone="warning" title={t('failed')}>
      {t(failure.code)}
    </Notice>
  );
}
