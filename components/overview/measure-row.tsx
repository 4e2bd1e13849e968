import { ArrowDown, ArrowUp, Equal, type LucideIcon, TrendingDown, TrendingUp } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { ComparedTarget } from '@/lib/domain/measurement/target-standing';
import type {
  FigureAtTime,
  FigureChange,
  IndicatorStanding,
  MeasureStanding,
} from '@/lib/domain/overview/indicator-standing';
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
export function MeasureRow({ indicator, measure, href }: MeasureRowProps) {
  const t = useTranslations('overview.indicators');
  const { name, targets, latest, before, change } = measure;
  return (
    <tr>
      <RowHeader className="min-w-44 print:min-w-0">
        <Name indicator={indicator} name={name} href={href} />
      </RowHeader>
      <Cell className="w-1/6 min-w-24 text-ink-2 print:min-w-0">
        <Targets targets={targets} />
      </Cell>
      <Cell className="w-1/6 min-w-24 text-right tabular-nums print:min-w-0">
        <Found found={latest} />
      </Cell>
      <Cell className="w-1/6 min-w-24 text-right tabular-nums print:min-w-0">
        {before ? <Found found={before} /> : t('notBefore')}
      </Cell>
      <Cell className="w-1/6 min-w-32 pl-4 print:min-w-0">
        <Standings targets={targets} />
        {change && <Change change={change} />}
      </Cell>
    </tr>
  );
}

/** The same where there is no room for a table. */
export function MeasureCard({ indicator, measure, href }: MeasureRowProps) {
  const t = useTranslations('overview.indicators');
  const { name, targets, latest, before, change } = measure;
  return (
    <li className="border-t border-line py-3 text-sm first:border-t-0">
      <Name indicator={indicator} name={name} href={href} />
      <Standings targets={targets} />
      {change && <Change change={change} />}
      <dl className="mt-1 grid grid-cols-halves gap-x-4 gap-y-1">
        <div>
          <dt className="text-ink-2">{t('latest')}</dt>
          <dd className="tabular-nums">
            <Found found={latest} />
          </dd>
        </div>
        <div>
          <dt className="text-ink-2">{t('before')}</dt>
          <dd className="tabular-nums">{before ? <Found found={before} /> : t('notBefore')}</dd>
        </div>
        <div className="col-span-2">
          <dt className="text-ink-2">{t('target')}</dt>
          <dd>
            <Targets targets={targets} />
          </dd>
        </div>
      </dl>
    </li>
  );
}

function Name({
  indicator: { label, title },
  name,
  href,
}: Omit<MeasureRowProps, 'measure'> & { name: string | null }) {
  return (
    <>
      <Link
        href={href}
        prefetch={false}
        className="text-base leading-ui font-medium text-ink decoration-line-strong hover:text-accent print:text-sm"
      >
        {shownLabel(label)} {title}
      </Link>
      {name !== null && <span className="block text-ink-2">{name}</span>}
    </>
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
