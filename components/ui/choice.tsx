'use client';

import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { CrossBox } from './cross-box';
import { Key } from './key';

export type ChoiceOption<Value extends string> = { value: Value; label: ReactNode; key?: string };

type ChoiceProps<Value extends string> = {
  /** What is asked, for those who listen. Where the question stands beside it, give `labelledBy` instead. */
  label?: string;
  labelledBy?: string;
  /** Groups the native radio buttons: unique on the page. */
  name: string;
  options: readonly ChoiceOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  disabled?: boolean;
  className?: string;
};

/** An answer of one among few, with the form's own boxes: *Ja* ☐ *Nej* ☒. Arrow keys move between them. */
export function Choice<Value extends string>(props: ChoiceProps<Value>) {
  const { label, labelledBy, name, options, value, onChange, disabled = false, className } = props;
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelledBy}
      className={classNames(
        'inline-flex flex-wrap overflow-hidden rounded-sm border border-line-strong bg-field',
        className,
      )}
    >
      {options.map((option) => (
        <label
          key={option.value}
          className="relative flex min-h-target cursor-pointer items-center gap-2 border-line py-1 pr-4 pl-3 not-first:border-l hover:bg-accent-soft has-checked:bg-accent-soft has-checked:font-medium has-focus-visible:outline-3 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-default"
        >
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            disabled={disabled}
            onChange={() => onChange(option.value)}
            className="peer absolute inset-0 cursor-pointer appearance-none outline-none disabled:cursor-default"
          />
          <CrossBox />
          {option.label}
          {option.key && <Key>{option.key}</Key>}
        </label>
      ))}
    </div>
  );
}
