'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { IndicatorEntry } from '@/lib/domain/quality-document/section';
import { missingResults } from '@/lib/domain/quality-plan/quality-plan-schema';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { SelectField } from '../../ui/select-field';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { ChoiceForm, type ChoiceFormProps } from './choice-form';
import { useDesk } from './desk-context';

type IndicatorsFormProps = ChoiceFormProps & { entries: readonly IndicatorEntry[] };

/** Chooses the indicators that are shown, and what the document says of each. */
export function IndicatorsForm({ entries, choose }: IndicatorsFormProps) {
  const t = useTranslations('qualityDocument.data');
  const [chosen, setChosen] = useState<readonly IndicatorEntry[]>(entries);
  return (
    <ChoiceForm
      choose={choose}
      read={() => (chosen.length === 0 ? null : { kind: 'indicators', entries: [...chosen] })}
    >
      <div>
        <p className="font-medium">{t('chosen')}</p>
        {chosen.length === 0 && <p className="text-ink-2">{t('none')}</p>}
        <ul>
          {chosen.map((entry, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an indicator may stand twice, and is known by its place
            <li key={at} className="flex items-start justify-between gap-2 border-t border-line">
              <span className="min-w-0 py-2">{entry.title}</span>
              <IconButton
                label={t('removeIndicator', { title: entry.title })}
                onClick={() => setChosen(chosen.toSpliced(at, 1))}
              >
                <X />
              </IconButton>
            </li>
          ))}
        </ul>
      </div>
      <NextIndicator add={(entry) => setChosen([...chosen, entry])} />
    </ChoiceForm>
  );
}

const nothing = { lineageId: '', title: '', text: '', result: '' };

/** One more indicator: of a plan, or one that is measured elsewhere and is known by its name alone. */
function NextIndicator({ add }: { add: (entry: IndicatorEntry) => void }) {
  const t = useTranslations('qualityDocument.data');
  const { indicators } = useDesk().material;
  const [written, setWritten] = useState(nothing);
  const [isTried, setIsTried] = useState(false);
  const set = (says: Partial<typeof nothing>): void => setWritten({ ...written, ...says });
  const isUnnamed = written.title.trim() === '';
  function addIt(): void {
    setIsTried(isUnnamed);
    if (isUnnamed) return;
    add({
      title: written.title.trim(),
      text: written.text.trim() || null,
      lineageId: written.lineageId || null,
      result: missingResults.find((one) => one === written.result) ?? null,
    });
    setWritten(nothing);
  }
  return (
    <fieldset className="grid gap-3 border-t border-line pt-3">
      <legend className="sr-only">{t('addIndicator')}</legend>
      <SelectField
        label={t('indicator')}
        value={written.lineageId}
        onChange={({ target }) => {
          const of = indicators.find(({ lineageId }) => lineageId === target.value);
          set({ lineageId: target.value, title: of?.title ?? '' });
        }}
      >
        <option value="">{t('otherIndicator')}</option>
        {indicators.map(({ lineageId, label, title, year }) => (
          <option key={lineageId} value={lineageId}>
            {t('indicatorOption', { label, title, year: String(year) })}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('indicatorTitle')}
        maxLength={500}
        value={written.title}
        error={isTried && isUnnamed ? t('titleMissing') : undefined}
        onChange={(event) => set({ title: event.target.value })}
      />
      <TextAreaField
        label={t('indicatorText')}
        optional
        value={written.text}
        onChange={(event) => set({ text: event.target.value })}
      />
      <SelectField
        label={t('whenNone')}
        value={written.result}
        onChange={(event) => set({ result: event.target.value })}
      >
        <option value="">{t('sayNothing')}</option>
        <option value="noData">{t('sayNoData')}</option>
        <option value="tooFewAnswers">{t('sayTooFew')}</option>
      </SelectField>
      <Button className="justify-self-start" onClick={addIt}>
        {t('addIndicator')}
      </Button>
    </fieldset>
  );
}
