'use client';

import { useTranslations } from 'next-intl';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: ActionFailure };

/** Marks every notice as read. `mark` is a server action. */
export function MarkAllRead({ mark }: { mark: () => Promise<Outcome> }) {
  const t = useTranslations('notices');
  const { run, busy, failure } = useServerAction<ActionFailure>();
  return (
    <div className="grid gap-3">
      {failure && <ActionProblem failure={failure} />}
      <Button busy={busy} onClick={() => run(mark)}>
        {t('markAll')}
      </Button>
    </div>
  );
}
