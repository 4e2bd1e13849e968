import readXlsxFile from 'read-excel-file/node';
import { beforeAll, describe, expect, test } from 'vitest';
import { assessRisk } from '@/lib/commands/assess-risk';
import { endRisk } from '@/lib/commands/end-risk';
import { exportAuditYear } from '@/lib/commands/export-audit-year';
import { mergeUnits } from '@/lib/commands/merge-units';
import { registerUnit } from '@/lib/commands/register-unit';
import { saveSettings } from '@/lib/commands/save-settings';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { readAuditYear } from '@/lib/data/audit-year';
import { listLog } from '@/lib/data/log';
import { requireRisk } from '@/lib/data/risks';
import { withTenant } from '@/lib/data/scope';
import { getSettings } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import type { AuditRule } from '@/lib/domain/audit-year/audit-rule';
import type { PlainDate } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import { decidedAudit, importCounted } from '../support/decided-audit';
import { addRisk, assessmentOf } from '../support/risk-register';
import { makeTenant, planOne, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let versionId: string;

const thisYear = Number(today().slice(0, 4));

beforeAll(async () => {
  home = await makeTenant('aret');
  versionId = await importCounted(home);
});

const addUnit = async (name: string): Promise<string> => {
  const contact = { address: null, phone: null, email: null, addressProtected: false };
  const place = { providerId: home.providerId, parentId: null, validFrom: '2015-01-01' as PlainDate };
  return rightly(await registerUnit(home.as.admin, { name, ...place, ...contact })).unitId;
};

const read = (person: Person, year = thisYear) =>
  withTenant(person, 'audit.list', (tx) => readAuditYear(tx, year, today()));

/** A unit's year, as a person sees it. */
const inYear = async (unitId: string, year = thisYear, person: Person = home.as.auditor) =>
  (await read(person, year)).units.find((unit) => unit.unitId === unitId);

async function setRule(change: Partial<AuditRule>): Promise<void> {
  const settings = await withTenant(home.as.admin, 'settings.read', getSettings);
  const auditRule = { ...settings.auditRule, ...change };
  rightly(await saveSettings(home.as.admin, { ...settings, auditRule }));
}

const decided = (unitId: string, visit: string, lacking = {}) =>
  decidedAudit(home, { unitId, versionId, visit, lacking });

describe('a unit in the year of audits', () => {
  test('stands out until an audit is planned, and again when that is cancelled', async () => {
    const unitId = await addUnit('Norr');
    expect(await inYear(unitId)).toMatchObject({ standing: 'missing', reason: { kind: 'never' } });
    await decided(unitId, `${thisYear - 2}-05-04`);
    expect(await inYear(unitId)).toMatchObject({
      standing: 'missing',
      dueYear: thisYear,
      last: { year: thisYear - 2, judgement: 'compliant', templateName: 'Räknad mall' },
    });
    const auditId = await planOne(home.as.auditor, { unitId, versionId }, `${thisYear}-12-01` as PlainDate);
    const planned = await inYear(unitId);
    expect(planned).toMatchObject({
      standing: 'audited',
      audits: [{ id: auditId, month: 12, standing: 'planned' }],
    });
    expect(planned?.audits[0]?.auditors).toMatchObject([{ userId: home.as.auditor.userId }]);
    rightly(await takeAuditStep(home.as.auditor, { auditId, step: 'cancel', reason: 'Ingen tid.' }));
    expect(await inYear(unitId)).toMatchObject({ standing: 'missing', audits: [] });
  });

  test('has the audits of those that it took over from, once they have become one', async () => {
    const [east, west] = [await addUnit('Öst'), await addUnit('Väst')];
    await decided(east, `${thisYear - 1}-02-01`);
    await decided(west, `${thisYear - 3}-02-01`);
    expect((await inYear(west))?.standing).toBe('missing');
    const into = { kind: 'new', name: 'Mitt', providerId: home.providerId, parentId: null } as const;
    const merged = await mergeUnits(home.as.admin, {
      unitIds: [east, west],
      into,
      fromDay: today(),
      managerIds: [],
    });
    const heir = rightly(merged).unitId;
    expect(await inYear(heir)).toMatchObject({
      standing: 'notDue',
      last: { year: thisYear - 1 },
      dueYear: thisYear + 1,
    });
    expect([await inYear(east), await inYear(west)]).toEqual([undefined, undefined]);
  });

  test('is due oftener by the rule of the organisation: after a weak judgement, or while a risk is high', async () => {
    const unitId = await addUnit('Söder');
    await decided(unitId, `${thisYear - 1}-05-04`, { plan: 'unticked' });
    expect(await inYear(unitId)).toMatchObject({
      standing: 'notDue',
      last: { judgement: 'compliantAfterAction' },
    });
    await setRule({ weakFrom: 'compliantAfterAction' });
    expect(await inYear(unitId)).toMatchObject({ standing: 'missing', reason: { kind: 'weak', years: 1 } });
    await setRule({ weakFrom: null });
    const riskId = await addRisk(home.as.admin, home.slug, unitId);
    const weight = { level: 9, likelihood: null, consequence: null };
    rightly(await assessRisk(home.as.admin, { ...assessmentOf(riskId), weight, after: null }));
    expect(await inYear(unitId)).toMatchObject({ standing: 'missing', reason: { kind: 'risk', level: 9 } });
    await setRule({ riskFrom: 10 });
    expect(await inYear(unitId)).toMatchObject({ standing: 'notDue' });
    await setRule({ riskFrom: 8 });
    const { revision } = await withTenant(home.as.admin, 'risk.read', (tx) => requireRisk(tx, riskId));
    rightly(await endRisk(home.as.admin, { riskId, revision, reason: 'Borta.' }));
    expect(await inYear(unitId)).toMatchObject({ standing: 'notDue' });
  });

  test('shows readers what is decided, and says no more than that the rest is due', async () => {
    const { reader } = home.as;
    const unitId = await addUnit('Berget');
    await decided(unitId, `${thisYear - 2}-05-04`);
    await planOne(home.as.auditor, { unitId, versionId }, `${thisYear}-12-01` as PlainDate);
    expect(await inYear(unitId, thisYear, reader)).toMatchObject({ standing: 'due', audits: [] });
    expect(await inYear(unitId, thisYear - 2, reader)).toMatchObject({
      standing: 'audited',
      audits: [{ standing: 'decided', month: 5 }],
    });
  });

  test('is for a manager of the own units alone, with all their audits', async () => {
    const { unitManager } = home.as;
    const own = await inYear(home.unitId, thisYear, unitManager);
    expect(own?.standing).not.toBe('due');
    expect(await inYear(home.otherUnitId, thisYear, unitManager)).toBe(undefined);
    const { units, loads } = await read(unitManager);
    expect(units.map(({ unitId }) => unitId)).toEqual([home.unitId]);
    expect([loads, (await read(home.as.reader)).loads]).toEqual([null, null]);
    expect((await read(home.as.admin)).loads?.map(({ userId }) => userId)).toContain(
      home.otherAuditor.userId,
    );
  });

  test('is taken out as a spreadsheet with what the person sees, and the log tells of it', async () => {
    const { reader, admin } = home.as;
    const [file, whole] = [await exportAuditYear(reader, {}, 'sv'), await exportAuditYear(admin, {}, 'sv')];
    expect(file.name).toBe(`uppfoljningar-${thisYear}.xlsx`);
    const [sheet] = await readXlsxFile(Buffer.from(file.bytes));
    expect(sheet?.data[0]?.slice(0, 2)).toEqual(['Enhet', 'Förra året den följdes upp']);
    expect(sheet?.data.flat()).not.toContain('planerad');
    const sheets = await readXlsxFile(Buffer.from(whole.bytes));
    expect(sheets.map(({ sheet: name }) => name)).toEqual(['Enheter', 'Besök']);
    const entries = await withTenant(admin, 'log.read', (tx) => listLog(tx, 2));
    expect(entries.map(({ action }) => action)).toEqual(['audit.exportYear', 'audit.exportYear']);
  });
});
