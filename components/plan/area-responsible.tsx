'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Measurer } from '@/lib/domain/plan/indicator-to-measure';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';
import { Form } from '../ui/form';
import { SelectField } from '../ui/select-field';
import { type AssignFailure, type AssignMeasuring, AssignProblem } from './assign-problem';

/** A quality area, and who is responsible for each of its indicators. */
export type AreaToMeasure = {
  readonly id: string;
  readonly name: string;
  readonly indicators: readonly { readonly id: string; readonly responsible: Measurer | null }[];
};

type AreaResponsibleProps = {
  areas: readonly AreaToMeasure[];
  /** Those who may be responsible. */
  measurers: readonly Measurer[];
  assign: AssignMeasuring;
};

/** Chooses who is responsible for measuring the indicators of whole areas. */
export function AreaResponsible({ areas, measurers, assign }: AreaResponsibleProps) {
  const t = useTranslations('measuringTasks.areas');
  const words = useTranslations('measuringTasks');
  const form = useAreaChoice(areas, assign);
  return (
    <Form
      className="grid max-w-measure gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <p>{t('text')}</p>
      {form.failure && <AssignProblem failure={form.failure} />}
      <CheckboxGroup label={t('which')} {...(form.problem && { error: t(form.problem) })}>
        {areas.map((area) => (
          <Checkbox
            key={area.id}
            label={area.name}
            hint={<People area={area} />}
            checked={form.chosen.includes(area.id)}
            onChange={() => form.toggle(area.id)}
          />
        ))}
      </CheckboxGroup>
      <SelectField
        label={words('change.who')}
        value={form.userId}
        onChange={(event) => form.setUserId(event.target.value)}
      >
        <option value="">{words('change.nobody')}</option>
        {measurers.map(({ userId, name }) => (
          <option key={userId} value={userId}>
            {name}
          </option>
        ))}
      </SelectField>
      {form.userId !== '' && (
        <Checkbox
          label={t('onlyWithout')}
          checked={form.onlyWithout}
          onChange={(event) => form.setOnlyWithout(event.target.checked)}
        />
      )}
      <div className="flex flex-wrap items-center gap-3">
        <Button type="submit" busy={form.busy}>
          {t('save')}
        </Button>
        <span role="status" className="text-sm text-ink-2">
          {form.saved !== null && t('saved', { count: form.saved })}
        </span>
      </div>
    </Form>
  );
}

function useAreaChoice(areas: readonly AreaToMeasure[], assign: AssignMeasuring) {
  const { run, busy, failure } = useServerAction<AssignFailure>();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [userId, setUserId] = useState('');
  const [onlyWithout, setOnlyWithout] = useState(true);
  const [problem, setProblem] = useState<'noArea' | 'nothing' | null>(null);
  const [saved, setSaved] = useState<number | null>(null);

  function toggle(id: string): void {
    setProblem(null);
    setSaved(null);
    setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id]);
  }

  function submit(): void {
    const ids = areas
      .filter(({ id }) => chosen.includes(id))
      .flatMap(({ indicators }) => indicators)
      .filter(({ responsible }) => userId === '' || !onlyWithout || responsible === null)
      .map(({ id }) => id);
    setSaved(null);
    setProblem(chosen.length === 0 ? 'noArea' : ids.length === 0 ? 'nothing' : null);
    if (ids.length === 0) return;
    run(
      () => assign(ids, userId || null),
      () => {
        setSaved(ids.length);
        setChosen([]);
      },
    );
  }

  return {
    chosen,
    toggle,
    userId,
    setUserId,
    onlyWithout,
    setOnlyWithout,
    problem,
    saved,
    submit,
    busy,
    failure,
  };
}

/** Who is responsible in an area, each with how many indicators. */
function People({ area: { indicators } }: { area: AreaToMeasure }) {
  const t = useTranslations('measuringTasks.areas');
  const counts = new Map<string | null, number>();
  for (const { responsible } of indicators) {
    const name = responsible?.name ?? null;
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .map(([name, count]) => (name === null ? t('without', { count }) : t('person', { name, count })))
    .join(', ');
}
