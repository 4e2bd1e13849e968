'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { TextField } from '../../ui/text-field';
import { ChoiceForm, type ChoiceFormProps, yearIn } from './choice-form';

/** Chooses the year whose audits, or their actions, are shown. */
export function YearForm({
  kind,
  year,
  choose,
}: ChoiceFormProps & { kind: 'audits' | 'actions'; year: number }) {
  const t = useTranslations('qualityDocument');
  const [written, setWritten] = useState(String(year));
  const [isTried, setIsTried] = useState(false);
  const chosen = yearIn(written);
  return (
    <ChoiceForm
      choose={choose}
      read={() => {
        setIsTried(true);
        return chosen === null ? null : { kind, year: chosen };
      }}
    >
      <TextField
        label={t('data.year')}
        inputMode="numeric"
        value={written}
        error={isTried && chosen === null ? t('begin.yearWrong') : undefined}
        onChange={(event) => setWritten(event.target.value)}
      />
    </ChoiceForm>
  );
}
