'use client';

import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { IconButton } from '../../ui/icon-button';
import { SelectField } from '../../ui/select-field';
import type { PlaceView } from './judgement-view';

const sectionsOf = (places: readonly PlaceView[]): string[] => [
  ...new Set(places.map(({ section }) => section)),
];

type LinkPickerProps = {
  places: readonly PlaceView[];
  links: readonly string[];
  onChange: (links: readonly string[]) => void;
};

/** The places of the form that an action is for: any number of them, or none. */
export function LinkPicker({ places, links, onChange }: LinkPickerProps) {
  const t = useTranslations('decision.actions.form');
  const label = useId();
  const linked = places.filter(({ key }) => links.includes(key));
  return (
    <div className="grid gap-2">
      <p id={label} className="text-sm font-medium">
        {t('links')}
      </p>
      {linked.length === 0 ? (
        <p className="text-sm text-ink-2">{t('noLinks')}</p>
      ) : (
        <ul aria-labelledby={label} className="grid">
          {linked.map(({ key, name }) => (
            <li key={key} className="flex items-center justify-between gap-2 border-t border-line text-sm">
              <span>{name}</span>
              <IconButton
                label={t('removeLink', { place: name })}
                onClick={() => onChange(links.filter((link) => link !== key))}
              >
                <X />
              </IconButton>
            </li>
          ))}
        </ul>
      )}
      <SelectField
        label={t('addLink')}
        optional
        value=""
        onChange={(event) => event.target.value && onChange([...links, event.target.value])}
      >
        <option value="">{t('chooseLink')}</option>
        {sectionsOf(places).map((section) => (
          <optgroup key={section} label={section}>
            {places
              .filter((place) => place.section === section && !links.includes(place.key))
              .map(({ key, name }) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
          </optgroup>
        ))}
      </SelectField>
    </div>
  );
}
