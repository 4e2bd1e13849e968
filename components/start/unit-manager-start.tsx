import { Building2, ClipboardList } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import type { ManagerAsk } from '@/lib/domain/followed-action';
import { type Language, locales } from '@/lib/text/language';
import { formatDayOfMonth, formatDue, formatWeekday } from '@/lib/time/format';
import { AuditList } from '../audit/audit-list';
import type { AuditRow } from '../audit/audit-row';
import { ActionRows } from '../remedy/action-rows';
import type { RowGroup } from '../remedy/remedy-view';
import { EmptyState } from '../ui/empty-state';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/page-header';
import { PaperSection } from '../ui/paper';
import { QuietList, QuietRow } from '../ui/quiet-list';
import { WorkList, WorkRow } from '../ui/work-list';

/** An audit that waits for the unit's own words: the self-assessment before the visit, or the facts of the draft. */
export type ReviewTask = {
  id: string;
  kind: 'selfAssessment' | 'factReview';
  unitName: string;
  caseNumber: string;
  /** The last day, `YYYY-MM-DD`; null when none is set. */
  day: string | null;
  href: string;
};

export type UnitManagerStartData = {
  /** What is asked of the person about the actions of decided audits. */
  ask: ManagerAsk;
  /** The audits that it is about. */
  about: readonly { unitName: string; day: string | null }[];
  actions: readonly RowGroup[];
  /** What the person is to say about audits that are not decided. */
  reviews: readonly ReviewTask[];
  /** The units the person answers for today. */
  units: readonly { id: string; name: string; href: string; providerName: string }[];
  /** The audits of those units, the newest first. */
  audits: readonly AuditRow[];
};

/** What waits for the unit manager, in one sentence: what is asked, and by when. */
export function UnitManagerHeader({ data, today }: { data: UnitManagerStartData; today: string }) {
  const [title, ...rest] = useSentences(data, today);
  return (
    <PageHeader
      size="ask"
      title={title}
      lede={rest.length > 0 ? rest.join(' ') : <Lede data={data} today={today} />}
    />
  );
}

/** All that is asked, a sentence each: what is late before the rest, then the first day first. */
function useSentences({ ask, reviews }: UnitManagerStartData, today: string): string[] {
  const t = useTranslations('start.unitManager.ask');
  const language = useLocale();
  const said = (day: string) => formatDayOfMonth(day, today, language);
  const asked = reviews.map(({ kind, unitName: unit, day }) => ({
    day: day ?? '9999',
    text: day === null ? t(`${kind}AnyDay`, { unit }) : t(kind, { unit, day: said(day) }),
  }));
  if (ask.code !== 'nothing') {
    const day = 'day' in ask ? ask.day : '9999';
    const text = t(ask.code, { count: ask.count, day: 'day' in ask ? said(ask.day) : '' });
    asked.push({ day: ask.code === 'overdue' ? '' : day, text });
  }
  if (asked.length === 0) return [t('nothing')];
  return asked.sort((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))).map(({ text }) => text);
}

function Lede({ data: { ask, about }, today }: { data: UnitManagerStartData; today: string }) {
  const t = useTranslations('start.unitManager');
  const language: Language = useLocale();
  if (ask.code === 'nothing') return `${formatWeekday(today, language)}. ${t('lede')}`;
  const audits = about.map(({ unitName, day }) =>
    day === null ? unitName : t('auditOf', { unit: unitName, day }),
  );
  return t('about', { count: ask.count, audits: new Intl.ListFormat(locales[language]).format(audits) });
}

type SectionProps = { data: UnitManagerStartData };
type TaskProps = SectionProps & { today: string };

/** What is to be done, the audits of the units that the person answers for, and the units. */
export function UnitManagerSections({ data, today }: TaskProps) {
  const t = useTranslations('start.unitManager');
  return (
    <>
      {data.reviews.length > 0 && <Reviews data={data} today={today} />}
      {data.actions.some(({ rows }) => rows.length > 0) && (
        <PaperSection title={t('actions')}>
          <ActionRows groups={data.actions} level={3} withUnits={data.units.length > 1} />
        </PaperSection>
      )}
      {data.units.length > 0 && <Audits data={data} />}
      <Units data={data} />
    </>
  );
}

function Reviews({ data, today }: TaskProps) {
  const t = useTranslations('start.unitManager.reviews');
  const time = useTranslations('time');
  return (
    <PaperSection title={t('title')}>
      <WorkList>
        {data.reviews.map(({ id, kind, unitName, caseNumber, day, href }) => (
          <WorkRow
            key={id}
            when={day === null ? t('noDay') : <time>{day}</time>}
            distance={day !== null && formatDue(day, today, time)}
            late={day !== null && day < today}
            title={unitName}
            href={href}
            detail={`${caseNumber} · ${t(kind)}`}
            action={<LinkButton href={href}>{t(`${kind}Verb`)}</LinkButton>}
          />
        ))}
      </WorkList>
    </PaperSection>
  );
}

function Audits({ data }: SectionProps) {
  const t = useTranslations('start.unitManager');
  return (
    <PaperSection title={t('audits')}>
      {data.audits.length === 0 ? (
        <EmptyState icon={ClipboardList} title={t('noAuditsTitle')}>
          {t('noAuditsText')}
        </EmptyState>
      ) : (
        <AuditList audits={data.audits} />
      )}
    </PaperSection>
  );
}

function Units({ data }: SectionProps) {
  const t = useTranslations('start.unitManager');
  return (
    <PaperSection title={t('yourUnits')}>
      {data.units.length === 0 ? (
        <EmptyState icon={Building2} title={t('emptyTitle')}>
          {t('emptyText')}
        </EmptyState>
      ) : (
        <QuietList>
          {data.units.map((unit) => (
            <QuietRow key={unit.id} aside={unit.providerName}>
              <Link href={unit.href}>{unit.name}</Link>
            </QuietRow>
          ))}
        </QuietList>
      )}
    </PaperSection>
  );
}
