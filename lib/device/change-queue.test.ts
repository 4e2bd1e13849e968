import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '@/lib/domain/answer';
import type { StoredField } from '@/lib/domain/audit-bundle';
import type { FieldChange, SaveChangeResult, SaveChangesRequest } from '@/lib/domain/field-change';
import { ChangeQueue } from './change-queue';
import type { Device } from './device';
import { type DeviceDatabase, type Owner, openDeviceDatabase } from './device-database';
import { PendingChanges, type Settlement } from './pending-changes';
import type { QueueStatus } from './queue-status';
import type { SendOutcome } from './send-changes';

const owner: Owner = { userId: 'auditor', tenantId: 'tenant', subjectId: 'audit' };
const deviceName = '0d1f3c34-0d55-4b8e-9c1f-6a1a8f0f1c11';

/** Saves as the server promises to: by revision, and a repeated change gets the result it already got. */
class Server {
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

const place = ({ target, field }: Pick<Change, 'target' | 'field'>) => `${target} ${field}`;

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
async function quiet(): Promise<void> {
  for (let turn = 0; turn < 200; turn += 1) await new Promise((done) => setImmediate(done));
}

type Fate = 'arrives' | 'request-lost' | 'response-lost' | 'server-error' | 'signed-out' | 'locked';

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

async function house(whose: Owner = owner): Promise<House> {
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

const tick = (target: string, value = 'ticked'): Change => ({ target, field: 'answer', value });

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

describe('the change queue', () => {
  it('keeps a change on the device before it is sent, and says so until it is saved', async () => {
    const { open, device, database, server, last } = await house();
    const queue = await open();
    queue.edit(tick('a'), 0, 'chosen');
    expect(last()).toMatchObject({ state: 'saving', waiting: 1 });
    await quiet();
    expect(await new PendingChanges<Change>(database, owner).list()).toHaveLength(1);
    expect(server.fields.size).toBe(0);
    await device.pass(200);
    expect(server.fields.get('a answer')?.value).toBe('ticked');
    expect(last()).toEqual({ state: 'saved', waiting: 0, savedAt: '2026-11-21T13:05:00Z' });
    expect(await new PendingChanges<Change>(database, owner).list()).toEqual([]);
  });

  it.each(Array.from({ length: 12 }, (_, turns) => turns))(
    'keeps a change also when it comes while another look at what is left is %s turns old',
    async (turns) => {
      const { open, device, database } = await house();
      device.online = false;
      const queue = await open();
      for (const back of device.returns) back();
      for (let turn = 0; turn < turns; turn += 1) await new Promise((done) => setImmediate(done));
      queue.edit(tick('a'), 0, 'chosen');
      await quiet();
      queue.close();
      expect(await new PendingChanges<Change>(database, owner).list()).toHaveLength(1);
    },
  );

  it.each(Array.from({ length: 24 }, (_, turns) => turns))(
    'never takes its own save for somebody else’s, when the next change comes %s turns into it',
    async (turns) => {
      const { open, server, device, settlements } = await house();
      const queue = await open();
      queue.edit(tick('a'), 0, 'chosen');
      await device.pass(100);
      void queue.flush();
      for (let turn = 0; turn < turns; turn += 1) await new Promise((done) => setImmediate(done));
      const [saved] = settlements;
      queue.edit(tick('a', 'unticked'), saved?.kind === 'saved' ? saved.revision : 0, 'chosen');
      await device.pass(1_000);
      expect(server.fields.get('a answer')?.value).toBe('unticked');
      expect(settlements.filter(({ kind }) => kind === 'problem')).toEqual([]);
    },
  );

  it('sends what waits when the page is left', async () => {
    const { open, server } = await house();
    const queue = await open();
    queue.edit(tick('a'), 0, 'chosen');
    queue.close();
    await quiet();
    expect(server.fields.get('a answer')?.value).toBe('ticked');
  });

  it('sends what is written as one change when the person pauses, and now and then when they do not', async () => {
    const { open, device, server } = await house();
    const queue = await open();
    for (let letters = 1; letters <= 5; letters += 1) {
      queue.edit({ target: 'a', field: 'comment', value: 'x'.repeat(letters) }, 0, 'written');
      await device.pass(1000);
    }
    expect(server.order).toEqual([]);
    await device.pass(500);
    expect(server.order.map(({ value }) => value)).toEqual(['xxxxx']);
    for (let letters = 1; letters <= 12; letters += 1) {
      queue.edit({ target: 'a', field: 'comment', value: 'y'.repeat(letters) }, 1, 'written');
      await device.pass(1000);
    }
    expect(server.order.length).toBeGreaterThan(1);
  });

  it('sends a change whose answer was lost again, unaltered and with the same id, before what came after', async () => {
    const { open, device, server, fates } = await house();
    fates.push('response-lost');
    const queue = await open();
    queue.edit(tick('a'), 0, 'chosen');
    await device.pass(200);
    queue.edit(tick('a', 'unticked'), 0, 'chosen');
    await device.pass(100_000);
    expect(server.order.map(({ value }) => value)).toEqual(['ticked', 'unticked']);
    expect(server.fields.get('a answer')?.revision).toBe(2);
  });

  it('tries again ever more seldom, and at once when the network is back', async () => {
    const { open, device, server, fates, last } = await house();
    fates.push(...Array<Fate>(30).fill('request-lost'));
    const queue = await open();
    queue.edit(tick('a'), 0, 'chosen');
    await device.pass(2_000);
    const soon = fates.length;
    await device.pass(60_000);
    expect(soon - fates.length).toBeLessThan(10);
    expect(last()).toMatchObject({ state: 'offline', waiting: 1 });
    queue.edit(tick('b'), 0, 'chosen');
    fates.length = 0;
    for (const back of device.returns) back();
    await device.pass(0);
    expect(server.fields.size).toBe(2);
  });

  it('keeps trying while the person goes on answering', async () => {
    const { open, device, server, fates } = await house();
    fates.push('request-lost', 'request-lost');
    const queue = await open();
    for (let number = 0; number < 30; number += 1) {
      queue.edit(tick(`item-${number}`), 0, 'chosen');
      await device.pass(500);
    }
    expect(server.fields.size).toBeGreaterThan(20);
  });

  it('waits when the person is signed out, says so, and goes on when they are back', async () => {
    const { open, device, server, fates, last } = await house();
    fates.push('signed-out');
    const queue = await open();
    queue.edit(tick('a'), 0, 'chosen');
    await device.pass(600_000);
    expect(last()).toMatchObject({ state: 'signed-out', waiting: 1 });
    for (const back of device.returns) back();
    await device.pass(0);
    expect(server.fields.get('a answer')?.value).toBe('ticked');
    expect(last()?.state).toBe('saved');
  });

  it('never sends to a locked audit again, and keeps what could not be saved', async () => {
    const { open, device, database, server, fates, last } = await house();
    fates.push('locked');
    const queue = await open();
    queue.edit(tick('a'), 0, 'chosen');
    await device.pass(1_000);
    for (const back of device.returns) back();
    await device.pass(600_000);
    expect(last()).toMatchObject({ state: 'locked', waiting: 1 });
    expect(server.received.size).toBe(0);
    expect(await new PendingChanges<Change>(database, owner).list()).toHaveLength(1);
  });

  it('neither shows nor sends what another person left on the device', async () => {
    const first = await house();
    first.device.online = false;
    const theirs = await first.open();
    theirs.edit(tick('a'), 0, 'chosen');
    await first.device.pass(10_000);
    theirs.close();
    const second = await house({ ...owner, userId: 'somebody else' });
    const queue = await second.open();
    queue.edit(tick('b'), 0, 'chosen');
    await second.device.pass(10_000);
    expect([...second.server.fields.keys()]).toEqual(['b answer']);
    expect(await new PendingChanges<Change>(second.database, owner).list()).toHaveLength(1);
  });

  it('asks the person when somebody else changed the same field, and keeps both texts until they have chosen', async () => {
    const { open, device, database, server, settlements } = await house();
    const queue = await open();
    server.write({ target: 'a', field: 'comment', value: 'theirs' }, 'Uppföljare B');
    queue.edit({ target: 'a', field: 'comment', value: 'mine' }, 0, 'chosen');
    await device.pass(1_000);
    expect(settlements.at(-1)).toMatchObject({
      kind: 'problem',
      change: { value: 'mine' },
      problem: { kind: 'conflict', current: { value: 'theirs' } },
    });
    expect(server.fields.get('a comment')?.value).toBe('theirs');
    expect(await new PendingChanges<Change>(database, owner).list()).toHaveLength(1);
    const merged: Change = { target: 'a', field: 'comment', value: 'theirs and mine' };
    await queue.decide(merged, { kind: 'mine', change: merged });
    await device.pass(1_000);
    expect(server.fields.get('a comment')).toMatchObject({ value: 'theirs and mine', revision: 2 });
    expect(await new PendingChanges<Change>(database, owner).list()).toEqual([]);
  });

  it('drops the own value only when the person takes the other one', async () => {
    const { open, device, database, server, settlements } = await house();
    const queue = await open();
    server.write(tick('a', 'unticked'), 'Uppföljare B');
    queue.edit(tick('a'), 0, 'chosen');
    await device.pass(1_000);
    await queue.decide({ target: 'a', field: 'answer' }, { kind: 'theirs' });
    expect(settlements.at(-1)).toMatchObject({ kind: 'saved', change: { value: 'unticked' }, revision: 1 });
    expect(await new PendingChanges<Change>(database, owner).list()).toEqual([]);
  });

  it('keeps what was refused until the person has written something else', async () => {
    const { open, device, server, settlements, last } = await house();
    const queue = await open();
    queue.edit({ target: 'a', field: 'comment', value: 'refuse me' }, 0, 'chosen');
    await device.pass(1_000);
    expect(settlements.at(-1)).toMatchObject({ kind: 'problem', problem: { error: 'forbidden-character' } });
    expect(last()).toMatchObject({ state: 'saved', waiting: 0 });
    queue.edit({ target: 'a', field: 'comment', value: 'better' }, 0, 'chosen');
    await device.pass(1_000);
    expect(server.fields.get('a comment')?.value).toBe('better');
  });

  it('sends from one tab at a time, and tells the other what became of it', async () => {
    const { open, device, server, settlements } = await house();
    const [left, right] = [await open(), await open()];
    for (let number = 0; number < 20; number += 1) {
      (number % 2 ? left : right).edit(tick(`item-${number}`), 0, 'chosen');
    }
    await device.pass(5_000);
    expect(server.fields.size).toBe(20);
    expect(server.mostAtOnce).toBe(1);
    expect(settlements).toHaveLength(40);
  });
});

describe('whatever happens on the way', () => {
  const fate = fc.constantFrom<Fate>(
    'arrives',
    'request-lost',
    'response-lost',
    'server-error',
    'signed-out',
  );
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.record({ edit: fc.constantFrom('a', 'b', 'c'), value: fc.nat(50) }) },
    { weight: 3, arbitrary: fc.record({ pass: fc.constantFrom(50, 200, 1_500, 40_000) }) },
    { weight: 1, arbitrary: fc.constant('reload' as const) },
    { weight: 1, arbitrary: fc.constant('return' as const) },
    { weight: 1, arbitrary: fc.record({ somebodyElse: fc.constantFrom('b', 'c'), value: fc.nat(50) }) },
  );

  it('the last value of each field arrives or is asked about, each change once, and nothing saved is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(step, { maxLength: 25 }),
        fc.array(fate, { maxLength: 12 }),
        async (steps, fates) => {
          globalThis.indexedDB = new IDBFactory();
          const { open, device, server, database, fates: ahead, settlements } = await house();
          ahead.push(...fates);
          let queue = await open();
          const wanted = new Map<string, Change>();
          const revisionOf = (target: string) =>
            settlements.reduce(
              (known, settled) =>
                settled.kind === 'saved' && settled.change.target === target ? settled.revision : known,
              0,
            );
          for (const step of steps) {
            if (step === 'reload') {
              await quiet();
              queue.close();
              queue = await open();
            } else if (step === 'return') {
              for (const back of device.returns) back();
            } else if ('pass' in step) {
              await device.pass(step.pass);
            } else if ('edit' in step) {
              const change = tick(step.edit, `value ${step.value}`);
              wanted.set(place(change), change);
              queue.edit(change, revisionOf(step.edit), 'chosen');
            } else {
              server.write(tick(step.somebodyElse, `other ${step.value}`), 'Uppföljare B');
            }
          }
          for (let round = 0; round < 20; round += 1) {
            for (const back of device.returns) back();
            await device.pass(70_000);
          }
          const left = await new PendingChanges<Change>(database, owner).list();
          expect(left.every(({ problem }) => problem?.kind === 'conflict')).toBe(true);
          for (const change of wanted.values()) {
            const asked = left.find((kept) => place(kept.change) === place(change));
            const mine = asked?.change.value ?? lastSaved(server, change);
            expect(mine).toBe(change.value);
          }
          expect(server.mostAtOnce).toBeLessThanOrEqual(1);
          const saved = [...server.results.values()].filter(({ outcome }) => outcome === 'saved');
          expect(server.order).toHaveLength(saved.length);
        },
      ),
      { numRuns: 60 },
    );
  });

  /** What this person last got saved in the field, or what somebody else wrote that was the same. */
  function lastSaved(server: Server, change: Change): Change['value'] | undefined {
    const own = server.order.filter((saved) => place(saved) === place(change)).at(-1)?.value;
    const there = server.fields.get(place(change))?.value;
    return there === change.value ? there : own;
  }
});
