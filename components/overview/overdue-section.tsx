import { CircleAlert, CircleCheck, TriangleAlert } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { boardAddress, boardChoiceSchema } from '@/lib/domain/actions-board/board-choice';
import type { UnitInYear } from '@/lib/domain/audit-year/audit-year';
import type { LateMeasuring, LateUnit, Overdue, RiskGap } from '@/lib/domain/overview/overdue';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import { DueWords, LastAuditWords, ReasonWords, UnitLink } from '../audit/year/unit-words';
import { EmptyState } from '../ui/empty-state';
import { PaperSection } from '../ui/paper';
import { QuietList, QuietRow } from '../ui/quiet-list';
import { Tag } from '../ui/tag';

/** How many of each kind the page shows; the rest are where the kind has its own page. */
const SHOWN = 10;

type OverdueSectionProps = { year: number; overdue: Overdue; home: string };

/** What should have been done by now: actions, measurements, audits; and high risks that nobody does anything about. */
export function OverdueSection({ year, overdue, home }: OverdueSectionProps) {
  const t = useTranslations('overview');
  const { actions, measurings, risks, units } = overdue;
  const isNone = actions.length + measurings.length + risks.length + units.length === 0;
  return (
    <PaperSection title={t('overdueTitle')}>
      {isNone && (
        <EmptyState icon={CircleCheck} title={t('overdue.noneTitle')}>
          {t('overdue.noneText')}
        </EmptyState>
      )}
      {actions.length > 0 && <LateActions units={actions} home={home} />}
      {risks.length > 0 && <RiskGaps risks={risks} home={home} />}
      {measurings.length > 0 && <LateMeasurings measurings={measurings} home={home} />}
      {units.length > 0 && <DueUnits units={units} year={year} home={home} />}
    </PaperSection>
  );
}

type PartProps = {
  title: string;
  /** What is not shown here, in words and where it is; null when all is. */
  more: { readonly words: string; readonly href: string } | null;
  children: ReactNode;
};

function Part({ title, more, children }: PartProps) {
  return (
    <section className="not-first:mt-6">
      <h3 className="mb-1 break-after-avoid text-lg">{title}</h3>
      {children}
      {more && (
        <p className="border-t border-line py-2 text-sm">
          <Link href={more.href} prefetch={false}>
            {more.words}
          </Link>
        </p>
      )}
    </section>
  );
}

/** What is left of a list beyond what is shown. */
const more = (all: readonly unknown[], href: string, words: (count: number) => string): PartProps['more'] =>
  all.length > SHOWN ? { words: words(all.length - SHOWN), href } : null;

function LateActions({ units, home }: { units: readonly LateUnit[]; home: string }) {
  const t = useTranslations('overview.overdue');
  const board = `${home}/actions`;
  const administration = useTranslations('actionsBoard')('wholeAdministration');
  const of = (unit: string | null) =>
    boardAddress(board, { ...boardChoiceSchema.parse(unit === null ? {} : { unit }), view: 'table' });
  const count = units.reduce((sum, { actions }) => sum + actions.length, 0);
  return (
    <Part
      title={t('actions', { count })}
      more={more(units, board, (rest) => t('moreActions', { count: rest }))}
    >
      <ul>
        {units.slice(0, SHOWN).map(({ unitId, unitName, actions }) => (
          <li key={unitId ?? administration} className="break-inside-avoid border-t border-line py-2.5">
            <Link
              href={of(unitId)}
              prefetch={false}
              aria-label={t('actionsOf', { unit: unitName ?? administration })}
              className="font-medium text-ink decoration-line-strong hover:text-accent"
            >
              {unitName ?? administration}
            </Link>
            <QuietList>
              {actions.map(({ id, number, text, critical, dueDate }) => (
                <li key={id} className="flex flex-wrap items-baseline gap-x-3 py-1">
                  <span className="max-w-measure min-w-0">
                    {number}. {text}
                  </span>
                  {critical && (
                    <Tag tone="late">
                      <TriangleAlert />
                      {t('critical')}
                    </Tag>
                  )}
                  <span className="inline-flex items-center gap-1 text-unfulfilled tabular-nums">
                    <CircleAlert />
                    {t('action', { day: dueDate ?? '' })}
                  </span>
                </li>
              ))}
            </QuietList>
          </li>
        ))}
      </ul>
    </Part>
  );
}

function LateMeasurings({ measurings, home }: { measurings: readonly LateMeasuring[]; home: string }) {
  const t = useTranslations('overview.overdue');
  const planId = measurings[0]?.planId;
  return (
    <Part
      title={t('measurings', { count: measurings.length })}
      more={more(measurings, `${home}/plan/${planId}?show=missing`, (count) =>
        t('moreMeasurings', { count }),
      )}
    >
      <QuietList>
        {measurings.slice(0, SHOWN).map((one) => (
          <QuietRow key={one.id} aside={t('measuring', { times: one.times, since: one.since })}>
            <Link href={`${home}/plan/${one.planId}/indicators/${one.id}`} prefetch={false}>
              {shownLabel(one.label)} {one.title}
            </Link>
          </QuietRow>
        ))}
      </QuietList>
    </Part>
  );
}

function RiskGaps({ risks, home }: { risks: readonly RiskGap[]; home: string }) {
  const t = useTranslations('overview.overdue');
  return (
    <Part title={t('risks', { count: risks.length })} more={null}>
      <QuietList>
        {risks.map(({ id, number, title, level, lacksAction, absence }) => (
          <QuietRow key={id} aside={t('risk', { level })}>
            <Link href={`${home}/risks/${id}`} prefetch={false}>
              {number}. {title}
            </Link>
            <span className="mt-1 flex flex-wrap gap-2">
              {lacksAction && <Lack>{t('noAction')}</Lack>}
              {absence && <Lack>{t(`absence.${absence}`)}</Lack>}
            </span>
          </QuietRow>
        ))}
      </QuietList>
    </Part>
  );
}

function Lack({ children }: { children: ReactNode }) {
  return (
    <Tag tone="soon">
      <CircleAlert />
      {children}
    </Tag>
  );
}

function DueUnits({ units, year, home }: { units: readonly UnitInYear[]; year: number; home: string }) {
  const t = useTranslations('overview.overdue');
  const seesPlanned = units.every(({ standing }) => standing === 'missing');
  const rest = `${home}/audits/year?year=${year}&only=missing`;
  return (
    <Part
      title={t(seesPlanned ? 'units' : 'unitsDecided', { count: units.length })}
      more={more(units, rest, (count) => t('moreUnits', { count }))}
    >
      <QuietList>
        {units.slice(0, SHOWN).map((unit) => (
          <QuietRow
            key={unit.unitId}
            aside={
              <>
                <span className="block">
                  <ReasonWords unit={unit} />
                </span>
                <span className="block empty:hidden">
                  <DueWords unit={unit} year={year} />
                </span>
              </>
            }
          >
            <UnitLink unit={unit} unitsHref={`${home}/units`} />
            <span className="block text-ink-2">
              <LastAuditWords unit={unit} />
            </span>
          </QuietRow>
        ))}
      </QuietList>
    </Part>
  );
}
