'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { goToProvider } from './go-to-provider';

type ProviderButtonProps = {
  slug: string;
  /** The address on this site that the login leads to. */
  to: string;
  /** What is to be done before the browser leaves; when it gives false, it stays. */
  prepare?: () => Promise<boolean>;
};

/** The way to the organisation's own login. */
export function ProviderButton({ slug, to, prepare }: ProviderButtonProps) {
  const t = useTranslations('login.provider');
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  async function go(): Promise<void> {
    setBusy(true);
    const ready = prepare === undefined || (await prepare().catch(() => false));
    const gone = ready && (await goToProvider(slug, to));
    // The button stays busy while the browser leaves.
    setBusy(gone);
    setFailed(!gone);
  }

  return (
    <div className="grid justify-items-start gap-4">
      {failed && (
        <Notice tone="error" title={t('unreachable')}>
          {t('unreachableText')}
        </Notice>
      )}
      <Button variant="primary" size="large" busy={busy} onClick={() => void go()}>
        {t(busy ? 'going' : 'go')}
      </Button>
    </div>
  );
}
