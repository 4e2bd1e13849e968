import { beforeEach, describe, expect, test } from 'vitest';
import { decideDeficiency } from '@/lib/commands/decide-deficiency';
import { moveAudit } from '@/lib/commands/move-audit';
import { retireVersion } from '@/lib/commands/retire-version';
import { saveAction } from '@/lib/commands/save-action';
import { saveAnswers } from '@/lib/commands/save-answers';
import { undoAuditMove } from '@/lib/commands/undo-audit-move';
import { listActions } from '@/lib/data/actions';
import { listAnswers } from '@/lib/data/answers';
import { readAuditBundle } from '@/lib/data/audit-bundle';
import { readAuditCase } from '@/lib/data/audit-case';
import { getNewerVersion, getUndoableMove, listAuditsBehind } from '@/lib/data/audit-moves';
import { requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { listLog } from '@/lib/data/log';
import { withTenant } from '@/lib/data/scope';
import type { SentChange } from '@/lib/domain/save-answers-message';
import { decide } from '../support/decide';
import { connectedAs } from '../support/own-database';
import { publishRevised } from '../support/second-version';
import { DAY, deciderOf, draftOne, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let newVersionId: string;
/** A draft of the first version: its tick is unticked and accepted, its plan is a no with an action, its question assessed. */
let auditId: string;
let tenants = 0;

beforeEach(async () => {
  tenants += 1;
  home = await makeTenant(`flytt-${tenants}`);
  ({ auditId } = await draftOne(home.as.auditor, home, home.slug));
  newVersionId = await publishRevised(home);
});

const read = () => withTenant(home.as.auditor, 'audit.work', (tx) => requireAudit(tx, auditId));
const stored = () => withTenant(home.as.auditor, 'audit.work', (tx) => listAnswers(tx, auditId));
const caseNow = () =>
  withTenant(home.as.auditor, 'audit.work', async (tx) =>
    readAuditCase(tx, await requireAudit(tx, auditId), DAY),
  );
const move = async (versionId = newVersionId) =>
  moveAudit(home.as.auditor, { auditId, versionId, revision: (await read()).revision });
const undo = async () => undoAuditMove(home.as.auditor, { auditId, revision: (await read()).revision });
const undoable = () =>
  withTenant(home.as.auditor, 'audit.move', async (tx) =>
    getUndoableMove(tx, await requireAudit(tx, auditId)),
  );

async function save(target: string, value: string, base: number, field: SentChange['field'] = 'answer') {
  const changes = [{ mutationId: newId(), base, target, field, value }];
  const { auditor } = home.as;
  return rightly(await saveAnswers(auditor, auditId, { device: newId(), userId: auditor.userId, changes }));
}

describe('moving a running audit', () => {
  test('changes which version it follows, deletes nothing, and reads only what has its place there', async () => {
    const before = await stored();
    expect(await move()).toMatchObject({ ok: true, value: { setAside: 2 } });
    expect(await read()).toMatchObject({ versionId: newVersionId, templateNumber: 2 });
    expect(await stored()).toEqual(before);
    const { fields, given } = await caseNow();
    expect(fields.find(({ target }) => target === 'rutin')).toMatchObject({ value: null, revision: 1 });
    expect(fields.find(({ target }) => target === 'plan')).toMatchObject({ value: 'no' });
    expect(fields.some(({ target }) => target === 'hur')).toBe(false);
    expect(given.items.map(({ key, assessment }) => [key, assessment])).toEqual([
      ['rutin', 'unassessed'],
      ['plan', 'unfulfilled'],
      ['barnkonsekvens', 'unassessed'],
    ]);
  });

  test('and back gives the case as it was, and the log says both', async () => {
    const before = await caseNow();
    rightly(await move());
    expect(await undoable()).toMatchObject({ fromNumber: 1, toNumber: 2, by: `auditor ${home.slug}` });
    rightly(await undo());
    expect(await undoable()).toBeNull();
    const { given, fields } = await caseNow();
    expect({ given, fields }).toEqual({ given: before.given, fields: before.fields });
    const log = await withTenant(home.as.admin, 'log.read', (tx) => listLog(tx, 2));
    expect(log.map(({ action }) => action)).toEqual(['audit.undoMove', 'audit.move']);
  });

  test('asks a question anew on top of the answer that was set aside', async () => {
    rightly(await move());
    const bundle = await withTenant(home.as.auditor, 'audit.work', (tx) =>
      readAuditBundle(
        tx,
        auditId,
        { userId: home.as.auditor.userId, name: 'x', tenantId: home.tenantId },
        DAY,
      ),
    );
    expect(bundle.audit.versionId).toBe(newVersionId);
    const standing = bundle.answers.find(({ target, field }) => target === 'rutin' && field === 'answer');
    const answer = await save('rutin', 'yes', standing?.revision ?? 0);
    expect(answer).toMatchObject({ versionId: newVersionId, results: [{ outcome: 'saved', revision: 2 }] });
  });

  test('answers a device that has the older form: what fits is saved, the rest comes back with its reason', async () => {
    rightly(await move());
    expect(await save('plan', 'yes', 1)).toMatchObject({
      results: [{ outcome: 'saved' }],
      versionId: newVersionId,
    });
    expect(await save('rutin', 'ticked', 1)).toMatchObject({
      results: [{ outcome: 'refused', error: 'value-does-not-fit' }],
    });
    expect(await save('hur', 'Den följs.', 1, 'comment')).toMatchObject({
      results: [{ outcome: 'refused', error: 'unknown-target' }],
    });
  });

  test('shows nothing of the older form in a conflict', async () => {
    await save('rutin', 'ticked', 1);
    rightly(await move());
    expect(await save('rutin', 'yes', 1)).toMatchObject({
      results: [{ outcome: 'conflict', current: { target: 'rutin', value: null, revision: 2 } }],
    });
  });

  test('keeps the links of an action that have lost their place while the action is edited', async () => {
    const [action] = await withTenant(home.as.auditor, 'audit.work', (tx) => listActions(tx, auditId));
    if (!action) throw new Error('There is no action');
    const { text, critical, responsible, deadline, followUp, id: actionId } = action;
    const content = { text, critical, responsible, deadline, followUp, links: ['plan', 'hur'] };
    const edit = { auditId, actionId, content, remediedOn: null };
    rightly(await saveAction(home.as.auditor, { ...edit, revision: 1 }));
    rightly(await move());
    expect((await caseNow()).actions).toMatchObject([{ links: ['plan'] }]);
    rightly(
      await saveAction(home.as.auditor, { ...edit, revision: 2, content: { ...content, links: ['rutin'] } }),
    );
    rightly(await move(home.versionId));
    expect((await caseNow()).actions).toMatchObject([{ links: ['hur', 'rutin'] }]);
  });

  test('tells which version is newer, and which audits are behind', async () => {
    const newer = () =>
      withTenant(home.as.auditor, 'audit.read', async (tx) =>
        getNewerVersion(tx, await requireAudit(tx, auditId)),
      );
    const behind = () =>
      withTenant(home.as.admin, 'audit.list', (tx) => listAuditsBehind(tx, home.templateId));
    expect(await newer()).toMatchObject({ id: newVersionId, number: 2, releaseNote: 'Ny' });
    expect((await behind()).map(({ id }) => id)).toContain(auditId);
    rightly(await move());
    expect(await newer()).toBeNull();
    expect((await behind()).map(({ id }) => id)).not.toContain(auditId);
  });
});

describe('a move is undone', () => {
  test('only until the next answer', async () => {
    rightly(await move());
    await save('rutin', 'yes', 1);
    expect(await undo()).toEqual({ ok: false, error: 'worked-on-since' });
    expect(await read()).toMatchObject({ versionId: newVersionId });
  });

  test('only until the next decision about a deficiency', async () => {
    rightly(await move());
    const decision = { kind: 'accept' as const, motive: 'Godtas nu.' };
    rightly(await decideDeficiency(home.as.auditor, { auditId, item: 'plan', revision: 1, decision }));
    expect(await undo()).toEqual({ ok: false, error: 'worked-on-since' });
  });

  test('once: two who undo at the same time undo it once', async () => {
    rightly(await move());
    const { revision } = await read();
    const both = await Promise.all([1, 2].map(() => undoAuditMove(home.as.auditor, { auditId, revision })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await read()).toMatchObject({ versionId: home.versionId });
  });
});

describe('a move is refused', () => {
  test('on an audit that someone has changed since', async () => {
    const input = { auditId, versionId: newVersionId, revision: (await read()).revision - 1 };
    expect(await moveAudit(home.as.auditor, input)).toEqual({ ok: false, error: 'changed-meanwhile' });
  });

  test('to the version it follows, to a retired one, and to another template', async () => {
    expect(await move(home.versionId)).toEqual({ ok: false, error: 'same-version' });
    const other = await publishRevised({ ...home, templateKey: `annan-${home.slug}` });
    expect(await move(other)).toEqual({ ok: false, error: 'other-template' });
    rightly(await retireVersion(home.as.admin, { versionId: newVersionId }));
    expect(await move()).toEqual({ ok: false, error: 'not-published' });
  });

  test('once the audit is decided, by the command and by the database', async () => {
    rightly(await decide(deciderOf(home.as.auditor, home.slug), auditId));
    expect(await move()).toEqual({ ok: false, error: 'audit-locked' });
    const set = (version: string, id: string) =>
      connectedAs('owner', (owner) =>
        owner.query('UPDATE audit SET version_id = $1 WHERE id = $2', [version, id]),
      );
    await expect(set(newVersionId, auditId)).rejects.toThrow('never changes');
    const other = await publishRevised({ ...home, templateKey: `annan-${home.slug}` });
    await expect(set(other, home.auditId)).rejects.toThrow('keeps its template');
  });

  test('of another tenant’s audit, and to another tenant’s version', async () => {
    const away = await makeTenant(`borta-${tenants}`);
    const { revision } = await read();
    const input = { auditId, versionId: newVersionId, revision };
    await expect(moveAudit(away.as.admin, input)).rejects.toThrow('notFound');
    await expect(move(away.versionId)).rejects.toThrow('notFound');
  });
});

test('an answer that races a move is saved under one version or the other, never half', async () => {
  const answers = ['rutin', 'plan'].map((target) => save(target, target === 'plan' ? 'yes' : 'ticked', 1));
  const [moved, ...saved] = await Promise.all([move(), ...answers]);
  expect(moved.ok).toBe(true);
  for (const { results, versionId } of saved) {
    const [result] = results;
    const fits = result?.outcome === 'saved' || result?.outcome === 'refused';
    expect(fits).toBe(true);
    if (result?.outcome === 'refused') expect(versionId).toBe(newVersionId);
  }
  const { fields } = await caseNow();
  expect(fields.find(({ target, field }) => target === 'rutin' && field === 'answer')?.value).toBeNull();
});
