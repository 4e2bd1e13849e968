import { expect } from 'vitest';
import { ChangeQueue } from '@/lib/device/change-queue';
import type { Device } from '@/lib/device/device';
import { type DeviceDatabase, type Owner, openDeviceDatabase } from '@/lib/device/device-database';
import type { Settlement } from '@/lib/device/pending-changes';
import type { QueueStatus } from '@/lib/device/queue-status';
import type { SendOutcome } from '@/lib/device/send-changes';
import type { Change } from '@/lib/domain/answer';
import type { StoredField } from '@/lib/domain/audit-bundle';
import type { FieldChange, SaveChangeResult, SaveChangesRequest } from '@/lib/domain/field-change';

export const owner: Owner = { userId: 'auditor', tenantId: 'tenant', subjectId: 'audit' };
const deviceName = '0d1f3c34-0d55-4b8e-9c1f-6a1a8f0f1c11';

/** Saves as the server promises to: by revision, and a repeated change gets the result it already got. */
export class Server {
  readonly fields = new Map<string, StoredField>();
  readonly received = new Map<string, string>();
  readonly results = new Map<string, SaveChangeResult<Change>>();
  readonly order: Change[] = [];
  atOnce = 0;
  mostAtOnce = 0;

  save({ changes }: SaveChangesRequest<Change>): SaveChangeResult<Change>[] {
    return changes.map(({ mutationId, base, ...change }) => {
      const seen = this.received.get(mutationId);
      const text = JSON.stringify(change);
      if (seen !== undefined) expect(text, 'a change is sent again unaltered').toBe(seen);
      this.received.set(mutationId, text);
      const result = this.results.get(mutationId) ?? this.saveOnce(mutationId, base, change as Change);
      this.results.set(mutationId, result);
      return result;
    });
  }

  write(change: Change, by: string): StoredField {
    const revision = (this.fields.get(place(change))?.revision ?? 0) + 1;
    const stored = { ...change, revision, by, at: '2026-11-21T13:05:00Z' } as StoredField;
    this.fields.set(place(change), stored);
    return stored;
  }

  private saveOnce(mutationId: string, base: number, change: Change): SaveChangeResult<Change> {
    const current = this.fields.get(place(change));
    if (current && current.revision !== base) return { mutationId, outcome: 'conflict', current };
    if (change.value === 'refuse me') return { mutationId, outcome: 'refused', error: 'forbidden-character' };
    this.order.push(change);
    const { revision, at } = this.write(change, 'Uppföljare');
    return { mutationId, outcome: 'saved', revision, at };
  }
}

export const place = ({ target, field }: Pick<Change, 'target' | 'field'>) => `${target} ${field}`;

/** A browser whose clock stands still until it is told how far to go. */
class StillDevice implements Device {
  time = 1_000_000;
  online = true;
  readonly timers = new Set<{ at: number; run: () => void }>();
  readonly returns = new Set<() => void>();
  readonly listeners = new Set<(settlements: readonly Settlement<never>[]) => void>();
  private held: Promise<void> = Promise.resolve();

  now = () => this.time;
  random = () => 0.5;
  isOnline = () => this.online;
  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.time + milliseconds, run };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  }
  alone(_name: string, run: () => Promise<void>): Promise<void> {
    const turn = this.held.then(run);
    this.held = turn.catch(() => {});
    return turn;
  }
  onReturn(run: () => void): () => void {
    this.returns.add(run);
    return () => this.returns.delete(run);
  }
  onLeave = () => () => {};
  onOffline = () => () => {};
  line<Any extends FieldChange>(_name: string, hear: (settlements: readonly Settlement<Any>[]) => void) {
    const listener = hear as (settlements: readonly Settlement<never>[]) => void;
    this.listeners.add(listener);
    return {
      tell: (settlements: readonly Settlement<Any>[]) => {
        const told = settlements as readonly Settlement<never>[];
        for (const other of this.listeners) if (other !== listener) other(told);
      },
      close: () => this.listeners.delete(listener),
    };
  }

  async pass(milliseconds: number): Promise<void> {
    const until = this.time + milliseconds;
    await quiet();
    for (;;) {
      const [next] = [...this.timers].sort((a, b) => a.at - b.at);
      if (!next || next.at > until) break;
      this.timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.run();
      await quiet();
    }
    this.time = until;
  }
}

/** Long enough for every transaction that has begun to end. */
export async function quiet(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await new Promise((done) => setImmediate(done));
}

export type Fate = 'arrives' | 'request-lost' | 'response-lost' | 'server-error' | 'signed-out' | 'locked';

interface House {
  server: Server;
  device: StillDevice;
  database: DeviceDatabase;
  fates: Fate[];
  statuses: QueueStatus[];
  settlements: Settlement<Change>[];
  open(): Promise<ChangeQueue<Change>>;
  last(): QueueStatus | undefined;
}

export async function house(whose: Owner = owner): Promise<House> {
  const server = new Server();
  const database = await openDeviceDatabase();
  const device = new StillDevice();
  const fates: Fate[] = [];
  const statuses: QueueStatus[] = [];
  const settlements: Settlement<Change>[] = [];
  const send = async (request: SaveChangesRequest<Change>): Promise<SendOutcome<Change>> => {
    server.atOnce += 1;
    server.mostAtOnce = Math.max(server.mostAtOnce, server.atOnce);
    const fate = fates.shift() ?? 'arrives';
    const arrives = fate === 'arrives' || fate === 'response-lost';
    const results = arrives ? server.save(request) : [];
    await new Promise((done) => setImmediate(done));
    server.atOnce -= 1;
    if (fate === 'arrives') return { kind: 'answered', results };
    if (fate === 'signed-out' || fate === 'locked') return { kind: fate };
    return { kind: fate === 'server-error' ? 'unreachable' : 'offline' };
  };
  const open = async () => {
    const queue = new ChangeQueue<Change>({
      owner: whose,
      database,
      deviceName,
      send,
      device,
      onSettled: (settled) => settlements.push(...settled),
      onStatus: (status) => statuses.push(status),
    });
    await queue.open();
    return queue;
  };
  return { server, device, database, fates, statuses, settlements, open, last: () => statuses.at(-1) };
}

export const tick = (target: string, value = 'ticked'): Change => ({ target, field: 'answer', value });
