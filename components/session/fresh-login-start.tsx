'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { goToProvider } from './go-to-provider';

type FreshLoginStartProps = {
  slug: string;
  /** Tells the server what the login is for: a server action. */
  ask: () => Promise<{ readonly ok: boolean }>;
};

/** Sends the person to their provider once more. */
export function FreshLoginStart({ slug, ask }: FreshLoginStartProps) {
  const t = useTranslations('freshLogin.page');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  async function go(): Promise<void> {
    setBusy(true);
    const asked = await ask().catch(() => ({ ok: false }));
    const gone = asked.ok && (await goToProvider(slug, `/t/${slug}`));
    setBusy(gone);
    setFailed(!gone);
  }

  return (
    <>
      {failed && <Notice tone="error" title={t('unreachable')} />}
      <Button variant="primary" size="large" busy={busy} onClick={() => void go()}>
        {t(busy ? 'going' : 'go')}
      </Button>
    </>
  );
}
