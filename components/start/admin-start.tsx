import { Building2, CircleCheck, Plus } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { LogList } from '../log/log-list';
import type { LogRow } from '../log/log-row';
import { type InHand, InHandNotice } from '../retention/in-hand';
import { EmptyState } from '../ui/empty-state';
import { LinkButton } from '../ui/link-button';
import { Notice } from '../ui/notice';
import { PageHeader } from '../ui/page-header';
import { PaperSection } from '../ui/paper';
import { WorkList, WorkRow } from '../ui/work-list';
import { Group, type WorkGroup } from './auditor-start';

type WaitingUnit = { id: string; name: string; href: string; providerName: string };

export type AdminStartData = {
  memberCount: number;
  /** How many units exist today. */
  unitCount: number;
  unitsWithoutManager: readonly WaitingUnit[];
  /** Those that the organisation's rule asks an audit of this year, each with the address where one is planned. */
  unitsWithoutAudit: readonly (WaitingUnit & { planHref: string })[];
  auditYearHref: string;
  /** The templates that somebody has said something of that waits for an answer. */
  waitingFeedback: readonly { id: string; name: string; count: number; href: string }[];
  /** What people have said is not accessible, and nobody has dealt with. */
  accessibility: { count: number; href: string };
  /** The seal, once it is to be replaced soon: how many days are left of it; null until then. */
  seal: { left: number; ended: boolean; href: string } | null;
  /** A proposal to dispose of something that waits, or is being done; null when there is none. */
  disposal: InHand | null;
  /** What of the actions and measurements waits for the administrator; empty for one who audits, who has it among their work. */
  work: readonly WorkGroup[];
  year: number;
  /** The newest entries of the log, newest first: a handful. */
  latest: readonly LogRow[];
  registerUnitHref: string;
  logHref: string;
};

type AdminStartProps = { data: AdminStartData };

/** What the administrator must see to, in one sentence. */
export function AdminHeader({ data }: AdminStartProps) {
  const t = useTranslations('start.admin');
  const missing = data.unitsWithoutManager.length;
  return (
    <PageHeader
      size="ask"
      title={data.unitCount === 0 ? t('noUnits') : t('withoutManager', { count: missing })}
      lede={t('counts', { members: data.memberCount, units: data.unitCount })}
      action={
        <LinkButton href={data.registerUnitHref} variant="primary" size="large">
          <Plus />
          {t('registerUnit')}
        </LinkButton>
      }
    />
  );
}

/** Units that nobody answers for, those that nobody audits this year, what is said of the templates, and what has been done lately. */
export function AdminSections({ data, today }: AdminStartProps & { today: string }) {
  const t = useTranslations('start.admin');
  return (
    <>
      {data.disposal && <DisposalInHand {...data.disposal} />}
      {data.seal && <SealWarning {...data.seal} />}
      <PaperSection title={t('missing')} aside={t('missingAside')}>
        <UnitsWithoutManager data={data} />
      </PaperSection>
      {data.unitCount > 0 && (
        <PaperSection
          title={t('withoutAudit')}
          aside={
            <Link href={data.auditYearHref} className="inline-block py-1">
              {t('wholeYear', { year: String(data.year) })}
            </Link>
          }
        >
          <UnitsWithoutAudit data={data} />
        </PaperSection>
      )}
      {data.work.map((group) => (
        <Group key={group.name} group={group} today={today} />
      ))}
      {data.waitingFeedback.length > 0 && <WaitingFeedback data={data} />}
      {data.accessibility.count > 0 && <WaitingAccessibility {...data.accessibility} />}
      <PaperSection
        title={t('latest')}
        aside={
          <Link href={data.logHref} className="inline-block py-1">
            {t('wholeLog')}
          </Link>
        }
      >
        <LogList entries={data.latest} />
      </PaperSection>
    </>
  );
}

function DisposalInHand(disposal: InHand) {
  const t = useTranslations('retention');
  return (
    <PaperSection title={t('title')}>
      <InHandNotice {...disposal} />
    </PaperSection>
  );
}

function SealWarning({ left, ended, href }: NonNullable<AdminStartData['seal']>) {
  const t = useTranslations('seal');
  return (
    <PaperSection title={t('warning')}>
      <Notice
        tone={ended ? 'error' : 'warning'}
        title={<Link href={href}>{ended ? t('endedLink') : t('warningLink', { days: left })}</Link>}
      />
    </PaperSection>
  );
}

function WaitingFeedback({ data }: AdminStartProps) {
  const t = useTranslations('feedback.waiting');
  return (
    <PaperSection title={t('title')}>
      <WorkList>
        {data.waitingFeedback.map(({ id, name, count, href }) => (
          <WorkRow
            key={id}
            when={t('row', { count })}
            title={name}
            href={href}
            action={<LinkButton href={href}>{t('open')}</LinkButton>}
          />
        ))}
      </WorkList>
    </PaperSection>
  );
}

function WaitingAccessibility({ count, href }: AdminStartData['accessibility']) {
  const t = useTranslations('start.admin.accessibility');
  return (
    <PaperSection title={t('title')}>
      <p>
        <Link href={href}>{t('waiting', { count })}</Link>
      </p>
    </PaperSection>
  );
}

function UnitsWithoutManager({ data }: AdminStartProps) {
  const t = useTranslations('start.admin');
  if (data.unitCount === 0) {
    return (
      <EmptyState icon={Building2} title={t('noUnitsTitle')}>
        {t('noUnitsText')}
      </EmptyState>
    );
  }
  if (data.unitsWithoutManager.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t('allManagedTitle')}>
        {t('allManagedText')}
      </EmptyState>
    );
  }
  return (
    <WorkList>
      {data.unitsWithoutManager.map((unit) => (
        <WorkRow
          key={unit.id}
          late
          when={t('noManager')}
          title={unit.name}
          href={unit.href}
          detail={unit.providerName}
        />
      ))}
    </WorkList>
  );
}

function UnitsWithoutAudit({ data }: AdminStartProps) {
  const t = useTranslations('start.admin');
  if (data.unitsWithoutAudit.length === 0) {
    return (
      <EmptyState icon={CircleCheck} title={t('allAuditedTitle')}>
        {t('allAuditedText')}
      </EmptyState>
    );
  }
  return (
    <WorkList>
      {data.unitsWithoutAudit.map((unit) => (
        <WorkRow
          key={unit.id}
          when={t('noAuditThisYear', { year: String(data.year) })}
          title={unit.name}
          href={unit.href}
          detail={unit.providerName}
          action={<LinkButton href={unit.planHref}>{t('plan')}</LinkButton>}
        />
      ))}
    </WorkList>
  );
}
