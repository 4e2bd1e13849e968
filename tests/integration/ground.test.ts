import { beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { signIn } from '@/lib/commands/sign-in';
import { signOut } from '@/lib/commands/sign-out';
import { clientOf } from '@/lib/data/client';
import { enqueue } from '@/lib/data/queue';
import { withTenant } from '@/lib/data/scope';
import {
  forgiveLoginAttempt,
  getPresence,
  listTenantsOfSession,
  openSession,
  takeLoginAttempt,
} from '@/lib/data/sign-in';
import { listUnits } from '@/lib/data/units';
import type { SystemActor } from '@/lib/domain/actor';
import { tenantJob } from '@/lib/jobs/tenant-job';
import { startWorker } from '@/lib/jobs/worker';
import { connectedAs } from '../support/own-database';
import { DAY, makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

let north: TestTenant;
let south: TestTenant;

beforeAll(async () => {
  north = await makeTenant('norr');
  south = await makeTenant('soder');
});

const attempt = (email: string, password: string, address = '192.0.2.1') => ({
  email,
  password,
  address,
  device: 'test',
});

describe('signing in', () => {
  test('a right password opens a session that says who the person is in their own tenant alone', async () => {
    const { sessionId, userId } = rightly(await signIn(attempt(' Auditor@norr.example', PASSWORD)));
    const presence = await getPresence(sessionId, 'norr', DAY);
    expect(presence?.actor).toMatchObject({
      userId,
      tenantId: north.tenantId,
      roles: ['auditor'],
      unitIds: [],
    });
    expect(await getPresence(sessionId, 'soder', DAY)).toBeNull();
    expect(await listTenantsOfSession(sessionId, DAY)).toEqual([
      { slug: 'norr', name: 'Kommunen norr', roles: ['auditor'] },
    ]);
  });

  test('an unknown address and a wrong password get the same answer', async () => {
    const wrong = await signIn(attempt('reader@norr.example', 'fel'));
    const unknown = await signIn(attempt('ingen@norr.example', 'fel'));
    expect(wrong).toEqual({ ok: false, error: { code: 'wrong-credentials' } });
    expect(unknown).toEqual(wrong);
  });

  test('guesses at one account are slowed down, the right password among them, even when they come at once', async () => {
    const guesses = Array.from({ length: 12 }, () =>
      signIn(attempt('admin@soder.example', 'fel', '192.0.2.2')),
    );
    const answers = await Promise.all(guesses);
    const heard = answers.filter((answer) => !answer.ok && answer.error.code === 'wrong-credentials');
    expect(heard).toHaveLength(5);
    const next = await signIn(attempt('admin@soder.example', PASSWORD, '192.0.2.3'));
    expect(next).toMatchObject({ ok: false, error: { code: 'slow-down' } });
  });

  test('guesses from one address at many accounts are slowed down; another address is not', async () => {
    const guess = (n: number) => signIn(attempt(`person${n}@norr.example`, 'fel', '192.0.2.4'));
    for (let n = 0; n < 30; n++) await guess(n);
    expect(await guess(31)).toMatchObject({ ok: false, error: { code: 'slow-down' } });
    expect((await signIn(attempt('reader@soder.example', PASSWORD, '192.0.2.5'))).ok).toBe(true);
  });

  test('a signed-out session opens nothing, and signing out everywhere ends the other devices too', async () => {
    const open = async () => rightly(await signIn(attempt('admin@norr.example', PASSWORD))).sessionId;
    const [first, second, third] = [await open(), await open(), await open()];
    await signOut(first, 'here');
    expect(await getPresence(first, 'norr', DAY)).toBeNull();
    expect(await getPresence(second, 'norr', DAY)).not.toBeNull();
    await signOut(second, 'everywhere');
    expect(await getPresence(third, 'norr', DAY)).toBeNull();
  });

  test('a session that has run out opens nothing', async () => {
    const userId = north.as.reader.userId;
    await openSession({ id: south.unitId, userId, device: 'test', hours: -1, today: DAY, vouchedIn: null });
    expect(await getPresence(south.unitId, 'norr', DAY)).toBeNull();
  });

  test('a membership that has ended, or not begun, is no membership', async () => {
    const { sessionId } = rightly(await signIn(attempt('unitmanager@soder.example', PASSWORD)));
    expect(await getPresence(sessionId, 'soder', '2026-03-01' as typeof DAY)).toBeNull();
    const presence = await getPresence(sessionId, 'soder', DAY);
    // Their own unit, and the one that it took over from.
    expect(presence?.actor.unitIds).toHaveLength(2);
    expect(presence?.actor.unitIds).toContain(south.unitId);
    expect(presence?.actor.unitIds).not.toContain(south.otherUnitId);
    await connectedAs('owner', (owner) =>
      owner.query(`UPDATE membership SET ended_on = '2026-03-02' WHERE user_id = $1`, [
        south.as.unitManager.userId,
      ]),
    );
    expect(await getPresence(sessionId, 'soder', DAY)).not.toBeNull();
    expect(await getPresence(sessionId, 'soder', '2026-03-03' as typeof DAY)).toBeNull();
  });
});

describe('signing in, many at once', () => {
  test('those who sign in to one account from one address never wait for each other in a circle', async () => {
    for (let round = 0; round < 40; round += 1) {
      const keys = [`account ${round}`, `address ${round}`] as const;
      const turns = Array.from({ length: 8 }, async () => {
        await takeLoginAttempt(...keys);
        await forgiveLoginAttempt(...keys);
      });
      await expect(Promise.all(turns)).resolves.toHaveLength(8);
    }
  });
});

describe('the tenant of a transaction', () => {
  test('forgotten, it yields no rows and takes none', async () => {
    expect(await clientOf('app').unit.count()).toBe(0);
    expect(await clientOf('worker').unit.count()).toBe(0);
    const stray = { tenantId: north.tenantId, id: south.unitId, name: 'x', operatingForm: 'municipal' };
    await expect(clientOf('app').provider.create({ data: stray })).rejects.toThrow(/row-level security/);
  });

  test('is forgotten again when the transaction ends, also on the same connection', async () => {
    await withTenant(north.as.auditor, 'unit.list', (tx) => listUnits(tx, DAY));
    const counts = await Promise.all(Array.from({ length: 20 }, () => clientOf('app').unit.count()));
    expect(new Set(counts)).toEqual(new Set([0]));
  });

  test('is the actor’s own, also when many tenants ask at once', async () => {
    const ask = (tenant: TestTenant) =>
      withTenant(tenant.as.auditor, 'unit.list', (tx) => listUnits(tx, DAY));
    const asked = Array.from({ length: 40 }, (_, n) => (n % 2 ? north : south));
    const answers = await Promise.all(asked.map(ask));
    for (const [n, units] of answers.entries())
      expect(units.map((unit) => unit.name)).toEqual([
        `Enhet A ${asked[n]?.slug}`,
        `Enhet B ${asked[n]?.slug}`,
        `Enhet C ${asked[n]?.slug}`,
      ]);
  });

  test('holds against a row that points into another tenant', async () => {
    const write = withTenant(north.as.admin, 'unit.register', (tx) =>
      tx.db.unit.create({
        data: {
          tenantId: north.tenantId,
          id: south.tenantId,
          providerId: south.providerId,
          name: 'x',
          validFrom: new Date(),
        },
      }),
    );
    await expect(write).rejects.toThrow(/foreign key/i);
  });
});

describe('a job', () => {
  test('re-enters the tenant whose transaction put it in the queue, whatever its payload says', async () => {
    let tell: (seen: { actor: SystemActor; names: string[] }) => void;
    const seen = new Promise<{ actor: SystemActor; names: string[] }>((resolve) => {
      tell = resolve;
    });
    const job = tenantJob('count-units', z.object({ note: z.string() }), async (actor) => {
      const db = clientOf('worker');
      const rows = await db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT set_config('app.tenant_id', ${actor.tenantId}, true)`;
        return tx.unit.findMany({ orderBy: { name: 'asc' } });
      });
      tell({ actor, names: rows.map((row) => row.name) });
    });
    await withTenant(south.as.admin, 'unit.register', (tx) =>
      enqueue(tx, 'count-units', { note: 'x', tenantId: north.tenantId }),
    );
    const worker = await startWorker(job);
    const { actor, names } = await seen;
    await worker.stop();
    expect(actor).toMatchObject({ kind: 'worker', tenantId: south.tenantId, reason: 'job count-units' });
    expect(names).toEqual(['Enhet A soder', 'Enhet B soder', 'Enhet C soder']);
  });

  test('is not put in the queue when the transaction that causes it fails', async () => {
    const failing = withTenant(south.as.admin, 'unit.register', async (tx) => {
      await enqueue(tx, 'never', {});
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    const queued = await connectedAs('worker', (worker) =>
      worker.query(`SELECT FROM graphile_worker.jobs WHERE task_identifier = 'never'`),
    );
    expect(queued.rowCount).toBe(0);
  });

  test('is put in the queue in no other way: not without a tenant, not past the function', async () => {
    await connectedAs('app', async (app) => {
      await expect(app.query(`SELECT jobs.enqueue('x', '{}')`)).rejects.toThrow('A job needs a tenant');
      await expect(app.query(`SELECT graphile_worker.add_job('x')`)).rejects.toThrow(/permission denied/);
    });
  });
});

describe('a data migration', () => {
  test('run by the owner, who is no superuser, touches the rows of every tenant', async () => {
    await connectedAs('owner', async (owner) => {
      const power = await owner.query(
        `SELECT rolsuper OR rolbypassrls AS power FROM pg_roles WHERE rolname = current_user`,
      );
      expect(power.rows).toEqual([{ power: false }]);
      const touched = await owner.query(`UPDATE unit SET phone = '08-508 00 000' WHERE phone IS NULL`);
      expect(touched.rowCount).toBe(6);
    });
  });
});
