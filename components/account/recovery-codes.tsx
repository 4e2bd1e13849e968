'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';

/** The recovery codes, shown this once: to copy, to save or to print. */
export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useTranslations('account.codes');
  const [copied, setCopied] = useState(false);
  const text = `${t('fileTitle')}\n\n${codes.join('\n')}\n`;

  function save(): void {
    const address = URL.createObjectURL(new Blob([text], { type: 'text/plain' }));
    Object.assign(document.createElement('a'), { href: address, download: t('fileName') }).click();
    URL.revokeObjectURL(address);
  }

  return (
    <section aria-labelledby="recovery-codes" className="grid max-w-measure gap-3">
      <h3 id="recovery-codes" className="text-lg">
        {t('title')}
      </h3>
      <Notice tone="warning" title={t('once')}>
        {t('onceText')}
      </Notice>
      <ol className="grid gap-x-8 font-mono tablet:grid-cols-2">
        {codes.map((code) => (
          <li key={code} className="border-b border-line py-1.5">
            {code}
          </li>
        ))}
      </ol>
      <div className="flex flex-wrap gap-2 print:hidden">
        <Button onClick={() => void navigator.clipboard.writeText(text).then(() => setCopied(true))}>
          {t(copied ? 'copied' : 'copy')}
        </Button>
        <Button onClick={save}>{t('save')}</Button>
        <Button onClick={() => window.print()}>{t('print')}</Button>
      </div>
    </section>
  );
}
