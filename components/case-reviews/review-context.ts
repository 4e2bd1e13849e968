'use client';

import { createContext, useContext, useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react';
import type { QueueStatus } from '@/lib/device/queue-status';
import type { CaseChange } from '@/lib/domain/case-review/case-change';
import type { CaseReview } from '@/lib/domain/case-review/case-review';
import { casesOf, inUnit, type ReviewedCase } from '@/lib/domain/case-review/reviewed-case';
import type { Measure } from '@/lib/domain/plan/measure';
import type { Target } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import type { FieldState } from '../audit/field-store';
import { fieldKey } from '../audit/field-store';
import { useOpened } from '../audit/use-opened';
import { type CaseReviewSource, type OpenCaseReview, openCaseReview } from './open-case-review';

/** What a page with a review shows. */
export interface ShownReview {
  readonly review: CaseReview;
  readonly template: Template;
  readonly targets: ReadonlyMap<string, Target>;
  /** Of the indicator in the plan that is measured. */
  readonly measures: readonly Measure[];
  readonly source: CaseReviewSource;
  /** Whether this person may fill in its cases now. */
  readonly mayAnswer: boolean;
  readonly open: OpenCaseReview;
}

const ReviewContext = createContext<ShownReview | null>(null);

export const ReviewProvider = ReviewContext.Provider;

/** @throws when it is used outside a review. */
export function useShownReview(): ShownReview {
  const shown = useContext(ReviewContext);
  if (!shown) throw new Error('Not inside a case-file review');
  return shown;
}

/** The cases as they stand, a moment after what is being written. */
export function useCases(): readonly ReviewedCase[] {
  const { open, review } = useShownReview();
  const { store } = open;
  const states = useSyncExternalStore(
    (listener) => store.subscribeToAll(listener),
    store.states,
    store.states,
  );
  const late = useDeferredValue(states);
  return useMemo(() => {
    const changes = [...late.values()].map(({ change }) => change);
    return inUnit(casesOf(changes, review.caseCount), review.unit);
  }, [late, review.caseCount, review.unit]);
}

/** One field of a case itself. */
export function useCaseField(target: string, field: CaseChange['field']): FieldState<CaseChange> | null {
  const { store } = useShownReview().open;
  const key = fieldKey({ target, field });
  return useSyncExternalStore(
    (listener) => store.subscribe([key], listener),
    () => store.field({ target, field }),
    () => null,
  );
}

export function useReviewStatus(): QueueStatus {
  const { status } = useShownReview().open;
  return useSyncExternalStore(status.subscribe, status.get, status.get);
}

/**
 * Opens the cases for as long as the page shows them: `opening` until then, null where the browser keeps nothing. What others
 * have saved since is taken in when the page is shown anew.
 */
export function useOpening(source: CaseReviewSource): OpenCaseReview | 'opening' | null {
  const opened = useOpened(source.reviewId, () => openCaseReview(source));
  useEffect(() => {
    if (opened === null || opened === 'opening') return;
    for (const stored of source.answers) opened.store.hear(stored);
  }, [opened, source.answers]);
  return opened;
}
