import type { Judgement, Reason } from '../judgement';
import { type JudgementCode, judgementCodes } from '../judgement-code';
import type { PlainDate } from '../plain-date';
import type { ItemDifference, SimulatedJudgement } from './simulate';

/** A decided audit that a draft would have judged otherwise, with why. */
export interface ChangedAudit {
  readonly auditId: string;
  readonly caseNumber: string;
  readonly unitName: string;
  readonly heldOn: PlainDate;
  readonly from: JudgementCode;
  readonly to: JudgementCode;
  /** The draft asks something of it that nobody has answered. */
  readonly isPreliminary: boolean;
  /** By the draft: what the reasons are told with. */
  readonly judged: Pick<Judgement, 'share' | 'threshold'>;
  readonly arose: readonly Reason[];
  readonly items: readonly ItemDifference[];
}

/** What a draft would have made of decided audits: `GET …/drafts/<id>/simulation`. */
export type Simulation =
  /** The draft is no whole template yet. */
  | { readonly kind: 'broken'; readonly revision: number }
  | {
      readonly kind: 'simulated';
      /** Of the draft, as it was read. */
      readonly revision: number;
      /** How many audits were judged again, and of how many the draft asks something that nobody has answered. */
      readonly total: number;
      readonly preliminary: number;
      /** The first of them, those that get worse first. */
      readonly changed: readonly ChangedAudit[];
      /** How many there are of each change, from the greatest number. */
      readonly steps: readonly AlternativeStep[];
      readonly worse: number;
      /** What the items and places that are named are called. */
      readonly names: Readonly<Record<string, string>>;
    };

export interface AlternativeStep {
  readonly from: JudgementCode;
  readonly to: JudgementCode;
  readonly count: number;
}

/** How many audits are listed with their reasons; the counts are of all of them. */
const mostListed = 100;

type Judged = Pick<ChangedAudit, 'auditId' | 'caseNumber' | 'unitName' | 'heldOn'> & {
  readonly simulated: SimulatedJudgement;
};

/** Puts together what became of each audit. `nameOf` is what an item is called, by the draft or as it was. */
export function sumUp(
  judged: readonly Judged[],
  revision: number,
  nameOf: (key: string) => string,
): Simulation {
  const moved = judged.filter(({ simulated }) => simulated.worse !== 0);
  const changed = moved
    .toSorted((a, b) => b.simulated.worse - a.simulated.worse)
    .slice(0, mostListed)
    .map(changedAudit);
  const named = changed.flatMap(({ arose, items }) => [
    ...items.map(({ key }) => key),
    ...arose.flatMap((reason) => ('items' in reason ? reason.items : 'item' in reason ? [reason.item] : [])),
  ]);
  return {
    kind: 'simulated',
    revision,
    total: judged.length,
    preliminary: judged.filter(({ simulated }) => simulated.unanswered.length > 0).length,
    changed,
    steps: stepsOf(moved),
    worse: moved.filter(({ simulated }) => simulated.worse > 0).length,
    names: Object.fromEntries(named.map((key) => [key, nameOf(key)])),
  };
}

function changedAudit({ simulated, ...audit }: Judged): ChangedAudit {
  const { from, to, unanswered, judgement, arose, items } = simulated;
  const { share, threshold } = judgement;
  return {
    ...audit,
    from,
    to,
    isPreliminary: unanswered.length > 0,
    judged: { share, threshold },
    arose,
    items,
  };
}

function stepsOf(moved: readonly Judged[]): AlternativeStep[] {
  return judgementCodes
    .flatMap((from) =>
      judgementCodes.map((to) => ({
        from,
        to,
        count: moved.filter(({ simulated }) => simulated.from === from && simulated.to === to).length,
      })),
    )
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count);
}
