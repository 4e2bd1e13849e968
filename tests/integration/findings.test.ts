import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import {
  countAccepted,
  type FindingFilter,
  listControlFindings,
  listFailures,
  listFoundItems,
  listMergers,
  listOutcomes,
  listUnitFindings,
} from '@/lib/data/findings';
import { withTenant } from '@/lib/data/scope';
import { assessedIn } from '@/lib/domain/results/failures';
import { MIGRATIONS } from '../support/database-names';
import { decide } from '../support/decide';
import { decidedAudit, importCounted } from '../support/decided-audit';
import { draftGoldenAudit, filledGoldenAudit } from '../support/golden-audit';
import { connectedAs } from '../support/own-database';
import { deciderOf, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
/** Of the managed unit before, and of that and the other one now. */
let before: string;
let now: string;
let other: string;

beforeAll(async () => {
  home = await makeTenant('hemma');
  const versionId = await importCounted(home);
  const { unitId, otherUnitId } = home;
  const lackingBefore = { 'rutin-barn': 'unticked', gallring: 'nej' } as const;
  before = await decidedAudit(home, { unitId, versionId, visit: '2024-05-02', lacking: lackingBefore });
  now = await decidedAudit(home, {
    unitId,
    versionId,
    visit: '2025-05-06',
    lacking: { 'rutin-barn': 'unticked', plan: 'unticked', gallring: 'delvis' },
    accepted: ['plan'],
    commented: ['gallring'],
  });
  other = await decidedAudit(home, {
    unitId: otherUnitId,
    versionId,
    visit: '2025-06-03',
    lacking: { gallring: 'nej', sprak: 'unticked' },
    notApplicable: ['plan'],
  });
});

const filterOf = (parts: Partial<FindingFilter> = {}): FindingFilter => ({
  auditIds: [now, other],
  requirement: 'mandatory',
  countAccepted: true,
  ...parts,
});

const read = <Value>(
  work: Parameters<typeof withTenant<Value>>[2],
  role: 'reader' | 'unitManager' = 'reader',
) => withTenant(home.as[role], 'results.read', work);

const failures = (grouping: 'control' | 'section' | 'template', filter = filterOf()) =>
  read((tx) => listFailures(tx, grouping, filter, [{ now, before }]));

describe('what the decided audits show, against a hand count', () => {
  test('a control counts the units by their worst place, and leaves out those it does not apply to', async () => {
    const rows = await failures('control');
    expect(
      rows.map(({ key, unfulfilled, partial, fulfilled }) => [key, unfulfilled, partial, fulfilled]),
    ).toEqual([
      ['gallring', 1, 1, 0],
      ['plan', 1, 0, 0],
      ['rutin', 1, 0, 1],
    ]);
    expect(rows[2]).toMatchObject({ name: 'Rutin finns.', sectionName: 'rutiner' });
  });

  test('a deficiency that was accepted counts as fulfilled when one asks for that', async () => {
    const rows = await failures('control', filterOf({ countAccepted: false }));
    expect(rows.find(({ key }) => key === 'plan')).toMatchObject({ unfulfilled: 0, fulfilled: 1 });
    expect(await read((tx) => countAccepted(tx, filterOf()))).toBe(1);
  });

  test('a wish is counted only when one asks for wishes', async () => {
    const rows = await failures('control', filterOf({ requirement: 'all' }));
    expect(rows.find(({ key }) => key === 'sprak')).toMatchObject({ unfulfilled: 1, fulfilled: 1 });
  });

  test('only the unit that was audited before is compared, with itself', async () => {
    const rows = await failures('control');
    expect(
      rows.map(({ key, compared, lackingNow, lackingBefore }) => [key, compared, lackingNow, lackingBefore]),
    ).toEqual([
      ['gallring', 1, 1, 1],
      ['plan', 1, 1, 0],
      ['rutin', 1, 1, 1],
    ]);
    expect(rows.every(({ askedBefore, auditedBefore }) => askedBefore && auditedBefore)).toBe(true);
    const alone = await read((tx) => listFailures(tx, 'control', filterOf(), []));
    expect(
      alone.every(
        ({ compared, askedBefore, auditedBefore }) => compared === 0 && !askedBefore && !auditedBefore,
      ),
    ).toBe(true);
  });

  test('a section and a template count the controls of every unit', async () => {
    const sections = await failures('section');
    expect(sections.map((row) => [row.name, row.unfulfilled, row.partial, row.fulfilled])).toEqual([
      ['arbetet', 2, 1, 0],
      ['rutiner', 1, 0, 1],
    ]);
    const [template, ...none] = await failures('template');
    expect(none).toEqual([]);
    expect(template).toMatchObject({ name: 'Räknad mall', unfulfilled: 3, partial: 1, fulfilled: 1 });
    expect(template && assessedIn(template)).toBe(5);
  });

  test('each unit has what the control came to there, and which answer says so', async () => {
    const cells = await read((tx) => listUnitFindings(tx, filterOf(), ['rutin', 'plan']));
    const found = Object.fromEntries(
      cells.map(({ unitId, concept, item, assessment }) => [
        `${unitId === home.unitId ? 'own' : 'other'} ${concept}`,
        [item, assessment],
      ]),
    );
    expect(found).toEqual({
      'own rutin': ['rutin-barn', 'unfulfilled'],
      'own plan': ['plan', 'unfulfilled'],
      'other rutin': ['rutin-vuxna', 'fulfilled'],
      'other plan': ['plan', 'notApplicable'],
    });
  });

  test('one control is followed through every audit, the newest first', async () => {
    const found = await read((tx) => listControlFindings(tx, 'gallring'));
    expect(found.map(({ auditId, assessment }) => [auditId, assessment])).toEqual([
      [other, 'unfulfilled'],
      [now, 'partial'],
      [before, 'unfulfilled'],
    ]);
  });

  test('every finding can be taken out, with whether it was commented', async () => {
    const found = await read((tx) => listFoundItems(tx, { auditIds: [now], requirement: 'mandatory' }));
    expect(
      found.map(({ item, assessment, accepted, commented }) => [item, assessment, accepted, commented]),
    ).toEqual([
      ['rutin-vuxna', 'fulfilled', false, false],
      ['rutin-barn', 'unfulfilled', false, false],
      ['plan', 'unfulfilled', true, false],
      ['gallring', 'partial', false, true],
    ]);
  });
});

describe('who sees what', () => {
  test('a unit manager sees the results of their own units and of no other', async () => {
    const outcomes = await read(listOutcomes, 'unitManager');
    expect(new Set(outcomes.map(({ unitId }) => unitId))).toEqual(new Set([home.unitId]));
    const rows = await read((tx) => listFailures(tx, 'control', filterOf(), []), 'unitManager');
    expect(rows.map(assessedIn)).toEqual([1, 1, 1]);
    const found = { auditIds: [other], requirement: 'all' } as const;
    expect(await read((tx) => listFoundItems(tx, found), 'unitManager')).toEqual([]);
    expect(
      await read((tx) => listUnitFindings(tx, filterOf({ auditIds: [other] }), ['plan']), 'unitManager'),
    ).toEqual([]);
    const control = await read((tx) => listControlFindings(tx, 'gallring'), 'unitManager');
    expect(control.map(({ auditId }) => auditId)).toEqual([now, before]);
    expect(await read(listMergers, 'unitManager')).toHaveLength(1);
  });

  test('an audit that is not decided shows nothing', async () => {
    const outcomes = await read(listOutcomes);
    expect(outcomes.map(({ auditId }) => auditId)).not.toContain(home.auditId);
    expect(
      await read((tx) => listFailures(tx, 'control', filterOf({ auditIds: [home.auditId] }), [])),
    ).toEqual([]);
  });
});

describe('what was found', () => {
  test('never changes, and nothing is added to it after the decision', async () => {
    const attempt = (sql: string) =>
      connectedAs('superuser', (client) => client.query(sql, [now])).then(
        () => 'done',
        (error: Error) => error.message,
      );
    expect(await attempt(`UPDATE audit_finding SET assessment = 'fulfilled' WHERE audit_id = $1`)).toMatch(
      /never changes/,
    );
    expect(await attempt('DELETE FROM audit_outcome WHERE audit_id = $1')).toMatch(/never changes/);
    expect(
      await attempt(
        `INSERT INTO audit_finding SELECT tenant_id, audit_id, 'ny', 99, number, concept, name, section, section_name,
         requirement, weight, assessment, accepted, commented FROM audit_finding WHERE audit_id = $1 LIMIT 1`,
      ),
    ).toMatch(/never changes/);
  });

  test('of audits decided before there were rows is read from what was frozen, the same to the letter', async () => {
    const golden = await filledGoldenAudit(home);
    await draftGoldenAudit(home, golden);
    rightly(await decide(deciderOf(home.as.auditor, home.slug), golden));
    const migration = readFileSync(resolve(MIGRATIONS, '20261122031000_findings/migration.sql'), 'utf8');
    const [, filling = ''] = /^(WITH decided[^;]+;)/m.exec(migration) ?? [];
    await connectedAs('superuser', async (client) => {
      const rows = async () => ({
        outcomes: (await client.query('SELECT * FROM audit_outcome ORDER BY audit_id')).rows,
        findings: (await client.query('SELECT * FROM audit_finding ORDER BY audit_id, position')).rows,
      });
      const written = await rows();
      expect(written.findings.filter(({ audit_id }) => audit_id === golden)).toHaveLength(98);
      await client.query('SET session_replication_role = replica');
      await client.query('DELETE FROM audit_finding');
      await client.query('DELETE FROM audit_outcome');
      await client.query(filling);
      expect(await rows()).toEqual(written);
    });
  });
});
