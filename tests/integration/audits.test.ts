import { beforeAll, describe, expect, test } from 'vitest';
import { type AuditEdit, auditEditSchema, editAudit } from '@/lib/commands/edit-audit';
import { newAuditSchema, planAudit } from '@/lib/commands/plan-audit';
import { auditStepSchema, takeAuditStep } from '@/lib/commands/take-audit-step';
import { listAudits, requireAudit, updateAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { listLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import { getPublishedTargets } from '@/lib/data/template-targets';
import { type Person, person } from '@/lib/domain/actor';
import { plainDate } from '@/lib/domain/plain-date';
import { choosableSections } from '@/lib/domain/template/choosable-sections';
import { connectedAs } from '../support/own-database';
import { beginOne, DAY, makeTenant, planOne, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let away: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
  away = await makeTenant('borta');
});

const read = (auditId: string, as = home.as.auditor) =>
  withTenant(as, 'audit.read', (tx) => requireAudit(tx, auditId));

const plan = (change: object = {}) => ({
  unitId: home.unitId,
  versionId: home.versionId,
  auditorIds: [home.as.auditor.userId],
  visitDate: DAY,
  ...change,
});

const count = () => withTenant(home.as.admin, 'audit.list', async (tx) => (await listAudits(tx)).length);

describe('planning an audit', () => {
  test('gives it a case number, copies the unit’s facts, and is written in the log', async () => {
    const { auditId, caseNumber } = rightly(await planAudit(home.as.auditor, plan()));
    expect(caseNumber).toMatch(/^\d{4}-\d{4}$/);
    expect(await read(auditId)).toMatchObject({
      caseNumber,
      status: 'planned',
      revision: 1,
      visitDate: DAY,
      facts: { unitName: 'Enhet A hemma', manager: 'unitManager hemma', participants: [] },
    });
    const [latest] = await withTenant(home.as.admin, 'log.read', (tx) => listLog(tx, 1));
    expect(latest).toMatchObject({ action: 'audit.plan', by: 'auditor hemma' });
  });

  test('refuses, and makes nothing, what cannot be', async () => {
    const before = await count();
    await connectedAs('superuser', (client) =>
      client.query(`UPDATE unit SET valid_to = '2026-03-03' WHERE id = $1`, [home.otherUnitId]),
    );
    const refused = async (change: object) => {
      const result = await planAudit(home.as.auditor, plan(change));
      return result.ok ? 'planned' : result.error;
    };
    expect(await refused({ unitId: home.otherUnitId })).toBe('unit-ended');
    expect(await refused({ leftOut: ['ingen-sadan'] })).toBe('unknown-section');
    await connectedAs('superuser', (client) =>
      client.query(`UPDATE unit SET valid_to = NULL WHERE id = $1`, [home.otherUnitId]),
    );
    expect(await refused({ auditorIds: [home.as.reader.userId] })).toBe('unknown-auditor');
    expect(await refused({ auditorIds: [away.as.auditor.userId] })).toBe('unknown-auditor');
    expect(await refused({ auditorIds: [newId()] })).toBe('unknown-auditor');
    expect(await count()).toBe(before);
  });

  test('refuses an auditor who manages the unit', async () => {
    await connectedAs('superuser', (client) =>
      client.query(
        `INSERT INTO unit_manager (tenant_id, id, unit_id, user_id, deputy, from_day) VALUES ($1, $2, $3, $4, true, $5)`,
        [home.tenantId, newId(), home.otherUnitId, home.otherAuditor.userId, DAY],
      ),
    );
    const auditorIds = [home.otherAuditor.userId];
    const result = await planAudit(home.as.auditor, plan({ unitId: home.otherUnitId, auditorIds }));
    expect(result).toEqual({ ok: false, error: 'auditor-manages-unit' });
  });

  test('does not find another tenant’s unit or template, nor ones that are not there', async () => {
    const wrong = [
      { unitId: away.unitId },
      { unitId: newId() },
      { versionId: away.versionId },
      { versionId: newId() },
    ];
    const before = await count();
    for (const change of wrong)
      await expect(planAudit(home.as.auditor, plan(change))).rejects.toThrow(Denied);
    expect(await count()).toBe(before);
  });

  test('takes only what has its shape', () => {
    const wrong = [{ unitId: 'x' }, { auditorIds: [] }, { visitDate: '2026-02-30' }, { visitDate: 3 }];
    for (const change of wrong) expect(newAuditSchema.safeParse(plan(change)).success).toBe(false);
    expect(newAuditSchema.safeParse(plan({ visitDate: null })).success).toBe(true);
  });
});

const edit = (auditId: string, change: Partial<AuditEdit> = {}): AuditEdit => ({
  auditId,
  revision: 1,
  facts: {
    unitName: 'Enheten',
    unitAddress: 'Gatan 1',
    addressProtected: true,
    manager: 'Enhetschef',
    phone: null,
    email: null,
    participants: [{ name: 'Samordnare', title: 'Samordnare' }],
  },
  visitDate: DAY,
  registryNumber: '2026/17',
  auditorIds: [home.as.auditor.userId],
  ...change,
});

describe('the basic facts of an audit', () => {
  test('are changed on the revision that was seen, and only on that', async () => {
    const auditId = await planOne(home.as.auditor, home, DAY);
    expect(await editAudit(home.as.auditor, edit(auditId))).toEqual({ ok: true, value: { revision: 2 } });
    const late = edit(auditId, { registryNumber: 'en annan' });
    expect(await editAudit(home.as.auditor, late)).toEqual({ ok: false, error: 'changed-meanwhile' });
    expect(await read(auditId)).toMatchObject({
      revision: 2,
      registryNumber: '2026/17',
      facts: { participants: [{ name: 'Samordnare', title: 'Samordnare' }] },
    });
  });

  test('are taken from one of two who save at once, and the other is told', async () => {
    const auditId = await planOne(home.as.auditor, home, DAY);
    const results = await Promise.all([
      editAudit(home.as.auditor, edit(auditId, { registryNumber: 'ett' })),
      editAudit(home.as.admin, edit(auditId, { registryNumber: 'två' })),
    ]);
    expect(results.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect((await read(auditId)).revision).toBe(2);
  });

  test('leave out sections of the form up to the end of the visit, and never all of them', async () => {
    const leaveOut = (auditId: string, revision: number, leftOut: string[]) =>
      editAudit(home.as.auditor, edit(auditId, { revision, leftOut }));
    const auditId = await planOne(home.as.auditor, home, DAY);
    const [first = '', ...others] = choosableSections(
      await getPublishedTargets(home.as.auditor, home.versionId),
    ).map(({ key }) => key);
    expect(rightly(await leaveOut(auditId, 1, [first]))).toEqual({ revision: 2 });
    expect((await read(auditId)).leftOut).toEqual([first]);
    expect(await leaveOut(auditId, 2, ['ingen-sadan'])).toEqual({ ok: false, error: 'unknown-section' });
    expect(await leaveOut(auditId, 2, [first, ...others])).toEqual({ ok: false, error: 'no-section-left' });

    await withTenant(home.as.auditor, 'audit.editFacts', (tx) =>
      updateAudit(tx, auditId, { status: 'drafting' }),
    );
    expect(await leaveOut(auditId, 3, [])).toEqual({ ok: false, error: 'audit-locked' });
    rightly(await leaveOut(auditId, 3, [first]));
    expect((await read(auditId)).leftOut).toEqual([first]);
  });

  test('are locked once the audit is decided', async () => {
    const late = edit(home.decidedAuditId, { revision: (await read(home.decidedAuditId)).revision });
    expect(await editAudit(home.as.admin, late)).toEqual({ ok: false, error: 'audit-locked' });
  });

  test('hand the audit over to another auditor, who then takes part', async () => {
    const auditId = await planOne(home.as.auditor, home, DAY);
    const handed = edit(auditId, { auditorIds: [home.otherAuditor.userId] });
    rightly(await editAudit(home.as.auditor, handed));
    const again = edit(auditId, { revision: 2 });
    await expect(editAudit(home.as.auditor, again)).rejects.toThrow(Denied);
    rightly(await editAudit(home.otherAuditor, { ...again, auditorIds: [home.otherAuditor.userId] }));
  });

  test('show the address of a sheltered place only to those who work with it', async () => {
    const auditId = await planOne(home.as.auditor, home, DAY);
    rightly(await editAudit(home.as.auditor, edit(auditId)));
    await withTenant(home.as.auditor, 'audit.editFacts', (tx) =>
      updateAudit(tx, auditId, { status: 'decided' }),
    );
    const addressFor = async (as: Person) => (await read(auditId, as)).facts.unitAddress;
    expect(await addressFor(home.as.reader)).toBeNull();
    expect(await addressFor(home.as.auditor)).toBe('Gatan 1');
    expect(await addressFor(home.as.unitManager)).toBe('Gatan 1');
  });

  test('take no text that is too long, of several lines, or with characters that hide', () => {
    const texts = ['x'.repeat(201), 'två\nrader', 'a\u0000b', 'a\u202eb', ''];
    for (const unitName of texts) {
      const facts = { ...edit(newId()).facts, unitName };
      expect(auditEditSchema.safeParse({ ...edit(newId()), facts }).success, unitName).toBe(false);
    }
  });
});

describe('a step in the life of an audit', () => {
  test('is refused with everything that stands in its way', async () => {
    const auditId = await planOne(home.as.auditor, home, null);
    const step = { auditId, step: 'startFieldwork', reason: null } as const;
    expect(await takeAuditStep(home.as.auditor, step)).toEqual({
      ok: false,
      error: [{ code: 'visitDateMissing' }],
    });
    expect((await read(auditId)).status).toBe('planned');
  });

  test('waits for the day of the visit before the judgement begins', async () => {
    const ahead = plainDate('2999-01-01');
    const auditId = await beginOne(home.as.auditor, home, ahead);
    const step = { auditId, step: 'startDrafting', reason: null } as const;
    expect(await takeAuditStep(home.as.auditor, step)).toEqual({
      ok: false,
      error: [{ code: 'visitAhead', visitDate: ahead }],
    });
  });

  test('is taken once, when two take it at once', async () => {
    const auditId = await planOne(home.as.auditor, home, DAY);
    const step = { auditId, step: 'startFieldwork', reason: null } as const;
    const results = await Promise.all([
      takeAuditStep(home.as.auditor, step),
      takeAuditStep(home.as.auditor, step),
    ]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });

  test('is not for an auditor who manages the unit', async () => {
    const auditId = await planOne(home.as.auditor, home, DAY);
    const manager = person({ ...home.as.auditor, unitIds: [home.unitId] });
    const step = { auditId, step: 'startFieldwork', reason: null } as const;
    await expect(takeAuditStep(manager, step)).rejects.toThrow(Denied);
  });

  test('cancels with a motive that stays with the audit, and never without one', async () => {
    const auditId = await planOne(home.as.auditor, home, DAY);
    const cancel = (reason: string) =>
      takeAuditStep(home.as.admin, auditStepSchema.parse({ auditId, step: 'cancel', reason }));
    expect(await cancel('  ')).toEqual({ ok: false, error: [{ code: 'reasonMissing' }] });
    rightly(await cancel('Enheten läggs ned.'));
    expect(await read(auditId)).toMatchObject({ status: 'cancelled', cancelMotive: 'Enheten läggs ned.' });
  });
});
