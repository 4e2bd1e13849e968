'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { FreshLogin } from '@/lib/domain/fresh-login';
import { type JudgementCode, judgementCodes } from '@/lib/domain/judgement-code';
import { CaseTextField } from '../../personal-data/case-text-field';
import { Checksum, FreshLoginDialog, type HeardDeed } from '../../session/fresh-login-dialog';
import { AlternativeChoice } from '../alternative-choice';
import type { AlternativeView } from '../verdict-body';

type Closing = {
  readonly seen: string;
  readonly choice: { readonly alternative: JudgementCode; readonly motive: string | null } | null;
  readonly comment: string | null;
  readonly login: FreshLogin;
};

export type ClosingFormProps = {
  caseNumber: string;
  unitName: string;
  alternatives: readonly AlternativeView[];
  /** The language of the form's own words. */
  language: string;
  proposed: JudgementCode;
  /** The hash of what the person has read. */
  seen: string;
  /** Closes the audit: a server action. */
  close: (closing: Closing) => HeardDeed;
  /** Where the closing report is shown when it is made. */
  reportHref: string;
};

/** The closing judgement: the proposed alternative or another one with a motive, a comment, and a fresh login. */
export function ClosingForm(props: ClosingFormProps) {
  const { caseNumber, unitName, alternatives, language, proposed, seen, close, reportHref } = props;
  const t = useTranslations('closing');
  const decide = useTranslations('decision.decide');
  const [chosen, setChosen] = useState(proposed);
  const [motive, setMotive] = useState('');
  const [missing, setMissing] = useState(false);
  const [comment, setComment] = useState('');
  const overrides = chosen !== proposed;
  const lacksMotive = overrides && motive.trim() === '';
  const number = judgementCodes.indexOf(chosen) + 1;
  return (
    <div className="grid max-w-measure gap-5">
      <AlternativeChoice
        label={t('judgement')}
        alternatives={alternatives}
        language={language}
        chosen={chosen}
        proposed={proposed}
        proposedWord={t('proposed')}
        onChoose={setChosen}
      />
      {overrides && (
        <CaseTextField
          label={t('motive')}
          value={motive}
          maxLength={4000}
          error={missing && lacksMotive ? t('motiveMissing') : undefined}
          onChange={(event) => setMotive(event.target.value)}
        />
      )}
      <CaseTextField
        label={t('comment')}
        hint={t('commentHint')}
        value={comment}
        maxLength={4000}
        onChange={(event) => setComment(event.target.value)}
      />
      <FreshLoginDialog
        deed="close"
        hint={decide('passwordHint')}
        button={t('button')}
        title={t('dialogTitle')}
        facts={[
          [t('approves'), t('report', { caseNumber, unit: unitName })],
          [t('chosen'), t('alternative', { number })],
          [decide('checksum'), <Checksum key="checksum" of={seen} />],
        ]}
        confirm={t('confirm')}
        changed={t('changed')}
        incomplete={t('incomplete')}
        mayOpen={() => {
          setMissing(lacksMotive);
          return !lacksMotive;
        }}
        approve={(login) => {
          const choice = overrides ? { alternative: chosen, motive } : null;
          return close({ seen, choice, comment: comment.trim() || null, login });
        }}
        doneHref={reportHref}
      />
    </div>
  );
}
