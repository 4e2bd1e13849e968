'use client';

import { useTranslations } from 'next-intl';
import type { RiskContent } from '@/lib/domain/risk/risk';
import { selfCheckAbsences } from '@/lib/domain/risk/risk-level';
import { SelectField } from '../ui/select-field';
import { TextAreaField } from '../ui/text-area-field';
import { TextField } from '../ui/text-field';
import { DeskForm } from './desk-form';
import type { RiskCommands, UnitOption } from './risk-commands';
import { UnitField } from './unit-field';
import { useDeskForm } from './use-desk-form';

type RiskFormProps = {
  /** Null for a new risk. */
  riskId: string | null;
  revision: number;
  content: RiskContent;
  units: readonly UnitOption[];
  areas: readonly string[];
  save: RiskCommands['saveRisk'];
  close: () => void;
  /** Runs when it is saved, with its id. */
  saved: (riskId: string) => void;
};

/** Writes a new risk, or changes what is said of one. */
export function RiskForm({ riskId, revision, content, units, areas, save, close, saved }: RiskFormProps) {
  const t = useTranslations('risks');
  const { written, change, send, errorOf, busy, failure } = useDeskForm(content, ['area', 'title']);

  function submit(): void {
    let id = '';
    const action = async () => {
      const outcome = await save({ riskId, revision, content: written });
      if (outcome.ok) id = outcome.value.riskId;
      return outcome;
    };
    send(action, () => saved(id));
  }

  return (
    <DeskForm label={t(riskId === null ? 'newRisk' : 'form.edit')} {...{ failure, busy, submit, close }}>
      <TextField
        label={t('form.area')}
        hint={t('form.areaHint')}
        list="risk-areas"
        autoComplete="off"
        value={written.area}
        error={errorOf('area', 'content.area')}
        onChange={(event) => change({ area: event.target.value })}
      />
      <datalist id="risk-areas">
        {areas.map((area) => (
          <option key={area} value={area} />
        ))}
      </datalist>
      <TextField
        label={t('form.risk')}
        autoComplete="off"
        value={written.title}
        error={errorOf('title', 'content.title')}
        onChange={(event) => change({ title: event.target.value })}
      />
      <TextAreaField
        label={t('form.riskText')}
        optional
        value={written.text ?? ''}
        error={errorOf('text', 'content.text')}
        onChange={(event) => change({ text: event.target.value })}
      />
      <UnitField units={units} unitId={written.unitId} onChange={(unitId) => change({ unitId })} />
      <SelectField
        label={t('form.absence')}
        value={written.withoutSelfCheck}
        onChange={(event) => {
          const withoutSelfCheck = selfCheckAbsences.find((one) => one === event.target.value);
          if (withoutSelfCheck) change({ withoutSelfCheck });
        }}
      >
        {selfCheckAbsences.map((one) => (
          <option key={one} value={one}>
            {t(`one.${one}`)}
          </option>
        ))}
      </SelectField>
    </DeskForm>
  );
}
