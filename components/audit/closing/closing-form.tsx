'use client';

import { Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import { type JudgementCode, judgementCodes } from '@/lib/domain/judgement-code';
import { CrossBox } from '../../ui/cross-box';
import { TextAreaField } from '../../ui/text-area-field';
import { Checksum, FreshLoginDialog, type HeardOutcome } from '../fresh-login-dialog';
import type { AlternativeView } from '../verdict-body';

type Closing = {
  readonly seen: string;
  readonly choice: { readonly alternative: JudgementCode; readonly motive: string | null } | null;
  readonly comment: string | null;
  readonly password: string;
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
  close: (closing: Closing) => Promise<HeardOutcome>;
  /** Where the closing report is shown when it is made. */
  reportHref: string;
};

/** The closing judgement: the proposed alternative or another one with a motive, a comment, and a fresh login. */
export function ClosingForm(props: ClosingFormProps) {
  const { caseNumber, unitName, alternatives, proposed, seen, close, reportHref } = props;
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
      <Alternatives {...props} chosen={chosen} choose={setChosen} alternatives={alternatives} />
      {overrides && (
        <TextAreaField
          label={t('motive')}
          value={motive}
          maxLength={4000}
          error={missing && lacksMotive ? t('motiveMissing') : undefined}
          onChange={(event) => setMotive(event.target.value)}
        />
      )}
      <TextAreaField
        label={t('comment')}
        hint={t('commentHint')}
        value={comment}
        maxLength={4000}
        onChange={(event) => setComment(event.target.value)}
      />
      <FreshLoginDialog
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
        approve={(password) => {
          const choice = overrides ? { alternative: chosen, motive } : null;
          return close({ seen, choice, comment: comment.trim() || null, password });
        }}
        doneHref={reportHref}
      />
    </div>
  );
}

type AlternativesProps = Pick<ClosingFormProps, 'alternatives' | 'language' | 'proposed'> & {
  chosen: JudgementCode;
  choose: (code: JudgementCode) => void;
};

function Alternatives({ alternatives, language, proposed, chosen, choose }: AlternativesProps) {
  const t = useTranslations('closing');
  const name = useId();
  return (
    <div role="radiogroup" aria-label={t('judgement')} lang={language}>
      {alternatives.map(({ code, text }) => (
        <label
          key={code}
          className="relative grid min-h-target cursor-pointer grid-cols-tick gap-x-3 border-t border-line py-3 has-checked:font-medium has-focus-visible:outline-3 has-focus-visible:outline-focus"
        >
          <span className="relative grid self-start">
            <input
              type="radio"
              name={name}
              checked={code === chosen}
              onChange={() => choose(code)}
              className="peer absolute inset-0 size-full cursor-pointer appearance-none outline-none"
            />
            <CrossBox />
          </span>
          <span className="max-w-measure">
            {text}
            {code === proposed && (
              <span className="ml-2 inline-flex items-center gap-1.5 text-sm font-medium text-accent">
                <Scale />
                {t('proposed')}
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
