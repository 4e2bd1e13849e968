import type { FactCommentChange, StoredFactSaid } from '@/lib/domain/fact-review/fact-said';
import { type OpenStore, openStore } from '../open-store';
import { FactReviewStore } from './fact-review-store';

/** Whose review it is of what, and what was said when the page was made. */
export interface FactReviewSource {
  readonly slug: string;
  readonly auditId: string;
  readonly reviewId: string;
  readonly me: { readonly userId: string; readonly tenantId: string };
  readonly said: readonly StoredFactSaid[];
}

/** Everything that one page with one round works with. */
export interface OpenFactReview extends OpenStore<FactCommentChange> {
  readonly store: FactReviewStore;
}

/** Opens a round, with what waits on the device. Null where the browser keeps nothing at all. */
export async function openFactReview(source: FactReviewSource): Promise<OpenFactReview | null> {
  const { slug, auditId, reviewId, me } = source;
  const store = new FactReviewStore(source.said);
  const opened = await openStore({
    store,
    // A round of its own: what was not saved in one that has ended is not said in the next.
    owner: { userId: me.userId, tenantId: me.tenantId, subjectId: reviewId },
    address: `/api/t/${slug}/audits/${auditId}/fact-comments?review=${reviewId}`,
  });
  return opened && { ...opened, store };
}
