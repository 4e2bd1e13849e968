'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { formatDay } from '@/lib/time/format';
import { Fact, Facts } from '../../ui/facts';
import { useEditor, useNews } from './editor-context';

/** Where the draft comes from, which version it is held against, and the way to the others. */
export function VersionsTab({ templateHref }: { templateHref: string }) {
  const t = useTranslations('templateEditor.versions');
  const { bundle } = useEditor();
  const { newest } = useNews();
  const { draft, base } = bundle;
  return (
    <div className="grid gap-3 text-sm">
      <Facts>
        <Fact term={t('source')}>{t(draft.source)}</Fact>
        {draft.originNote && <Fact term={t('note')}>{draft.originNote}</Fact>}
        <Fact term={t('started')}>
          <time dateTime={draft.startedAt}>{formatDay(new Date(draft.startedAt))}</time>
          {draft.startedBy && `, ${draft.startedBy}`}
        </Fact>
        {base && <Fact term={t('base')}>{t('number', { number: base.number })}</Fact>}
        {newest > 0 && <Fact term={t('newest')}>{t('number', { number: newest })}</Fact>}
      </Facts>
      {base && (
        <p>
          <Link href={`${templateHref}/versions/${base.versionId}`}>
            {t('read', { number: base.number })}
          </Link>
        </p>
      )}
      <p>
        <Link href={templateHref}>{t('all')}</Link>
      </p>
    </div>
  );
}
