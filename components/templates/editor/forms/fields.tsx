'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SelectField } from '../../../ui/select-field';
import { TextAreaField } from '../../../ui/text-area-field';
import { TextField } from '../../../ui/text-field';
import { listOf, textOf } from '../preview-template';
import type { NodeFields } from './use-node-fields';

type NamedField = {
  fields: NodeFields;
  /** The name in the format. */
  name: string;
  label: string;
  hint?: string;
  isOptional?: boolean;
};

/** A paragraph has no line breaks: what is pasted with some becomes one line. */
const inOneLine = (text: string): string => text.replaceAll(/\s*[\r\n\u2028\u2029]+\s*/gu, ' ');

/** A paragraph of the form. It grows with what is written. */
export function WordsField({
  fields,
  name,
  label,
  hint,
  isOptional = false,
  ...own
}: NamedField & { id?: string; onWrite?: (words: string) => void }) {
  const { onWrite, ...rest } = own;
  return (
    <TextAreaField
      {...rest}
      rows={2}
      label={label}
      hint={hint}
      optional={isOptional}
      error={fields.errorOf(name)}
      value={fields.text(name)}
      onChange={({ target }) => {
        const words = inOneLine(target.value);
        if (onWrite) onWrite(words);
        else fields.write(name, words, isOptional);
      }}
    />
  );
}

/** A short text: a key, a short name, a unit. */
export function ShortField({
  fields,
  name,
  label,
  hint,
  isOptional = false,
  ...own
}: NamedField & { readOnly?: boolean }) {
  return (
    <TextField
      {...own}
      label={label}
      hint={hint}
      optional={isOptional}
      error={fields.errorOf(name)}
      value={fields.text(name)}
      onChange={({ target }) => fields.write(name, target.value, isOptional)}
    />
  );
}

/** Several paragraphs, one a line. What is written stays as it is until the field is left, blank lines too. */
export function ParagraphsField({ fields, name, label, hint, isOptional = true }: NamedField) {
  const paragraphs = listOf(fields.content[name]).map(textOf);
  const [draft, setDraft] = useState<string | null>(null);
  return (
    <TextAreaField
      rows={2}
      label={label}
      hint={hint}
      optional={isOptional}
      error={fields.errorOf(name)}
      value={draft ?? paragraphs.join('\n')}
      onBlur={() => setDraft(null)}
      onChange={({ target }) => {
        setDraft(target.value);
        const lines = target.value.split(/[\r\n\u2028\u2029]+/u).filter((line) => line.trim() !== '');
        if (lines.length === 0 && isOptional) {
          const { [name]: _gone, ...rest } = fields.content;
          fields.replace({ ...rest, kind: fields.content.kind }, 'written');
        } else fields.replace({ ...fields.content, [name]: lines }, 'written');
      }}
    />
  );
}

type ChoiceFieldProps = {
  label: string;
  value: string;
  options: readonly (readonly [value: string, label: string])[];
  onChoose: (value: string) => void;
  hint?: string | undefined;
  error?: string | undefined;
};

/** One of a few, chosen. */
export function ChoiceField({ label, value, options, onChoose, hint, error }: ChoiceFieldProps) {
  const t = useTranslations('templateEditor');
  const isKnown = options.some(([known]) => known === value);
  return (
    <SelectField
      label={label}
      hint={hint}
      error={error}
      value={value}
      onChange={({ target }) => onChoose(target.value)}
    >
      {!isKnown && <option value={value}>{value === '' ? t('notChosen') : value}</option>}
      {options.map(([known, words]) => (
        <option key={known} value={known}>
          {words}
        </option>
      ))}
    </SelectField>
  );
}
