import { listPlans, requirePlanInFull } from '@/lib/data/plans';
import type { ScopedTx } from '@/lib/data/scope';
import { getReportingOccasions } from '@/lib/data/tenants';
import type { SplitBy } from '@/lib/domain/measurement/figure-grid';
import type { PlainDate } from '@/lib/domain/plain-date';
import { measuringYear } from '@/lib/domain/plan/measuring-times';
import type { FullIndicator } from '@/lib/domain/plan/plan-in-full';
import { shownLabel } from '@/lib/domain/plan/plan-schema';

/** An indicator that can be measured, with the days and groups that a review of it has until somebody says otherwise. */
export interface BeginningOfIndicator {
  readonly lineageId: string;
  readonly year: number;
  readonly name: string;
  readonly from: PlainDate;
  readonly to: PlainDate;
  readonly splits: readonly SplitBy[];
}

/** Every indicator of the decided plans, the newest year first, in each plan's order. */
export async function readBeginnings(
  tx: ScopedTx,
  today: PlainDate,
  usual: Readonly<Record<SplitBy['by'], readonly string[]>>,
): Promise<readonly BeginningOfIndicator[]> {
  const plans = (await listPlans(tx)).filter(({ status }) => status === 'decided');
  const reporting = await getReportingOccasions(tx);
  const found: BeginningOfIndicator[] = [];
  for (const { id, year } of plans) {
    const { areas } = await requirePlanInFull(tx, id);
    const indicators = areas.flatMap(({ goals }) => goals.flatMap((goal) => goal.indicators));
    for (const indicator of indicators) {
      const { lineageId, label, title } = indicator;
      const name = `${year}: ${shownLabel(label)} ${title}`;
      const { times } = measuringYear(indicator.occasions?.when ?? [], { year, reporting });
      const time =
        times.find(({ from, to }) => from <= today && to >= today) ?? times.findLast(({ to }) => to <= today);
      const days = daysOf(time, year, today);
      found.push({ lineageId, year, name, ...days, splits: splitsOf(indicator, usual) });
    }
  }
  return found;
}

/** The plan's own days as far as they are over, or those of the year. */
function daysOf(
  time: { readonly from: PlainDate; readonly to: PlainDate } | undefined,
  year: number,
  today: PlainDate,
): { readonly from: PlainDate; readonly to: PlainDate } {
  const from = time?.from ?? (`${year}-01-01` as PlainDate);
  const last = time?.to ?? (`${year}-12-31` as PlainDate);
  return { from, to: last < today ? last : today };
}

function splitsOf(
  { splits }: FullIndicator,
  usual: Readonly<Record<SplitBy['by'], readonly string[]>>,
): readonly SplitBy[] {
  return splits.slice(0, 2).flatMap(({ by, groups }) => {
    const named = groups.length > 0 ? groups : usual[by];
    return named.length > 0 ? [{ by, groups: [...named] }] : [];
  });
}
