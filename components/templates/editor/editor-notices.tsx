'use client';

import { useTranslations } from 'next-intl';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';
import { useEditor, useNews, useQueueStatus } from './editor-context';

/** What everyone who writes in the draft must know: that it is closed, or that the template has moved on. */
export function EditorNotices({ templateHref }: { templateHref: string }) {
  const t = useTranslations('templateEditor.notices');
  const { bundle } = useEditor();
  const { status, newest } = useNews();
  const queue = useQueueStatus();
  const base = bundle.base?.number ?? 0;
  const isClosed = status !== 'open' || queue.state === 'locked';
  return (
    <div className="grid gap-3 empty:hidden [&:not(:empty)]:mb-4">
      {isClosed && (
        <Notice
          tone="warning"
          title={status === 'published' ? t('published') : t('closed')}
          actions={<LinkButton href={templateHref}>{t('toTemplate')}</LinkButton>}
        >
          {queue.waiting > 0 && t('unsaved', { count: queue.waiting })}
        </Notice>
      )}
      {!isClosed && newest > base && (
        <Notice tone="warning" title={t('newer', { newest })}>
          {t('newerBody', { base })}
        </Notice>
      )}
    </div>
  );
}
