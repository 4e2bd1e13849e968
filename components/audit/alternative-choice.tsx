'use client';

import { Scale } from 'lucide-react';
import { useId } from 'react';
import type { JudgementCode } from '@/lib/domain/judgement-code';
import { CrossBox } from '../ui/cross-box';
import type { AlternativeView } from './verdict-body';

type AlternativeChoiceProps = {
  label: string;
  alternatives: readonly AlternativeView[];
  /** The language of the form's own words. */
  language: string;
  chosen: JudgementCode | null;
  /** The one that the rules propose, and what is said of it; null marks none. */
  proposed: JudgementCode | null;
  proposedWord: string;
  disabled?: boolean;
  onChoose: (code: JudgementCode) => void;
};

/** The form's alternatives as its boxes, of which one is crossed; the proposed one says that it is. */
export function AlternativeChoice(props: AlternativeChoiceProps) {
  const { label, alternatives, language, chosen, proposed, proposedWord, disabled = false, onChoose } = props;
  const name = useId();
  return (
    <div role="radiogroup" aria-label={label} lang={language}>
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
              disabled={disabled}
              onChange={() => onChoose(code)}
              className="peer absolute inset-0 size-full cursor-pointer appearance-none outline-none disabled:cursor-default"
            />
            <CrossBox />
          </span>
          <span className="max-w-measure">
            {text}
            {code === proposed && (
              <span className="ml-2 inline-flex items-center gap-1.5 text-sm font-medium text-accent">
                <Scale />
                {proposedWord}
              </span>
            )}
          </span>
        </label>
      ))}
    </div>
  );
}
