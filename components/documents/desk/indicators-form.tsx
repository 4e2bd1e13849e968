'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type DataChoice, type IndicatorEntry, showsCharts } from '@/lib/domain/quality-document/section';
import { missingResults } from '@/lib/domain/quality-plan/quality-plan-schema';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { IconButton } from '../../ui/icon-button';
import { SelectField } from '../../ui/select-field';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { ChoiceForm, type ChoiceFormProps } from './choice-form';
import { useDesk } from './desk-context';

type IndicatorsFormProps = ChoiceFormProps & {
  /** What the section shows; null while it shows none. */
  current: Extract<DataChoice, { kind: 'indicators' }> | null;
};

/** Chooses the indicators that are shown, and what the document says of each. */
export function IndicatorsForm({ current, choose }: IndicatorsFormProps) {
  const t = useTranslations('qualityDocument.data');
  const [chosen, setChosen] = useState<readonly IndicatorEntry[]>(current?.entries ?? []);
  const [charts, setCharts] = useState(current === null || showsCharts(current));
  const [next, setNext] = useState(nothing);
  const [isTried, setIsTried] = useState(false);
  const add = (): void => {
    const entry = entryOf(next);
    setIsTried(entry === null);
    if (entry === null) return;
    setChosen([...chosen, entry]);
    setNext(nothing);
  };
  /** What stands in the fields is meant, too. */
  const read = (): DataChoice | null => {
    const all = [...chosen, ...[entryOf(next)].flatMap((entry) => entry ?? [])];
    setIsTried(all.length === 0);
    return all.length === 0 ? null : { kind: 'indicators', entries: all, charts };
  };
  return (
    <ChoiceForm choose={choose} read={read}>
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
      <NextIndicator written={next} isTried={isTried} onChange={setNext} add={add} />
      <Checkbox
        label={t('charts')}
        hint={t('chartsHint')}
        checked={charts}
        onChange={({ target }) => setCharts(target.checked)}
      />
    </ChoiceForm>
  );
}

const nothing = { lineageId: '', title: '', text: '', result: '' };
type Written = typeof nothing;

/** What is written of an indicator; null while it has no name. */
const entryOf = ({ lineageId, title, text, result }: Written): IndicatorEntry | null =>
  title.trim() === ''
    ? null
    : {
        title: title.trim(),
        text: text.trim() || null,
        lineageId: lineageId || null,
        result: missingResults.find((one) => one === result) ?? null,
      };

type NextIndicatorProps = {
  written: Written;
  isTried: boolean;
  onChange: (written: Written) => void;
  add: () => void;
};

/** One more indicator: of a plan, or one that is measured elsewhere and is known by its name alone. */
function NextIndicator({ written, isTried, onChange, add }: NextIndicatorProps) {
  const t = useTranslations('qualityDocument.data');
  const { indicators } = useDesk().material;
  const set = (says: Partial<Written>): void => onChange({ ...written, ...says });
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
        error={isTried && entryOf(written) === null ? t('titleMissing') : undefined}
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
      <Button className="justify-self-start" onClick={add}>
        {t('addIndicator')}
      </Button>
    </fieldset>
  );
}
