'use client';

import { Plus, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type UseFormReturn, useFieldArray } from 'react-hook-form';
import { Button } from '../ui/button';
import { IconButton } from '../ui/icon-button';
import { TextField } from '../ui/text-field';
import type { FactsFields } from './facts-fields';

/** As many as the server takes. */
const mostParticipants = 50;

/** *Från utföraren medverkade*: a list of people, who need no account. */
export function ParticipantFields({ form }: { form: UseFormReturn<FactsFields> }) {
  const t = useTranslations('audits.facts');
  const { fields, append, remove } = useFieldArray({ control: form.control, name: 'participants' });
  return (
    <fieldset>
      <legend className="text-sm font-medium">{t('participants')}</legend>
      <p className="mb-2 text-sm text-ink-2">{t('participantsHint')}</p>
      {fields.map((field, index) => (
        <ParticipantRow key={field.id} form={form} index={index} remove={() => remove(index)} />
      ))}
      {fields.length < mostParticipants && (
        <Button className="mt-2" onClick={() => append({ name: '', title: '' })}>
          <Plus />
          {t('addParticipant')}
        </Button>
      )}
    </fieldset>
  );
}

type ParticipantRowProps = { form: UseFormReturn<FactsFields>; index: number; remove: () => void };

function ParticipantRow({ form: { register, formState }, index, remove }: ParticipantRowProps) {
  const t = useTranslations('audits.facts');
  const errors = formState.errors.participants?.[index];
  return (
    <div className="flex items-start gap-2 border-t border-line py-3">
      <div className="grid grow gap-3 tablet:grid-cols-halves">
        <TextField
          label={t('participantName')}
          autoComplete="off"
          error={errors?.name?.message}
          {...register(`participants.${index}.name`, { required: t('participantNameMissing') })}
        />
        <TextField
          label={t('participantTitle')}
          optional
          autoComplete="off"
          error={errors?.title?.message}
          {...register(`participants.${index}.title`)}
        />
      </div>
      <IconButton label={t('removeParticipant', { number: index + 1 })} className="mt-6" onClick={remove}>
        <X />
      </IconButton>
    </div>
  );
}
