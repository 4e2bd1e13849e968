import { v4 as uuidv4 } from 'uuid';
import { ChangeQueue } from '@/lib/device/change-queue';
import { thisDevice } from '@/lib/device/device';
import { type DeviceDatabase, deviceName, openDeviceDatabase } from '@/lib/device/device-database';
import type { QueueStatus } from '@/lib/device/queue-status';
import { changeSender } from '@/lib/device/send-changes';
import type { FactCommentChange, StoredFactSaid } from '@/lib/domain/fact-review/fact-said';
import { Latest } from '../latest';
import { FactReviewStore } from './fact-review-store';

/** Whose review it is of what, and what was said when the page was made. */
export interface FactReviewSource {
  readonly slug: string;
  readonly auditId: string;
  readonly reviewId: string;
  readonly me: { readonly userId: string; readonly tenantId: string };
  readonly said: readonly StoredFactSaid[];
}

/** Everything that one page with one round works with. It lives as long as the page does. */
export interface OpenFactReview {
  readonly store: FactReviewStore;
  readonly status: Latest<QueueStatus>;
  /** Saves what waits; false when not all could be saved. */
  saveAll(): Promise<boolean>;
  close(): void;
}

/**
 * Takes in what waits on the device and begins to send it. What is written is kept in the browser before anything else, so
 * that a lost network or a closed page loses nothing. Null where the browser keeps nothing at all.
 */
export async function openFactReview(source: FactReviewSource): Promise<OpenFactReview | null> {
  const { slug, auditId, reviewId, me } = source;
  let database: DeviceDatabase;
  try {
    database = await openDeviceDatabase();
  } catch {
    return null;
  }
  const store = new FactReviewStore(source.said);
  const status = new Latest<QueueStatus>({ state: 'saved', waiting: 0, savedAt: null });
  const queue = new ChangeQueue<FactCommentChange>({
    // A round of its own: what was not saved in one that has ended is not said in the next.
    owner: { userId: me.userId, tenantId: me.tenantId, subjectId: reviewId },
    database,
    deviceName: await deviceName(database, uuidv4),
    send: changeSender(`/api/t/${slug}/audits/${auditId}/fact-comments?review=${reviewId}`),
    device: thisDevice,
    onSettled: (settlements) => store.settle(settlements),
    onStatus: status.set,
  });
  store.connect(queue, await queue.open());
  return {
    store,
    status,
    async saveAll() {
      await queue.flush();
      return status.get().waiting === 0 && store.conflicts().length === 0;
    },
    close: () => queue.close(),
  };
}
