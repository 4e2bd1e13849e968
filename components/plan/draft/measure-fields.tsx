'use client';

import { useTranslations } from 'next-intl';
import { useId, useRef } from 'react';
import { emptyTarget, type MeasureForm, type TargetForm } from '@/lib/domain/plan/draft/indicator-form';
import { directions, type MeasureKind } from '@/lib/domain/plan/measure';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { CheckboxGroup } from '../../ui/checkbox-group';
import { SelectField } from '../../ui/select-field';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { LongLineField } from './long-line-field';

const kinds: readonly MeasureKind[] = [
  'share',
  'count',
  'average',
  'index',
  'yesNo',
  'surveyQuestion',
  'unspecified',
];

type MeasureFieldsProps = {
  measure: MeasureForm;
  /** Its number among the indicator's measures, from 1. */
  number: number;
  /** What is wrong with one of its fields, by the field's name. */
  errorOf: (field: string) => string | undefined;
  onChange: (measure: MeasureForm) => void;
  takeAway: () => void;
};

/** One of the things that an indicator's definition asks to be found. */
export function MeasureFields({ measure, number, errorOf, onChange, takeAway }: MeasureFieldsProps) {
  const t = useTranslations('planDraft');
  const added = useRef(0);
  const set = (says: Partial<MeasureForm>): void => onChange({ ...measure, ...says });
  const addTarget = (): void => {
    added.current += 1;
    set({ targets: [...measure.targets, emptyTarget(`new-${added.current}`)] });
  };
  const one = t('measure.one', { number: String(number) });
  return (
    <fieldset className="grid gap-3 border-t border-line pt-3">
      <legend className="sr-only">{one}</legend>
      <div className="flex flex-wrap items-end gap-2">
        <div className="grow">
          <SelectField
            label={`${one}: ${t('measure.kind').toLowerCase()}`}
            value={measure.kind}
            onChange={(event) => set({ kind: event.target.value as MeasureKind })}
          >
            {kinds.map((kind) => (
              <option key={kind} value={kind}>
                {t(`measure.kinds.${kind}`)}
              </option>
            ))}
          </SelectField>
        </div>
        <Button variant="quiet" onClick={takeAway}>
          {t('field.takeAway', { what: one.toLowerCase() })}
        </Button>
      </div>
      <WhatIsFound measure={measure} errorOf={errorOf} set={set} />
      {measure.targets.map((target, at) => (
        <TargetFields
          key={target.key}
          target={target}
          number={at + 1}
          errorOf={(field) => errorOf(`targets.${at}.${field}`)}
          onChange={(says) =>
            set({
              targets: measure.targets.map((each) => (each.key === target.key ? { ...each, ...says } : each)),
            })
          }
          takeAway={() => set({ targets: measure.targets.filter(({ key }) => key !== target.key) })}
        />
      ))}
      {measure.targets.length > 0 && (
        <SelectField
          label={t('measure.direction')}
          value={measure.direction}
          onChange={(event) => set({ direction: event.target.value as MeasureForm['direction'] })}
        >
          {directions.map((direction) => (
            <option key={direction} value={direction}>
              {t(`measure.directions.${direction}`)}
            </option>
          ))}
        </SelectField>
      )}
      <Button className="justify-self-start" onClick={addTarget}>
        {t('measure.addTarget')}
      </Button>
    </fieldset>
  );
}

type WhatIsFoundProps = Pick<MeasureFieldsProps, 'measure' | 'errorOf'> & {
  set: (says: Partial<MeasureForm>) => void;
};

function WhatIsFound({ measure, errorOf, set }: WhatIsFoundProps) {
  const t = useTranslations('planDraft.measure');
  const lineOf = (field: 'of' | 'numerator' | 'denominator' | 'question') => (
    <LongLineField
      label={t(field)}
      value={measure[field]}
      error={errorOf(field)}
      onChange={(line) => set({ [field]: line })}
    />
  );
  switch (measure.kind) {
    case 'count':
      return lineOf('of');
    case 'share':
      return (
        <>
          {lineOf('numerator')}
          {lineOf('denominator')}
        </>
      );
    case 'average':
      return (
        <>
          {lineOf('of')}
          <CheckboxGroup label={t('as')} error={errorOf('as')}>
            {(['mean', 'median'] as const).map((way) => (
              <Checkbox
                key={way}
                label={t(way)}
                checked={measure[way]}
                onChange={(event) => set({ [way]: event.target.checked })}
              />
            ))}
          </CheckboxGroup>
        </>
      );
    case 'index':
      return (
        <TextAreaField
          label={t('parts')}
          value={measure.parts}
          error={errorOf('of')}
          onChange={(event) => set({ parts: event.target.value })}
        />
      );
    case 'yesNo':
    case 'surveyQuestion':
      return lineOf('question');
    case 'unspecified':
      return null;
  }
}

type TargetFieldsProps = {
  target: TargetForm;
  number: number;
  errorOf: (field: string) => string | undefined;
  onChange: (says: Partial<TargetForm>) => void;
  takeAway: () => void;
};

function TargetFields({ target, number, errorOf, onChange, takeAway }: TargetFieldsProps) {
  const t = useTranslations('planDraft');
  const legend = useId();
  const one = t('measure.target', { number: String(number) });
  const lineOf = (field: 'value' | 'measuredIn' | 'unit' | 'words', hint?: string) => (
    <TextField
      label={t(`measure.${field}`)}
      hint={hint}
      optional={field === 'unit'}
      value={target[field]}
      error={errorOf(field)}
      onChange={(event) => onChange({ [field]: event.target.value })}
    />
  );
  return (
    <fieldset aria-labelledby={legend} className="grid gap-3 border-l-2 border-line pl-3">
      <p id={legend} className="text-sm font-bold">
        {one}
      </p>
      <div className="grid gap-3 tablet:grid-cols-3">
        <SelectField
          label={t('measure.bound')}
          value={target.bound}
          onChange={(event) => onChange({ bound: event.target.value as TargetForm['bound'] })}
        >
          {(['atLeast', 'atMost'] as const).map((bound) => (
            <option key={bound} value={bound}>
              {t(`measure.bounds.${bound}`)}
            </option>
          ))}
        </SelectField>
        {lineOf('value')}
        {lineOf('measuredIn', t('measure.measuredInHint'))}
      </div>
      {lineOf('words')}
      {lineOf('unit', t('measure.unitHint'))}
      <Button variant="quiet" className="justify-self-start" onClick={takeAway}>
        {t('field.takeAway', { what: one.toLowerCase() })}
      </Button>
    </fieldset>
  );
}
