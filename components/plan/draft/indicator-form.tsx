'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { ReportingOccasion } from '@/lib/domain/deadline/reporting-occasion';
import {
  contentOfIndicatorForm,
  emptyMeasure,
  type IndicatorForm as Fields,
  indicatorFormOf,
  linesIn,
  type SplitForm,
} from '@/lib/domain/plan/draft/indicator-form';
import { tidyText, type WrittenPart } from '@/lib/domain/plan/draft/written-part';
import { measuringYear } from '@/lib/domain/plan/measuring-times';
import type { Occasion } from '@/lib/domain/plan/occasion';
import { parseOccasions } from '@/lib/domain/plan/parse-occasions';
import { Button } from '../../ui/button';
import { Checkbox } from '../../ui/checkbox';
import { CheckboxGroup } from '../../ui/checkbox-group';
import { TextAreaField } from '../../ui/text-area-field';
import { TextField } from '../../ui/text-field';
import { MeasuringTimes } from '../measuring-times';
import { LongLineField } from './long-line-field';
import { MeasureFields } from './measure-fields';
import { PartFormFrame } from './part-form-frame';
import { PartProblem } from './part-problem';
import { type ChangePlan, type PartTarget, usePartForm } from './use-part-form';

type Written = WrittenPart<'indicator'>;

type IndicatorFormProps = {
  part: Written;
  /** What the words about when it is measured have been read as; null for a new one. */
  stored: { readonly words: string; readonly when: readonly Occasion[] } | null;
  isNew: boolean;
  year: number;
  reporting: readonly ReportingOccasion[];
  target: PartTarget;
  change: ChangePlan;
};

/** Writes an indicator: each field in words, and beside them what is read from them. */
export function IndicatorForm({ part, stored, isNew, year, reporting, target, change }: IndicatorFormProps) {
  const t = useTranslations('planDraft');
  const form = usePartForm(change, target);
  const [fields, setFields] = useState(() => indicatorFormOf(part));
  const set = (says: Partial<Fields>): void => setFields({ ...fields, ...says });
  const content = contentOfIndicatorForm(fields);
  const differences = useDifferences(fields);
  const text = { fields, set, errorOf: form.errorOf };
  return (
    <PartFormFrame
      label={t('edit.indicator')}
      form={form}
      isNew={isNew}
      save={() => form.save(content)}
      problem={
        <PartProblem
          form={form}
          differences={differences}
          keepMine={(standing) => form.saveOver(content, standing)}
          takeTheirs={(standing) => {
            setFields(indicatorFormOf(standing.content as Written));
            form.takeOver(standing);
          }}
        />
      }
    >
      <TextField
        label={t('field.label')}
        hint={t('field.labelHint')}
        value={fields.label}
        error={form.errorOf('label')}
        onChange={(event) => set({ label: event.target.value })}
      />
      <LongLineField
        label={t('field.title')}
        value={fields.title}
        error={form.errorOf('title')}
        onChange={(title) => set({ title })}
      />
      <Text {...text} field="lead" hint={t('field.leadHint')} />
      <Text {...text} field="rationale" />
      <Text {...text} field="definition" hint={t('field.paragraphsHint')} path="definition.words" />
      <Measures {...text} />
      <Text {...text} field="occasions" hint={t('field.occasionsHint')} />
      <Reading words={fields.occasions} stored={stored} year={year} reporting={reporting} />
      <Text {...text} field="reporting" path="reporting.words" />
      <Text {...text} field="recipients" hint={t('field.linesHint')} path="reporting.to" />
      <Text {...text} field="reportedIn" hint={t('field.linesHint')} path="reporting.in" />
      <Text {...text} field="dataSource" />
      <Splits {...text} />
    </PartFormFrame>
  );
}

type TextFieldName =
  | 'lead'
  | 'rationale'
  | 'definition'
  | 'occasions'
  | 'reporting'
  | 'recipients'
  | 'reportedIn'
  | 'dataSource';

type FieldsProps = {
  fields: Fields;
  set: (says: Partial<Fields>) => void;
  errorOf: (field: string) => string | undefined;
};

type TextProps = FieldsProps & {
  field: TextFieldName;
  hint?: string;
  /** Where the field stands in what is sent, when that has another name. */
  path?: string;
};

function Text({ fields, set, errorOf, field, hint, path = field }: TextProps) {
  const t = useTranslations('planDraft.field');
  return (
    <TextAreaField
      label={t(field)}
      hint={hint}
      optional
      rows={2}
      value={fields[field]}
      error={errorOf(path)}
      onChange={(event) => set({ [field]: event.target.value })}
    />
  );
}

function Measures({ fields, set, errorOf }: FieldsProps) {
  const t = useTranslations('planDraft.measure');
  const added = useRef(0);
  const addOne = (): void => {
    added.current += 1;
    set({ measures: [...fields.measures, emptyMeasure(`new-${added.current}`)] });
  };
  return (
    <fieldset className="grid gap-4">
      <legend className="mb-1 font-medium text-sm">{t('title')}</legend>
      <p className="text-sm text-ink-2">{t('hint')}</p>
      {fields.measures.map((measure, at) => (
        <MeasureFields
          key={measure.key}
          measure={measure}
          number={at + 1}
          errorOf={(field) => errorOf(`definition.measures.${at}.${field}`)}
          onChange={(changed) =>
            set({ measures: fields.measures.map((each) => (each.key === changed.key ? changed : each)) })
          }
          takeAway={() => set({ measures: fields.measures.filter(({ key }) => key !== measure.key) })}
        />
      ))}
      <Button className="justify-self-start" onClick={addOne}>
        {t('add')}
      </Button>
    </fieldset>
  );
}

/** The days that the words give, as one writes them. Words that stand as they were keep their reading. */
function Reading({
  words,
  stored,
  year,
  reporting,
}: { words: string } & Pick<IndicatorFormProps, 'stored' | 'year' | 'reporting'>) {
  const t = useTranslations('planDraft.field');
  const tidy = tidyText(words);
  if (tidy === '') return null;
  const context = { year, reporting };
  const when = tidy === stored?.words ? stored.when : parseOccasions(tidy, context);
  return (
    <section aria-live="polite" className="border-l-2 border-accent pl-3">
      <h3 className="text-sm font-bold">{t('read', { year: String(year) })}</h3>
      <MeasuringTimes year={measuringYear(when, context)} />
    </section>
  );
}

function Splits({ fields, set }: FieldsProps) {
  const t = useTranslations('planDraft.field');
  const words = useTranslations('plan.split');
  const change = (by: SplitForm['by'], says: Partial<SplitForm>): void =>
    set({ splits: fields.splits.map((split) => (split.by === by ? { ...split, ...says } : split)) });
  return (
    <CheckboxGroup label={t('splits')}>
      {fields.splits.map(({ by, chosen, groups }) => (
        <div key={by}>
          <Checkbox
            label={words(by)}
            checked={chosen}
            onChange={(event) => change(by, { chosen: event.target.checked })}
          />
          {chosen && (
            <TextAreaField
              label={t('splitGroups', { split: words(by) })}
              hint={t('linesHint')}
              optional
              rows={1}
              value={groups}
              onChange={(event) => change(by, { groups: event.target.value })}
            />
          )}
        </div>
      ))}
    </CheckboxGroup>
  );
}

/** What somebody else's version says in words where it differs from the fields. */
function useDifferences(fields: Fields): (standing: unknown) => { name: string; text: string }[] {
  const t = useTranslations('planDraft');
  const words = useTranslations('plan.split');
  return (standing) => {
    const theirs = indicatorFormOf(standing as Written);
    const texts = [
      'label',
      'title',
      'lead',
      'rationale',
      'definition',
      'occasions',
      'reporting',
      'recipients',
      'reportedIn',
      'dataSource',
    ] as const;
    const measuresOf = (form: Fields): string =>
      form.measures
        .map(({ kind, of, numerator, denominator, question, parts, targets }) =>
          [
            t(`measure.kinds.${kind}`),
            ...[of, numerator, denominator, question, parts],
            ...targets.map((target) => target.words),
          ]
            .filter((piece) => piece !== '')
            .join(', '),
        )
        .join('\n');
    const splitsOf = (form: Fields): string =>
      form.splits
        .filter(({ chosen }) => chosen)
        .map(({ by, groups }) => [words(by), ...linesIn(groups)].join(': '))
        .sort()
        .join('\n');
    return [
      ...texts.map((field) => ({ name: t(`field.${field}`), text: theirs[field], mine: fields[field] })),
      { name: t('measure.title'), text: measuresOf(theirs), mine: measuresOf(fields) },
      { name: t('field.splits'), text: splitsOf(theirs), mine: splitsOf(fields) },
    ].filter(({ text, mine }) => text !== mine);
  };
}
