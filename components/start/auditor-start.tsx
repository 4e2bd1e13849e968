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
export type WorkGroup = {
  name: keyof Messages['start']['auditor']['groups'];
  items: readonly WorkItem[];
  /** Whether only the first are seen at once where there are many. */
  folds?: true;
};

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

/** So many are seen where a group folds; one more is shown rather than a way to it. */
const MOST_SEEN = 8;

/** What waits under one verb; nothing where nothing does. */
export function Group({ group: { name, items, folds }, today }: { group: WorkGroup; today: string }) {
  const t = useTranslations('start.auditor');
  if (items.length === 0) return null;
  const seen = folds && items.length > MOST_SEEN + 1 ? MOST_SEEN : items.length;
  const more = items.slice(seen);
  return (
    <PaperSection title={t(`groups.${name}.title`)} aside={t(`groups.${name}.aside`)}>
      <Items items={items.slice(0, seen)} today={today} />
      {more.length > 0 && (
        <details className="border-t border-line">
          <summary className="min-h-target cursor-pointer content-center text-sm text-accent">
            {t('more', { count: more.length })}
          </summary>
          <Items items={more} today={today} />
        </details>
      )}
    </PaperSection>
  );
}

function Items({ items, today }: Pick<WorkGroup, 'items'> & { today: string }) {
  const t = useTranslations('start.auditor');
  const time = useTranslations('time');
  return (
    <WorkList>
      {items.map((item) => (
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
  );
}
