import { type DBSchema, type IDBPDatabase, openDB } from 'idb';
import type { ChangeError } from '@/lib/domain/answer';
import type { AuditBundle } from '@/lib/domain/audit-bundle';
import type { FieldChange, Stored } from '@/lib/domain/field-change';

/**
 * Whose work it is, in which organisation, on what: `subjectId` is the id of an audit or of a template's draft. What is
 * kept for one owner is never read for another.
 */
export interface Owner {
  readonly userId: string;
  readonly tenantId: string;
  readonly subjectId: string;
}

/** The owner as one text, to look up by. */
export function ownerKey({ userId, tenantId, subjectId }: Owner): string {
  return `${userId} ${tenantId} ${subjectId}`;
}

/** Why a change needs the person before it can go anywhere. */
export type ChangeProblem<Change extends FieldChange> =
  | { readonly kind: 'conflict'; readonly current: Stored<Change> }
  | { readonly kind: 'refused'; readonly error: ChangeError };

/** A change that the server has not yet saved. */
export interface KeptChange<Change extends FieldChange = FieldChange> {
  /** A UUID of version 7, so that changes sort in the order they were made. */
  readonly mutationId: string;
  readonly owner: string;
  readonly change: Change;
  /** The revision it builds on; null while an earlier change to the same field is on its way. */
  readonly base: number | null;
  /** `sent` changes are never altered: the server may have saved them, and will be asked again with the same id. */
  readonly standing: 'waiting' | 'sent' | 'problem';
  readonly problem: ChangeProblem<Change> | null;
  /** Milliseconds since 1970: when it was first kept, and when it may be sent. */
  readonly since: number;
  readonly dueAt: number;
}

/** The bundle as it was last loaded. */
export interface KeptBundle {
  readonly slug: string;
  readonly auditId: string;
  readonly bundle: AuditBundle;
}

interface DeviceSchema extends DBSchema {
  changes: {
    key: string;
    value: KeptChange;
    indexes: { byOwner: string; byPlace: [owner: string, target: string, field: string] };
  };
  bundles: { key: [slug: string, auditId: string]; value: KeptBundle };
  names: { key: 'device'; value: string };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

/**
 * Opens what this browser keeps for Följsam.
 *
 * @throws DOMException when the browser keeps nothing (some private windows) or has no room.
 */
export function openDeviceDatabase(): Promise<DeviceDatabase> {
  return openDB<DeviceSchema>('foljsam', 1, {
    upgrade(database) {
      const changes = database.createObjectStore('changes', { keyPath: 'mutationId' });
      changes.createIndex('byOwner', 'owner');
      changes.createIndex('byPlace', ['owner', 'change.target', 'change.field']);
      database.createObjectStore('bundles', { keyPath: ['slug', 'auditId'] });
      database.createObjectStore('names');
    },
    // A newer version of the page wants to upgrade: it cannot while this one holds on.
    blocking(_current, _wanted, event) {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** What this browser is called in the history of an item: made up once, and kept. `propose` gives a new name. */
export async function deviceName(database: DeviceDatabase, propose: () => string): Promise<string> {
  const transaction = database.transaction('names', 'readwrite');
  const known = await transaction.store.get('device');
  const name = known ?? propose();
  if (known === undefined) await transaction.store.put(name, 'device');
  await transaction.done;
  return name;
}
