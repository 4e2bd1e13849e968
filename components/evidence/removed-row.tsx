'use client';

import { FileX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { Evidence } from '@/lib/domain/evidence/evidence';
import { formatDayAndTime } from '@/lib/time/format';

type RemovedRowProps = { evidence: Evidence; removal: NonNullable<Evidence['removal']> };

/** What has been taken away: that it was there, by whom it was taken away and why. */
export function RemovedRow({ evidence: { title }, removal }: RemovedRowProps) {
  const t = useTranslations('evidence');
  return (
    <li className="flex gap-2 border-t border-line py-2 text-xs text-ink-2">
      <FileX className="shrink-0 text-ink-3" />
      <p className="min-w-0 break-words">
        {t('removed', { title })}{' '}
        {t('removedBy', {
          reason: sentence(removal.reason),
          name: removal.by,
          at: formatDayAndTime(new Date(removal.at)),
        })}{' '}
        {t(removal.erased ? 'erased' : 'kept')}
      </p>
    </li>
  );
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);
