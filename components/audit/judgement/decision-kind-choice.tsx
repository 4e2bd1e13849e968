'use client';

import { useTranslations } from 'next-intl';
import { type DecisionKind, decisionKinds } from './decision-draft';

type DecisionKindChoiceProps = {
  /** Groups the native radio buttons: unique on the page. */
  name: string;
  value: DecisionKind | null;
  onChange: (kind: DecisionKind) => void;
};

/** The three ways to decide a deficiency, each with what follows from it. */
export function DecisionKindChoice({ name, value, onChange }: DecisionKindChoiceProps) {
  const t = useTranslations('decision.deficiencies');
  return (
    <div role="radiogroup" aria-label={t('kind')} className="grid gap-2 tablet:grid-cols-thirds">
      {decisionKinds.map((kind) => (
        <label
          key={kind}
          className="relative grid cursor-pointer grid-cols-tick content-start gap-x-2.5 rounded-sm border border-line-strong bg-field px-3 py-2.5 hover:bg-accent-soft has-checked:border-accent has-checked:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:outline-focus"
        >
          <input
            type="radio"
            name={name}
            value={kind}
            checked={kind === value}
            onChange={() => onChange(kind)}
            className="mt-1 size-4 accent-accent outline-none"
          />
          <b className="font-bold">{t(kind)}</b>
          <span className="col-start-2 text-sm text-ink-2">{t(`${kind}Text`)}</span>
        </label>
      ))}
    </div>
  );
}
