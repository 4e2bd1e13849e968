'use client';

import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { QueueStatus } from '@/lib/device/queue-status';
import type { SaidStates } from './fact-review-store';
import { type FactReviewSource, type OpenFactReview, openFactReview } from './open-fact-review';

const ReviewContext = createContext<OpenFactReview | null>(null);

export const ReviewProvider = ReviewContext.Provider;

/** @throws when it is used outside a review. */
export function useReview(): OpenFactReview {
  const review = useContext(ReviewContext);
  if (!review) throw new Error('Not inside a fact review');
  return review;
}

/** What is said of each passage; follows every change. */
export function useSaid(): SaidStates {
  const { store } = useReview();
  return useSyncExternalStore((listener) => store.subscribeToAll(listener), store.states, store.states);
}

export function useReviewStatus(): QueueStatus {
  const { status } = useReview();
  return useSyncExternalStore(status.subscribe, status.get, status.get);
}

/** Opens the review for as long as the page shows it: `opening` until then, null where the browser keeps nothing. */
export function useOpening(source: FactReviewSource): OpenFactReview | 'opening' | null {
  const [opened, setOpened] = useState<OpenFactReview | 'opening' | null>('opening');
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round is another review; what was said comes by the queue
  useEffect(() => {
    let left = false;
    let open: OpenFactReview | null = null;
    void openFactReview(source).then((result) => {
      open = result;
      if (left) result?.close();
      else setOpened(result);
    });
    return () => {
      left = true;
      open?.close();
    };
  }, [source.reviewId]);
  return opened;
}
