'use client';

import { Scale } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { JudgementCode } from '@/lib/domain/judgement-code';
import { CrossBox } from '../../ui/cross-box';
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
  const name = useId();
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
      <div role="radiogroup" aria-label={t('title')} lang={language}>
        {alternatives.map(({ code, text }) => (
          <label
            key={code}
            className="relative grid min-h-target cursor-pointer grid-cols-tick gap-x-3 border-t border-line py-3 has-checked:font-medium has-focus-visible:outline-3 has-focus-visible:outline-focus has-disabled:cursor-default"
          >
            <span className="relative grid self-start">
              <input
                type="radio"
                name={name}
                checked={code === chosen}
                disabled={!mayEdit}
                onChange={() => save(code, motive)}
                className="peer absolute inset-0 size-full cursor-pointer appearance-none outline-none disabled:cursor-default"
              />
              <CrossBox />
            </span>
            <span className="max-w-measure">
              {text}
              {code === proposed && <Proposed />}
            </span>
          </label>
        ))}
      </div>
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

function Proposed() {
  const t = useTranslations('decision.judgement');
  return (
    <span className="ml-2 inline-flex items-center gap-1.5 text-sm font-medium text-accent">
      <Scale />
      {t('proposed')}
    </span>
  );
}
