'use client';

import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { classNames } from './class-names';
import { type StatusTone, statusIcons, statusTints } from './status-word';

export type SegmentOption<Value extends string> = {
  value: Value;
  label: ReactNode;
  /** Gives the option the icon of an assessment, and its tint when chosen. Otherwise a check mark shows. */
  tone?: StatusTone;
};

type SegmentProps<Value extends string> = {
  label?: string;
  labelledBy?: string;
  /** Groups the native radio buttons: unique on the page. */
  name: string;
  options: readonly SegmentOption<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  disabled?: boolean;
};

/** A choice that is not an answer of the form: an assessment, a kind of deadline, a way to show a list. */
export function Segment<Value extends string>(props: SegmentProps<Value>) {
  const { label, labelledBy, name, options, value, onChange, disabled = false } = props;
  return (
    <div
      role="radiogroup"
      aria-label={label}
      aria-labelledby={labelledBy}
      className="inline-flex flex-wrap overflow-hidden rounded-sm border border-line-strong bg-field"
    >
      {options.map((option) => {
        const chosen = option.value === value;
        const Icon = option.tone ? statusIcons[option.tone] : chosen ? Check : null;
        return (
          <label
            key={option.value}
            className={classNames(
              // Each edge lies on its neighbour's, or outside the frame: so there is a line between rows, too.
              'relative flex min-h-target cursor-pointer items-center -mt-px -ml-px gap-1.5 border-t border-l border-line px-3 text-sm text-ink-2 hover:bg-accent-soft has-focus-visible:outline-3 has-focus-visible:-outline-offset-2 has-focus-visible:outline-focus has-disabled:cursor-default',
              chosen && 'font-medium forced-colors:outline-2 forced-colors:-outline-offset-2',
              chosen && (option.tone ? statusTints[option.tone] : 'bg-accent-soft text-ink'),
            )}
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={chosen}
              disabled={disabled}
              onChange={() => onChange(option.value)}
              className="absolute inset-0 cursor-pointer appearance-none outline-none disabled:cursor-default"
            />
            {Icon && <Icon />}
            {option.label}
          </label>
        );
      })}
    </div>
  );
}
