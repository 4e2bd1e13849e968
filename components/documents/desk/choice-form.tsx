'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, type ReactNode, useState } from 'react';
import type { QualityDocument } from '@/lib/domain/quality-document/quality-document';
import type { DataChoice } from '@/lib/domain/quality-document/section';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';

export interface ChoiceFormProps {
  /** Shows this in the section. */
  readonly choose: (choice: DataChoice) => Promise<void>;
}

/** The year that a document tells of: a plan looks back at the one before. */
export const firstYearOf = ({ kind, year }: Pick<QualityDocument, 'kind' | 'year'>): number =>
  kind === 'qualityPlan' ? year - 1 : year;

/** A year as it is written in a field; null for what is none. */
export const yearIn = (written: string): number | null =>
  /^20\d{2}$/.test(written.trim()) ? Number(written) : null;

type ChoiceFormFrameProps = ChoiceFormProps & {
  /** What is chosen; null while something is wrong, which the fields then say. */
  read: () => DataChoice | null;
  children: ReactNode;
};

/** A form that chooses data: its fields and the button. */
export function ChoiceForm({ read, choose, children }: ChoiceFormFrameProps) {
  const t = useTranslations('qualityDocument.data');
  const [busy, setBusy] = useState(false);
  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault();
    const choice = read();
    if (choice === null || busy) return;
    setBusy(true);
    await choose(choice);
    setBusy(false);
  }
  return (
    <Form onSubmit={(event) => void submit(event)} className="grid gap-4">
      {children}
      <Button type="submit" variant="primary" busy={busy} className="justify-self-start">
        {t('insert')}
      </Button>
    </Form>
  );
}
