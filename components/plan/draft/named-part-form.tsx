'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { LongLineField } from './long-line-field';
import { PartFormFrame } from './part-form-frame';
import { PartProblem } from './part-problem';
import { type ChangePlan, type PartTarget, usePartForm } from './use-part-form';

export interface NamedPart {
  readonly label: string;
  readonly title: string;
  readonly text?: string | null;
}

type NamedPartFormProps = {
  kind: 'area' | 'goal';
  part: NamedPart;
  isNew: boolean;
  target: PartTarget;
  change: ChangePlan;
};

/** Writes a quality area, or a control goal. */
export function NamedPartForm({ kind, part, isNew, target, change }: NamedPartFormProps) {
  const t = useTranslations('planDraft');
  const form = usePartForm(change, target);
  const [written, setWritten] = useState(part);
  const content = {
    label: written.label,
    title: written.title,
    ...(kind === 'area' && { text: written.text?.trim() ? written.text : null }),
  };
  const differences = (standing: unknown) => {
    const theirs = standing as NamedPart;
    return (['label', 'title', 'text'] as const)
      .filter((field) => (theirs[field] ?? '') !== (written[field] ?? ''))
      .map((field) => ({ name: t(`field.${field}`), text: theirs[field] ?? '' }));
  };
  return (
    <PartFormFrame
      label={t(`edit.${kind}`)}
      form={form}
      isNew={isNew}
      save={() => form.save(content)}
      problem={
        <PartProblem
          form={form}
          differences={differences}
          keepMine={(standing) => form.saveOver(content, standing)}
          takeTheirs={(standing) => {
            setWritten(standing.content as NamedPart);
            form.takeOver(standing);
          }}
        />
      }
    >
      <TextField
        label={t('field.label')}
        hint={t('field.labelHint')}
        value={written.label}
        error={form.errorOf('label')}
        onChange={(event) => setWritten({ ...written, label: event.target.value })}
      />
      <LongLineField
        label={t('field.title')}
        value={written.title}
        error={form.errorOf('title')}
        onChange={(title) => setWritten({ ...written, title })}
      />
      {kind === 'area' && (
        <TextAreaField
          label={t('field.text')}
          hint={t('field.paragraphsHint')}
          optional
          value={written.text ?? ''}
          error={form.errorOf('text')}
          onChange={(event) => setWritten({ ...written, text: event.target.value })}
        />
      )}
    </PartFormFrame>
  );
}
