'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import type { Result } from '@/lib/domain/result';
import type { RetentionType } from '@/lib/domain/retention/retention-type';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { Checkbox } from '../ui/checkbox';
import { CheckboxGroup } from '../ui/checkbox-group';
import { Form } from '../ui/form';
import { type RetentionFailure, RetentionProblem } from './retention-problem';

type ProposeFormProps = {
  /** The types of which something is due, each with how many things. */
  counts: readonly { readonly type: RetentionType; readonly count: number }[];
  /** A server action. */
  propose: (types: readonly RetentionType[]) => Promise<Result<unknown, RetentionFailure>>;
};

/** Makes a proposal of what is due: of all of it, or of some types. */
export function ProposeForm({ counts, propose }: ProposeFormProps) {
  const t = useTranslations('retention');
  const [left, setLeft] = useState<readonly RetentionType[]>([]);
  const [tried, setTried] = useState(false);
  const { run, busy, failure } = useServerAction<RetentionFailure>();
  const types = counts.map(({ type }) => type).filter((type) => !left.includes(type));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (types.length > 0) run(() => propose(types));
  };
  return (
    <Form className="mb-6 grid justify-items-start gap-3" onSubmit={submit}>
      <RetentionProblem failure={failure} />
      <CheckboxGroup
        label={t('due.types')}
        error={tried && types.length === 0 ? t('due.missing') : undefined}
      >
        {counts.map(({ type, count }) => (
          <Checkbox
            key={type}
            label={t('due.typeCount', { type: t(`types.${type}`), count: String(count) })}
            checked={!left.includes(type)}
            onChange={(event) =>
              setLeft(event.target.checked ? left.filter((one) => one !== type) : [...left, type])
            }
          />
        ))}
      </CheckboxGroup>
      <p className="max-w-measure text-sm text-ink-2">{t('due.proposeText')}</p>
      <Button type="submit" variant="primary" busy={busy}>
        {t('due.propose')}
      </Button>
    </Form>
  );
}
