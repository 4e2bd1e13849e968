import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { planAudit } from '@/lib/commands/plan-audit';
import { saveAnswers } from '@/lib/commands/save-answers';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { listAnswers, listHistory } from '@/lib/data/answers';
import { newId } from '@/lib/data/columns';
import { Denied, withTenant } from '@/lib/data/scope';
import type { SaveResult, SentChange } from '@/lib/domain/save-answers-message';
import { today } from '@/lib/time/clock';
import { connectedAs } from '../support/own-database';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let auditId: string;
const device = newId();
const from = ({ as }: TestTenant) => ({ device, userId: as.auditor.userId });

beforeAll(async () => {
  home = await makeTenant('hemma');
});

beforeEach(async () => {
  const auditor = home.as.auditor;
  const plan = {
    unitId: home.unitId,
    versionId: home.versionId,
    auditorIds: [auditor.userId],
    visitDate: today(),
  };
  auditId = rightly(await planAudit(auditor, plan)).auditId;
  rightly(await takeAuditStep(auditor, { auditId, step: 'startFieldwork', reason: null }));
});

const tick = (value: string, base = 0, mutationId = newId()): SentChange => ({
  mutationId,
  base,
  target: 'rutin',
  field: 'answer',
  value,
});

const save = async (...changes: SentChange[]): Promise<readonly SaveResult[]> =>
  rightly(await saveAnswers(home.as.auditor, auditId, { ...from(home), changes })).results;

const stored = () => withTenant(home.as.auditor, 'audit.work', (tx) => listAnswers(tx, auditId));

describe('saving answers', () => {
  test('keeps each change with who made it, when, on what device, from what and to what', async () => {
    expect(await save(tick('ticked'))).toMatchObject([{ outcome: 'saved', revision: 1 }]);
    expect(await save(tick('unticked', 1))).toMatchObject([{ outcome: 'saved', revision: 2 }]);
    expect(await stored()).toMatchObject([
      { target: 'rutin', value: 'unticked', revision: 2, by: 'auditor hemma' },
    ]);
    const history = await withTenant(home.as.auditor, 'audit.work', (tx) =>
      listHistory(tx, auditId, 'rutin'),
    );
    expect(history).toMatchObject([
      { from: { value: 'ticked' }, to: { target: 'rutin', value: 'unticked' }, device },
      { from: null, to: { value: 'ticked' }, device },
    ]);
  });

  test('answers a change that is sent again as it did the first time, and makes it only once', async () => {
    const change = tick('ticked');
    const [first] = await save(change);
    await save(tick('unticked', 1));
    expect(await save(change)).toEqual([first]);
    expect(await stored()).toMatchObject([{ value: 'unticked', revision: 2 }]);
  });

  test('gives back what stands there when a change builds on something older, for that field alone', async () => {
    await save(tick('ticked'));
    const comment: SentChange = {
      mutationId: newId(),
      base: 0,
      target: 'rutin',
      field: 'comment',
      value: 'Sågs.',
    };
    const results = await save(tick('unticked', 0), comment);
    expect(results).toMatchObject([
      { outcome: 'conflict', current: { value: 'ticked', revision: 1, by: 'auditor hemma' } },
      { outcome: 'saved', revision: 1 },
    ]);
  });

  test('lets one of two first answers at the same moment win, and shows it to the other', async () => {
    const results = await Promise.all(['ticked', 'unticked'].map((value) => save(tick(value))));
    expect(results.map(([result]) => result?.outcome).sort()).toEqual(['conflict', 'saved']);
    expect(await stored()).toHaveLength(1);
  });

  test('takes the same value from two people as agreement, not as a conflict', async () => {
    const results = await Promise.all([save(tick('ticked')), save(tick('ticked'))]);
    expect(results.flat().map((result) => result.outcome)).toEqual(['saved', 'saved']);
  });

  test('refuses what does not fit, each for its own reason, and saves the rest', async () => {
    const at = (
      target: string,
      field: SentChange['field'],
      value: SentChange['value'],
      base = 0,
    ): SentChange => ({
      mutationId: newId(),
      base,
      target,
      field,
      value,
    });
    const results = await save(
      at('finns-inte', 'answer', 'ticked'),
      at('rutin', 'answer', 'yes'),
      at('hur', 'answer', 'x'.repeat(20_001)),
      at('hur', 'answer', 'noll\u0000tecken'),
      at('plan', 'answer', 'no', 7),
      at('hur', 'answer', 'Vid \u00e5terkommande m\u00f6ten \ud83d\udc4d'),
    );
    const errors = results.map((result) => (result.outcome === 'refused' ? result.error : result.outcome));
    expect(errors).toEqual([
      'unknown-target',
      'value-does-not-fit',
      'text-too-long',
      'forbidden-character',
      'saved',
      'not-a-change',
    ]);
    expect(await stored()).toHaveLength(1);
  });

  test('is refused once the audit is cancelled', async () => {
    const auditor = home.as.auditor;
    rightly(await takeAuditStep(auditor, { auditId, step: 'cancel', reason: 'Enheten läggs ned.' }));
    expect(await saveAnswers(auditor, auditId, { ...from(home), changes: [tick('ticked')] })).toEqual({
      ok: false,
      error: 'audit-locked',
    });
    expect(await stored()).toEqual([]);
  });

  test('judges the right to answer anew when the audit changes while its answers are on their way', async () => {
    const late = connectedAs('owner', async (owner) => {
      await owner.query('BEGIN');
      await owner.query(`UPDATE audit SET status = 'decided', revision = revision + 1 WHERE id = $1`, [
        auditId,
      ]);
      await new Promise((resolve) => setTimeout(resolve, 150));
      await owner.query('COMMIT');
    });
    await new Promise((resolve) => setTimeout(resolve, 50));
    const saved = await saveAnswers(home.as.auditor, auditId, { ...from(home), changes: [tick('ticked')] });
    await late;
    expect(saved).toEqual({ ok: false, error: 'audit-locked' });
    expect(await stored()).toEqual([]);
  });

  test('is refused when someone else has signed in on the device since it was written', async () => {
    const request = { device, userId: home.as.admin.userId, changes: [tick('ticked')] };
    expect(await saveAnswers(home.as.auditor, auditId, request)).toEqual({ ok: false, error: 'signed-out' });
    expect(await stored()).toEqual([]);
  });

  test('is not for an auditor who does not take part, nor for one who manages the unit', async () => {
    const stranger = { ...home.as.auditor, userId: home.as.admin.userId };
    const manager = { ...home.as.auditor, unitIds: [home.unitId] };
    for (const actor of [stranger, manager])
      await expect(saveAnswers(actor, auditId, { ...from(home), changes: [tick('ticked')] })).rejects.toThrow(
        Denied,
      );
  });
});

describe('case numbers', () => {
  test('follow each other without gaps, also when audits are planned at once', async () => {
    const auditor = home.as.auditor;
    const plan = {
      unitId: home.unitId,
      versionId: home.versionId,
      auditorIds: [auditor.userId],
      visitDate: null,
    };
    const planned = await Promise.all(Array.from({ length: 8 }, () => planAudit(auditor, plan)));
    const serials = planned.map((one) => Number(rightly(one).caseNumber.slice(5))).sort((a, b) => a - b);
    expect(serials.map((serial) => serial - (serials[0] ?? 0))).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});
