'use client';

import Link from 'next/link';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type FigureKind, figureKindsOf } from '@/lib/domain/measurement/figure';
import type { FigureGrid } from '@/lib/domain/measurement/figure-grid';
import type { FigureLanguage } from '@/lib/domain/measurement/figure-notation';
import type { Measured } from '@/lib/domain/measurement/measurement';
import type { Measure } from '@/lib/domain/plan/measure';
import type { ActionFailure } from '../shell/action-problem';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { SelectField } from '../ui/select-field';
import { TextAreaField } from '../ui/text-area-field';
import { TextField } from '../ui/text-field';
import { FigureFields } from './figure-fields';
import { MeasureProblem, type RegisterFailure } from './measure-problem';
import { SplitFields, type SplitKind } from './split-fields';
import { useWrittenGrid } from './use-written-grid';

type Registered =
  | { readonly ok: true; readonly value: { readonly measurementId: string } }
  | { readonly ok: false; readonly error: RegisterFailure | ActionFailure };

/** Days are whatever the person has written so far. */
type MeasuredAsWritten = Pick<Measured, 'measure'> & { readonly from: string; readonly to: string };

export type MeasureFormProps = {
  planId: string;
  indicatorId: string;
  /** The indicator's page, where the figures are to be read. */
  href: string;
  measures: readonly Measure[];
  /** What is measured; of a correction it stays. */
  measured: Measured;
  begin: { readonly grid: FigureGrid; readonly kind: FigureKind; readonly comment: string };
  corrects: { readonly measurementId: string; readonly version: number } | null;
  usual: Readonly<Record<SplitKind, readonly string[]>>;
  language: FigureLanguage;
  register: (input: unknown) => Promise<Registered>;
};

/** Writes down what an indicator was found to be, or corrects it. */
export function MeasureForm(props: MeasureFormProps) {
  const { href, corrects, usual } = props;
  const t = useTranslations('measuring');
  const form = useMeasuring(props);
  const { written, failure, kind, strict } = form;
  return (
    <Form
      className="grid grid-cols-1 gap-6"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      {failure && <MeasureProblem failure={failure} grid={written.grid} />}
      <WhatIsMeasured {...props} form={form} />
      <div className="grid gap-4 tablet:grid-cols-2">
        <SplitFields
          label={t('rows')}
          split={written.rows}
          usual={usual}
          taken={written.columns.by}
          onChange={written.setRows}
        />
        <SplitFields
          label={t('columns')}
          split={written.columns}
          usual={usual}
          taken={written.rows.by}
          onChange={written.setColumns}
        />
      </div>
      <div>
        <p className="mb-2 max-w-measure text-sm text-ink-2">{t(`how.${kind}`)}</p>
        <FigureFields written={written} kind={kind} strict={strict} />
      </div>
      <WhatIsSaid form={form} corrects={corrects !== null} />
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" size="large" busy={form.busy}>
          {t(corrects ? 'saveCorrection' : 'save')}
        </Button>
        <Link href={href}>{t('cancel')}</Link>
      </div>
    </Form>
  );
}

type MeasuringForm = ReturnType<typeof useMeasuring>;

function useMeasuring(props: MeasureFormProps) {
  const { planId, indicatorId, href, begin, corrects, language, register } = props;
  const router = useRouter();
  const [measured, setMeasured] = useState<MeasuredAsWritten>(props.measured);
  const [kind, setKind] = useState<FigureKind>(begin.kind);
  const [comment, setComment] = useState(begin.comment);
  const [motive, setMotive] = useState('');
  const { run, busy, failure } = useServerAction<RegisterFailure | ActionFailure>();
  const [strict, setStrict] = useState(false);
  const written = useWrittenGrid(begin.grid, kind, language);
  const said = { comment, setComment, motive, setMotive };

  function submit(): void {
    setStrict(true);
    if (written.unread.length > 0 || (corrects !== null && motive.trim() === '')) return;
    const measurement = { ...measured, grid: written.grid, comment: comment.trim() || null };
    const input = { planId, indicatorId, measurement, corrects: corrects && { ...corrects, motive } };
    run(
      () => register(input),
      () => router.push(href),
    );
  }

  return { measured, setMeasured, kind, setKind, written, failure, busy, strict, submit, ...said };
}

type WhatIsMeasuredProps = Pick<MeasureFormProps, 'measures' | 'corrects'> & { form: MeasuringForm };

/** The measure and the days, which a correction keeps, and the kind of figure where there is a choice. */
function WhatIsMeasured({ measures, corrects, form }: WhatIsMeasuredProps) {
  const t = useTranslations('measuring');
  const { measured, setMeasured, kind, setKind } = form;
  const kindsOf = (measure: number) => figureKindsOf[measures[measure]?.kind ?? 'unspecified'];
  const kinds = kindsOf(measured.measure);
  return (
    <div className="grid gap-4 tablet:grid-cols-3">
      {measures.length > 1 && (
        <SelectField
          label={t('measure')}
          value={measured.measure}
          disabled={corrects !== null}
          onChange={(event) => {
            const measure = Number(event.target.value);
            setMeasured({ ...measured, measure });
            setKind(kindsOf(measure)[0]);
          }}
        >
          {measures.map((measure, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a measure is known by its place
            <option key={at} value={at}>
              {t('measureNumber', { number: at + 1, kind: t(`measureKind.${measure.kind}`) })}
            </option>
          ))}
        </SelectField>
      )}
      {(['from', 'to'] as const).map((end) => (
        <TextField
          key={end}
          type="date"
          required
          label={t(end)}
          value={measured[end]}
          disabled={corrects !== null}
          onChange={(event) => setMeasured({ ...measured, [end]: event.target.value })}
        />
      ))}
      {kinds.length > 1 && (
        <SelectField
          label={t('kind')}
          value={kind}
          onChange={(event) => setKind(kinds.find((one) => one === event.target.value) ?? kinds[0])}
        >
          {kinds.map((one) => (
            <option key={one} value={one}>
              {t(`figureKind.${one}`)}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}

function WhatIsSaid({ form, corrects }: { form: MeasuringForm; corrects: boolean }) {
  const t = useTranslations('measuring');
  const { comment, setComment, motive, setMotive, strict } = form;
  return (
    <div className="grid max-w-measure gap-4">
      <TextAreaField
        label={t('comment')}
        optional
        rows={3}
        maxLength={4000}
        value={comment}
        onChange={(event) => setComment(event.target.value)}
      />
      {corrects && (
        <TextAreaField
          label={t('motive')}
          hint={t('motiveHint')}
          rows={2}
          maxLength={2000}
          value={motive}
          error={strict && motive.trim() === '' ? t('motiveMissing') : undefined}
          onChange={(event) => setMotive(event.target.value)}
        />
      )}
    </div>
  );
}
