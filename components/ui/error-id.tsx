'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import { Button } from './button';

/** The number of an error, short enough to be read aloud, with a button that copies it. */
export function ErrorId({ id }: { id: string }) {
  const t = useTranslations('ui');
  const number = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy(): Promise<void> {
    try {
      await navigator.clipboard.writeText(id);
      setCopied(true);
    } catch {
      // Without TLS, or when the person forbids it, there is no clipboard: mark the number for the keyboard.
      if (number.current) window.getSelection()?.selectAllChildren(number.current);
    }
  }

  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      <code ref={number} className="rounded-sm border border-line bg-well px-1.5 whitespace-nowrap">
        {id}
      </code>
      <Button variant="quiet" onClick={() => void copy()}>
        {copied ? <Check /> : <Copy />}
        <span role="status">{copied ? t('copied') : t('copy')}</span>
      </Button>
    </span>
  );
}
