import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Fact, Facts } from '@/components/ui/facts';
import { PaperSection } from '@/components/ui/paper';
import type { Target } from '@/lib/domain/plan/measure';
import { nextTask } from '@/lib/domain/plan/measuring-task';
import type { MeasuringYear } from '@/lib/domain/plan/measuring-times';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import type { PlanOutline, PlanOutlineGoal, StoredIndicator } from '@/lib/domain/plan/stored-plan';
import { footnotesCitedIn } from '@/lib/domain/template/footnote-marks';
import { Footnotes } from './footnotes';
import { MeasureView } from './measure-view';
import { MeasuringTaskList, type ShownTasks } from './measuring-task-list';
import { MeasuringTimes } from './measuring-times';
import { PlanText } from './plan-text';

type IndicatorViewProps = {
  indicator: StoredIndicator;
  goal: PlanOutlineGoal;
  footnotes: PlanOutline['footnotes'];
  /** When it is measured in the plan's year, by the plan alone. */
  year: MeasuringYear;
  /** What is to be measured of it; null in a draft. */
  shown: ShownTasks | null;
  /** What it has been measured to be. */
  children: ReactNode;
};

/** The id of the section that says what it has been measured to be. */
export const MEASURED = 'measured';

/** All that a plan says of an indicator, in its own words and as they are read. */
export function IndicatorView({ indicator, goal, footnotes, year, shown, children }: IndicatorViewProps) {
  const t = useTranslations('plan');
  const tasks = useTranslations('measuringTasks');
  const targets = (indicator.definition?.measures ?? []).flatMap((measure) => measure.targets);
  const cited = new Set(footnotesCitedIn(Object.values(indicator).filter(isText).join(' ')));
  return (
    <>
      <PaperSection title={`${shownLabel(indicator.label)} ${indicator.title}`}>
        <p className="mb-3 text-sm text-ink-2">
          {t('goal', { label: shownLabel(goal.label) })} · {goal.title}
        </p>
        {indicator.lead !== null && <PlanText>{indicator.lead}</PlanText>}
        <div className="mt-4">
          <Facts>
            <Fact term={t('indicator.target')}>
              <Targets targets={targets} />
            </Fact>
            <Fact term={t('indicator.next')}>
              <NextTime year={year} shown={shown} />
            </Fact>
            {shown?.isFollowed && (
              <Fact term={tasks('responsible')}>
                <Responsible shown={shown} />
              </Fact>
            )}
          </Facts>
        </div>
      </PaperSection>
      {children}
      <PaperSection title={t('indicator.howMeasured')}>
        <HowMeasured indicator={indicator} year={year} shown={shown} />
      </PaperSection>
      <Footnotes footnotes={footnotes.filter(({ key }) => cited.has(key))} />
    </>
  );
}

const isText = (value: unknown): value is string => typeof value === 'string';

function Targets({ targets }: { targets: readonly Target[] }) {
  const t = useTranslations('plan');
  if (targets.length === 0) return t('indicator.none');
  return (
    <ul>
      {targets.map(({ bound, value, measuredIn, unit, words }) => {
        const target = t(`target.${bound}`, { value, measuredIn });
        return (
          <li key={`${unit} ${words} ${value}`}>
            {unit === null ? target : t('target.of', { target, unit })}
          </li>
        );
      })}
    </ul>
  );
}

function NextTime({ year: { times, undated }, shown }: Pick<IndicatorViewProps, 'year' | 'shown'>) {
  const t = useTranslations('plan');
  const next = shown?.isFollowed ? nextTask(shown.tasks) : null;
  const due = shown ? next?.due : times[0]?.due;
  if (due) {
    const isLate = next?.state === 'late';
    return <span className="tabular-nums">{isLate ? t('indicator.late', { due }) : due}</span>;
  }
  const [why] = undated;
  if (why) return t(`undated.${why}`);
  return t(times.length > 0 ? 'indicator.noMore' : 'indicator.none');
}

/** Who is responsible, and the way to choose somebody else where none of the times has it. */
function Responsible({ shown: { responsible, tasks, change } }: { shown: ShownTasks }) {
  const t = useTranslations('measuringTasks');
  return (
    <span className="flex flex-wrap items-center gap-x-3">
      <span className={responsible === null ? 'text-partial' : undefined}>{responsible ?? t('nobody')}</span>
      {tasks.every(({ state }) => state !== 'ahead') && change}
    </span>
  );
}

function HowMeasured({ indicator, year, shown }: Pick<IndicatorViewProps, 'indicator' | 'year' | 'shown'>) {
  const t = useTranslations('plan');
  const { rationale, definition, occasions, reporting, dataSource, splits } = indicator;
  const says = (text: string | null | undefined) =>
    text ? <PlanText>{text}</PlanText> : <span className="text-ink-2">{t('indicator.none')}</span>;
  return (
    <Facts>
      <Fact term={t('indicator.rationale')}>{says(rationale)}</Fact>
      <Fact term={t('indicator.definition')}>
        {definition && (
          <ul className="mb-3 grid gap-4">
            {definition.measures.map((measure) => (
              <li key={JSON.stringify(measure)}>
                <MeasureView measure={measure} />
              </li>
            ))}
          </ul>
        )}
        {definition ? (
          <details className="text-sm">
            <summary className="min-h-target cursor-pointer content-center text-accent">
              {t('indicator.inFull')}
            </summary>
            <PlanText>{definition.words}</PlanText>
          </details>
        ) : (
          says(null)
        )}
      </Fact>
      <Fact term={t('indicator.occasions')}>
        {says(occasions?.words)}
        {occasions &&
          (shown ? (
            <MeasuringTaskList shown={shown} valuesHref={`#${MEASURED}`} />
          ) : (
            <MeasuringTimes year={year} />
          ))}
      </Fact>
      <Fact term={t('indicator.reporting')}>{says(reporting?.words)}</Fact>
      <Fact term={t('indicator.dataSource')}>{says(dataSource)}</Fact>
      <Fact term={t('indicator.splits')}>
        {splits.length === 0
          ? says(null)
          : splits.map(({ by, groups }) => [t(`split.${by}`), ...groups].join(': ')).join(', ')}
      </Fact>
    </Facts>
  );
}
