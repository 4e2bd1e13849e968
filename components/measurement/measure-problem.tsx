import { useTranslations } from 'next-intl';
import type { FigureGrid } from '@/lib/domain/measurement/figure-grid';
import type { MeasurementFault } from '@/lib/domain/measurement/measurement';
import { wordsOf } from '@/lib/domain/measurement/written-grid';
import { type ActionFailure, ActionProblem, isActionFailure } from '../shell/action-problem';
import { Notice } from '../ui/notice';

export type RegisterFailure =
  | { readonly code: 'changed-meanwhile' | 'not-decided' | 'replaced' | 'year-closed' }
  | { readonly code: 'faults'; readonly faults: readonly MeasurementFault[] };

/** Why figures were not taken, everything at once; what was written stays. */
export function MeasureProblem({
  failure,
  grid,
}: {
  failure: RegisterFailure | ActionFailure;
  grid: FigureGrid;
}) {
  const t = useTranslations('measuring');
  if (isActionFailure(failure)) return <ActionProblem failure={failure} />;
  if (failure.code !== 'faults') return <Notice tone="error" title={t(`refused.${failure.code}`)} />;
  return (
    <Notice tone="error" title={t('refused.faults')}>
      <ul className="list-disc pl-5">
        {failure.faults.map((fault) => (
          <li key={JSON.stringify(fault)}>
            <FaultWords fault={fault} grid={grid} />
          </li>
        ))}
      </ul>
    </Notice>
  );
}

function FaultWords({ fault, grid }: { fault: MeasurementFault; grid: FigureGrid }) {
  const t = useTranslations('measuring');
  switch (fault.code) {
    case 'overlaps':
      return t('fault.overlaps', { from: fault.from, to: fault.to });
    case 'wrong-kind':
    case 'wrong-total':
      return t(`fault.${fault.code}`, { where: wordsOf(grid, fault.at, t('all')) });
    default:
      return t(`fault.${fault.code}`);
  }
}
