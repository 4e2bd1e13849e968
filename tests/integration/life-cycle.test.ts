import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { approveAudit } from '@/lib/commands/approve-audit';
import { deleteAction } from '@/lib/commands/delete-action';
import { handOverAudit } from '@/lib/commands/hand-over-audit';
import { moveAction } from '@/lib/commands/move-action';
import { reopenAudit } from '@/lib/commands/reopen-audit';
import { saveSettings } from '@/lib/commands/save-settings';
import { saveSummary } from '@/lib/commands/save-summary';
import { sealReport } from '@/lib/commands/seal-report';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { listActions } from '@/lib/data/actions';
import { listAnswers } from '@/lib/data/answers';
import { listApprovals } from '@/lib/data/approvals';
import { requireAudit } from '@/lib/data/audits';
import { getVerifiedReport } from '@/lib/data/report-verification';
import { listReportPieces, listReports } from '@/lib/data/reports';
import { withTenant } from '@/lib/data/scope';
import { getSettings } from '@/lib/data/tenants';
import { type Person, systemActor } from '@/lib/domain/actor';
import { reportStanding } from '@/lib/domain/report-standing';
import { attachmentName } from '@/lib/report/render-report';
import { today } from '@/lib/time/clock';
import { ADDRESS, type Decider, decide, openSession, readDraftHash } from '../support/decide';
import { askToApprove, close, draftToApprove, finishedOne } from '../support/life';
import { connectedAs } from '../support/own-database';
import { ask, attachmentsOf } from '../support/pdf-programs';
import { deciderOf, draftOne, makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let decider: Decider;
let approver: Decider;

beforeAll(async () => {
  home = await makeTenant('hemma');
  decider = deciderOf(home.as.auditor, home.slug);
  approver = {
    person: home.otherAuditor,
    email: `otherauditor@${home.slug}.example`,
    password: PASSWORD,
  };
});

const audit = (auditId: string) =>
  withTenant(home.as.auditor, 'audit.work', (tx) => requireAudit(tx, auditId));
const actions = (auditId: string) =>
  withTenant(home.as.auditor, 'audit.work', (tx) => listActions(tx, auditId));
const reports = (person: Person, auditId: string) =>
  withTenant(person, 'report.read', (tx) => listReports(tx, auditId));
const reopen = (auditId: string, motive = 'Ett svar var fel.') =>
  reopenAudit(home.as.auditor, { auditId, motive });

async function approve(by: Decider, auditId: string, seen?: string) {
  const read = seen ?? (await readDraftHash(home.as.auditor, auditId));
  const here = { sessionId: await openSession(by), address: ADDRESS };
  return approveAudit(by.person, { auditId, seen: read, login: { password: PASSWORD, code: '' } }, here);
}

/** The codes of what stands in the way. */
const codesOf = (result: { ok: boolean; error?: unknown }): unknown => {
  const error = result.error as { obstacles?: readonly { code: string }[]; code: string };
  return error.obstacles?.map(({ code }) => code) ?? error.code;
};

describe('a draft that four eyes are to see', () => {
  test('is locked, approved by another than the one who asked, decided, and its report names both', async () => {
    const { auditId } = await draftToApprove(home);
    expect(codesOf(await decide(decider, auditId))).toEqual(['approvalFirst']);
    rightly(await askToApprove(home.as.auditor, auditId));
    const { revision } = await audit(auditId);
    const late = { auditId, revision, summary: 'Nytt.', judgementComment: null };
    expect(await saveSummary(home.as.auditor, late)).toEqual({ ok: false, error: 'audit-locked' });
    expect(codesOf(await approve(decider, auditId))).toEqual(['approverAsked']);
    expect(codesOf(await decide(decider, auditId))).toEqual(['approvalMissing']);
    rightly(await approve(approver, auditId));
    rightly(await decide(decider, auditId));
    const given = await withTenant(home.as.auditor, 'audit.work', (tx) => listApprovals(tx, auditId));
    expect(given.map(({ step, name }) => [step, name])).toEqual([
      ['approve', 'otherAuditor hemma'],
      ['decide', 'auditor hemma'],
    ]);
  });

  test('is no longer what was asked about once anything of it has changed', async () => {
    const { auditId } = await draftToApprove(home);
    rightly(await askToApprove(home.as.auditor, auditId));
    rightly(await approve(approver, auditId));
    const toId = home.otherAuditor.userId;
    rightly(await handOverAudit(home.as.auditor, { auditId, fromId: home.as.auditor.userId, toId }));
    expect(codesOf(await decide(approver, auditId))).toEqual(['approvalMissing']);
    expect(codesOf(await approve(decider, auditId))).toEqual(['approverAsked', 'approvedDraftChanged']);
  });

  test('goes back with a reason, and what was approved before counts no more', async () => {
    const { auditId } = await draftToApprove(home);
    rightly(await askToApprove(home.as.auditor, auditId));
    rightly(await approve(approver, auditId));
    const back = { auditId, step: 'returnToDrafting' as const };
    expect(await takeAuditStep(home.as.admin, { ...back, reason: null })).toEqual({
      ok: false,
      error: [{ code: 'reasonMissing' }],
    });
    rightly(await takeAuditStep(home.as.admin, { ...back, reason: 'Skriv en sammanfattning.' }));
    rightly(await askToApprove(home.as.auditor, auditId));
    expect(codesOf(await decide(decider, auditId))).toEqual(['approvalMissing']);
  });

  test('is approved or returned, and the one who comes second is told', async () => {
    const { auditId } = await draftToApprove(home);
    rightly(await askToApprove(home.as.auditor, auditId));
    const seen = await readDraftHash(home.as.auditor, auditId);
    const reason = 'Vänta.';
    const [approved, returned] = await Promise.all([
      approve(approver, auditId, seen),
      takeAuditStep(home.as.admin, { auditId, step: 'returnToDrafting', reason }),
    ]);
    expect(returned.ok).toBe(true);
    expect((await audit(auditId)).status).toBe('drafting');
    if (!approved.ok) expect(codesOf(approved)).toEqual(['wrongStatus']);
  });
});

describe('the end of an audit', () => {
  test('waits for its actions, then for a closing judgement, and is sealed in a report of its own', async () => {
    const { auditId, actionId } = await draftOne(home.as.auditor, home, home.slug);
    rightly(await decide(decider, auditId));
    expect(codesOf(await close(decider, auditId))).toEqual(['actionsUnfinished']);
    const [action] = await actions(auditId);
    const place = { auditId, actionId, revision: action?.revision ?? 0 };
    const done = { step: 'verify' as const, remediedOn: today(), method: 'onSite' as const };
    rightly(await moveAction(home.as.auditor, { ...place, ...done, text: 'Planen fanns på plats.' }));
    const other = { alternative: 'compliant' as const, motive: null };
    expect(codesOf(await close(decider, auditId, { choice: other }))).toEqual(['overrideMotiveMissing']);
    const choice = { ...other, motive: 'Allt är på plats.' };
    const closing = { choice, comment: 'Tack för arbetet.' };
    const { reportId } = rightly(await close(decider, auditId, closing));
    expect((await audit(auditId)).status).toBe('closed');
    await sealReport(systemActor('worker', home.tenantId, 'test'), reportId);
    const pieces = await withTenant(home.as.reader, 'report.read', (tx) => listReportPieces(tx, reportId));
    const pdf = Buffer.concat(pieces);
    const [report] = await reports(home.as.reader, auditId);
    expect(report).toMatchObject({ kind: 'closing', version: 2, status: 'sealed' });
    expect(createHash('sha256').update(pdf).digest('hex')).toBe(report?.sha256);
    expect(ask('qpdf', pdf, (file) => ['--check', file])).toContain('No syntax or stream encoding errors');
    const signed = ask('pdfsig', pdf, (file) => ['-nocert', file], { mayFail: true });
    expect(signed).toContain('Signature is Valid');
    expect(signed).toContain('Total document signed');
    const text = ask('pdftotext', pdf, (file) => ['-layout', file, '-']).replaceAll(/\s+/g, ' ');
    for (const said of [
      'Slutrapport för uppföljningen av',
      `Åtgärdat ${today()}`,
      'Kontrollerat på plats.',
      'Planen fanns på plats.',
      'Allt är på plats.',
      'Tack för arbetet.',
    ])
      expect(text).toContain(said);
    const source = attachmentsOf(pdf, [attachmentName]).get(attachmentName);
    expect(JSON.parse(Buffer.from(source ?? []).toString('utf8'))).toMatchObject({ kind: 'closing' });
  });

  test('is refused when an action has moved since the person read what it came to', async () => {
    const { auditId } = await finishedOne(home);
    const refused = await close(decider, auditId, { seen: '0'.repeat(64) });
    expect(refused).toEqual({ ok: false, error: { code: 'changed-meanwhile' } });
    expect(await close(decider, auditId, { login: { password: 'fel', code: '' } })).toMatchObject({
      error: { code: 'wrong-credentials' },
    });
    const twice = await Promise.all([close(decider, auditId), close(decider, auditId)]);
    expect(twice.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await reports(home.as.auditor, auditId)).toHaveLength(2);
  });
});

describe('an audit that is taken up again', () => {
  test('keeps its answers, its actions and its sealed report, and its next decision is a new version', async () => {
    const { auditId, actionId } = await finishedOne(home);
    rightly(await close(decider, auditId));
    const answers = () => withTenant(home.as.auditor, 'audit.work', (tx) => listAnswers(tx, auditId));
    const before = { answers: await answers(), actions: await actions(auditId) };
    expect(await reopen(auditId, ' ')).toEqual({ ok: false, error: [{ code: 'reasonMissing' }] });
    rightly(await reopen(auditId));
    expect(await audit(auditId)).toMatchObject({ status: 'drafting', reopened: true });
    expect({ answers: await answers(), actions: await actions(auditId) }).toEqual(before);
    const [{ revision = 0 } = {}] = await actions(auditId);
    expect(await deleteAction(home.as.auditor, { auditId, actionId, revision })).toEqual({
      ok: false,
      error: 'in-force',
    });
    expect(await takeAuditStep(home.as.admin, { auditId, step: 'cancel', reason: 'Fel.' })).toEqual({
      ok: false,
      error: [{ code: 'decidedBefore' }],
    });
    expect(await reports(home.as.reader, auditId)).toHaveLength(2);
    rightly(await decide(decider, auditId));
    const made = await reports(home.as.reader, auditId);
    expect(made.map(({ kind, version }) => [kind, version])).toEqual([
      ['decision', 3],
      ['closing', 2],
      ['decision', 1],
    ]);
    const outcomes = await connectedAs('superuser', (client) =>
      client.query('SELECT count(*)::int AS n FROM audit_outcome WHERE audit_id = $1', [auditId]),
    );
    expect(outcomes.rows).toEqual([{ n: 1 }]);
  });

  test('is told of on the public page of its old report, which says what stands instead', async () => {
    const { auditId } = await finishedOne(home);
    const worker = systemActor('worker', home.tenantId, 'test');
    const standing = async (version: number) => {
      const report = (await reports(home.as.auditor, auditId)).find((one) => one.version === version);
      const verified = await getVerifiedReport(report?.code ?? '');
      return verified && reportStanding(verified.kind, verified);
    };
    const sealAll = async () => {
      for (const { id } of await reports(home.as.auditor, auditId)) await sealReport(worker, id);
    };
    await sealAll();
    expect(await standing(1)).toBe('stands');
    rightly(await reopen(auditId));
    expect(await standing(1)).toBe('reopened');
    rightly(await decide(decider, auditId));
    await sealAll();
    expect([await standing(1), await standing(2)]).toEqual(['replaced', 'stands']);
    rightly(await close(decider, auditId));
    await sealAll();
    expect([await standing(2), await standing(3)]).toEqual(['followedByClosing', 'stands']);
  });

  test('is unlocked by nothing but a reopening that says why, whoever asks the database', async () => {
    const { auditId } = await finishedOne(home);
    await connectedAs('owner', async (owner) => {
      for (const change of [
        `UPDATE audit SET status = 'drafting' WHERE id = $1`,
        `UPDATE audit SET status = 'closed', closed_on = current_date, closing_choice = 'compliant', summary = 'x' WHERE id = $1`,
        `DELETE FROM audit_outcome WHERE audit_id = $1`,
        `DELETE FROM action WHERE audit_id = $1`,
      ])
        await expect(owner.query(change, [auditId]), change).rejects.toThrow(/never changes|stays/);
    });
    rightly(await close(decider, auditId));
    await connectedAs('owner', async (owner) => {
      for (const change of [
        `UPDATE audit SET status = 'decided' WHERE id = $1`,
        `DELETE FROM audit_auditor WHERE audit_id = $1`,
        `UPDATE action SET status = 'open', remedied_on = NULL WHERE audit_id = $1`,
      ])
        await expect(owner.query(change, [auditId]), change).rejects.toThrow();
    });
  });
});

describe('an audit that is handed over', () => {
  test('belongs to the other auditor alone, also after the decision, and its report says what it said', async () => {
    const { auditId } = await finishedOne(home);
    const [from, to] = [home.as.auditor.userId, home.otherAuditor.userId];
    const hand = (fromId: string, toId: string) => handOverAudit(home.as.admin, { auditId, fromId, toId });
    expect(codesOf(await hand(from, home.as.unitManager.userId))).toEqual(['receiverManagesUnit']);
    expect(codesOf(await hand(from, home.as.reader.userId))).toBe('unknown-auditor');
    expect(codesOf(await hand(to, to))).toBe('unknown-auditor');
    rightly(await hand(from, to));
    await expect(close(decider, auditId)).rejects.toThrow();
    rightly(await close(approver, auditId));
  });
});

describe('the settings of an organisation', () => {
  test('hold for the audits that are planned from then on, and are not written over what another has set', async () => {
    const read = () => withTenant(home.as.admin, 'settings.read', getSettings);
    const standing = await read();
    const choices = { selfAssessment: false, factReview: false, approval: true };
    const wanted = { ...standing, choices, factReviewDays: 10 };
    const saved = await Promise.all([
      saveSettings(home.as.admin, wanted),
      saveSettings(home.as.admin, standing),
    ]);
    expect(saved.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(saved).toContainEqual({ ok: false, error: 'changed-meanwhile' });
    rightly(await saveSettings(home.as.admin, { ...wanted, revision: (await read()).revision }));
    const earlier = await audit(home.auditId);
    const { auditId } = await draftOne(home.as.auditor, home, home.slug);
    expect([earlier.choices.approval, (await audit(auditId)).choices.approval]).toEqual([false, true]);
  });
});
