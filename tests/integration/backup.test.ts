import { createHash } from 'node:crypto';
import {
  cpSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { migrate } from '@/lib/data/migrations';
import { listReports } from '@/lib/data/reports';
import { withTenant } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import { startWorker, tasks } from '@/lib/jobs/worker';
import { keyIdOf } from '@/lib/report/tenant-key';
import { now } from '@/lib/time/clock';
import { LEFT_OUT } from '@/scripts/backup/copied-tables';
import type { Manifest } from '@/scripts/backup/manifest';
import { restoreBackup } from '@/scripts/backup/restore-backup';
import { verifyBackup } from '@/scripts/backup/verify-backup';
import { writeBackup } from '@/scripts/backup/write-backup';
import { MIGRATIONS } from '../support/database-names';
import { decide } from '../support/decide';
import { withEveryTable } from '../support/every-table';
import { draftGoldenAudit, filledGoldenAudit } from '../support/golden-audit';
import { addressAs, connectedAs } from '../support/own-database';
import { askSignature } from '../support/pdf-programs';
import { disposeOfOldLog } from '../support/retention';
import { moveTo, openSecondInstallation, type SecondInstallation } from '../support/second-installation';
import { deciderOf, makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

const scratch = mkdtempSync(join(tmpdir(), 'foljsam-backup-'));
const folder = join(scratch, 'night');
const keyId = keyIdOf(Buffer.from(process.env.KEY_ENCRYPTION_KEY ?? '', 'base64'));

let home: TestTenant;
let waiting: TestTenant;
let second: SecondInstallation;
let manifest: Manifest;
/** Of a report that was sealed before the backup, and of one that still waited for its seal. */
const reports = { sealed: '', waiting: '' };

/** Decides the golden audit in a tenant; the id of its report, which waits for its seal. */
async function decideGolden(tenant: TestTenant): Promise<string> {
  const auditId = await filledGoldenAudit(tenant);
  await draftGoldenAudit(tenant, auditId);
  rightly(await decide(deciderOf(tenant.as.auditor, tenant.slug), auditId));
  const [report] = await withTenant(tenant.as.auditor, 'report.read', (tx) => listReports(tx, auditId));
  return report?.id ?? '';
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('It never came to be');
}

const askHome = <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  connectedAs('superuser', async (client) => (await client.query<Row>(sql, values)).rows);

const statusOf = 'SELECT status FROM report WHERE id = $1';

const restoreTo = (ownerUrl: string, from = folder) =>
  restoreBackup({ ownerUrl, folder: from, migrationsFolder: MIGRATIONS, keyId });

/** How the tables are guarded: triggers, constraints and row level security, as the catalogue has them. */
const GUARDS = `
  SELECT c.relname || ' rls ' || c.relrowsecurity || ' ' || c.relforcerowsecurity AS guard FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r'
  UNION ALL SELECT t.tgrelid::regclass || ' trigger ' || t.tgname || ' ' || t.tgenabled::text FROM pg_trigger t WHERE NOT t.tgisinternal
  UNION ALL SELECT conrelid::regclass || ' ' || conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace
  ORDER BY 1`;

beforeAll(async () => {
  home = await withEveryTable(await makeTenant('hemma'));
  reports.sealed = await decideGolden(home);
  const worker = await startWorker();
  await until(
    async () => (await askHome<{ status: string }>(statusOf, [reports.sealed]))[0]?.status === 'sealed',
  );
  await worker.stop();
  waiting = await makeTenant('vantar');
  reports.waiting = await decideGolden(waiting);
  await disposeOfOldLog(waiting, 5);
  await askHome(`UPDATE report SET created_at = now() - interval '6 minutes' WHERE id = $1`, [
    reports.waiting,
  ]);
  manifest = await writeBackup({ ownerUrl: addressAs('owner'), folder, keyId, takenAt: now() });
  second = await openSecondInstallation();
});

afterAll(async () => {
  await second.stop();
  rmSync(scratch, { recursive: true, force: true });
});

describe('a backup', () => {
  test('holds every table with every row of it, but those that are left out on purpose', async () => {
    const tables = await askHome<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')`,
    );
    const held = [...manifest.tables.map(({ name }) => name), ...Object.keys(LEFT_OUT)];
    expect(held.sort()).toEqual(tables.map(({ name }) => name).sort());
    for (const { name, rows } of manifest.tables) {
      const [counted] = await askHome<{ count: number }>(`SELECT count(*)::int AS count FROM "${name}"`);
      expect(rows, name).toBe(counted?.count);
    }
  });

  test('needs nothing that is not in a table of its own: no sequence, no other schema, nothing pointing to what is left out', async () => {
    const elsewhere = await askHome(
      `SELECT relname FROM pg_class WHERE relowner = 'foljsam_owner'::regrole
         AND (relkind = 'S' OR (relkind IN ('r', 'p', 'm') AND relnamespace <> 'public'::regnamespace))
       UNION ALL SELECT conname FROM pg_constraint WHERE contype = 'f'
         AND confrelid::regclass::text = ANY ($1) AND conrelid::regclass::text <> ALL ($1)`,
      [Object.keys(LEFT_OUT)],
    );
    expect(elsewhere).toEqual([]);
  });

  test('is for its owner’s eyes alone, and holds neither the key of the installation nor a session', async () => {
    const kept = readdirSync(folder).map((name) => statSync(join(folder, name)).mode & 0o077);
    expect(new Set(kept)).toEqual(new Set([0]));
    const said = readFileSync(join(folder, 'manifest.json'), 'utf8');
    expect(said).not.toContain(process.env.KEY_ENCRYPTION_KEY);
    expect(readdirSync(folder)).not.toContain('session.copy.gz');
  });

  test('is not written over another one', async () => {
    const again = writeBackup({ ownerUrl: addressAs('owner'), folder, keyId, takenAt: now() });
    await expect(again).rejects.toThrow(/is there already/);
  });

  test('leaves nothing behind when it cannot be finished', async () => {
    const nobody = writeBackup({
      ownerUrl: addressAs('app'),
      folder: join(scratch, 'never'),
      keyId,
      takenAt: now(),
    });
    await expect(nobody).rejects.toThrow();
    expect(readdirSync(scratch)).toEqual(['night']);
  });

  test('holds no job, since a sweep or a start makes each of them again from the rows', () => {
    const remadeBy: Record<string, string> = {
      'seal-report': 'requeue-stuck-reports',
      'send-mail': 'queue-due-mails',
      'send-reset-mail': 'queue-due-mails',
      'post-notices': 'queue-mornings',
      morning: 'queue-mornings',
      'take-library-versions': 'look-into-library',
    };
    const sweeps = [
      'requeue-stuck-reports',
      'queue-due-mails',
      'queue-mornings',
      'free-jobs-of-the-dead',
      'clear-expired',
      'look-into-library',
    ];
    const unknown = Object.keys(tasks).filter((name) => !sweeps.includes(name) && !remadeBy[name]);
    expect(unknown, 'jobs that nothing would make again').toEqual([]);
  });
});

describe('a damaged backup', () => {
  const damaged = async (name: string, damage: (file: string) => void, table = 'report_piece') => {
    const copy = join(scratch, name);
    cpSync(folder, copy, { recursive: true });
    damage(join(copy, `${table}.copy.gz`));
    const owner = await second.emptyDatabase();
    const complaint = await restoreTo(owner, copy).then(
      () => 'restored',
      (error: Error) => error.message,
    );
    expect(
      await verifyBackup(copy).then(
        () => 'whole',
        (error: Error) => error.message,
      ),
    ).toBe(complaint);
    const left = await second.ask(
      `SELECT relname FROM pg_class WHERE relnamespace = 'public'::regnamespace`,
      [],
      new URL(owner).pathname.slice(1),
    );
    expect(left, 'nothing half done').toEqual([]);
    return complaint;
  };

  test('is refused in one sentence, and nothing of it is restored: a file that is cut short', async () => {
    const cut = await damaged('cut', (file) => truncateSync(file, Math.floor(statSync(file).size / 2)));
    expect(cut).toMatch(/report_piece\.copy\.gz is cut short\.$/);
  });

  test('likewise: a file that is missing', async () => {
    const missing = await damaged('missing', (file) => rmSync(file));
    expect(missing).toMatch(/report_piece\.copy\.gz is missing from the backup\.$/);
  });

  test('likewise: a file with a bit turned', async () => {
    const broken = await damaged('broken', (file) => {
      const bytes = readFileSync(file);
      bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
      writeFileSync(file, bytes);
    });
    expect(broken).toMatch(
      /report_piece\.copy\.gz (is damaged: it cannot be unpacked|is not what was backed up)/,
    );
  });

  test('likewise: a file that holds other rows than it should', async () => {
    const other = await damaged('other', (file) => writeFileSync(file, gzipSync('nothing\n')), 'log_entry');
    expect(other).toMatch(/log_entry\.copy\.gz is not what was backed up/);
  });

  test('likewise: a manifest that was changed', async () => {
    const changed = await damaged('changed', (file) => {
      const manifestFile = join(file, '../manifest.json');
      writeFileSync(manifestFile, readFileSync(manifestFile, 'utf8').replace(/"rows": \d+/, '"rows": 7'));
    });
    expect(changed).toMatch(/was changed: its total is not that of what it lists/);
  });
});

describe('a restore', () => {
  beforeAll(() => restoreTo(second.addresses.owner));

  test('on another machine holds what the first one held, hash for hash', async () => {
    const again = join(scratch, 'again');
    const order = { ownerUrl: second.addresses.owner, folder: again, keyId, takenAt: now() };
    const { total, tables } = await writeBackup(order);
    expect(tables).toEqual(manifest.tables);
    expect(total).toBe(manifest.total);
  });

  test('leaves every trigger, constraint and lock on rows as the migrations made it', async () => {
    const there = await second.ask<{ guard: string }>(GUARDS);
    expect(there).toEqual(await askHome<{ guard: string }>(GUARDS));
    await expect(second.ask(`UPDATE report SET sha256 = repeat('0', 64)`)).rejects.toThrow(/never change/);
  });

  test('stands at the newest migration, so that the program finds nothing to do', async () => {
    expect(await migrate(second.addresses.owner, MIGRATIONS)).toEqual([]);
  });

  test('is refused where there are rows, under another key, and where the history is another, with nothing changed', async () => {
    await expect(restoreTo(second.addresses.owner)).rejects.toThrow(/is not empty: there are rows in/);
    const owner = await second.emptyDatabase();
    const order = { ownerUrl: owner, folder, migrationsFolder: MIGRATIONS };
    await expect(restoreBackup({ ...order, keyId: '0'.repeat(16) })).rejects.toThrow(
      /another KEY_ENCRYPTION_KEY/,
    );
    const older = join(scratch, 'older');
    cpSync(MIGRATIONS, older, { recursive: true });
    rmSync(join(older, manifest.migrations.at(-1)?.name ?? ''), { recursive: true });
    const olderProgram = restoreBackup({ ...order, migrationsFolder: older, keyId });
    await expect(olderProgram).rejects.toThrow(/was made by another Följsam/);
  });

  test('may follow a migration that left the tables empty, as a start on a new machine does', async () => {
    const owner = await second.emptyDatabase();
    await migrate(owner, MIGRATIONS);
    expect((await restoreTo(owner)).total).toBe(manifest.total);
  });

  test('has the same logins, reports that verify, and a worker that goes on where the first one stopped', async () => {
    await moveTo(second);
    const { signIn } = await import('@/lib/commands/sign-in');
    const attempt = {
      email: `auditor@${home.slug}.example`,
      password: PASSWORD,
      address: '192.0.2.9',
      device: 'Test',
    };
    expect(await signIn(attempt)).toMatchObject({ ok: true });
    expect(await signIn({ ...attempt, password: 'fel lösenfras, helt' })).toMatchObject({ ok: false });

    const { requeueStuckReports } = await import('@/lib/data/queue');
    const { startWorker: startThere } = await import('@/lib/jobs/worker');
    const { installQueue } = await import('@/lib/jobs/install-queue');
    await installQueue(second.addresses.worker);
    expect(await requeueStuckReports()).toBe(1);
    const worker = await startThere();
    await until(
      async () => (await second.ask<{ status: string }>(statusOf, [reports.waiting]))[0]?.status === 'sealed',
    );
    await worker.stop();

    for (const id of Object.values(reports)) await expectToVerify(id);
    const { verifyLog } = await import('@/lib/log/verify-log');
    const { logReader } = await import('@/lib/log/log-reader');
    const log = logReader(systemActor('operator', waiting.tenantId, 'test'));
    expect(await verifyLog(log, null), 'the log, whose oldest part had been disposed of').toMatchObject({
      fault: null,
      disposed: 5,
    });
    const { closeDatabase } = await import('@/lib/data/client');
    await closeDatabase();
  });
});

/** The restored report, as pdfsig and the public page see it. */
async function expectToVerify(reportId: string): Promise<void> {
  const { getVerifiedReport } = await import('@/lib/data/report-verification');
  const [row] = await second.ask<{ code: string; sha256: string; certificate: Buffer; pdf: Buffer }>(
    `SELECT r.code, r.sha256, s.certificate,
       (SELECT string_agg(p.bytes, '' ORDER BY p.position) FROM report_piece p WHERE p.report_id = r.id) AS pdf
     FROM report r JOIN tenant_seal s ON s.tenant_id = r.tenant_id WHERE r.id = $1`,
    [reportId],
  );
  if (!row) throw new Error('The report is not there');
  expect(createHash('sha256').update(row.pdf).digest('hex')).toBe(row.sha256);
  expect(await getVerifiedReport(row.code)).toMatchObject({ sha256: row.sha256 });
  const said = askSignature(row.pdf, row.certificate);
  expect(said).toContain('Signature is Valid');
  expect(said).toContain('Certificate is Trusted');
}
