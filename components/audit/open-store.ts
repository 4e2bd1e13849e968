import { v4 as uuidv4 } from 'uuid';
import { ChangeQueue } from '@/lib/device/change-queue';
import { thisDevice } from '@/lib/device/device';
import {
  type DeviceDatabase,
  deviceName,
  type Owner,
  openDeviceDatabase,
} from '@/lib/device/device-database';
import type { Settlement } from '@/lib/device/pending-changes';
import type { QueueStatus } from '@/lib/device/queue-status';
import { changeSender } from '@/lib/device/send-changes';
import type { FieldChange } from '@/lib/domain/field-change';
import type { FieldStore } from './field-store';
import { Latest } from './latest';

/** A store whose changes are kept on the device and sent. It lives as long as the page does. */
export interface OpenStore<Change extends FieldChange> {
  readonly status: Latest<QueueStatus>;
  readonly queue: Pick<ChangeQueue<Change>, 'flush'>;
  /** Saves what waits; false when not all could be saved. */
  saveAll(): Promise<boolean>;
  close(): void;
}

export interface StoreToOpen<Change extends FieldChange> {
  readonly store: FieldStore<Change>;
  readonly owner: Owner;
  /** Where changes are sent. */
  readonly address: string;
  /** Called with what became of changes that were sent, after the store has heard of it. */
  readonly onSettled?: (settlements: readonly Settlement<Change>[]) => void;
}

/**
 * Takes in what waits on the device and begins to send it. What is written is kept in the browser before anything else, so
 * that a lost network or a closed page loses nothing. Null where the browser keeps nothing at all.
 */
export async function openStore<Change extends FieldChange>({
  store,
  owner,
  address,
  onSettled,
}: StoreToOpen<Change>): Promise<OpenStore<Change> | null> {
  let database: DeviceDatabase;
  try {
    database = await openDeviceDatabase();
  } catch {
    return null;
  }
  const status = new Latest<QueueStatus>({ state: 'saved', waiting: 0, savedAt: null });
  const queue = new ChangeQueue<Change>({
    owner,
    database,
    deviceName: await deviceName(database, uuidv4),
    send: changeSender(address),
    device: thisDevice,
    onSettled: (settlements) => {
      store.settle(settlements);
      onSettled?.(settlements);
    },
    onStatus: status.set,
  });
  store.connect(queue, await queue.open());
  return {
    status,
    queue,
    async saveAll() {
      await queue.flush();
      return status.get().waiting === 0 && store.conflicts().length === 0;
    },
    close: () => queue.close(),
  };
}
