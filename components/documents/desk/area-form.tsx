'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SelectField } from '../../ui/select-field';
import { ChoiceForm, type ChoiceFormProps } from './choice-form';
import { useDesk } from './desk-context';

/** Chooses the area whose risks are shown; null stands for all of them. */
export function AreaForm({ area, choose }: ChoiceFormProps & { area: string | null }) {
  const t = useTranslations('qualityDocument.data');
  const { areas } = useDesk().material;
  const [chosen, setChosen] = useState(area ?? '');
  const known = area === null || areas.includes(area) ? areas : [area, ...areas];
  return (
    <ChoiceForm
      choose={choose}
      read={() => ({ kind: 'risks', area: known.find((one) => one === chosen) ?? null })}
    >
      <SelectField label={t('area')} value={chosen} onChange={(event) => setChosen(event.target.value)}>
        <option value="">{t('everyArea')}</option>
        {known.map((one) => (
          <option key={one} value={one}>
            {one}
          </option>
        ))}
      </SelectField>
    </ChoiceForm>
  );
}
