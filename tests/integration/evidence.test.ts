import { createHash } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { attachEvidence } from '@/lib/commands/attach-evidence';
import { downloadEvidence } from '@/lib/commands/download-evidence';
import { removeEvidence } from '@/lib/commands/remove-evidence';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { evidencePlaceOf, listEvidence, listEvidencePieces } from '@/lib/data/evidence';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import type { AuditStatus } from '@/lib/domain/audit';
import type { EvidenceTarget } from '@/lib/domain/evidence/evidence';
import { evidenceListFor } from '@/lib/domain/evidence/evidence-rights';
import { readSnapshot } from '@/lib/report/snapshot';
import { aFile } from '../support/attach-one';
import { decide } from '../support/decide';
import { connectedAs } from '../support/own-database';
import { deciderOf, draftOne, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let auditId: string;
let actionId: string;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

beforeEach(async () => {
  ({ auditId, actionId } = await draftOne(home.as.auditor, home, home.slug));
});

const item = { item: 'rutin', actionId: null } as const;
const action = () => ({ item: null, actionId }) as const;
const placeOn = (target: EvidenceTarget, evidenceId = newId()) => ({
  auditId,
  evidenceId,
  versionId: newId(),
  target,
});

/** Attaches a new file; gives its ids. */
async function attach(actor: Person, target: EvidenceTarget, evidenceId = newId()) {
  const place = placeOn(target, evidenceId);
  rightly(await attachEvidence(actor, place, aFile()));
  return place;
}

const remove = (actor: Person, evidenceId: string) =>
  removeEvidence(actor, { auditId, evidenceId, reason: 'Fel fil.' });

const seenBy = (actor: Person) =>
  withTenant(actor, 'evidence.list', async (tx) => {
    const audit = await requireAudit(tx, auditId);
    return evidenceListFor(actor, await listEvidence(tx, auditId), evidencePlaceOf(audit));
  });
const idsSeenBy = async (actor: Person) => (await seenBy(actor)).evidence.map(({ id }) => id);

const bytesOf = (versionId: string) =>
  withTenant(home.as.auditor, 'evidence.download', async (tx) => {
    const bytes: Uint8Array[] = [];
    for (;;) {
      const pieces = await listEvidencePieces(tx, versionId, bytes.length);
      if (pieces.length === 0) return Buffer.concat(bytes);
      bytes.push(...pieces);
    }
  });

/** Puts the audit into a status, with what must be known of one that is in it. */
const putInto = (status: AuditStatus) =>
  connectedAs('superuser', (client) =>
    client.query(
      `UPDATE audit SET status = $2,
         cancel_motive = CASE WHEN $2 = 'cancelled' THEN 'Läggs ned.' END,
         approval_asked_by = CASE WHEN $2 = 'approval' THEN $3::uuid END,
         approval_asked_on = CASE WHEN $2 = 'approval' THEN current_date END,
         approval_sha256 = CASE WHEN $2 = 'approval' THEN repeat('0', 64) END,
         closed_on = CASE WHEN $2 = 'closed' THEN current_date END,
         closing_choice = CASE WHEN $2 = 'closed' THEN 'compliant' END
       WHERE id = $1`,
      [auditId, status, home.as.auditor.userId],
    ),
  );

const decideNow = async () => rightly(await decide(deciderOf(home.as.auditor, home.slug), auditId));

describe('a file', () => {
  test('of many pieces comes out as it was put in, under the hash of its bytes', async () => {
    const bytes = Buffer.alloc(3_000_000, 'åtgärd');
    const place = placeOn(item);
    rightly(await attachEvidence(home.as.auditor, place, { ...aFile(), bytes }));
    expect((await bytesOf(place.versionId)).equals(bytes)).toBe(true);
    const version = await downloadEvidence(home.as.auditor, place);
    expect(version).toMatchObject({
      number: 1,
      size: bytes.length,
      sha256: createHash('sha256').update(bytes).digest('hex'),
    });
  });

  test('sent again is kept once, and answered as the first time', async () => {
    const [place, file] = [placeOn(item), aFile()];
    for (const _ of [1, 2])
      expect(await attachEvidence(home.as.auditor, place, file)).toEqual({ ok: true, value: null });
    expect((await seenBy(home.as.auditor)).evidence).toHaveLength(1);
  });

  test('is recognised when the same bytes lie there already', async () => {
    const file = aFile();
    rightly(await attachEvidence(home.as.auditor, placeOn(item), file));
    expect(await attachEvidence(home.as.auditor, placeOn(item), file)).toEqual({
      ok: false,
      error: { code: 'same-bytes', title: 'Rutin' },
    });
  });

  test('of the unit is taken though the auditors hold the same one, which the unit does not learn', async () => {
    const file = aFile();
    rightly(await attachEvidence(home.as.auditor, placeOn(item), file));
    await putInto('factReview');
    const place = placeOn(item);
    expect(await attachEvidence(home.as.unitManager, place, file)).toEqual({ ok: true, value: null });
    expect(await idsSeenBy(home.as.unitManager)).toEqual([place.evidenceId]);
  });

  test('gets versions, and none of them goes when the next one comes', async () => {
    const first = await attach(home.as.auditor, item);
    const second = await attach(home.as.auditor, item, first.evidenceId);
    const [evidence] = (await seenBy(home.as.auditor)).evidence;
    expect(evidence?.versions.map(({ id, number }) => [id, number])).toEqual([
      [second.versionId, 2],
      [first.versionId, 1],
    ]);
    expect((await bytesOf(first.versionId)).length).toBeGreaterThan(0);
  });

  test('that two people send at once as the next version becomes two versions', async () => {
    const { evidenceId } = await attach(home.as.auditor, item);
    await Promise.all([1, 2, 3].map(() => attach(home.as.auditor, item, evidenceId)));
    const [evidence] = (await seenBy(home.as.auditor)).evidence;
    expect(evidence?.versions.map(({ number }) => number)).toEqual([4, 3, 2, 1]);
  });

  test('lies on nothing that the audit lacks', async () => {
    const elsewhere = { item: null, actionId: home.actionId };
    for (const target of [{ item: 'ingen', actionId: null }, elsewhere]) {
      await expect(attachEvidence(home.as.auditor, placeOn(target), aFile())).rejects.toThrow(Denied);
    }
  });
});

describe('who may attach when', () => {
  const states: readonly [AuditStatus, string][] = [
    ['planned', ''],
    ['selfAssessment', 'unit on items'],
    ['fieldwork', 'auditor on items'],
    ['drafting', 'auditor on items'],
    ['factReview', 'unit on items'],
    ['approval', ''],
    ['decided', 'auditor on actions, unit on actions'],
    ['closed', ''],
    ['cancelled', ''],
  ];
  test.each(states)('while it is %s: %s', async (status, expected) => {
    await putInto(status);
    const may: string[] = [];
    for (const [side, actor] of [
      ['auditor', home.as.auditor],
      ['unit', home.as.unitManager],
    ] as const) {
      for (const [place, target] of [
        ['items', item],
        ['actions', action()],
      ] as const) {
        const kept = await attachEvidence(actor, placeOn(target), aFile());
        if (kept.ok) may.push(`${side} on ${place}`);
        else expect(kept.error).toEqual({ code: 'audit-locked' });
      }
    }
    expect(may.join(', ')).toBe(expected);
  });

  test('a file that meets the decision on its way is either in the report or refused', async () => {
    await putInto('fieldwork');
    const step = takeAuditStep(home.as.auditor, { auditId, step: 'startDrafting', reason: null });
    const kept = await Promise.all(
      [1, 2, 3].map(() => attachEvidence(home.as.auditor, placeOn(item), aFile())),
    );
    rightly(await step);
    const [decided, ...late] = await Promise.all([
      decide(deciderOf(home.as.auditor, home.slug), auditId),
      ...[1, 2, 3].map(() => attachEvidence(home.as.auditor, placeOn(item), aFile())),
    ]);
    const keptBefore = [...kept, ...late].filter(({ ok }) => ok).length;
    // Whoever decides has read the draft: when a file came after that, the decision is refused and nothing is lost.
    if (!decided.ok) expect(late.every(({ ok }) => ok)).toBe(true);
    else expect((await reportedFiles()).length).toBe(keptBefore);
  });
});

const reportedFiles = async () => {
  const { rows } = await connectedAs('superuser', (client) =>
    client.query<{ content: string }>('SELECT content FROM audit_snapshot WHERE audit_id = $1', [auditId]),
  );
  return readSnapshot(Buffer.from(rows[0]?.content ?? '')).evidence ?? [];
};

describe('who sees what', () => {
  test('the unit sees what it has put there, and what lies on the actions once they are decided', async () => {
    const { evidenceId: ofAuditor } = await attach(home.as.auditor, item);
    await putInto('factReview');
    const { evidenceId: ofUnit } = await attach(home.as.unitManager, item);
    expect(await idsSeenBy(home.as.unitManager)).toEqual([ofUnit]);
    expect(await idsSeenBy(home.as.auditor)).toEqual([ofAuditor, ofUnit]);
    await putInto('drafting');
    await decideNow();
    const { evidenceId: onAction } = await attach(home.as.auditor, action());
    expect(await idsSeenBy(home.as.unitManager)).toEqual([ofUnit, onAction]);
  });

  test('what a unit does not see it cannot download either', async () => {
    const hidden = await attach(home.as.auditor, item);
    await expect(downloadEvidence(home.as.unitManager, hidden)).rejects.toThrow(Denied);
  });

  test('every download is in the log', async () => {
    const place = await attach(home.as.auditor, item);
    await downloadEvidence(home.as.auditor, place);
    const { rows } = await connectedAs('superuser', (client) =>
      client.query(`SELECT action FROM log_entry WHERE target_id = $1 ORDER BY id`, [place.evidenceId]),
    );
    expect(rows).toEqual([{ action: 'evidence.attach' }, { action: 'evidence.download' }]);
  });
});

describe('what is taken away', () => {
  test('before any decision is erased, and stands as a mark with its reason', async () => {
    const place = await attach(home.as.auditor, item);
    rightly(await remove(home.as.auditor, place.evidenceId));
    const [evidence] = (await seenBy(home.as.auditor)).evidence;
    expect(evidence?.removal).toMatchObject({ reason: 'Fel fil.', by: 'auditor hemma', erased: true });
    expect(await bytesOf(place.versionId)).toHaveLength(0);
    await expect(downloadEvidence(home.as.auditor, place)).rejects.toThrow(Denied);
    expect(await remove(home.as.auditor, place.evidenceId)).toEqual({ ok: false, error: 'removed' });
    const again = await attachEvidence(home.as.auditor, placeOn(item, place.evidenceId), aFile());
    expect(again).toEqual({ ok: false, error: { code: 'removed' } });
  });

  test('after the decision is kept for those who audit, and shown to the unit no more', async () => {
    await decideNow();
    const place = await attach(home.as.unitManager, action());
    rightly(await remove(home.as.unitManager, place.evidenceId));
    expect((await seenBy(home.as.unitManager)).evidence[0]?.removal).toMatchObject({ erased: false });
    await expect(downloadEvidence(home.as.unitManager, place)).rejects.toThrow(Denied);
    expect((await downloadEvidence(home.as.auditor, place)).number).toBe(1);
  });

  test('is one’s own: neither side takes away what the other has put there', async () => {
    await decideNow();
    const { evidenceId } = await attach(home.as.unitManager, action());
    await expect(remove(home.as.auditor, evidenceId)).rejects.toThrow(Denied);
  });
});

describe('straight on the database', () => {
  const asApp = (sql: string, values: unknown[]) =>
    connectedAs('app', async (client) => {
      await client.query('BEGIN');
      await client.query(`SELECT set_config('app.tenant_id', $1, true)`, [home.tenantId]);
      return client.query(sql, values);
    });

  test('bytes are neither added to a file nor taken from one that stands', async () => {
    const { versionId } = await attach(home.as.auditor, item);
    await expect(
      asApp(`INSERT INTO evidence_piece VALUES ($1, $2, 99, 'mer')`, [home.tenantId, versionId]),
    ).rejects.toThrow(/never change/);
    await expect(asApp('DELETE FROM evidence_piece WHERE version_id = $1', [versionId])).rejects.toThrow(
      /never change/,
    );
  });

  test('bytes that a decision rests on are not erased, though they are marked as taken away', async () => {
    const { evidenceId, versionId } = await attach(home.as.auditor, item);
    await decideNow();
    await connectedAs('superuser', (client) =>
      client.query(
        `UPDATE evidence SET removed_at = now(), removed_by = added_by, removal_reason = 'x', erased = true WHERE id = $1`,
        [evidenceId],
      ),
    );
    await expect(asApp('DELETE FROM evidence_piece WHERE version_id = $1', [versionId])).rejects.toThrow(
      /never change/,
    );
  });
});

test('the report lists the files that it rests on, and none that has been taken away', async () => {
  const kept = await attach(home.as.auditor, item);
  const { evidenceId: gone } = await attach(home.as.auditor, item);
  rightly(await remove(home.as.auditor, gone));
  const { sha256, size } = await downloadEvidence(home.as.auditor, kept);
  await decideNow();
  expect(await reportedFiles()).toEqual([
    { item: 'rutin', action: null, title: 'Rutin', type: 'pdf', size, sha256 },
  ]);
});
