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
import type { OperatingForm } from '@/lib/domain/provider';
import { today } from '@/lib/time/clock';
import rvc from '@/templates/rvc/1.json';

const day = (text: string): PlainDate => text as PlainDate;

type DemoUnit = {
  readonly name: string;
  readonly from: PlainDate;
  readonly to?: PlainDate;
  /** The name of the unit that it is a part of. */
  readonly partOf?: string;
  /** The name of the unit that it took over from. */
  readonly after?: string;
  readonly addressProtected?: boolean;
  /** Whether the unit manager answers for it. */
  readonly managed?: boolean;
};

/**
 * Two organisations whose names, days and forms differ throughout, so that nothing of the one can pass for the other's.
 * In the first, two city districts became one in July 2023, and the centre got a new home.
 */
const tenants: readonly {
  slug: string;
  name: string;
  provider: { name: string; operatingForm: OperatingForm };
  units: readonly DemoUnit[];
}[] = [
  {
    slug: 'demo',
    name: 'Demokommunen',
    provider: { name: 'Stadsdelsförvaltningen', operatingForm: 'municipal' },
    units: [
      { name: 'Familjestöd Spånga-Tensta', from: day('2016-01-01'), to: day('2023-06-30') },
      {
        name: 'Familjestödsenheten',
        from: day('2023-07-01'),
        after: 'Familjestöd Spånga-Tensta',
        managed: true,
      },
      {
        name: 'Relationsvåldscentrum Väst',
        from: day('2016-01-01'),
        partOf: 'Familjestödsenheten',
        addressProtected: true,
        managed: true,
      },
      { name: 'Öppenvård missbruk', from: day('2019-01-01') },
    ],
  },
  {
    slug: 'granne',
    name: 'Grannkommunen',
    provider: { name: 'Stiftelsen Åhaga', operatingForm: 'nonProfit' },
    units: [
      { name: 'Vuxenenheten Åhaga', from: day('2018-02-01') },
      {
        name: 'Kvinnojouren Lyktan',
        from: day('2020-09-01'),
        partOf: 'Vuxenenheten Åhaga',
        addressProtected: true,
        managed: true,
      },
      { name: 'Ungdomsmottagningen Bryggan', from: day('2021-03-01') },
    ],
  },
];

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

async function addUnits(
  operator: SystemActor,
  { provider, units }: (typeof tenants)[number],
  managerId: string,
): Promise<void> {
  const ids = new Map(units.map((unit) => [unit.name, newId()]));
  const idOf = (name: string): string => {
    const id = ids.get(name);
    if (!id) throw new Error(`${name} is not among the units`);
    return id;
  };
  const unknown = { address: null, phone: null, email: null };
  await withTenant(operator, 'unit.register', async (tx) => {
    const providerId = newId();
    await insertProvider(tx, { id: providerId, ...provider });
    for (const { name, from, to, partOf, after, addressProtected = false, managed } of units) {
      const id = idOf(name);
      const parentId = partOf === undefined ? null : idOf(partOf);
      const days = { validFrom: from, validTo: to ?? null };
      await insertUnit(tx, { ...unknown, ...days, id, providerId, parentId, name, addressProtected });
      if (after) await insertPredecessor(tx, id, idOf(after));
      const manager = { unitId: id, userId: managerId, deputy: false, fromDay: today() };
      if (managed) await insertUnitManager(tx, { id: newId(), ...manager });
    }
  });
}

async function addTemplate(operator: SystemActor): Promise<void> {
  const releaseNote = 'Formuläret från 2023, ord för ord.';
  const result = await importTemplate(operator, { content: rvc, releaseNote, origin: 'rvc' });
  if (!result.ok) throw new Error(`templates/rvc: ${result.error.code}`);
}

/** Makes the demo tenants unless they are there; true when they were made now. All logins get the same password. */
export async function seedDemo(password: string): Promise<boolean> {
  if ((await getTenantIdAsOwner('demo')) !== null) return false;
  for (const tenant of tenants) {
    const { slug, name } = tenant;
    const created = await createTenant({ slug, name });
    if (!created.ok) throw new Error(`${slug}: ${created.error}`);
    const operator = systemActor('operator', created.value.tenantId, 'foljsam demo seed');
    const ids = await addPeople(operator, slug, password);
    await addUnits(operator, tenant, ids.get('enhetschef') ?? '');
    await addTemplate(operator);
  }
  return true;
}
