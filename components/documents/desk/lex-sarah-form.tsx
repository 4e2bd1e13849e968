'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { DataChoice } from '@/lib/domain/quality-document/section';
import { TextField } from '../../ui/text-field';
import { ChoiceForm, type ChoiceFormProps, yearIn } from './choice-form';

type Counts = Extract<DataChoice, { kind: 'lexSarah' }>;

const counted = ['reports', 'wrongs', 'toInspectorate'] as const;

type Read = { readonly count: number | null } | 'wrong';

/** An empty field says nothing yet. */
const countIn = (written: string): Read =>
  written.trim() === ''
    ? { count: null }
    : /^\d{1,5}$/.test(written.trim())
      ? { count: Number(written) }
      : 'wrong';

/** What was counted elsewhere of reports of wrongs. */
export function LexSarahForm({
  current,
  year,
  choose,
}: ChoiceFormProps & { current: Counts | null; year: number }) {
  const t = useTranslations('qualityDocument');
  const [written, setWritten] = useState({
    year: String(current?.year ?? year),
    reports: String(current?.reports ?? ''),
    wrongs: String(current?.wrongs ?? ''),
    toInspectorate: String(current?.toInspectorate ?? ''),
  });
  const [isTried, setIsTried] = useState(false);
  const chosen = yearIn(written.year);
  function read(): Counts | null {
    setIsTried(true);
    const [reports, wrongs, toInspectorate] = counted.map((what) => countIn(written[what]));
    if (chosen === null || !isCount(reports) || !isCount(wrongs) || !isCount(toInspectorate)) return null;
    return {
      kind: 'lexSarah',
      year: chosen,
      reports: reports.count,
      wrongs: wrongs.count,
      toInspectorate: toInspectorate.count,
    };
  }
  return (
    <ChoiceForm choose={choose} read={read}>
      <TextField
        label={t('data.year')}
        inputMode="numeric"
        value={written.year}
        error={isTried && chosen === null ? t('begin.yearWrong') : undefined}
        onChange={(event) => setWritten({ ...written, year: event.target.value })}
      />
      {counted.map((what) => (
        <TextField
          key={what}
          label={t(`data.${what}`)}
          inputMode="numeric"
          value={written[what]}
          error={isTried && countIn(written[what]) === 'wrong' ? t('data.countWrong') : undefined}
          onChange={(event) => setWritten({ ...written, [what]: event.target.value })}
        />
      ))}
    </ChoiceForm>
  );
}

const isCount = (read: Read | undefined): read is Exclude<Read, 'wrong'> =>
  read !== undefined && read !== 'wrong';
