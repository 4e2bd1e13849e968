import Link from 'next/link';
import { useTranslations } from 'next-intl';
import {
  type IndicatorToMeasure,
  isChosen,
  type TaskChoice,
  taskChoices,
} from '@/lib/domain/plan/indicator-to-measure';

type TaskChipsProps = {
  indicators: readonly Pick<IndicatorToMeasure, 'tasks' | 'responsible'>[];
  choice: TaskChoice | null;
  /** The address of the page, without what is chosen. */
  here: string;
  /** Whether the person may choose who is responsible, and so wants to see where nobody is. */
  assigns: boolean;
};

/** Chooses among the plan's indicators by what is to be measured, and says how many there are of each. */
export function TaskChips({ indicators, choice, here, assigns }: TaskChipsProps) {
  const t = useTranslations('measuringTasks');
  const choices = [null, ...taskChoices.filter((one) => one !== 'unassigned' || assigns)];
  return (
    <nav aria-label={t('choices')} className="mb-3 print:hidden">
      <ul className="flex flex-wrap gap-2 text-sm">
        {choices.map((one) => (
          <li key={one}>
            <Link
              href={withChoice(here, one)}
              prefetch={false}
              scroll={false}
              aria-current={one === choice ? 'true' : undefined}
              className="inline-flex min-h-target items-center gap-2 rounded-sm border border-line-strong bg-raised px-3 text-ink no-underline hover:bg-accent-soft current:border-accent current:bg-accent current:text-on-accent"
            >
              {t(`choice.${one ?? 'all'}`)}{' '}
              <b className="tabular-nums">
                {indicators.filter((indicator) => isChosen(indicator, one)).length}
              </b>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** An address of the plan with what is chosen. */
export const withChoice = (href: string, choice: TaskChoice | null): string =>
  choice === null ? href : `${href}?show=${choice}`;
