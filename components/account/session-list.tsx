'use client';

import { useTranslations } from 'next-intl';
import { type ActionFailure, ActionProblem } from '../shell/action-problem';
import { useServerAction } from '../shell/use-server-action';
import { Button } from '../ui/button';
import { deviceName } from './device-name';

export type OwnSession = {
  readonly id: string;
  /** What it was opened with, as the browser names itself. */
  readonly device: string;
  /** Day and time. */
  readonly since: string;
  /** The organisation whose login vouched for it; null after a password. */
  readonly tenantName: string | null;
  readonly isThis: boolean;
};

type SessionListProps = {
  sessions: readonly OwnSession[];
  /** Ends one of them: a server action. */
  end: (id: string) => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: ActionFailure }>;
};

/** Where one is signed in, with a way to end each of the others. */
export function SessionList({ sessions, end }: SessionListProps) {
  const t = useTranslations('account.sessions');
  const { run, busy, failure } = useServerAction<ActionFailure>();
  return (
    <>
      {failure && <ActionProblem failure={failure} />}
      <ul>
        {sessions.map(({ id, device, since, tenantName, isThis }) => {
          const name = deviceName(device) ?? t('unknownDevice');
          return (
            <li
              key={id}
              className="flex min-h-target flex-wrap items-center justify-between gap-x-4 border-t border-line py-2 first:border-t-0"
            >
              <span className="min-w-0">
                <span className="block font-bold">{name}</span>
                <span className="text-sm text-ink-2">
                  {t('since', { since })}
                  {', '}
                  {tenantName === null ? t('byPassword') : t('byProvider', { tenant: tenantName })}
                </span>
              </span>
              {isThis ? (
                <span className="text-sm text-ink-2">{t('thisOne')}</span>
              ) : (
                <Button
                  busy={busy}
                  aria-label={t('endOf', { device: name, since })}
                  onClick={() => run(() => end(id))}
                >
                  {t('end')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
