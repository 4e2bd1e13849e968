import type { PlainDate } from './plain-date';
import { shownLabel } from './plan/plan-schema';

/**
 * What an action was raised from, where that is no audit: a risk, a self-check, or a figure below its target. Such an action
 * is in force from the day that it is raised, and belongs to none of the audits' judgements.
 */
export type OutsideOrigin =
  /** `number` is the risk's own in the register. */
  | { readonly kind: 'risk'; readonly id: string; readonly number: number; readonly title: string }
  | { readonly kind: 'selfCheck'; readonly id: string; readonly title: string }
  /** A measurement, by its id, of an indicator of a plan; the days are those that it was made for. */
  | {
      readonly kind: 'figure';
      readonly id: string;
      readonly planId: string;
      readonly indicatorId: string;
      readonly label: string;
      readonly title: string;
      readonly from: PlainDate;
      readonly to: PlainDate;
    };

/** What an action was raised from: one of these, always. */
export type ActionOrigin =
  | {
      readonly kind: 'audit';
      readonly id: string;
      readonly caseNumber: string;
      readonly templateId: string;
      readonly templateName: string;
    }
  | OutsideOrigin;

/** As much of an origin as it takes to name it, and to find it. */
export type KnownOrigin =
  | { readonly kind: 'audit'; readonly id: string; readonly caseNumber: string }
  | OutsideOrigin;

export const originKinds = [
  'audit',
  'risk',
  'selfCheck',
  'figure',
] as const satisfies readonly ActionOrigin['kind'][];

/** Where what an action was raised from has its page, below the tenant's address. */
export function originPath(origin: OutsideOrigin): string {
  switch (origin.kind) {
    case 'risk':
      return `/risks/${origin.id}`;
    case 'selfCheck':
      return `/risks/self-checks/${origin.id}`;
    case 'figure':
      return `/plan/${origin.planId}/indicators/${origin.indicatorId}`;
  }
}

/** Where an action itself has its page, below the tenant's address. */
export const actionPath = (origin: Pick<ActionOrigin, 'kind' | 'id'>, actionId: string): string =>
  origin.kind === 'audit' ? `/audits/${origin.id}/actions/${actionId}` : `/actions/${actionId}`;

/** As much of an origin outside audits as its short name takes. */
export type BriefOrigin =
  | { readonly kind: 'risk'; readonly number: number }
  | { readonly kind: 'selfCheck'; readonly title: string }
  | { readonly kind: 'figure'; readonly label: string };

/** What an action was raised from, in words that are the same in both languages: *Risk 4*, *B.2.4*. */
export function brieflyNamed(origin: BriefOrigin): string {
  if (origin.kind === 'risk') return `Risk ${origin.number}`;
  return origin.kind === 'figure' ? shownLabel(origin.label) : origin.title;
}
