'use client';

import { type ReactNode, useState } from 'react';
import { CaseTextField } from '../personal-data/case-text-field';
import { RemedyDialog } from './remedy-dialog';
import type { Outcome } from './remedy-view';

type TextStepProps = {
  trigger: ReactNode;
  title: string;
  text: string;
  verb: string;
  label: string;
  /** What is said when nothing is written; without it, nothing need be. */
  missing?: string;
  send: (written: string | null) => Promise<Outcome>;
};

/** A step that takes some words, which it may demand. */
export function TextStep({ trigger, title, text, verb, label, missing, send }: TextStepProps) {
  const [written, setWritten] = useState('');
  const [lacks, setLacks] = useState(false);

  function ready(): (() => Promise<Outcome>) | null {
    const lacking = missing !== undefined && written.trim() === '';
    setLacks(lacking);
    return lacking ? null : () => send(written.trim() || null);
  }

  return (
    <RemedyDialog trigger={trigger} title={title} text={text} verb={verb} send={ready}>
      <CaseTextField
        label={label}
        optional={missing === undefined}
        value={written}
        maxLength={4000}
        error={lacks ? missing : undefined}
        onChange={(event) => setWritten(event.target.value)}
      />
    </RemedyDialog>
  );
}
