import type { RiskContent, SelfCheckContent, WrittenResult } from '@/lib/domain/risk/risk';
import type { RiskScale, WeightFault, WrittenWeight } from '@/lib/domain/risk/risk-level';
import type { ActionFailure } from '../shell/action-problem';

export type RiskFailure =
  | ActionFailure
  | {
      readonly code:
        | 'changed-meanwhile'
        | 'risk-ended'
        | 'self-check-ended'
        | 'assessed-ahead'
        | 'checked-ahead';
    }
  | { readonly code: 'no-weight'; readonly of: 'weight' | 'after'; readonly fault: WeightFault };

export type RiskOutcome<Value = unknown> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly error: RiskFailure };

/** The server actions of the register. Days are as `2026-11-22`; the server says which are none. */
export type RiskCommands = {
  readonly saveRisk: (risk: {
    readonly riskId: string | null;
    readonly revision: number;
    readonly content: RiskContent;
  }) => Promise<RiskOutcome<{ readonly riskId: string }>>;
  readonly endRisk: (end: {
    readonly riskId: string;
    readonly revision: number;
    readonly reason: string | null;
  }) => Promise<RiskOutcome>;
  readonly assessRisk: (assessment: {
    readonly riskId: string;
    readonly assessedOn: string;
    readonly weight: WrittenWeight;
    readonly after: WrittenWeight | null;
    readonly motive: string | null;
  }) => Promise<RiskOutcome>;
  readonly saveSelfCheck: (selfCheck: {
    readonly selfCheckId: string | null;
    readonly revision: number;
    readonly content: SelfCheckContent;
    readonly riskId: string | null;
  }) => Promise<RiskOutcome<{ readonly selfCheckId: string }>>;
  readonly endSelfCheck: (end: {
    readonly selfCheckId: string;
    readonly revision: number;
    readonly ended: boolean;
  }) => Promise<RiskOutcome>;
  readonly linkSelfCheck: (link: {
    readonly riskId: string;
    readonly selfCheckId: string;
    readonly linked: boolean;
  }) => Promise<RiskOutcome>;
  readonly recordResult: (record: {
    readonly selfCheckId: string;
    readonly result: Omit<WrittenResult, 'checkedOn'> & { readonly checkedOn: string };
  }) => Promise<RiskOutcome>;
  readonly setScale: (scale: RiskScale) => Promise<RiskOutcome>;
};

/** What a unit is known by where one is chosen. */
export type UnitOption = { readonly id: string; readonly name: string };
