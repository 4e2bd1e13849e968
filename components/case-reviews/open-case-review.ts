import type { Settlement } from '@/lib/device/pending-changes';
import type { CaseChange, StoredCaseField } from '@/lib/domain/case-review/case-change';
import { type OpenStore, openStore } from '../audit/open-store';
import { CaseReviewStore } from './case-review-store';

/** Whose review it is, and what stood in its cases when the page was made. */
export interface CaseReviewSource {
  readonly slug: string;
  readonly reviewId: string;
  readonly me: { readonly userId: string; readonly tenantId: string; readonly name: string };
  readonly answers: readonly StoredCaseField[];
}

/** Everything that one page with the cases of a review works with. */
export interface OpenCaseReview extends OpenStore<CaseChange> {
  readonly store: CaseReviewStore;
  /** Calls with what became of changes that were sent. Gives the way to stop. */
  onSettled(listener: (settlements: readonly Settlement<CaseChange>[]) => void): () => void;
}

/** Opens the cases of a review, with what waits on the device. Null where the browser keeps nothing at all. */
export async function openCaseReview(source: CaseReviewSource): Promise<OpenCaseReview | null> {
  const { slug, reviewId, me, answers } = source;
  const store = new CaseReviewStore(me.name, answers);
  const listeners = new Set<(settlements: readonly Settlement<CaseChange>[]) => void>();
  const opened = await openStore({
    store,
    owner: { userId: me.userId, tenantId: me.tenantId, subjectId: reviewId },
    address: `/api/t/${slug}/case-reviews/${reviewId}/answers`,
    onSettled: (settlements) => {
      for (const listener of listeners) listener(settlements);
    },
  });
  return (
    opened && {
      ...opened,
      store,
      onSettled(listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    }
  );
}
