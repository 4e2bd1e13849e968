import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Change } from '@/lib/domain/answer';
import { type Fate, house, owner, quiet, tick } from '@/tests/support/change-queue';
import { PendingChanges } from './pending-changes';

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
