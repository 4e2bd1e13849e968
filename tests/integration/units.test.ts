import { beforeAll, describe, expect, test } from 'vitest';
import { editUnit } from '@/lib/commands/edit-unit';
import { endUnit } from '@/lib/commands/end-unit';
import { mergeUnits, type UnitsToMerge } from '@/lib/commands/merge-units';
import { registerUnit } from '@/lib/commands/register-unit';
import { reopenUnit } from '@/lib/commands/reopen-unit';
import { splitUnit } from '@/lib/commands/split-unit';
import { getPreviousAudit, listAudits, requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { listMergers } from '@/lib/data/findings';
import { listActionsInForce } from '@/lib/data/followed-actions';
import { withTenant } from '@/lib/data/scope';
import { getPresence, openSession } from '@/lib/data/sign-in';
import { listUnitEvents } from '@/lib/data/unit-events';
import { insertManagers } from '@/lib/data/unit-succession';
import { listManagerIds, requireUnit } from '@/lib/data/units';
import { addDays, type PlainDate } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import { decide } from '../support/decide';
import { connectedAs } from '../support/own-database';
import { deciderOf, draftOne, makeTenant, planOne, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

const START = '2020-01-01' as PlainDate;
const contact = { address: null, phone: null, email: null, addressProtected: false };

const addUnit = async (name: string, parentId: string | null = null): Promise<string> => {
  const unit = { name, providerId: home.providerId, parentId, validFrom: START, ...contact };
  return rightly(await registerUnit(home.as.admin, unit)).unitId;
};

const read = (unitId: string) =>
  withTenant(home.as.admin, 'unit.read', async (tx) => ({
    ...(await requireUnit(tx, unitId, today())),
    events: (await listUnitEvents(tx, unitId)).map(({ day, event }) => ({ day, ...event })),
  }));

const merge = (unitIds: string[], more: Partial<UnitsToMerge> = {}) =>
  mergeUnits(home.as.admin, {
    unitIds,
    into: { kind: 'new', name: 'Väst', providerId: home.providerId, parentId: null },
    fromDay: today(),
    managerIds: [],
    ...more,
  });

/** A decided audit of a unit, with an open action. */
async function decidedAudit(unitId: string) {
  const { auditor } = home.as;
  const made = await draftOne(auditor, { unitId, versionId: home.versionId }, home.slug);
  rightly(await decide(deciderOf(auditor, home.slug), made.auditId));
  return made;
}

const unitIdsOfSession = async (userId: string): Promise<readonly string[]> => {
  const session = { id: newId(), userId, device: 'prov', hours: 1, today: today(), vouchedIn: null };
  await openSession(session);
  return (await getPresence(session.id, home.slug, today()))?.actor.unitIds ?? [];
};

describe('a unit that gets another name', () => {
  const rename = (unitId: string, name: string, changedFrom: PlainDate, revision = 1) =>
    editUnit(home.as.admin, {
      ...contact,
      unitId,
      revision,
      name,
      changedFrom,
      providerId: home.providerId,
      parentId: null,
      validFrom: START,
    });

  test('keeps its earlier one in its history, and its decided audits what they were decided with', async () => {
    const unitId = await addUnit('Norr');
    const { auditId } = await decidedAudit(unitId);
    rightly(await rename(unitId, 'Nordan', '2021-01-01' as PlainDate));
    const unit = await read(unitId);
    expect(unit.name).toBe('Nordan');
    expect(unit.events).toEqual([{ kind: 'renamed', before: 'Norr', after: 'Nordan', day: '2021-01-01' }]);
    const audit = await withTenant(home.as.auditor, 'audit.read', (tx) => requireAudit(tx, auditId));
    expect(audit.facts.unitName).toBe('Norr');
  });

  test('does so when it has come true, and not before the unit was there', async () => {
    const unitId = await addUnit('Öst');
    expect(await rename(unitId, 'Ö', addDays(today(), 1))).toEqual({
      ok: false,
      error: 'changed-in-the-future',
    });
    expect(await rename(unitId, 'Ö', '2019-12-31' as PlainDate)).toEqual({
      ok: false,
      error: 'changed-too-early',
    });
  });

  test('of two who rename it at once, one is told', async () => {
    const unitId = await addUnit('Mitt');
    const answers = await Promise.all(['A', 'B'].map((name) => rename(unitId, name, today())));
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toEqual({ ok: false, error: 'changed-meanwhile' });
    expect((await read(unitId)).events).toHaveLength(1);
  });
});

test('a unit never becomes a part of itself: not by one who moves it, nor by two who move two at once', async () => {
  const [outer, other] = [await addUnit('Yttre'), await addUnit('Annan')];
  const inner = await addUnit('Inre', outer);
  const moveUnder = async (unitId: string, parentId: string) => {
    const { name, validFrom, revision } = await read(unitId);
    const { providerId } = home;
    const edit = { name, validFrom, revision, unitId, parentId, providerId, changedFrom: today() };
    return editUnit(home.as.admin, { ...contact, ...edit });
  };
  expect(await moveUnder(outer, inner)).toEqual({ ok: false, error: 'parent-inside' });
  const answers = await Promise.all([moveUnder(outer, other), moveUnder(other, outer)]);
  expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
  await expect(
    connectedAs('owner', (client) =>
      client.query('UPDATE unit SET parent_id = $1 WHERE id = $2', [inner, outer]),
    ),
  ).rejects.toThrow(/part of itself/);
});

describe('a unit that ends', () => {
  test('says everything that stands in the way, and may be reopened', async () => {
    const unitId = await addUnit('Slut');
    const part = await addUnit('Del av slut', unitId);
    const place = { unitId, versionId: home.versionId };
    const auditId = await planOne(home.as.auditor, place, null);
    const end = (id: string, revision: number) =>
      endUnit(home.as.admin, { unitId: id, revision, lastDay: today() });
    const { caseNumber } = await withTenant(home.as.auditor, 'audit.read', (tx) => requireAudit(tx, auditId));
    expect(await end(unitId, 1)).toEqual({
      ok: false,
      error: {
        code: 'in-the-way',
        obstacles: [
          { code: 'part-goes-on', name: 'Del av slut' },
          { code: 'audit-planned', caseNumber },
        ],
      },
    });
    rightly(await end(part, 1));
    rightly(await reopenUnit(home.as.admin, { unitId: part, revision: 2 }));
    const again = await read(part);
    expect(again.validTo).toBeNull();
    expect(again.events.map(({ kind }) => kind)).toEqual(['ended', 'reopened']);
  });
});

describe('units that merge', () => {
  test('lose no audit, no action and no comparison, and what was decided stays as it was', async () => {
    const [north, south] = [await addUnit('Nord A'), await addUnit('Syd A')];
    const { auditId, actionId } = await decidedAudit(north);
    const before = await snapshotOf(auditId);
    const planned = await planOne(
      home.as.auditor,
      { unitId: south, versionId: home.versionId },
      addDays(today(), 5),
    );
    await withTenant(home.as.admin, 'unit.merge', (tx) =>
      insertManagers(tx, north, [{ userId: home.as.unitManager.userId, deputy: false }], START),
    );
    const managerIds = [home.as.unitManager.userId];
    const { unitId } = rightly(await merge([north, south], { managerIds }));

    const heir = await read(unitId);
    expect(heir.predecessors.map(({ id }) => id).sort()).toEqual([north, south].sort());
    expect(heir.events).toEqual([
      {
        kind: 'tookOver',
        how: 'merge',
        from: ['Nord A', 'Syd A'],
        audits: 2,
        actions: 1,
        planned: 1,
        day: today(),
      },
    ]);
    expect((await read(north)).validTo).toBe(addDays(today(), -1));
    expect(await snapshotOf(auditId)).toEqual(before);

    const moved = await withTenant(home.as.auditor, 'audit.read', (tx) => requireAudit(tx, planned));
    expect(moved).toMatchObject({ unitId, facts: { unitName: 'Väst' } });
    const previous = await withTenant(home.as.auditor, 'audit.read', (tx) => getPreviousAudit(tx, moved));
    expect(previous?.id).toBe(auditId);
    const mergers = await withTenant(home.as.auditor, 'results.read', listMergers);
    expect(mergers).toContainEqual({
      unitId,
      from: today(),
      predecessorIds: expect.arrayContaining([north, south]),
    });

    // Whoever answers for the new one answers for what the old ones left, and is told of it.
    const manager = home.as.unitManager.userId;
    expect(await unitIdsOfSession(manager)).toEqual(expect.arrayContaining([unitId, north, south]));
    const told = await withTenant(home.as.auditor, 'audit.read', (tx) => listManagerIds(tx, north, today()));
    expect(told).toEqual([manager]);
    const open = await withTenant(home.as.auditor, 'action.list', (tx) =>
      listActionsInForce(tx, { unitIds: [north] }, today()),
    );
    expect(open.map(({ id }) => id)).toEqual([actionId]);
  });

  test('leave an audit that has begun where it began', async () => {
    const [north, south] = [await addUnit('Nord B'), await addUnit('Syd B')];
    const { auditId } = await draftOne(
      home.as.auditor,
      { unitId: north, versionId: home.versionId },
      home.slug,
    );
    rightly(await merge([north, south]));
    const audits = await withTenant(home.as.auditor, 'audit.list', (tx) => listAudits(tx, { unitId: north }));
    expect(audits.map(({ id }) => id)).toEqual([auditId]);
    rightly(await decide(deciderOf(home.as.auditor, home.slug), auditId));
  });

  test('may become one that goes on, once only, and whoever comes second is told', async () => {
    const [north, south] = [await addUnit('Nord C'), await addUnit('Syd C')];
    const into = { kind: 'existing' as const, unitId: south };
    const answers = await Promise.all([merge([north], { into }), merge([north], { into })]);
    expect(answers.filter(({ ok }) => ok)).toHaveLength(1);
    expect(answers.find(({ ok }) => !ok)).toMatchObject({
      error: { code: 'in-the-way', obstacles: [{ code: 'passed-on', name: 'Nord C' }] },
    });
    expect((await read(south)).validTo).toBeNull();
  });

  test('write nothing at all when something stands in the way', async () => {
    const [north, south] = [await addUnit('Nord D'), await addUnit('Syd D', null)];
    const into = { kind: 'new' as const, name: 'Väst', providerId: home.providerId, parentId: north };
    const refused = await merge([north, south], { into, fromDay: START });
    expect(refused).toMatchObject({
      error: {
        obstacles: [
          { code: 'not-begun', name: 'Nord D' },
          { code: 'not-begun', name: 'Syd D' },
          { code: 'inside', name: 'Nord D' },
        ],
      },
    });
    expect((await read(north)).validTo).toBeNull();
  });
});

test('a unit that is split is the predecessor of all that it became', async () => {
  const unitId = await addUnit('Hel');
  const child = await addUnit('Barn till hel', unitId);
  const part = (name: string) => ({ name, providerId: home.providerId, managerIds: [] });
  const input = { unitId, revision: 1, fromDay: today(), parts: [part('Vänster'), part('Höger')], main: 1 };
  const { unitIds } = rightly(await splitUnit(home.as.admin, input));
  expect((await read(unitId)).successors.map(({ name }) => name).sort()).toEqual(['Höger', 'Vänster']);
  expect((await read(child)).parent?.id).toBe(unitIds[1]);
  const reopened = await reopenUnit(home.as.admin, { unitId, revision: 2 });
  expect(reopened).toEqual({ ok: false, error: 'passed-on' });
});

const snapshotOf = (auditId: string) =>
  connectedAs('superuser', async (client) => {
    const { rows } = await client.query(
      `SELECT a.unit_id, a.facts, s.sha256, (SELECT json_agg(t ORDER BY t.id) FROM action t WHERE t.audit_id = a.id) AS actions
       FROM audit a JOIN audit_snapshot s ON s.audit_id = a.id WHERE a.id = $1`,
      [auditId],
    );
    return rows;
  });
