import type { OutsideOrigin } from '@/lib/domain/action-origin';
import { dayOf } from './columns';

/** What an action outside audits is read with, to say what it was raised from. */
export const originParts = {
  risk: { select: { id: true, number: true, title: true } },
  selfCheck: { select: { id: true, title: true } },
  measurement: {
    select: {
      id: true,
      planId: true,
      fromDay: true,
      toDay: true,
      indicator: { select: { id: true, label: true, title: true } },
    },
  },
} as const;

type Row = {
  readonly risk: { readonly id: string; readonly number: number; readonly title: string } | null;
  readonly selfCheck: { readonly id: string; readonly title: string } | null;
  readonly measurement: {
    readonly id: string;
    readonly planId: string;
    readonly fromDay: Date;
    readonly toDay: Date;
    readonly indicator: { readonly id: string; readonly label: string; readonly title: string };
  } | null;
};

/** @throws when the row is of an audit's action. */
export function originOf({ risk, selfCheck, measurement }: Row): OutsideOrigin {
  if (risk) return { kind: 'risk', id: risk.id, number: risk.number, title: risk.title };
  if (selfCheck) return { kind: 'selfCheck', id: selfCheck.id, title: selfCheck.title };
  if (!measurement) throw new Error('An action of an audit was read as one that belongs to none');
  const { id, planId, indicator, fromDay, toDay } = measurement;
  const { id: indicatorId, label, title } = indicator;
  const days = { from: dayOf(fromDay), to: dayOf(toDay) };
  return { kind: 'figure', id, planId, indicatorId, label, title, ...days };
}
