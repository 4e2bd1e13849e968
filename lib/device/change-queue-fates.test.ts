import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Change } from '@/lib/domain/answer';
import { type Fate, house, owner, place, quiet, type Server, tick } from '@/tests/support/change-queue';
import { PendingChanges } from './pending-changes';

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
