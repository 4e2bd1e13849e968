import { beforeAll, describe, expect, test } from 'vitest';
import { listActions } from '@/lib/data/actions';
import { listApprovals } from '@/lib/data/approvals';
import { readAuditCase } from '@/lib/data/audit-case';
import { requireAudit } from '@/lib/data/audits';
import { listReports } from '@/lib/data/reports';
import { withTenant } from '@/lib/data/scope';
import { deficienciesOf } from '@/lib/domain/deficiency';
import { judge } from '@/lib/domain/judgement';
import { approvedHash, readSnapshot, snapshotBytes, snapshotHash } from '@/lib/report/snapshot';
import { today } from '@/lib/time/clock';
import { decide } from '../support/decide';
import { goldenForm } from '../support/filled-form';
import { draftGoldenAudit, filledGoldenAudit } from '../support/golden-audit';
import { goldenSnapshot } from '../support/golden-snapshot';
import { connectedAs } from '../support/own-database';
import { deciderOf, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

const form = goldenForm();

let home: TestTenant;
let auditId: string;

beforeAll(async () => {
  home = await makeTenant('hemma');
  auditId = await filledGoldenAudit(home);
  await draftGoldenAudit(home, auditId);
  rightly(await decide(deciderOf(home.as.auditor, home.slug), auditId));
});

const frozen = async () => {
  const rows = await connectedAs('superuser', (client) =>
    client.query('SELECT kind, version, content, sha256 FROM audit_snapshot WHERE audit_id = $1', [auditId]),
  );
  const [row] = rows.rows;
  return { row, snapshot: readSnapshot(Buffer.from(row.content, 'utf8')) };
};

describe('the follow-up of 2023, through the commands', () => {
  test('gets its four actions, numbered as the report has them, with the words and days of the source', async () => {
    const { snapshot } = await frozen();
    const told = snapshot.actions.map(({ number, text, deadline, dueDate, remediedOn }) => ({
      number,
      text,
      words: deadline?.words,
      dueDate,
      remediedOn,
    }));
    const days = ['2023-11-10', '2024-04-30', '2024-04-30', '2025-12-31'];
    expect(told).toEqual(
      form.actions.map(({ number, text, deadline: words, remediedOn = null }, index) => ({
        number,
        text,
        words,
        dueDate: days[index],
        remediedOn,
      })),
    );
    const stored = await withTenant(home.as.auditor, 'audit.work', (tx) => listActions(tx, auditId));
    expect(stored.map(({ links }) => links)).toEqual(form.actions.map(({ links }) => links));
  });

  test('is judged as its auditors judged it, as of the day they did, and still is', async () => {
    const { snapshot } = await frozen();
    expect(snapshot).toMatchObject({
      decisionDate: form.decisionDate,
      decisionDateMotive: 'Uppföljningen gjordes på papper.',
      judgement: { proposed: form.judgement, chosen: form.judgement, motive: null },
    });
    const { given } = await withTenant(home.as.auditor, 'audit.work', async (tx) =>
      readAuditCase(tx, await requireAudit(tx, auditId), today()),
    );
    const { deficiencies } = deficienciesOf(given.items, given.decisions, given.actions);
    expect(deficiencies.map(({ standing }) => standing).sort()).toEqual([
      'accepted',
      'accepted',
      'actionRequired',
      'actionRequired',
      'actionRequired',
    ]);
    // After the decision it is judged on the real day: by then the deadlines of 2024 have passed.
    expect(judge(given).alternative).toBe('mostlyCompliant');
  });

  test('freezes what the form itself comes to, reason by reason', async () => {
    const { snapshot } = await frozen();
    const direct = goldenSnapshot();
    for (const part of ['deficiencies', 'remarks', 'judgement', 'template'] as const)
      expect(snapshot[part]).toEqual(direct[part]);
    const answered = Object.fromEntries(
      Object.keys(direct.findings).map((key) => [key, snapshot.findings[key]]),
    );
    expect(answered).toEqual(direct.findings);
  });

  test('is frozen under the hash of its own bytes, which reading it back does not change', async () => {
    const { row, snapshot } = await frozen();
    expect(Buffer.from(snapshotBytes(snapshot)).toString('utf8')).toBe(row.content);
    expect(snapshotHash(snapshot)).toBe(row.sha256);
    expect(row).toMatchObject({ version: 1, kind: 'decision' });
  });

  test('carries the approval of whoever decided, over the hash of what was approved', async () => {
    const { snapshot } = await frozen();
    expect(snapshot.approvals).toMatchObject([
      { name: 'auditor hemma', role: 'Uppföljare', method: 'password', sha256: approvedHash(snapshot) },
    ]);
    const stored = await withTenant(home.as.auditor, 'audit.work', (tx) => listApprovals(tx, auditId));
    expect(stored).toMatchObject([{ role: 'auditor', sha256: approvedHash(snapshot) }]);
  });

  test('puts the making of its report in the queue, by its id alone', async () => {
    const [report] = await withTenant(home.as.auditor, 'report.read', (tx) => listReports(tx, auditId));
    expect(report).toMatchObject({ status: 'queued', kind: 'decision', version: 1 });
    const jobs = await connectedAs('superuser', (client) =>
      client.query(
        `SELECT j.payload FROM graphile_worker._private_jobs j JOIN graphile_worker._private_tasks t ON t.id = j.task_id
          WHERE t.identifier = 'seal-report' AND j.payload ->> 'reportId' = $1`,
        [report?.id],
      ),
    );
    expect(jobs.rows).toEqual([{ payload: { reportId: report?.id, tenantId: home.tenantId } }]);
  });
});
