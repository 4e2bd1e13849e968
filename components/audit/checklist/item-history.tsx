'use client';

import { Eraser, History } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CorrectionTrace } from '@/components/corrections/correction-trace';
import { Button } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { useLoadedLater } from '@/components/ui/use-loaded-later';
import { loadHistory } from '@/lib/device/load-history';
import type { FieldHistory, HistoryEntry } from '@/lib/domain/field-history';
import type { ItemTarget } from '@/lib/domain/template/targets-of';
import { formatDayAndTime } from '@/lib/time/format';
import { useChecklist } from './checklist-context';
import { useValueText } from './use-value-text';

type Loading = 'not-asked' | 'loading' | 'failed' | FieldHistory;

const loadForm = () => import('./history-correction-form');

/** Who changed what on the item and when, fetched when somebody asks. */
export function ItemHistory({ target }: { target: ItemTarget }) {
  const t = useTranslations('checklist.history');
  const { slug, bundle } = useChecklist();
  const [loading, setLoading] = useState<Loading>('not-asked');

  async function load(): Promise<void> {
    setLoading('loading');
    setLoading((await loadHistory(slug, bundle.audit.id, target.key)) ?? 'failed');
  }

  if (loading === 'not-asked' || loading === 'loading') {
    return (
      <div className="-ml-2.5 print:hidden">
        <Button
          variant="quiet"
          className="min-h-target"
          busy={loading === 'loading'}
          onClick={() => void load()}
        >
          {loading === 'loading' ? t('loading') : <History />}
          {loading === 'not-asked' && t('show')}
        </Button>
      </div>
    );
  }
  if (loading === 'failed') {
    return <Notice title={t('failed')} actions={<Button onClick={() => void load()}>{t('retry')}</Button>} />;
  }
  return (
    <section aria-label={t('title')}>
      <h4 className="mb-1 text-sm">{t('title')}</h4>
      {loading.entries.length === 0 && <p>{t('empty')}</p>}
      <ol>
        {loading.entries.map((entry) => (
          <Entry key={`${entry.at} ${entry.field}`} entry={entry} />
        ))}
        {loading.corrections.map((correction) => (
          <CorrectionTrace key={correction.at} correction={correction} />
        ))}
      </ol>
      {loading.mayCorrect && <Correction target={target.key} onCorrected={() => void load()} />}
    </section>
  );
}

/** The way to take words out of the history, for those who write in it. */
function Correction({ target, onCorrected }: { target: string; onCorrected: () => void }) {
  const t = useTranslations('correction');
  const [form, load] = useLoadedLater(loadForm);
  if (form) return <form.HistoryCorrectionForm target={target} onCorrected={onCorrected} />;
  return (
    <div className="-ml-2.5 print:hidden">
      <Button variant="quiet" className="min-h-target" onClick={load}>
        <Eraser />
        {t('openHere')}
      </Button>
    </div>
  );
}

function Entry({ entry }: { entry: HistoryEntry }) {
  const t = useTranslations('checklist.history');
  const from = useValueText(entry.from);
  const to = useValueText(entry.to);
  return (
    <li className="border-t border-line py-1.5">
      <span className="text-xs text-ink-3">
        <time dateTime={entry.at}>{formatDayAndTime(new Date(entry.at))}</time> · {entry.by}
      </span>
      <p className="whitespace-pre-line">{t('entry', { field: t(`field.${entry.field}`), from, to })}</p>
    </li>
  );
}
