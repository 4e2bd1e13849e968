import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { BenchSite } from './bench-site';
import type { Figure } from './figure';
import { type Saver, siteSavers } from './measure-autosave';

const rounds = 10;
const savesInRound = 1_000;
const reportsInRound = 10;
const reportPatienceMs = 60_000;

/** What the server holds after ten thousand saves and a hundred reports, and whether it still grew in the last half. */
export async function* measureMemory(bench: BenchSite): AsyncGenerator<Figure> {
  await bench.site.killServer();
  await bench.site.startServer();
  const before = residentMegabytes(bench.site.serverPid);
  const savers = await siteSavers(bench, 1);
  const after: number[] = [];
  for (let round = 0; round < rounds; round++) {
    await saveAll(savers, savesInRound);
    await sealAll(bench);
    after.push(residentMegabytes(bench.site.serverPid));
  }
  const [middle, last] = [after[rounds / 2 - 1] ?? Number.NaN, after[rounds - 1] ?? Number.NaN];
  yield { metric: 'memory', value: last, unit: 'MB', ratio: last / before, against: 'right after start' };
  yield { metric: 'memory-last-half', value: last, unit: 'MB', ratio: last / middle, against: 'half-way' };
}

async function saveAll(savers: readonly Saver[], saves: number): Promise<void> {
  await Promise.all(
    savers.map(async (save) => {
      for (let saved = 0; saved < saves / savers.length; ) saved += await save();
    }),
  );
}

/** Has reports that were sealed already made once more, one after the other, by the server's own worker. */
async function sealAll({ site }: BenchSite): Promise<void> {
  const [report] = await site.ask<{ id: string; tenant: string }>(
    `SELECT id, tenant_id AS tenant FROM report ORDER BY id LIMIT 1`,
  );
  if (!report) throw new Error('The demo has no report');
  for (let n = 0; n < reportsInRound; n++) {
    // A sealed report refuses to be changed: as superuser, past the triggers that see to it.
    await site.ask(`SET session_replication_role = replica; DELETE FROM report_piece WHERE report_id = '${report.id}';
      UPDATE report SET status = 'queued', sha256 = NULL, sealed_at = NULL WHERE id = '${report.id}'`);
    await site.ask(
      `SELECT graphile_worker.add_job('seal-report', json_build_object('tenantId', $1::text, 'reportId', $2::text))`,
      [report.tenant, report.id],
    );
    await untilSealed(site, report.id);
  }
}

async function untilSealed(site: BenchSite['site'], reportId: string): Promise<void> {
  const end = Date.now() + reportPatienceMs;
  while (Date.now() < end) {
    const [report] = await site.ask<{ status: string }>('SELECT status FROM report WHERE id = $1', [
      reportId,
    ]);
    if (report?.status === 'sealed') return;
    await sleep(50);
  }
  throw new Error('A report was not sealed in time');
}

/** Of the process and its threads. */
function residentMegabytes(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1000;
}
