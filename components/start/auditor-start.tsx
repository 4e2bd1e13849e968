import { ClipboardList, Plus } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { Messages } from '@/lib/text/messages';
import { formatDistance, formatDue, formatWeekday } from '@/lib/time/format';
import { EmptyState } from '../ui/empty-state';
import { LinkButton } from '../ui/link-button';
import { PageHeader } from '../ui/page-header';
import { PaperSection } from '../ui/paper';
import { WorkList, WorkRow } from '../ui/work-list';

/** One thing that waits for somebody. */
export type WorkItem = {
  id: string;
  /** The day of the visit, or by which it is to be done, `YYYY-MM-DD`; null while there is none. */
  day: string | null;
  /** Whether it should have been done by that day, and was not. */
  late: boolean;
  /** What it is about: *Relationsvåldscentrum Väst*. */
  title: string;
  detail: string;
  href: string;
  /** The verb on the button: *Fortsätt bedömningen*. */
  verb?: string;
};

/** Things that wait, by the verb they wait for. A group without items is left out. */
export type WorkGroup = { name: keyof Messages['start']['auditor']['groups']; items: readonly WorkItem[] };

export type AuditorStartData = {
  groups: readonly WorkGroup[];
  /** How many units there are to follow up today. */
  unitCount: number;
  unitsHref: string;
  planHref: string;
};

type AuditorStartProps = { data: AuditorStartData; today: string };

/** What waits for the auditor, in one sentence. */
export function AuditorHeader({ data, today }: AuditorStartProps) {
  const t = useTranslations('start.auditor');
  const language = useLocale();
  const items = data.groups.flatMap((group) => group.items);
  const late = items.filter((item) => item.late).length;
  return (
    <PageHeader
      size="ask"
      title={t('waiting', { count: items.length, late })}
      lede={`${formatWeekday(today, language)}. ${t('units', { count: data.unitCount })}`}
      action={
        data.unitCount > 0 && (
          <LinkButton href={data.planHref} variant="primary" size="large">
            <Plus />
            {t('plan')}
          </LinkButton>
        )
      }
    />
  );
}

/** What waits for the auditor, grouped by what is to be done. */
export function AuditorSections({ data, today }: AuditorStartProps) {
  const t = useTranslations('start.auditor');
  const groups = data.groups.filter((group) => group.items.length > 0);
  if (groups.length > 0) {
    return groups.map((group) => <Group key={group.name} group={group} today={today} />);
  }
  return (
    <PaperSection title={t('work')}>
      <EmptyState
        icon={ClipboardList}
        title={t('emptyTitle')}
        action={data.unitCount > 0 && <LinkButton href={data.unitsHref}>{t('toUnits')}</LinkButton>}
      >
        {data.unitCount > 0 ? t('emptyText') : t('emptyNoUnits')}
      </EmptyState>
    </PaperSection>
  );
}

/** What waits under one verb; nothing where nothing does. */
export function Group({ group, today }: { group: WorkGroup; today: string }) {
  const t = useTranslations('start.auditor');
  const time = useTranslations('time');
  if (group.items.length === 0) return null;
  return (
    <PaperSection title={t(`groups.${group.name}.title`)} aside={t(`groups.${group.name}.aside`)}>
      <WorkList>
        {group.items.map((item) => (
          <WorkRow
            key={item.id}
            when={item.day ? <time>{item.day}</time> : t('noDay')}
            distance={item.day && (item.late ? formatDue : formatDistance)(item.day, today, time)}
            late={item.late}
            title={item.title}
            href={item.href}
            detail={item.detail}
            action={item.verb && <LinkButton href={item.href}>{item.verb}</LinkButton>}
          />
        ))}
      </WorkList>
    </PaperSection>
  );
}
