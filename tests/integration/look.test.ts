import { beforeAll, expect, test } from 'vitest';
import { removeLogo } from '@/lib/commands/remove-logo';
import { setColour } from '@/lib/commands/set-colour';
import { setLogo } from '@/lib/commands/set-logo';
import { listLog } from '@/lib/data/log';
import { getLogo, getLook } from '@/lib/data/looks';
import { withTenant } from '@/lib/data/scope';
import { approvedHash, readSnapshot, type Snapshot } from '@/lib/report/snapshot';
import { aLogo } from '../support/a-logo';
import { decide, readDraftHash } from '../support/decide';
import { draftGoldenAudit, filledGoldenAudit } from '../support/golden-audit';
import { connectedAs } from '../support/own-database';
import { deciderOf, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

const standing = () => withTenant(home.as.reader, 'tenant.read', getLook);

async function frozen(auditId: string): Promise<Snapshot> {
  const { rows } = await connectedAs('superuser', (client) =>
    client.query('SELECT content FROM audit_snapshot WHERE audit_id = $1', [auditId]),
  );
  return readSnapshot(Buffer.from(rows[0].content, 'utf8'));
}

test('a logo is there for every member, is exchanged whole, and is gone when it has been taken away', async () => {
  expect(await standing()).toEqual({ logo: null, colour: null });
  const first = await setLogo(home.as.admin, await aLogo());
  expect(await standing()).toEqual({ logo: { ...first, width: 60, height: 40 }, colour: null });
  const other = await aLogo({ r: 120, g: 20, b: 20 });
  const second = await setLogo(home.as.admin, other);
  expect(second.sha256).not.toBe(first.sha256);
  const kept = await withTenant(home.as.reader, 'tenant.read', getLogo);
  expect(kept && Buffer.from(kept.png).equals(other.png)).toBe(true);
  rightly(await removeLogo(home.as.admin));
  rightly(await removeLogo(home.as.admin));
  expect((await standing()).logo).toBeNull();
});

test('a colour is kept as it was chosen, however pale, and can be taken away', async () => {
  rightly(await setColour(home.as.admin, { colour: '#ffe9a8' }));
  expect((await standing()).colour).toBe('#ffe9a8');
  rightly(await setColour(home.as.admin, { colour: null }));
  expect((await standing()).colour).toBeNull();
});

test('the log says what was changed and by whom, and of taking away what is not there nothing', async () => {
  const log = await withTenant(home.as.admin, 'log.read', (tx) => listLog(tx, 20));
  const deeds = log.flatMap(({ action, userId }) =>
    action.startsWith('organisation.') ? [[action, userId]] : [],
  );
  expect(deeds.map(([deed]) => deed)).toEqual([
    'organisation.setColour',
    'organisation.setColour',
    'organisation.removeLogo',
    'organisation.setLogo',
    'organisation.setLogo',
  ]);
  expect(new Set(deeds.map(([, by]) => by))).toEqual(new Set([home.as.admin.userId]));
});

test('the database takes no colour that is none, and no logo of another size than pages are made for', async () => {
  await connectedAs('superuser', async (client) => {
    const colour = client.query(`UPDATE tenant SET colour = 'red;}' WHERE id = $1`, [home.tenantId]);
    await expect(colour).rejects.toThrow(/tenant_colour_form/);
    const huge = client.query(
      `INSERT INTO tenant_logo (tenant_id, png, sha256, width, height, added_at)
       VALUES ($1, decode(repeat('00', 200001), 'hex'), repeat('0', 64), 60, 40, now())`,
      [home.tenantId],
    );
    await expect(huge).rejects.toThrow(/tenant_logo_size/);
  });
});

test('a report holds the look that it was decided with; nobody has to read a draft anew for another look', async () => {
  const auditId = await filledGoldenAudit(home);
  await draftGoldenAudit(home, auditId);
  const seen = await readDraftHash(home.as.auditor, auditId);
  const logo = await aLogo();
  await setLogo(home.as.admin, logo);
  rightly(await setColour(home.as.admin, { colour: '#e8820c' }));
  rightly(await decide(deciderOf(home.as.auditor, home.slug), auditId, { seen }));
  rightly(await removeLogo(home.as.admin));
  rightly(await setColour(home.as.admin, { colour: null }));
  const { tenant, approvals, ...rest } = await frozen(auditId);
  expect(tenant).toEqual({
    name: 'Kommunen hemma',
    colour: '#e8820c',
    logo: { png: Buffer.from(logo.png).toString('base64'), width: 60, height: 40 },
  });
  const without = { ...rest, approvals, tenant: { name: tenant.name } };
  expect(approvals.map(({ sha256 }) => sha256)).toEqual([approvedHash(without)]);
});

test('a report of an organisation without logo and colour says nothing of them', async () => {
  const other = await makeTenant('utan-logotyp');
  const auditId = await filledGoldenAudit(other);
  await draftGoldenAudit(other, auditId);
  rightly(await decide(deciderOf(other.as.auditor, other.slug), auditId));
  expect(Object.keys((await frozen(auditId)).tenant)).toEqual(['name']);
});
