'use client';

import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { EmptyState } from '../ui/empty-state';

export type AccessibilityMessageRow = {
  readonly id: string;
  readonly by: string;
  /** Day and time, as it is shown. */
  readonly time: string;
  readonly page: string | null;
  readonly text: string;
  readonly handled: { readonly by: string; readonly time: string } | null;
};

type Outcome = { readonly ok: true } | { readonly ok: false; readonly error: ActionFailure };

type AccessibilityMessagesProps = {
  messages: readonly AccessibilityMessageRow[];
  /** Says that one has been dealt with: a server action. */
  handle: (id: string) => Promise<Outcome>;
};

/** What people have said is not accessible, for those who answer for it. */
export function AccessibilityMessages({ messages, handle }: AccessibilityMessagesProps) {
  const t = useTranslations('reading.accessibility.messages');
  const { run, busy, failure } = useServerAction<ActionFailure>();
  if (messages.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t('emptyTitle')}>
        {t('emptyText')}
      </EmptyState>
    );
  }
  return (
    <>
      {failure && <ActionProblem failure={failure} />}
      <ul>
        {messages.map(({ id, by, time, page, text, handled }) => (
          <li key={id} className="grid justify-items-start gap-1.5 border-t border-line py-3">
            <p className="text-sm text-ink-2">{t('by', { name: by, time })}</p>
            {page && <p className="max-w-measure text-sm wrap-anywhere">{t('page', { page })}</p>}
            <p className="max-w-measure whitespace-pre-line wrap-anywhere">{text}</p>
            {handled ? (
              <p className="text-sm text-ink-2">{t('handled', { name: handled.by, time: handled.time })}</p>
            ) : (
              <Button disabled={busy} onClick={() => run(() => handle(id))}>
                {t('handle')}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
