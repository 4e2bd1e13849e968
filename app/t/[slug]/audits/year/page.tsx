import { Building2, ChevronLeft, ChevronRight } from 'lucide-react';
import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import { StandingLegend } from '@/components/audit/year/audit-mark';
import type { YearPlaces } from '@/components/audit/year/unit-words';
import { YearCalendar } from '@/components/audit/year/year-calendar';
import { YearFilter } from '@/components/audit/year/year-filter';
import { YearList } from '@/components/audit/year/year-list';
import { YearRule } from '@/components/audit/year/year-rule';
import { YearTable } from '@/components/audit/year/year-table';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import { Page } from '@/components/ui/page';
import { PageHeader } from '@/components/ui/page-header';
import { Paper } from '@/components/ui/paper';
import { type AuditYear, readAuditYear } from '@/lib/data/audit-year';
import { can } from '@/lib/domain/access';
import {
  chosenUnits,
  type YearChoice,
  yearAddress,
  yearChoiceFrom,
} from '@/lib/domain/audit-year/year-choice';
import { partsOf } from '@/lib/domain/plain-date';
import { readAs, requireActor } from '@/lib/session/require-actor';
import { today } from '@/lib/time/clock';
import { groupsOf } from './year-groups';

type Props = {
  params: Promise<{ slug: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ searchParams }: Props): Promise<Metadata> {
  const { year } = yearChoiceFrom(await searchParams, today());
  return { title: (await getTranslations('auditYear'))('title', { year: String(year) }) };
}

/** The audits of a year: which units are due and why, what is planned, and how it is spread over the auditors. */
export default async function AuditYearPage({ params, searchParams }: Props) {
  const { slug } = await params;
  const actor = await requireActor(slug);
  const day = today();
  const choice = yearChoiceFrom(await searchParams, day);
  const page = await readAs(actor, 'audit.list', (tx) => readAuditYear(tx, choice.year, day));
  const home = `/t/${slug}`;
  const href = `${home}/audits/year`;
  const places: YearPlaces = {
    auditsHref: `${home}/audits`,
    unitsHref: `${home}/units`,
    // Nobody plans what is past.
    mayPlan: can(actor, 'audit.plan') && choice.year >= partsOf(day).year,
  };
  return (
    <Page width="wide">
      <div className="print-landscape">
        <YearHeader page={page} choice={choice} href={href} />
        <Paper>
          {page.units.length > 0 && (
            <YearFilter
              choice={choice}
              href={href}
              groups={groupsOf(page)}
              download={yearAddress(`/api/t/${slug}/audits/year/xlsx`, choice)}
            />
          )}
          <ChosenYear page={page} choice={choice} href={href} places={places} />
          <YearRule
            rule={page.rule}
            showsLoads={page.loads !== null}
            settingsHref={can(actor, 'settings.change') ? `${home}/settings` : null}
          />
        </Paper>
      </div>
    </Page>
  );
}

type YearHeaderProps = { page: AuditYear; choice: YearChoice; href: string };

async function YearHeader({ page: { units, seesPlanned }, choice, href }: YearHeaderProps) {
  const t = await getTranslations('auditYear');
  const count = (...standings: string[]) => units.filter((unit) => standings.includes(unit.standing)).length;
  const figures = { units: units.length, audited: units.filter(({ audits }) => audits.length > 0).length };
  return (
    <PageHeader
      title={t('title', { year: String(choice.year) })}
      lede={
        seesPlanned
          ? t('lede', { ...figures, missing: count('missing', 'due') })
          : t('ledeDecided', { ...figures, due: count('due') })
      }
      action={
        <nav aria-label={t('otherYears')} className="flex gap-2 print:hidden">
          <LinkButton href={yearAddress(href, choice, { year: choice.year - 1 })} prefetch={false}>
            <ChevronLeft />
            {choice.year - 1}
          </LinkButton>
          <LinkButton href={yearAddress(href, choice, { year: choice.year + 1 })} prefetch={false}>
            {choice.year + 1}
            <ChevronRight />
          </LinkButton>
        </nav>
      }
    />
  );
}

type ChosenYearProps = YearHeaderProps & { places: YearPlaces };

async function ChosenYear({ page, choice, href, places }: ChosenYearProps) {
  const t = await getTranslations('auditYear');
  const units = chosenUnits(page.units, choice);
  if (units.length === 0) return <NothingToShow page={page} choice={choice} href={href} />;
  const { loads } = page;
  const { year, month } = partsOf(today());
  const thisMonth = choice.year === year ? month : null;
  return (
    <>
      <div className="tablet:hidden">
        <YearList units={units} loads={loads} year={choice.year} {...places} />
      </div>
      <div className="hidden tablet:block">
        <div className="mb-2 flex justify-end text-sm text-ink-2">
          <StandingLegend />
        </div>
        {choice.view === 'calendar' ? (
          <YearCalendar units={units} loads={loads} year={choice.year} thisMonth={thisMonth} {...places} />
        ) : (
          <YearTable units={units} choice={choice} href={href} {...places} />
        )}
      </div>
      {choice.year > year && places.mayPlan && (
        <p className="mt-4 max-w-measure text-sm text-ink-2">
          {t('undatedNote', { year: String(choice.year) })}
        </p>
      )}
    </>
  );
}

async function NothingToShow({ page, choice, href }: YearHeaderProps) {
  const t = await getTranslations('auditYear.empty');
  if (page.units.length === 0)
    return (
      <EmptyState icon={Building2} title={t('title')} headingLevel={2}>
        {t('text')}
      </EmptyState>
    );
  const all = <LinkButton href={yearAddress(href, choice, { only: null })}>{t('all')}</LinkButton>;
  return (
    <EmptyState icon={Building2} title={t('filteredTitle')} headingLevel={2} action={all}>
      {t('filteredText')}
    </EmptyState>
  );
}
