'use client';

import type { ComponentProps } from 'react';
import { TextAreaField } from '../ui/text-area-field';
import { PersonalDataHint } from './personal-data-hint';

type CaseTextFieldProps = Omit<ComponentProps<typeof TextAreaField>, 'value'> & { value: string };

/** A field for what is written in a case, where what singles a person out is pointed out as it is written. */
export function CaseTextField(props: CaseTextFieldProps) {
  return (
    <div className="w-full">
      <TextAreaField {...props} />
      <PersonalDataHint text={props.value} />
    </div>
  );
}
