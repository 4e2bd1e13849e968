'use client';

import { useTranslations } from 'next-intl';
import { type ReactNode, useState } from 'react';
import { type DeadlineDraft, writtenFrom } from '../audit/judgement/deadline-draft';
import { DeadlineField } from '../audit/judgement/deadline-field';
import { CaseTextField } from '../personal-data/case-text-field';
import { RemedyDialog } from './remedy-dialog';
import type { Outcome, RemedyCommands, RemedyView } from './remedy-view';

type AskForLaterProps = { view: RemedyView; commands: RemedyCommands; trigger: ReactNode };

/** Asks for a later date: when it can be done, in the person's own words, and why not before. */
export function AskForLater({ view, commands, trigger }: AskForLaterProps) {
  const t = useTranslations('remedy');
  const [draft, setDraft] = useState<DeadlineDraft>({ words: '', chosen: null });
  const [why, setWhy] = useState('');
  const [tried, setTried] = useState(false);
  const written = writtenFrom(draft, view.calendar);

  function ready(): (() => Promise<Outcome>) | null {
    setTried(true);
    if (!written.ok || written.value === null || why.trim() === '') return null;
    const deadline = written.value;
    return () => commands.askForLater(view.revision, { deadline, why });
  }

  return (
    <RemedyDialog
      trigger={trigger}
      title={t('later.askTitle', { number: String(view.number) })}
      text={t('later.askText')}
      verb={t('verbs.askForLater')}
      send={ready}
    >
      <DeadlineField
        label={t('later.wished')}
        hint={t('later.wishedHint')}
        draft={draft}
        calendar={view.calendar}
        mustChoose={tried}
        missing={t('later.wishedMissing')}
        onChange={setDraft}
      />
      <CaseTextField
        label={t('later.why')}
        value={why}
        maxLength={4000}
        error={tried && why.trim() === '' ? t('later.whyMissing') : undefined}
        onChange={(event) => setWhy(event.target.value)}
      />
    </RemedyDialog>
  );
}
