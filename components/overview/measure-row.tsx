import { ArrowDown, ArrowUp, Equal, type LucideIcon, TrendingDown, TrendingUp } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type {
  FigureAtTime,
  FigureChange,
  IndicatorStanding,
  MeasureStanding,
} from '@/lib/domain/overview/indicator-standing';
import type { ComparedTarget } from '@/lib/domain/overview/target-standing';
import { shownLabel } from '@/lib/domain/plan/plan-schema';
import { FigureText } from '../measurement/figure-text';
import { StatusWord } from '../ui/status-word';
import { Cell, RowHeader } from '../ui/table';

type MeasureRowProps = {
  indicator: Pick<IndicatorStanding, 'label' | 'title'>;
  measure: MeasureStanding;
  /** Where its chart and table are. */
  href: string;
};

/** A measure of an indicator: its targets, what was found last and before that, and how it stands. */
export function MeasureRow({ indicator: { label, title }, measure, href }: MeasureRowProps) {
  const t = useTranslations('overview.indicators');
  const { name, targets, latest, before, change } = measure;
  return (
    <tr className="break-inside-avoid">
      <RowHeader className="min-w-52">
        <Link
          href={href}
          prefetch={false}
          className="text-base leading-ui font-medium text-ink decoration-line-strong hover:text-accent"
        >
          {shownLabel(label)} {title}
        </Link>
        {name !== null && <span className="block text-ink-2">{name}</span>}
      </RowHeader>
      <Cell className="min-w-28 text-ink-2">
        <Targets targets={targets} />
      </Cell>
      <Cell className="min-w-28 text-right tabular-nums">
        <Found found={latest} />
      </Cell>
      <Cell className="min-w-28 text-right tabular-nums">
        {before ? <Found found={before} /> : t('notBefore')}
      </Cell>
      <Cell className="min-w-36">
        <Standings targets={targets} />
        {change && <Change change={change} />}
      </Cell>
    </tr>
  );
}

function Targets({ targets }: { targets: readonly ComparedTarget[] }) {
  const t = useTranslations('plan.target');
  const none = useTranslations('overview.indicators');
  if (targets.length === 0) return none('noTarget');
  return targets.map(({ bound, value, measuredIn, unit, words }) => {
    const target = t(bound, { value, measuredIn });
    return (
      <span key={`${unit} ${words}`} className="block">
        {unit === null ? target : t('of', { target, unit })}
      </span>
    );
  });
}

function Found({ found: { from, to, figure } }: { found: FigureAtTime }) {
  const t = useTranslations('overview.indicators');
  return (
    <>
      <FigureText figure={figure} />
      <small className="block text-ink-2">{from === to ? to : t('time', { from, to })}</small>
    </>
  );
}

/** Each target that can be compared, as icon and word; and on which side of it the figure is. */
function Standings({ targets }: { targets: readonly ComparedTarget[] }) {
  const t = useTranslations('overview.indicators');
  return targets.map(({ standing, bound, unit, words }) => {
    if (standing === null) return null;
    const relation = t(`relation.${bound}.${standing.relation}`);
    return (
      <span key={`${unit} ${words}`} className="block">
        <StatusWord tone={standing.isMet ? 'fulfilled' : 'unfulfilled'}>
          {t(standing.isMet ? 'met' : 'missed')}
        </StatusWord>
        <small className="block text-ink-2">
          {targets.length > 1 && unit !== null ? t('ofUnit', { unit, relation }) : relation}
        </small>
      </span>
    );
  });
}

const changeIcons: Record<FigureChange, LucideIcon> = {
  better: TrendingUp,
  worse: TrendingDown,
  higher: ArrowUp,
  lower: ArrowDown,
  same: Equal,
};

function Change({ change }: { change: FigureChange }) {
  const t = useTranslations('overview.indicators.change');
  const Icon = changeIcons[change];
  return (
    <span className="flex items-center gap-1.5 py-0.5 text-ink-2">
      <Icon />
      {t(change)}
    </span>
  );
}
