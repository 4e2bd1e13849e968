'use client';

import { useTranslations } from 'next-intl';
import type { SelfCheckContent } from '@/lib/domain/risk/risk';
import { TextAreaField } from '../ui/text-area-field';
import { TextField } from '../ui/text-field';
import { DeskForm } from './desk-form';
import type { RiskCommands, UnitOption } from './risk-commands';
import { UnitField } from './unit-field';
import { useDeskForm } from './use-desk-form';

type SelfCheckFormProps = {
  /** Null for a new self-check. */
  selfCheckId: string | null;
  revision: number;
  content: SelfCheckContent;
  /** A risk that it is to watch from now on. */
  riskId: string | null;
  units: readonly UnitOption[];
  save: RiskCommands['saveSelfCheck'];
  close: () => void;
  /** Runs when it is saved, with its id. */
  saved: (selfCheckId: string) => void;
};

const texts = ['text', 'question', 'method', 'sample'] as const;

/** Writes a new self-check, or changes what is said of one. */
export function SelfCheckForm(props: SelfCheckFormProps) {
  const { selfCheckId, revision, content, riskId, units, save, close, saved } = props;
  const t = useTranslations('risks');
  const { written, change, send, errorOf, busy, failure } = useDeskForm(content, ['area', 'title']);

  function submit(): void {
    let id = '';
    const action = async () => {
      const outcome = await save({ selfCheckId, revision, content: written, riskId });
      if (outcome.ok) id = outcome.value.selfCheckId;
      return outcome;
    };
    send(action, () => saved(id));
  }

  return (
    <DeskForm
      label={t(selfCheckId === null ? 'newSelfCheck' : 'form.edit')}
      {...{ failure, busy, submit, close }}
    >
      <TextField
        label={t('form.area')}
        hint={t('form.areaHint')}
        autoComplete="off"
        value={written.area}
        error={errorOf('area', 'content.area')}
        onChange={(event) => change({ area: event.target.value })}
      />
      <TextField
        label={t('form.selfCheck')}
        autoComplete="off"
        value={written.title}
        error={errorOf('title', 'content.title')}
        onChange={(event) => change({ title: event.target.value })}
      />
      {texts.map((name) => (
        <TextAreaField
          key={name}
          label={t(`check.${name}`)}
          optional
          value={written[name] ?? ''}
          error={errorOf(name, `content.${name}`)}
          onChange={(event) => change({ [name]: event.target.value })}
        />
      ))}
      <TextField
        label={t('check.frequency')}
        optional
        autoComplete="off"
        value={written.frequency ?? ''}
        error={errorOf('frequency', 'content.frequency')}
        onChange={(event) => change({ frequency: event.target.value })}
      />
      <UnitField units={units} unitId={written.unitId} onChange={(unitId) => change({ unitId })} />
    </DeskForm>
  );
}
