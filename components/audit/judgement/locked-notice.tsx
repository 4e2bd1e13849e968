import { Lock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type AuditStatus, isDecided } from '@/lib/domain/audit';
import { LinkButton } from '../../ui/link-button';
import { Notice } from '../../ui/notice';

type LockedNoticeProps = {
  status: AuditStatus;
  decisionDate: string | null;
  /** Whether the person takes part in the audit as an auditor. */
  isOwn: boolean;
  reportHref: string;
};

/** Says why nothing can be changed, or not all of it yet; nothing while the audit is the person's to judge. */
export function LockedNotice({ status, decisionDate, isOwn, reportHref }: LockedNoticeProps) {
  const t = useTranslations('decision.locked');
  if (isDecided(status)) {
    return (
      <div className="mb-5 flex flex-wrap items-center gap-x-3 gap-y-2 rounded-sm border border-line-strong bg-well px-4 py-3">
        <p className="flex grow basis-60 gap-3 text-sm">
          <Lock className="mt-0.5" />
          <span>
            <b className="font-bold">{t('title', { day: decisionDate ?? '' })}</b> {t('text')}
          </span>
        </p>
        <LinkButton href={reportHref}>{t('report')}</LinkButton>
      </div>
    );
  }
  const reason = !isOwn
    ? t('notYours')
    : status === 'fieldwork'
      ? t('judgementLater')
      : status === 'drafting'
        ? null
        : t('notNow');
  return reason && <Notice title={reason} className="mb-5" />;
}
