import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decideDeficiency } from '@/lib/commands/decide-deficiency';
import { importTemplate } from '@/lib/commands/import-template';
import { moveAudit } from '@/lib/commands/move-audit';
import { saveAction } from '@/lib/commands/save-action';
import { saveAnswers } from '@/lib/commands/save-answers';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { readAuditBundle } from '@/lib/data/audit-bundle';
import { readAuditCase } from '@/lib/data/audit-case';
import { requireAudit } from '@/lib/data/audits';
import { listCarriedControls } from '@/lib/data/carried-controls';
import { newId } from '@/lib/data/columns';
import { withTenant } from '@/lib/data/scope';
import { requireTemplateVersion } from '@/lib/data/templates';
import { insertPredecessor } from '@/lib/data/unit-line';
import { insertUnit } from '@/lib/data/units';
import { systemActor } from '@/lib/domain/actor';
import { deficienciesOf } from '@/lib/domain/deficiency';
import { judge } from '@/lib/domain/judgement';
import { formOf, readSnapshot } from '@/lib/report/snapshot';
import { today } from '@/lib/time/clock';
import { type ActionPlace, act } from '../support/act';
import { decide } from '../support/decide';
import { connectedAs } from '../support/own-database';
import { routineTemplate } from '../support/routine-template';
import {
  DAY,
  deciderOf,
  draftOne,
  makeTenant,
  planOne,
  rightly,
  type TestTenant,
} from '../support/two-tenants';

let home: TestTenant;
let place: ActionPlace;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

/** A unit of its own for each test: what one carries over is nobody else's. */
let unitId: string;
beforeEach(async () => {
  unitId = await addUnit();
  place = await draftOne(home.as.auditor, { ...home, unitId }, home.slug);
  rightly(await decide(deciderOf(home.as.auditor, home.slug), place.auditId));
});

async function addUnit(): Promise<string> {
  const id = newId();
  const unknown = { parentId: null, validTo: null, address: null, phone: null, email: null };
  await withTenant(systemActor('operator', home.tenantId, 'test'), 'unit.register', (tx) =>
    insertUnit(tx, {
      ...unknown,
      id,
      providerId: home.providerId,
      name: `Enhet ${id}`,
      validFrom: DAY,
      addressProtected: false,
    }),
  );
  return id;
}

const carryOver = () => act(home.as.auditor, place, { step: 'carryOver', text: null });
const plan = (at = unitId) => planOne(home.as.auditor, { ...home, unitId: at }, DAY);
const step = async (auditId: string, name: 'startFieldwork' | 'startDrafting' | 'cancel') =>
  rightly(await takeAuditStep(home.as.auditor, { auditId, step: name, reason: 'Ställs in.' }));
const carried = (auditId: string) =>
  withTenant(home.as.auditor, 'audit.work', async (tx) =>
    (await listCarriedControls(tx, auditId)).map(({ actionId }) => actionId),
  );
const read = (auditId: string) =>
  withTenant(home.as.auditor, 'audit.work', async (tx) =>
    readAuditCase(tx, await requireAudit(tx, auditId), today()),
  );
const key = () => `carried-${place.actionId}`;

async function answer(auditId: string, target: string, value: string, base = 0) {
  const field = target === 'hur' ? ('assessment' as const) : ('answer' as const);
  const { userId } = home.as.auditor;
  const change = { mutationId: newId(), base, target, field, value };
  const saved = await saveAnswers(home.as.auditor, auditId, { device: newId(), userId, changes: [change] });
  return rightly(saved).results[0];
}

describe('an action that is carried over', () => {
  test('is a control of the audit that is planned next, whatever its template, and of no other', async () => {
    rightly(await carryOver());
    const content = { ...routineTemplate(`annan-${unitId.slice(-8)}`), name: 'En annan mall' };
    const operator = systemActor('operator', home.tenantId, 'test');
    const { versionId } = rightly(
      await importTemplate(operator, { content, releaseNote: 'Första', origin: null }),
    );
    const next = await planOne(home.as.auditor, { unitId, versionId }, DAY);
    expect(await carried(next)).toEqual([place.actionId]);
    expect(await carried(await plan())).toEqual([]);
    const { form, version } = await read(next);
    expect(form.sections.at(-1)?.title).toBe('Kvar från förra uppföljningen');
    expect(version.content.sections.map(({ key: section }) => section)).not.toContain('carried-actions');
  });

  test('is in the audit that somebody plans at the same moment', async () => {
    for (let round = 0; round < 5; round += 1) {
      const [moved, next] = await Promise.all([carryOver(), plan()]);
      rightly(moved);
      expect(await carried(next)).toEqual([place.actionId]);
      unitId = await addUnit();
      place = await draftOne(home.as.auditor, { ...home, unitId }, home.slug);
      rightly(await decide(deciderOf(home.as.auditor, home.slug), place.auditId));
    }
  });

  test('comes up in an audit that is planned or under way already, but not in one whose visit is over', async () => {
    const next = await plan();
    rightly(await carryOver());
    expect(await carried(next)).toEqual([place.actionId]);
    const drafted = await draftOne(home.as.auditor, { ...home, unitId }, home.slug);
    place = await draftOne(home.as.auditor, { ...home, unitId }, home.slug);
    rightly(await decide(deciderOf(home.as.auditor, home.slug), place.auditId));
    await step(next, 'cancel');
    rightly(await carryOver());
    expect(await carried(drafted.auditId)).toEqual([]);
  });

  test('waits for another audit when the one that had it is cancelled', async () => {
    rightly(await carryOver());
    await step(await plan(), 'cancel');
    expect(await carried(await plan())).toEqual([place.actionId]);
  });

  test('follows a unit into the one that took it over', async () => {
    const between = await addUnit();
    const successor = await addUnit();
    await withTenant(systemActor('operator', home.tenantId, 'test'), 'unit.register', async (tx) => {
      await insertPredecessor(tx, between, unitId, DAY);
      await insertPredecessor(tx, successor, between, DAY);
    });
    const next = await plan(successor);
    rightly(await carryOver());
    expect(await carried(next)).toEqual([place.actionId]);
  });

  test('is taken by one of two audits that are planned at once', async () => {
    rightly(await carryOver());
    const [one, other] = await Promise.all([plan(), plan()]);
    expect([...(await carried(one)), ...(await carried(other))]).toEqual([place.actionId]);
  });
});

describe('the control that it is', () => {
  let next: string;
  beforeEach(async () => {
    rightly(await carryOver());
    next = await plan();
    await step(next, 'startFieldwork');
  });

  test('is answered on the device like any other, and holds the judgement up until it is', async () => {
    const me = { userId: home.as.auditor.userId, name: 'Uppföljare', tenantId: home.tenantId };
    const bundle = await withTenant(home.as.auditor, 'audit.work', (tx) =>
      readAuditBundle(tx, next, me, today()),
    );
    expect(bundle.template.sections.at(-1)?.key).toBe('carried-actions');
    expect(judge((await read(next)).given).unassessed).toContain(key());
    expect(await answer(next, key(), 'no')).toMatchObject({ outcome: 'saved' });
    expect(await answer(next, key(), 'yes', 1)).toMatchObject({ outcome: 'saved', revision: 2 });
    expect(await answer(next, `carried-${newId()}`, 'yes')).toMatchObject({ outcome: 'refused' });
    expect(judge((await read(next)).given).unassessed).not.toContain(key());
  });

  test('keeps its answer when the audit is moved to another version of its template', async () => {
    await answer(next, key(), 'yes');
    const content = { ...routineTemplate(home.templateKey), origin: `Ändrad för ${unitId}` };
    const operator = systemActor('operator', home.tenantId, 'test');
    const { versionId } = rightly(
      await importTemplate(operator, { content, releaseNote: 'Ny', origin: null }),
    );
    const { revision } = await withTenant(home.as.auditor, 'audit.work', (tx) => requireAudit(tx, next));
    const moved = rightly(await moveAudit(home.as.auditor, { auditId: next, versionId, revision }));
    expect(moved.setAside).toBe(0);
    expect((await read(next)).checklist.findings.get(key())?.answer).toBe('yes');
  });

  test('is a deficiency when it is still undone, and stands in the snapshot that the report is made from', async () => {
    for (const [target, value] of Object.entries({ rutin: 'ticked', plan: 'yes', hur: 'fulfilled' }))
      await answer(next, target, value);
    await answer(next, key(), 'no');
    await step(next, 'startDrafting');
    const { given } = await read(next);
    const { deficiencies } = deficienciesOf(given.items, given.decisions, given.actions);
    expect(deficiencies.map(({ item }) => item)).toEqual([key()]);
    const auditId = next;
    const decision = { kind: 'requireAction' as const };
    rightly(await decideDeficiency(home.as.auditor, { auditId, item: key(), revision: 0, decision }));
    const content = {
      text: 'Skriv planen nu.',
      links: [key()],
      critical: false,
      responsible: 'unit' as const,
      deadline: null,
      followUp: null,
    };
    const edit = { auditId, actionId: null, revision: 0, content, remediedOn: null };
    rightly(await saveAction(home.as.auditor, edit));
    rightly(await decide(deciderOf(home.as.auditor, home.slug), next));
    const { rows } = await connectedAs('superuser', (client) =>
      client.query<{ content: string }>('SELECT content FROM audit_snapshot WHERE audit_id = $1', [next]),
    );
    const snapshot = readSnapshot(Buffer.from(rows[0]?.content ?? ''));
    const version = await withTenant(home.as.auditor, 'template.read', (tx) =>
      requireTemplateVersion(tx, home.versionId),
    );
    expect(snapshot.template).toMatchObject({ sha256: version.sha256, content: version.content });
    expect(formOf(snapshot).sections.at(-1)?.key).toBe('carried-actions');
    expect(snapshot.findings[key()]).toMatchObject({ answer: 'no' });
    expect(snapshot.actions).toMatchObject([{ links: [key()] }]);
  });
});
