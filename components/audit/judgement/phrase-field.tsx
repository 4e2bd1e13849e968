'use client';

import { type ComponentProps, useRef } from 'react';
import type { PhraseKind } from '@/lib/domain/phrase';
import { CaseTextField } from '../../personal-data/case-text-field';
import { InsertPhrase } from './insert-phrase';

type PhraseFieldProps = Omit<ComponentProps<typeof CaseTextField>, 'value' | 'onChange' | 'ref'> & {
  kind: PhraseKind;
  value: string;
  onText: (text: string) => void;
};

/** A text that can begin with one of the tenant's phrases. */
export function PhraseField({ kind, value, onText, ...rest }: PhraseFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  return (
    <div className="grid w-full justify-items-start">
      <div className="w-full">
        <CaseTextField {...rest} ref={field} value={value} onChange={(event) => onText(event.target.value)} />
      </div>
      <InsertPhrase kind={kind} text={value} onInsert={onText} field={field} />
    </div>
  );
}
