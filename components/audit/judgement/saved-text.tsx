'use client';

import { type ComponentProps, useState } from 'react';
import { TextAreaField } from '../../ui/text-area-field';

type SavedTextProps = Pick<
  ComponentProps<typeof TextAreaField>,
  'label' | 'hint' | 'disabled' | 'maxLength'
> & {
  /** As the server has it. */
  value: string | null;
  save: (text: string | null) => void;
};

/** A text of the draft that is saved when it is left. */
export function SavedText({ value, save, ...field }: SavedTextProps) {
  const [text, setText] = useState(value ?? '');
  return (
    <TextAreaField
      {...field}
      optional
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => text.trim() !== (value ?? '') && save(text.trim() || null)}
    />
  );
}
