'use client';

import Link from 'next/link';
import { usePathname } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { buttonStyle } from '@/components/ui/button-style';
import { Notice } from '@/components/ui/notice';
import { isDecided } from '@/lib/domain/audit';
import { useChecklist, useStatus } from './checklist-context';
import { LeftBehindBanner } from './left-behind-banner';

/** What a person must know before they go on: that they are signed out, that the audit is locked. */
export function Banners() {
  const t = useTranslations('checklist');
  const { fresh } = useChecklist();
  return (
    <div className="grid gap-2 empty:hidden print:hidden">
      {!fresh && <Notice title={t('fromDevice.title')}>{t('fromDevice.body')}</Notice>}
      <MovedBanner />
      <LeftBehindBanner />
      <LockedBanner />
      <QueueBanner />
    </div>
  );
}

/** The audit was moved to another version while the form was open. */
function MovedBanner() {
  const t = useTranslations('checklist.moved');
  const { movedFrom, bundle } = useChecklist();
  if (movedFrom === null) return null;
  return (
    <Notice tone="warning" title={t('title', { number: bundle.audit.templateNumber })}>
      {t('body', { before: movedFrom })}
    </Notice>
  );
}

function LockedBanner() {
  const t = useTranslations('checklist.banner');
  const { audit } = useChecklist().bundle;
  if (audit.mayAnswer) return null;
  if (audit.part === 'selfAssessment') return <Notice title={t('unitLocked')} />;
  if (!isDecided(audit.status)) return <Notice title={t('notYet')} />;
  return (
    <Notice title={audit.decisionDate ? t('decided', { day: audit.decisionDate }) : t('readOnly')}>
      {audit.decisionDate && t('readOnly')}
    </Notice>
  );
}

function QueueBanner() {
  const t = useTranslations('checklist.banner');
  const { me } = useChecklist().bundle;
  const { state, waiting } = useStatus();
  const path = usePathname();
  const count = { count: waiting };
  switch (state) {
    case 'signed-out':
      return (
        <Notice
          tone="warning"
          title={t('signedOut.title', count)}
          actions={
            <Link href={{ pathname: '/login', query: { to: path } }} className={buttonStyle({})}>
              {t('signedOut.action')}
            </Link>
          }
        >
          {t('signedOut.body', { name: me.name })}
        </Notice>
      );
    case 'locked':
      return (
        <Notice tone="warning" title={t('locked.title')}>
          {t('locked.body', count)}
        </Notice>
      );
    case 'no-access':
      return (
        <Notice tone="warning" title={t('noAccess.title')}>
          {t('noAccess.body', count)}
        </Notice>
      );
    case 'not-kept':
      return (
        <Notice tone="error" title={t('notKept.title')}>
          {t('notKept.body')}
        </Notice>
      );
    default:
      return null;
  }
}
