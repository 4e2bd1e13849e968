import type { SelfCheckSummary } from '@/lib/domain/risk/risk';
import { dayOf, dayOrNull } from './columns';
import type { ofUnitsInReach } from './risk-reach';

export const newestResultFirst = [
  { checkedOn: 'desc' as const },
  { at: 'desc' as const },
  { id: 'desc' as const },
];

/** What a self-check in a list is read with: its risks in reach that have not ended, and its newest result. */
export const summarised = (reach: ReturnType<typeof ofUnitsInReach>) => ({
  risks: {
    where: { risk: { ...reach, endedOn: null } },
    include: { risk: { select: { id: true, number: true, title: true } } },
    orderBy: { risk: { number: 'asc' as const } },
  },
  results: { orderBy: newestResultFirst, take: 1, select: { checkedOn: true, satisfactory: true } },
});

type SelfCheckRow = {
  id: string;
  area: string;
  title: string;
  frequency: string | null;
  endedOn: Date | null;
  risks: { risk: { number: number } }[];
  results: { checkedOn: Date; satisfactory: boolean }[];
};

/** A self-check as a list has it. */
export function selfCheckSummaryOf({
  risks,
  results: [last],
  endedOn,
  ...row
}: SelfCheckRow): SelfCheckSummary {
  const { id, area, title, frequency } = row;
  return {
    id,
    area,
    title,
    frequency,
    risks: risks.map(({ risk }) => risk.number),
    last: last ? { checkedOn: dayOf(last.checkedOn), satisfactory: last.satisfactory } : null,
    endedOn: dayOrNull(endedOn),
  };
}
