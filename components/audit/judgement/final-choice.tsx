'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { JudgementCode } from '@/lib/domain/judgement-code';
import { AlternativeChoice } from '../alternative-choice';
import type { AlternativeView } from '../verdict-body';
import type { DraftView, JudgementCommands } from './judgement-view';
import { PhraseField } from './phrase-field';
import { ReadText } from './read-text';
import type { DraftSaver } from './use-draft-saver';

type FinalChoiceProps = {
  alternatives: readonly AlternativeView[];
  /** Null once the audit is decided: then the choice is what stands. */
  proposed: JudgementCode | null;
  choice: DraftView['choice'];
  language: string;
  mayEdit: boolean;
  chooseJudgement: JudgementCommands['chooseJudgement'];
  saver: DraftSaver;
};

/** The form's four alternatives. Another one than the proposed needs a motive, and the report then shows both. */
export function FinalChoice(props: FinalChoiceProps) {
  const { alternatives, proposed, choice, language, mayEdit, chooseJudgement, saver } = props;
  const t = useTranslations('decision.judgement');
  const [motive, setMotive] = useState(choice?.motive ?? '');
  // What was picked here holds before the server has answered; where it says no, what the server has.
  const [picked, setPicked] = useState<{ readonly alternative: JudgementCode | null } | null>(null);
  const standing = picked && !saver.failure ? picked.alternative : (choice?.alternative ?? null);
  const chosen = standing ?? proposed;
  const save = (alternative: JudgementCode, reason: string) => {
    const other = alternative === proposed ? null : alternative;
    setPicked({ alternative: other });
    saver.save((revision) =>
      chooseJudgement(revision, other && { alternative: other, motive: reason.trim() || null }),
    );
  };
  return (
    <>
      <AlternativeChoice
        label={t('title')}
        alternatives={alternatives}
        language={language}
        chosen={chosen}
        proposed={proposed}
        proposedWord={t('proposed')}
        disabled={!mayEdit}
        onChoose={(code) => save(code, motive)}
      />
      {mayEdit && chosen === proposed && <p className="mt-2 text-sm text-ink-2">{t('hint')}</p>}
      {(choice?.motive || (proposed && chosen !== proposed)) && (
        <div className="mt-2 grid gap-3">
          {mayEdit ? (
            <PhraseField
              kind="motive"
              label={t('motive')}
              value={motive}
              maxLength={4000}
              onText={setMotive}
              onBlur={() => chosen && motive !== (choice?.motive ?? '') && save(chosen, motive)}
            />
          ) : (
            <ReadText label={t('motive')} text={choice?.motive ?? null} />
          )}
          {proposed && (
            <p className="rounded-sm border border-line bg-well px-3 py-2.5 text-sm">
              {t.rich('inReport', {
                b: (words) => <b className="font-bold">{words}</b>,
                proposed: alternatives.findIndex(({ code }) => code === proposed) + 1,
                chosen: alternatives.findIndex(({ code }) => code === chosen) + 1,
              })}
            </p>
          )}
        </div>
      )}
    </>
  );
}
