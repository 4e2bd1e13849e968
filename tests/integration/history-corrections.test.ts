import { beforeAll, beforeEach, expect, test } from 'vitest';
import { correctAudit, correctHistory, correctTemplate } from '@/lib/commands/correct-history';
import { saveAnswers } from '@/lib/commands/save-answers';
import { listHistory } from '@/lib/data/answers';
import { newId } from '@/lib/data/columns';
import {
  listAuditCorrections,
  listHistoryCorrections,
  listTemplateCorrections,
} from '@/lib/data/history-corrections';
import { listLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Change } from '@/lib/domain/answer';
import { auditParts } from '@/lib/domain/history-correction';
import { hashOfWords } from '@/lib/session/hash-of-words';
import { whereItIsWritten } from '../support/every-row';
import { connectedAs } from '../support/own-database';
import { beginOne, DAY, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

const words = '811228-9874';
const correction = { target: 'hur', words, reason: 'Ett personnummer hör inte hit.' };

let home: TestTenant;
let auditId: string;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

beforeEach(async () => {
  auditId = await beginOne(home.as.auditor, home, DAY);
});

async function write(base: number, change: Omit<Change, 'target'>): Promise<void> {
  const { auditor } = home.as;
  const changes = [{ ...change, target: 'hur', mutationId: newId(), base }] as never;
  rightly(await saveAnswers(auditor, auditId, { device: newId(), userId: auditor.userId, changes }));
}

const history = () =>
  withTenant(home.as.auditor, 'audit.work', async (tx) => ({
    entries: (await listHistory(tx, auditId, 'hur')).map(({ from, to }) => [from?.value ?? null, to.value]),
    corrections: await listHistoryCorrections(tx, auditId, 'hur'),
  }));

test('what should never have been written goes from every line, and who took it out stays', async () => {
  await write(0, { field: 'comment', value: `Enligt ${words}, två gånger: ${words}.` });
  await write(1, { field: 'comment', value: 'Enligt den boende.' });
  const document = { title: `Akt ${words}`, date: null, seenBy: null };
  await write(0, { field: 'seenDocument', value: document });
  await write(1, { field: 'seenDocument', value: null });

  rightly(await correctHistory(home.as.auditor, auditId, correction));
  const { entries, corrections } = await history();
  const clean = 'Enligt [borttaget], två gånger: [borttaget].';
  expect(entries).toHaveLength(4);
  expect(entries).toContainEqual([null, clean]);
  expect(entries).toContainEqual([clean, 'Enligt den boende.']);
  expect(entries).toContainEqual([null, { ...document, title: 'Akt [borttaget]' }]);
  expect(corrections).toMatchObject([{ by: `auditor ${home.slug}`, reason: correction.reason, places: 4 }]);

  const [logged] = await withTenant(home.as.admin, 'log.read', (tx) => listLog(tx, 1));
  expect(logged?.action).toBe('history.correct');
  const everything = await connectedAs('superuser', (client) =>
    client.query('SELECT count(*)::int AS n FROM log_entry WHERE detail::text LIKE $1', [`%${words}%`]),
  );
  expect(everything.rows).toEqual([{ n: 0 }]);
});

test('while it stands in what holds now, that is to be changed first; what is not there is told', async () => {
  await write(0, { field: 'comment', value: `Enligt ${words}.` });
  expect(await correctHistory(home.as.auditor, auditId, correction)).toEqual({
    ok: false,
    error: 'still-there',
  });
  await write(1, { field: 'comment', value: null });
  const other = { ...correction, words: '701063-2391' };
  expect(await correctHistory(home.as.auditor, auditId, other)).toEqual({ ok: false, error: 'not-there' });
  expect((await history()).corrections).toEqual([]);
});

test('is for those who carry the audit out, and of their own tenant alone', async () => {
  await write(0, { field: 'comment', value: `Enligt ${words}.` });
  await write(1, { field: 'comment', value: null });
  await expect(correctHistory(home.otherAuditor, auditId, correction)).rejects.toThrow(Denied);
  const straight = connectedAs('app', async (client) => {
    const { tenantId, as } = home;
    const values = [
      tenantId,
      newId(),
      auditId,
      'hur',
      ['history'],
      words,
      '',
      'Skäl',
      null,
      as.auditor.userId,
    ];
    await client.query('SELECT app.correct_history($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)', values);
  });
  await expect(straight).rejects.toThrow('another tenant');
});

/** Lays words down past every guard, as they would have come there while it could still be written. */
async function layDown(rows: readonly (readonly [sql: string, values: readonly unknown[]])[]): Promise<void> {
  await connectedAs('superuser', async (client) => {
    await client.query('SET session_replication_role = replica');
    for (const [sql, values] of rows) await client.query(sql, [...values]);
  });
}

/** A decided audit that holds the words in every part of it that stays. */
async function withWordsEverywhere(): Promise<TestTenant> {
  const place = await makeTenant(`h${newId().slice(-8)}`);
  const { tenantId, decidedAuditId, actionId, as } = place;
  const [reviewId, evidenceId] = [newId(), newId()];
  const manager = as.unitManager.userId;
  const passage = { number: '1', name: `Om ${words}`, said: null, assessment: 'deficiency' };
  const beside = [{ kind: 'comment', text: `Akt ${words}` }];
  const deadline = { kind: 'date', day: '2026-12-01', words: `När ${words} flyttat` };
  await layDown([
    [
      `INSERT INTO audit_answer (tenant_id, audit_id, target, field, value, revision, user_id, at)
       VALUES ($1, $2, 'hur', 'selfComment', $4, 1, $3, now())`,
      [tenantId, decidedAuditId, manager, JSON.stringify(`Vi om ${words}`)],
    ],
    [
      `INSERT INTO answer_change (tenant_id, audit_id, mutation_id, target, field, after, revision, user_id, device, at)
       VALUES ($1, $2, $5, 'hur', 'selfComment', $4, 1, $3, $5, now())`,
      [tenantId, decidedAuditId, manager, JSON.stringify(`Vi om ${words}`), newId()],
    ],
    [
      `INSERT INTO action_event (tenant_id, id, action_id, kind, text, details, user_id, at)
       VALUES ($1, $2, $3, 'laterDateAsked', $4, $5, $6, now())`,
      [tenantId, newId(), actionId, `Angående ${words}.`, JSON.stringify({ deadline }), manager],
    ],
    [
      `UPDATE action SET status = 'returned', return_reason = $3, wished = $4 WHERE tenant_id = $1 AND id = $2`,
      [tenantId, actionId, `Fel om ${words}`, JSON.stringify(deadline)],
    ],
    [
      `INSERT INTO fact_review (tenant_id, id, audit_id, round, reply_by, judgement, asked_by, asked_at, ended_how, ended_by, ended_at)
       VALUES ($1, $2, $3, 1, '2026-01-31', 'compliant', $4, now(), 'finished', $4, now())`,
      [tenantId, reviewId, decidedAuditId, as.auditor.userId],
    ],
    [
      `INSERT INTO fact_comment (tenant_id, id, audit_id, review_id, target, agrees, text, passage, revision, user_id, at, reply, motive, replied_by, replied_at)
       VALUES ($1, $2, $3, $4, 'summary', false, $5, $6, 1, $7, now(), 'kept', $5, $8, now())`,
      [
        tenantId,
        newId(),
        decidedAuditId,
        reviewId,
        `Inte ${words}!`,
        JSON.stringify({ ...passage, beside }),
        manager,
        as.auditor.userId,
      ],
    ],
    [
      `INSERT INTO evidence (tenant_id, id, audit_id, action_id, title, side, added_by, added_at, removed_at, removed_by, removal_reason)
       VALUES ($1, $2, $3, $4, $5, 'unit', $6, now(), now(), $6, $5)`,
      [tenantId, evidenceId, decidedAuditId, actionId, `Intyg ${words}`, manager],
    ],
    [
      `INSERT INTO evidence_version (tenant_id, id, evidence_id, number, name, type, size, sha256, given_sha256, added_by, added_at)
       VALUES ($1, $2, $3, 1, $4, 'pdf', 1, repeat('a', 64), repeat('a', 64), $5, now())`,
      [tenantId, newId(), evidenceId, `${words}.pdf`, manager],
    ],
  ]);
  return place;
}

test('goes from every part of a decided audit that is named, and from no other; what was decided stays', async () => {
  const place = await withWordsEverywhere();
  const { as, tenantId, decidedAuditId, actionId } = place;
  const taken = { auditId: decidedAuditId, words, reason: correction.reason };
  rightly(await correctAudit(as.auditor, { ...taken, parts: ['thread'] }));
  const stands = await whereItIsWritten(words);
  expect(stands).not.toContain('public.action_event');
  expect(stands).not.toContain('public.action');
  expect(stands).toContain('public.fact_comment');
  expect(await correctAudit(as.auditor, { ...taken, parts: ['thread'] })).toEqual({
    ok: false,
    error: 'not-there',
  });

  rightly(await correctAudit(as.auditor, { ...taken, parts: [...auditParts] }));
  const left = await connectedAs('superuser', async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT text FROM action_event WHERE action_id = $2 AND kind = 'laterDateAsked') AS said,
         (SELECT details #>> '{deadline,day}' FROM action_event WHERE action_id = $2 AND kind = 'laterDateAsked') AS day,
         (SELECT row_to_json(c) FROM fact_comment c WHERE audit_id = $1) AS comment,
         (SELECT row_to_json(e) FROM evidence e WHERE audit_id = $1 AND action_id = $2 AND title LIKE 'Intyg%') AS evidence,
         (SELECT value #>> '{}' FROM audit_answer WHERE audit_id = $1 AND field = 'selfComment' AND target = 'hur') AS self`,
      [decidedAuditId, actionId],
    );
    return rows[0];
  });
  expect(left).toMatchObject({
    said: 'Angående [borttaget].',
    day: '2026-12-01',
    comment: {
      text: 'Inte [borttaget]!',
      motive: 'Inte [borttaget]!',
      passage: {
        name: 'Om [borttaget]',
        assessment: 'deficiency',
        beside: [{ kind: 'comment', text: 'Akt [borttaget]' }],
      },
    },
    evidence: { title: 'Intyg [borttaget]', removal_reason: 'Intyg [borttaget]' },
    self: 'Vi om [borttaget]',
  });

  const corrections = await withTenant(as.auditor, 'history.correct', (tx) =>
    listAuditCorrections(tx, decidedAuditId),
  );
  expect(corrections.map(({ parts }) => parts)).toEqual([
    ['selfAssessment', 'factReview', 'evidence'],
    ['thread'],
  ]);
  const hashes = await connectedAs('superuser', (client) =>
    client.query('SELECT DISTINCT words_hash AS hash FROM history_correction WHERE tenant_id = $1', [
      tenantId,
    ]),
  );
  expect(hashes.rows).toEqual([{ hash: hashOfWords(tenantId, words) }]);
});

test('lies still for everyone but a correction, whoever says that they make one', async () => {
  const { tenantId, actionId } = await withWordsEverywhere();
  const change = `UPDATE action_event SET text = 'annat' WHERE tenant_id = $1 AND action_id = $2`;
  const asOwner = connectedAs('owner', (client) => client.query(change, [tenantId, actionId]));
  await expect(asOwner).rejects.toThrow('never changes');
  const asSuperuser = connectedAs('superuser', async (client) => {
    await client.query(`SELECT set_config('app.correcting', 'on', false)`);
    await client.query(change, [tenantId, actionId]);
  });
  await expect(asSuperuser).rejects.toThrow('never changes');
});

test('goes from how a template’s drafts were written and from those thrown away, once no open draft says it', async () => {
  const place = await makeTenant('mallar');
  const { as, tenantId } = place;
  const [draftId, node] = [newId(), newId()];
  const { templateId } = await connectedAs('superuser', async (client) => {
    const { rows } = await client.query<{ templateId: string }>(
      'SELECT id AS "templateId" FROM template WHERE tenant_id = $1 LIMIT 1',
      [tenantId],
    );
    return rows[0] ?? { templateId: '' };
  });
  const content = JSON.stringify({ kind: 'paragraph', text: [`Enligt ${words}`] });
  await layDown([
    [
      `INSERT INTO template_draft (tenant_id, id, template_id, source, status, started_by)
       VALUES ($1, $2, $3, 'tenant', 'open', $4)`,
      [tenantId, draftId, templateId, as.admin.userId],
    ],
    [
      `INSERT INTO template_draft_field (tenant_id, draft_id, node, field, value, revision, sequence, user_id, at)
       VALUES ($1, $2, $3, 'content', $4, 1, 1, $5, now())`,
      [tenantId, draftId, node, content, as.admin.userId],
    ],
    [
      `INSERT INTO template_draft_change (tenant_id, draft_id, mutation_id, node, field, after, revision, user_id, device, at)
       VALUES ($1, $2, $6, $3, 'content', $4, 1, $5, $6, now())`,
      [tenantId, draftId, node, content, as.admin.userId, newId()],
    ],
  ]);
  const taken = { templateId, words, reason: correction.reason };
  expect(await correctTemplate(as.admin, taken)).toEqual({ ok: false, error: 'still-there' });
  await expect(correctTemplate(as.auditor, taken)).rejects.toThrow(Denied);
  await layDown([
    [`UPDATE template_draft SET status = 'discarded', closed_at = now() WHERE id = $1`, [draftId]],
  ]);
  rightly(await correctTemplate(as.admin, taken));
  const { rows } = await connectedAs('superuser', (client) =>
    client.query(
      `SELECT f.value, c.after FROM template_draft_field f JOIN template_draft_change c ON c.draft_id = f.draft_id WHERE f.draft_id = $1`,
      [draftId],
    ),
  );
  const clean = { kind: 'paragraph', text: ['Enligt [borttaget]'] };
  expect(rows).toEqual([{ value: clean, after: clean }]);
  const made = await withTenant(as.admin, 'draft.correct', (tx) => listTemplateCorrections(tx, templateId));
  expect(made).toMatchObject([{ by: 'admin mallar', parts: ['drafts'], places: 2 }]);
});
