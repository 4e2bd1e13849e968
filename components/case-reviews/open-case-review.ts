import { v4 as uuidv4 } from 'uuid';
import { ChangeQueue } from '@/lib/device/change-queue';
import { thisDevice } from '@/lib/device/device';
import { type DeviceDatabase, deviceName, openDeviceDatabase } from '@/lib/device/device-database';
import type { Settlement } from '@/lib/device/pending-changes';
import type { QueueStatus } from '@/lib/device/queue-status';
import { changeSender } from '@/lib/device/send-changes';
import type { CaseChange, StoredCaseField } from '@/lib/domain/case-review/case-change';
import { Latest } from '../audit/latest';
import { CaseReviewStore } from './case-review-store';

/** Whose review it is, and what stood in its cases when the page was made. */
export interface CaseReviewSource {
  readonly slug: string;
  readonly reviewId: string;
  readonly me: { readonly userId: string; readonly tenantId: string; readonly name: string };
  readonly answers: readonly StoredCaseField[];
}

/** Everything that one page with the cases of a review works with. It lives as long as the page does. */
export interface OpenCaseReview {
  readonly store: CaseReviewStore;
  readonly status: Latest<QueueStatus>;
  readonly queue: Pick<ChangeQueue<CaseChange>, 'flush'>;
  /** Calls with what became of changes that were sent. Gives the way to stop. */
  onSettled(listener: (settlements: readonly Settlement<CaseChange>[]) => void): () => void;
  /** Saves what waits; false when not all could be saved. */
  saveAll(): Promise<boolean>;
  close(): void;
}

/**
 * Takes in what waits on the device and begins to send it. What is written is kept in the browser before anything else, so
 * that a lost network or a closed page loses nothing. Null where the browser keeps nothing at all.
 */
export async function openCaseReview(source: CaseReviewSource): Promise<OpenCaseReview | null> {
  const { slug, reviewId, me, answers } = source;
  let database: DeviceDatabase;
  try {
    database = await openDeviceDatabase();
  } catch {
    return null;
  }
  const store = new CaseReviewStore(me.name, answers);
  const status = new Latest<QueueStatus>({ state: 'saved', waiting: 0, savedAt: null });
  const listeners = new Set<(settlements: readonly Settlement<CaseChange>[]) => void>();
  const queue = new ChangeQueue<CaseChange>({
    owner: { userId: me.userId, tenantId: me.tenantId, subjectId: reviewId },
    database,
    deviceName: await deviceName(database, uuidv4),
    send: changeSender(`/api/t/${slug}/case-reviews/${reviewId}/answers`),
    device: thisDevice,
    onSettled: (settlements) => {
      store.settle(settlements);
      for (const listener of listeners) listener(settlements);
    },
    onStatus: status.set,
  });
  store.connect(queue, await queue.open());
  return {
    store,
    status,
    queue,
    onSettled(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async saveAll() {
      await queue.flush();
      return status.get().waiting === 0 && store.conflicts().length === 0;
    },
    close: () => queue.close(),
  };
}
