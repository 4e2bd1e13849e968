'use client';

import { Plus, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { RiskAction } from '@/lib/domain/risk/risk';
import { Button } from '../ui/button';
import { TextAreaField } from '../ui/text-area-field';
import { TextField } from '../ui/text-field';

type ActionsFieldsProps = {
  actions: readonly RiskAction[];
  onChange: (actions: RiskAction[]) => void;
};

/** What is to be done, in its order; one without words is left out when it is saved. */
export function ActionsFields({ actions, onChange }: ActionsFieldsProps) {
  const t = useTranslations('risks.form');
  const put = (at: number, change: Partial<RiskAction>) =>
    onChange(actions.map((action, index) => (index === at ? { ...action, ...change } : action)));
  return (
    <fieldset className="grid gap-3">
      <legend className="mb-1 text-sm font-medium">{t('actions')}</legend>
      {actions.map((action, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: what is written in one place is all there is of an action
        <div key={at} className="grid gap-3 border-l-2 border-line pl-3">
          <TextField
            label={t('action', { number: at + 1 })}
            autoComplete="off"
            value={action.title}
            onChange={(event) => put(at, { title: event.target.value })}
          />
          <TextAreaField
            label={t('actionText', { number: at + 1 })}
            optional
            value={action.text ?? ''}
            onChange={(event) => put(at, { text: event.target.value })}
          />
          <Button
            variant="quiet"
            className="justify-self-start"
            onClick={() => onChange(actions.filter((_, index) => index !== at))}
          >
            <Trash2 />
            {t('removeAction', { number: at + 1 })}
          </Button>
        </div>
      ))}
      <Button
        className="justify-self-start"
        onClick={() => onChange([...actions, { title: '', text: null }])}
      >
        <Plus />
        {t('addAction')}
      </Button>
    </fieldset>
  );
}
