'use client';

import { createContext, useContext, useSyncExternalStore } from 'react';
import type { QueueStatus } from '@/lib/device/queue-status';
import type { SaidStates } from './fact-review-store';
import type { OpenFactReview } from './open-fact-review';

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
