'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ActionFailure } from '../shell/action-problem';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { SaveProblem, type SourceFailure, type SourceOutcome } from './source-form';

type EndOwnSourceProps = {
  designation: string;
  /** Whether Följsam ships the source: then what it ships applies again. */
  isShipped: boolean;
  /** Takes back what the tenant wrote: a server action. */
  end: () => Promise<SourceOutcome>;
  /** The register's page. */
  sourcesHref: string;
};

/** Takes back a correction, or takes a source of the tenant's own out of the register. */
export function EndOwnSource({ designation, isShipped, end, sourcesHref }: EndOwnSourceProps) {
  const t = useTranslations('sources.end');
  const router = useRouter();
  const [failure, setFailure] = useState<ActionFailure | SourceFailure | null>(null);

  async function confirm(): Promise<void> {
    const outcome = await end().catch(() => ({ ok: false, error: { code: 'unreachable' } }) as const);
    if (outcome.ok) router.push(sourcesHref);
    else setFailure(outcome.error);
  }

  const words = isShipped
    ? { verb: t('restore'), title: t('restoreTitle', { name: designation }), text: t('restoreText') }
    : { verb: t('remove'), title: t('removeTitle', { name: designation }), text: t('removeText') };
  return (
    <div className="mt-8 grid max-w-card justify-items-start gap-3 border-t border-line pt-4">
      {failure && <SaveProblem failure={failure} />}
      <ConfirmDialog
        trigger={<Button variant="danger">{words.verb}</Button>}
        title={words.title}
        description={words.text}
        confirmLabel={words.verb}
        onConfirm={confirm}
        tone="danger"
      />
    </div>
  );
}
