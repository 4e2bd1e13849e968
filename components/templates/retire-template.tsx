'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { Notice } from '../ui/notice';

type Retirement =
  | { readonly ok: true }
  | { readonly ok: false; readonly error: ActionFailure | { readonly code: 'not-published' } };

type RetireTemplateProps = {
  name: string;
  /** Takes the version that applies out of use, and with it the template: a server action. */
  retire: () => Promise<Retirement>;
};

/** Takes a template out of use until its next version is published, when asked once more by its name. */
export function RetireTemplate({ name, retire }: RetireTemplateProps) {
  const t = useTranslations('templates.retire');
  const router = useRouter();
  const [failure, setFailure] = useState<Extract<Retirement, { ok: false }>['error'] | null>(null);

  async function confirm(): Promise<void> {
    const outcome = await retire().catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
    setFailure(outcome.ok ? null : outcome.error);
    if (outcome.ok) router.refresh();
  }

  return (
    <div className="mt-4 grid justify-items-start gap-3 border-t border-line pt-4">
      {failure &&
        (isActionFailure(failure) ? (
          <ActionProblem failure={failure} />
        ) : (
          <Notice tone="warning" title={t('already')} />
        ))}
      <ConfirmDialog
        trigger={<Button variant="danger">{t('verb')}</Button>}
        title={t('title', { name })}
        description={t('text')}
        confirmLabel={t('verb')}
        onConfirm={confirm}
        tone="danger"
      />
    </div>
  );
}
