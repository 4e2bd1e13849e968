import { closeDatabase } from '@/lib/data/client';
import { newId } from '@/lib/data/columns';
import { withTenant } from '@/lib/data/scope';
import { insertUnit, insertUnitManager } from '@/lib/data/units';
import { systemActor } from '@/lib/domain/actor';
import { readDraftHash } from './decide';
import { beginOne, DAY, deciderOf, draftOne, makeTenant, PASSWORD } from './two-tenants';

/** What the load works on, as this program prints it. */
export type Prepared = {
  readonly slug: string;
  readonly email: string;
  readonly password: string;
  readonly userId: string;
  /** Audits in fieldwork, one for each that saves. */
  readonly toFill: readonly string[];
  /** Audits that are ready to be decided, with the hash of what is decided on. */
  readonly toDecide: readonly { readonly auditId: string; readonly seen: string }[];
};

const slug = 'kopior';

/** A tenant with so many audits to fill in and to decide, each of a unit of its own. */
async function prepare(fill: number, decide: number): Promise<Prepared> {
  const tenant = await makeTenant(slug);
  const { auditor, unitManager } = tenant.as;
  const operator = systemActor('operator', tenant.tenantId, 'test');
  const unit = { providerId: tenant.providerId, parentId: null, validFrom: DAY, validTo: null };
  const unknown = { address: null, phone: null, email: null, addressProtected: false };
  const newUnit = async (n: number): Promise<string> => {
    const id = newId();
    await withTenant(operator, 'unit.register', async (tx) => {
      await insertUnit(tx, { ...unit, ...unknown, id, name: `Enhet ${n}` });
      const manager = { id: newId(), unitId: id, userId: unitManager.userId, deputy: false, fromDay: DAY };
      await insertUnitManager(tx, manager);
    });
    return id;
  };
  const toFill: string[] = [];
  for (let n = 0; n < fill; n++)
    toFill.push(await beginOne(auditor, { unitId: await newUnit(n), versionId: tenant.versionId }, DAY));
  const toDecide: { auditId: string; seen: string }[] = [];
  for (let n = 0; n < decide; n++) {
    const place = { unitId: await newUnit(fill + n), versionId: tenant.versionId };
    const { auditId } = await draftOne(auditor, place, slug);
    toDecide.push({ auditId, seen: await readDraftHash(auditor, auditId) });
  }
  const { email } = deciderOf(auditor, slug);
  return { slug, email, password: PASSWORD, userId: auditor.userId, toFill, toDecide };
}

const [fill = 1, decide = 1] = process.argv.slice(2).map(Number);
const prepared = await prepare(fill, decide);
await closeDatabase();
process.stdout.write(`\n${JSON.stringify(prepared)}`);
