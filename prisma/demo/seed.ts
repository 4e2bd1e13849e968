import { addMember, newMemberSchema } from '@/lib/commands/add-member';
import { createTenant } from '@/lib/commands/create-tenant';
import { importTemplate } from '@/lib/commands/import-template';
import { newId } from '@/lib/data/columns';
import { insertProvider } from '@/lib/data/providers';
import { withTenant } from '@/lib/data/scope';
import { getTenantIdAsOwner } from '@/lib/data/tenants';
import { insertPredecessor, insertUnit, insertUnitManager } from '@/lib/data/units';
import { type Role, type SystemActor, systemActor } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import rvc from '@/templates/rvc/1.json';

const tenants = [
  { slug: 'demo', name: 'Demokommunen' },
  { slug: 'granne', name: 'Grannkommunen' },
] as const;

const people: readonly { login: string; name: string; roles: readonly Role[] }[] = [
  { login: 'uppfoljare', name: 'Uppföljare', roles: ['auditor'] },
  { login: 'enhetschef', name: 'Enhetschef', roles: ['unitManager'] },
  { login: 'administrator', name: 'Administratör', roles: ['admin'] },
  { login: 'lasare', name: 'Läsare', roles: ['reader'] },
];

/** One login for each role in each demo tenant, named after the role. */
export const demoLogins = tenants.flatMap((tenant) =>
  people.map((one) => ({ ...one, tenant: tenant.slug, email: `${one.login}@${tenant.slug}.example` })),
);

const day = (text: string): PlainDate => text as PlainDate;

/** The provider's own units: in July 2023 two city districts became one, and the centre got a new home. */
const units = [
  { key: 'before', name: 'Familjestöd Spånga-Tensta', from: day('2016-01-01'), parent: null },
  { key: 'family', name: 'Familjestödsenheten', from: day('2023-07-01'), parent: null },
  { key: 'rvc', name: 'Relationsvåldscentrum Väst', from: day('2016-01-01'), parent: 'family' },
  { key: 'addiction', name: 'Öppenvård missbruk', from: day('2019-01-01'), parent: null },
] as const;

async function addPeople(
  operator: SystemActor,
  slug: string,
  password: string,
): Promise<Map<string, string>> {
  const ids = new Map<string, string>();
  for (const one of demoLogins.filter((login) => login.tenant === slug)) {
    const { email, name, roles } = one;
    const result = await addMember(
      operator,
      newMemberSchema.parse({ email, name, roles, startedOn: today(), password }),
    );
    if (!result.ok) throw new Error(`${email}: ${result.error}`);
    ids.set(one.login, result.value.userId);
  }
  return ids;
}

async function addUnits(operator: SystemActor, managerId: string): Promise<void> {
  const id = { before: newId(), family: newId(), rvc: newId(), addiction: newId() };
  const providerId = newId();
  const unknown = { address: null, phone: null, email: null };
  await withTenant(operator, 'unit.register', async (tx) => {
    await insertProvider(tx, { id: providerId, name: 'Stadsdelsförvaltningen', operatingForm: 'municipal' });
    for (const unit of units) {
      const parentId = unit.parent && id[unit.parent];
      const addressProtected = unit.key === 'rvc';
      await insertUnit(tx, {
        ...unknown,
        id: id[unit.key],
        providerId,
        parentId,
        name: unit.name,
        validFrom: unit.from,
        validTo: unit.key === 'before' ? day('2023-06-30') : null,
        addressProtected,
      });
    }
    await insertPredecessor(tx, id.family, id.before);
    for (const unitId of [id.family, id.rvc])
      await insertUnitManager(tx, {
        id: newId(),
        unitId,
        userId: managerId,
        deputy: false,
        fromDay: today(),
      });
  });
}

async function addTemplate(operator: SystemActor): Promise<void> {
  const releaseNote = 'Formuläret från 2023, ord för ord.';
  const result = await importTemplate(operator, { content: rvc, releaseNote, origin: 'rvc' });
  if (!result.ok) throw new Error(`templates/rvc: ${result.error.code}`);
}

/** Makes the demo tenants unless they are there; true when they were made now. All logins get the same password. */
export async function seedDemo(password: string): Promise<boolean> {
  if ((await getTenantIdAsOwner(tenants[0].slug)) !== null) return false;
  for (const { slug, name } of tenants) {
    const created = await createTenant({ slug, name });
    if (!created.ok) throw new Error(`${slug}: ${created.error}`);
    const operator = systemActor('operator', created.value.tenantId, 'foljsam demo seed');
    const ids = await addPeople(operator, slug, password);
    await addUnits(operator, ids.get('enhetschef') ?? '');
    await addTemplate(operator);
  }
  return true;
}
