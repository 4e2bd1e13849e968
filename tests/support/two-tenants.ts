import { addMember } from '@/lib/commands/add-member';
import { createTenant } from '@/lib/commands/create-tenant';
import { importTemplate } from '@/lib/commands/import-template';
import { newId } from '@/lib/data/columns';
import { insertProvider } from '@/lib/data/providers';
import { withTenant } from '@/lib/data/scope';
import { lockTemplate } from '@/lib/data/templates';
import { insertPredecessor, insertUnit, insertUnitManager } from '@/lib/data/units';
import { type Person, person, type Role, systemActor } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Result } from '@/lib/domain/result';
import { routineTemplate } from './routine-template';

export const DAY = '2026-03-02' as PlainDate;
export const PASSWORD = 'en lång lösenfras';

/** The value of a result that must be right for the test to mean anything. */
export function rightly<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

export type TestTenant = {
  readonly slug: string;
  readonly tenantId: string;
  readonly providerId: string;
  /** The unit that the manager answers for, and one that nobody does. */
  readonly unitId: string;
  readonly otherUnitId: string;
  readonly templateKey: string;
  readonly templateId: string;
  readonly versionId: string;
  readonly as: Readonly<Record<Role, Person>>;
};

/** A tenant with a provider, three units and one person for each role. Addresses are `<role>@<slug>.example`. */
export async function makeTenant(slug: string): Promise<TestTenant> {
  const { tenantId } = rightly(await createTenant({ slug, name: `Kommunen ${slug}` }));
  const operator = systemActor('operator', tenantId, 'test');
  const add = async (role: Role) => {
    const email = `${role.toLowerCase()}@${slug}.example`;
    const member = { email, name: `${role} ${slug}`, roles: [role], startedOn: DAY, password: PASSWORD };
    return rightly(await addMember(operator, member)).userId;
  };
  const ids = {
    auditor: await add('auditor'),
    unitManager: await add('unitManager'),
    admin: await add('admin'),
    reader: await add('reader'),
  };
  const [providerId, unitId, otherUnitId, formerId] = [newId(), newId(), newId(), newId()];
  await withTenant(operator, 'unit.register', async (tx) => {
    await insertProvider(tx, { id: providerId, name: `Regi ${slug}`, operatingForm: 'municipal' });
    const unit = {
      providerId,
      parentId: null,
      validFrom: DAY,
      validTo: null,
      address: null,
      phone: null,
      email: null,
    };
    await insertUnit(tx, { ...unit, id: unitId, name: `Enhet A ${slug}`, addressProtected: false });
    await insertUnit(tx, { ...unit, id: otherUnitId, name: `Enhet B ${slug}`, addressProtected: true });
    await insertUnit(tx, { ...unit, id: formerId, name: `Enhet C ${slug}`, addressProtected: false });
    await insertPredecessor(tx, unitId, formerId);
    await insertUnitManager(tx, {
      id: newId(),
      unitId,
      userId: ids.unitManager,
      deputy: false,
      fromDay: DAY,
    });
  });
  const as = (role: Role): Person =>
    person({ userId: ids[role], tenantId, roles: [role], unitIds: role === 'unitManager' ? [unitId] : [] });
  const templateKey = `mall-${slug}`;
  const { versionId } = rightly(
    await importTemplate(operator, {
      content: routineTemplate(templateKey),
      releaseNote: 'Första',
      origin: null,
    }),
  );
  const { templateId } = await withTenant(operator, 'template.import', async (tx) => {
    const template = await lockTemplate(tx, templateKey);
    return template ?? { templateId: '' };
  });
  return {
    templateKey,
    templateId,
    versionId,
    slug,
    tenantId,
    providerId,
    unitId,
    otherUnitId,
    as: { auditor: as('auditor'), unitManager: as('unitManager'), admin: as('admin'), reader: as('reader') },
  };
}
