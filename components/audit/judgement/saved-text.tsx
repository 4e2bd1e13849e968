'use client';

import { useState } from 'react';
import { CaseTextField } from '../../personal-data/case-text-field';
import { ReadText } from './read-text';

type SavedTextProps = {
  label: string;
  maxLength?: number;
  /** As the server has it. */
  value: string | null;
  mayEdit: boolean;
  save: (text: string | null) => void;
};

/** A text of the draft that is saved when it is left, or stands to be read where it cannot be written. */
export function SavedText({ mayEdit, ...field }: SavedTextProps) {
  return mayEdit ? <SavedField {...field} /> : <ReadText label={field.label} text={field.value} />;
}

function SavedField({ value, save, ...field }: Omit<SavedTextProps, 'mayEdit'>) {
  const [text, setText] = useState(value ?? '');
  return (
    <CaseTextField
      {...field}
      optional
      value={text}
      onChange={(event) => setText(event.target.value)}
      onBlur={() => text.trim() !== (value ?? '') && save(text.trim() || null)}
    />
  );
}
