'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useServerAction } from '../shell/use-server-action';
import { useFieldProblem } from '../ui/use-field-problem';
import type { RiskFailure } from './risk-commands';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: RiskFailure };

/**
 * What every form of the register has: what is written, what must not be empty, the way to the server, and what it
 * found wrong at a field, by the field's path in what was sent.
 */
export function useDeskForm<Written extends object>(first: Written, required: readonly (keyof Written)[]) {
  const t = useTranslations('risks.form');
  const problemOf = useFieldProblem();
  const { run, busy, failure } = useServerAction<RiskFailure>();
  const [written, setWritten] = useState(first);
  const [isTried, setIsTried] = useState(false);
  const isEmpty = (name: keyof Written) => required.includes(name) && String(written[name]).trim() === '';

  function send(action: () => Promise<Outcome>, done?: () => void): void {
    setIsTried(true);
    if (!required.some(isEmpty)) run(action, done);
  }

  function errorOf(name: keyof Written & string, path: string = name): string | undefined {
    if (isTried && isEmpty(name)) return t('required');
    const code = failure?.code === 'invalid' && 'fields' in failure ? failure.fields[path] : undefined;
    return code === undefined ? undefined : problemOf(code);
  }

  const change = (part: Partial<Written>) => setWritten((before) => ({ ...before, ...part }));
  return { written, change, send, errorOf, busy, failure };
}
