'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useId, useState } from 'react';
import { type PersonalDataRule, personalDataRules } from '@/lib/domain/personal-data/personal-data-in-case';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Form } from '../ui/form';
import { Notice } from '../ui/notice';
import { Segment } from '../ui/segment';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: ActionFailure };

type PersonalDataFormProps = {
  rule: PersonalDataRule;
  /** Keeps what was chosen: a server action. */
  save: (rule: PersonalDataRule) => Promise<Outcome>;
};

/** What the organisation does with a decision while a text singles a person out. */
export function PersonalDataForm({ rule: kept, save }: PersonalDataFormProps) {
  const t = useTranslations('personalData');
  const [rule, setRule] = useState(kept);
  const [saved, setSaved] = useState(false);
  const { run, busy, failure } = useServerAction<ActionFailure>();
  const label = useId();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    run(
      () => save(rule),
      () => setSaved(true),
    );
  };
  return (
    <Form className="grid justify-items-start gap-4" onSubmit={submit}>
      {failure && <ActionProblem failure={failure} />}
      <p id={label} className="font-medium">
        {t('rule')}
      </p>
      <Segment
        name="rule"
        labelledBy={label}
        value={rule}
        onChange={(chosen) => {
          setSaved(false);
          setRule(chosen);
        }}
        options={personalDataRules.map((value) => ({ value, label: t(`rules.${value}`) }))}
      />
      <p className="max-w-measure text-sm text-ink-2">{t('about')}</p>
      <div className="flex flex-wrap items-center gap-4">
        <Button type="submit" variant="primary" busy={busy}>
          {t('save')}
        </Button>
        {saved && <Notice tone="done" title={t('saved')} />}
      </div>
    </Form>
  );
}
