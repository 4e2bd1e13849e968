import { useTranslations } from 'next-intl';
import { formatDay } from '@/lib/time/format';
import { Notice } from '../../ui/notice';

type DraftHistoryProps = {
  /** Why the draft was returned instead of approved; null unless it was. */
  returnMotive: string | null;
  /** Why a decided audit was taken up again; null unless it was. */
  reopening: { readonly motive: string; readonly by: string; readonly at: Date } | null;
};

/** Why a draft that has been further already is being worked on again. */
export function DraftHistory({ returnMotive, reopening }: DraftHistoryProps) {
  const t = useTranslations('closing');
  return (
    <>
      {reopening && (
        <Notice title={t('reopen.reopened')} className="mb-5">
          {t('reopen.by', { name: reopening.by, day: formatDay(reopening.at), motive: reopening.motive })}
        </Notice>
      )}
      {returnMotive && (
        <Notice tone="warning" title={t('approval.returned')} className="mb-5">
          {returnMotive}
        </Notice>
      )}
    </>
  );
}
