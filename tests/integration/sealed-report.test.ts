import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { sealReport } from '@/lib/commands/seal-report';
import { requeueStuckReports } from '@/lib/data/queue';
import { getVerifiedReport } from '@/lib/data/report-verification';
import { listReportPieces, listReports, type Report, requireReport } from '@/lib/data/reports';
import { Denied, withTenant } from '@/lib/data/scope';
import { systemActor } from '@/lib/domain/actor';
import { startWorker } from '@/lib/jobs/worker';
import { decide } from '../support/decide';
import { draftGoldenAudit, filledGoldenAudit } from '../support/golden-audit';
import { connectedAs } from '../support/own-database';
import { deciderOf, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let away: TestTenant;
let auditId: string;
let reportId: string;
const folder = mkdtempSync(join(tmpdir(), 'foljsam-report-'));

const report = (): Promise<Report> =>
  withTenant(home.as.auditor, 'report.read', (tx) => requireReport(tx, reportId));

const bytes = async (): Promise<Buffer> =>
  Buffer.concat(await withTenant(home.as.auditor, 'report.read', (tx) => listReportPieces(tx, reportId)));

const worker = () => systemActor('worker', home.tenantId, 'test');

/** A new tenant with a decided audit, whose report waits for its seal. */
async function decidedAudit(slug: string): Promise<void> {
  home = await makeTenant(slug);
  auditId = await filledGoldenAudit(home);
  await draftGoldenAudit(home, auditId);
  rightly(await decide(deciderOf(home.as.auditor, home.slug), auditId));
  const [made] = await withTenant(home.as.auditor, 'report.read', (tx) => listReports(tx, auditId));
  reportId = made?.id ?? '';
}

async function untilSealed(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    if ((await report()).status === 'sealed') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The report was not sealed');
}

beforeAll(async () => {
  away = await makeTenant('borta');
  await decidedAudit('hemma');
  const running = await startWorker();
  await untilSealed();
  await running.stop();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a decided audit', () => {
  test('gets a report that is sealed over the whole document, as a program that is not ours sees it', async () => {
    const file = join(folder, 'report.pdf');
    const pdf = await bytes();
    writeFileSync(file, pdf);
    const checked = spawnSync('pdfsig', ['-nocert', file], { encoding: 'utf8' });
    expect(checked.stdout).toContain('Signature is Valid');
    expect(checked.stdout).toContain('Total document signed');
    expect(createHash('sha256').update(pdf).digest('hex')).toBe((await report()).sha256);
  });

  test('has the same report when its job is done again, by several workers at once too', async () => {
    const before = await bytes();
    await Promise.all([1, 2, 3].map(() => sealReport(worker(), reportId)));
    expect((await bytes()).equals(before)).toBe(true);
  });

  test('keeps its report as it is, whoever asks the database', async () => {
    await connectedAs('superuser', async (client) => {
      for (const change of [
        `UPDATE report SET sha256 = repeat('0', 64) WHERE id = $1`,
        'DELETE FROM report WHERE id = $1',
        `UPDATE report_piece SET bytes = '' WHERE report_id = $1`,
        'DELETE FROM report_piece WHERE report_id = $1',
        `INSERT INTO report_piece SELECT tenant_id, id, 999, '' FROM report WHERE id = $1`,
      ])
        await expect(client.query(change, [reportId]), change).rejects.toThrow(/never change/);
    });
  });

  test('shows its report to those who may read it, and to nobody of another tenant', async () => {
    for (const actor of [home.as.unitManager, home.as.reader, home.as.admin])
      expect(await withTenant(actor, 'report.read', (tx) => listReports(tx, auditId))).toHaveLength(1);
    const stranger = withTenant(away.as.auditor, 'report.read', (tx) => requireReport(tx, reportId));
    await expect(stranger).rejects.toThrow(Denied);
  });

  test('lets anyone who holds the code know whose report it is, which file is right and whether it is the newest', async () => {
    const { code, sha256, caseNumber } = await report();
    expect(await getVerifiedReport(code)).toMatchObject({
      tenantName: 'Kommunen hemma',
      caseNumber,
      decisionDate: '2023-11-10',
      sha256,
      laterKinds: [],
      reopened: false,
    });
    expect(await getVerifiedReport('A'.repeat(26))).toBeNull();
  });
});

describe('a report that waits for its seal', () => {
  test('becomes one report when several workers seal it at once', async () => {
    await decidedAudit('hos-alla');
    await Promise.all([1, 2, 3].map(() => sealReport(worker(), reportId)));
    expect(
      createHash('sha256')
        .update(await bytes())
        .digest('hex'),
    ).toBe((await report()).sha256);
  });

  test('says so when it could not be sealed, loses nothing, and is found and sealed by the sweep', async () => {
    await decidedAudit('hos-ingen');
    const rightKey = await connectedAs('superuser', async (client) => {
      const { rows } = await client.query('SELECT encrypted_key FROM tenant_seal WHERE tenant_id = $1', [
        home.tenantId,
      ]);
      await client.query(`UPDATE tenant_seal SET encrypted_key = '\\x00' WHERE tenant_id = $1`, [
        home.tenantId,
      ]);
      return rows[0].encrypted_key;
    });
    await expect(sealReport(worker(), reportId)).rejects.toThrow(/damaged-key/);
    expect(await report()).toMatchObject({ status: 'failed', sha256: null });
    expect(await getVerifiedReport((await report()).code)).toBeNull();

    await connectedAs('superuser', async (client) => {
      await client.query('UPDATE tenant_seal SET encrypted_key = $2 WHERE tenant_id = $1', [
        home.tenantId,
        rightKey,
      ]);
      await client.query(`UPDATE report SET created_at = now() - interval '6 minutes' WHERE id = $1`, [
        reportId,
      ]);
      await client.query('DELETE FROM graphile_worker._private_jobs');
    });
    expect(await requeueStuckReports()).toBe(1);
    const running = await startWorker();
    await untilSealed();
    await running.stop();
  });
});
