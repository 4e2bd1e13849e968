'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type DeadlineDraft, draftOf, writtenFrom } from '../audit/judgement/deadline-draft';
import { DeadlineField } from '../audit/judgement/deadline-field';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { TextAreaField } from '../ui/text-area-field';
import { RemedyDialog } from './remedy-dialog';
import type { Outcome, RemedyCommands, RemedyView } from './remedy-view';
import { TextStep } from './text-step';

type WishedDateProps = { view: RemedyView; commands: RemedyCommands; why: string | null };

/** The unit's wish for a later date while it waits, and for the auditor the two answers to it. */
export function WishedDate({ view, commands, why }: WishedDateProps) {
  const t = useTranslations('remedy');
  const { wished, may, revision } = view;
  const number = String(view.number);
  if (wished === null) return null;
  const { words } = wished;
  if (!may.answerLater) return <Notice title={t(view.asUnit ? 'wishedByYou' : 'wishedTitle', { words })} />;
  return (
    <Notice
      tone="warning"
      title={t('wishedTitle', { words })}
      actions={
        <>
          <Grant view={view} commands={commands} />
          <TextStep
            trigger={<Button>{t('verbs.decline')}</Button>}
            title={t('later.declineTitle', { number })}
            text={t('later.declineText')}
            label={t('later.declineWhy')}
            missing={t('later.declineMissing')}
            verb={t('verbs.decline')}
            send={(motive) => commands.answerLater(revision, { answer: 'decline', motive })}
          />
        </>
      }
    >
      {why}
    </Notice>
  );
}

function Grant({ view, commands }: Omit<WishedDateProps, 'why'>) {
  const t = useTranslations('remedy');
  const [draft, setDraft] = useState<DeadlineDraft>(draftOf(view.wished));
  const [motive, setMotive] = useState('');
  const [tried, setTried] = useState(false);
  const written = writtenFrom(draft, view.calendar);

  function ready(): (() => Promise<Outcome>) | null {
    setTried(true);
    if (!written.ok || written.value === null) return null;
    const deadline = written.value;
    return () => commands.answerLater(view.revision, { answer: 'grant', deadline, motive });
  }

  return (
    <RemedyDialog
      trigger={<Button variant="primary">{t('verbs.grant')}</Button>}
      title={t('later.grantTitle', { number: String(view.number) })}
      text={t('later.grantText')}
      verb={t('verbs.grant')}
      send={ready}
    >
      <DeadlineField
        label={t('later.granted')}
        draft={draft}
        calendar={view.calendar}
        mustChoose={tried}
        missing={t('later.wishedMissing')}
        onChange={setDraft}
      />
      <TextAreaField
        label={t('later.motive')}
        optional
        value={motive}
        maxLength={4000}
        onChange={(event) => setMotive(event.target.value)}
      />
    </RemedyDialog>
  );
}
