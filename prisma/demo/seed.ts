import { addMember, newMemberSchema } from '@/lib/commands/add-member';
import { createTenant } from '@/lib/commands/create-tenant';
import { importTemplate } from '@/lib/commands/import-template';
import { newId } from '@/lib/data/columns';
import { insertProvider } from '@/lib/data/providers';
import { withTenant } from '@/lib/data/scope';
import { getTenantIdAsOwner } from '@/lib/data/tenants';
import { insertPredecessor } from '@/lib/data/unit-line';
import { insertUnit, insertUnitManager } from '@/lib/data/units';
import { person, type Role, type SystemActor, systemActor } from '@/lib/domain/actor';
import { today } from '@/lib/time/clock';
import { addDecidedAudits } from './decided-audits';
import { addActionsUnderWay } from './demo-actions';
import { addAudits } from './demo-audits';
import { addCaseReviews } from './demo-case-reviews';
import { addDecidedDocuments } from './demo-documents';
import { addFeedback } from './demo-feedback';
import { addPlans, addRiskRegister } from './demo-plan';
import { type DemoTenant, demoLogins, tenants } from './demo-tenants';
import { done } from './done';
import { type ShippedKey, shippedTemplates } from './shipped-templates';
import { addCancelledAudit, addSelfAssessment, addWaitingAudits } from './waiting-audits';

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
  { provider, units }: DemoTenant,
  managerId: string,
): Promise<(name: string) => string> {
  const ids = new Map(units.map((unit) => [unit.name, newId()]));
  const idOf = (name: string): string => {
    const id = ids.get(name);
    if (!id) throw new Error(`${name} is not among the units`);
    return id;
  };
  const unknown = { address: null, phone: null, email: null };
  await withTenant(operator, 'unit.register', async (tx) => {
    const ownProviderId = newId();
    await insertProvider(tx, { id: ownProviderId, ...provider });
    for (const { name, from, to, partOf, after = [], addressProtected = false, managed, ...rest } of units) {
      const providerId = rest.provider ? newId() : ownProviderId;
      if (rest.provider) await insertProvider(tx, { id: providerId, ...rest.provider });
      const id = idOf(name);
      const parentId = partOf === undefined ? null : idOf(partOf);
      const days = { validFrom: from, validTo: to ?? null };
      await insertUnit(tx, { ...unknown, ...days, id, providerId, parentId, name, addressProtected });
      for (const former of after) await insertPredecessor(tx, id, idOf(former), from);
      const manager = { unitId: id, userId: managerId, deputy: false, fromDay: today() };
      if (managed) await insertUnitManager(tx, { id: newId(), ...manager });
    }
  });
  return idOf;
}

/** The tenant's first version of each shipped template, by the template's key. */
async function addTemplates(operator: SystemActor): Promise<(key: ShippedKey) => string> {
  const ids = new Map<ShippedKey, string>();
  for (const { key, ...version } of shippedTemplates) {
    const { versionId } = done(await importTemplate(operator, { ...version, origin: key }));
    ids.set(key, versionId);
  }
  return (key) => {
    const id = ids.get(key);
    if (!id) throw new Error(`${key} is not among the shipped templates`);
    return id;
  };
}

/** Makes the demo tenants unless they are there; true when they were made now. All logins get the same password. */
export async function seedDemo(password: string): Promise<boolean> {
  if ((await getTenantIdAsOwner('demo')) !== null) return false;
  for (const tenant of tenants) {
    const { slug, name } = tenant;
    const created = await createTenant({ slug, name });
    if (!created.ok) throw new Error(`${slug}: ${created.error}`);
    const { tenantId } = created.value;
    const operator = systemActor('operator', tenantId, 'foljsam demo seed');
    const ids = await addPeople(operator, slug, password);
    const unitIdOf = await addUnits(operator, tenant, ids.get('enhetschef') ?? '');
    const versionIdOf = await addTemplates(operator);
    const as = (login: string, role: Role, unitIds: readonly string[] = []) =>
      person({ userId: ids.get(login) ?? '', tenantId, roles: [role], unitIds });
    const [auditor, admin] = [as('uppfoljare', 'auditor'), as('administrator', 'admin')];
    const own = tenant.units.filter(({ managed }) => managed).map(({ name: unit }) => unitIdOf(unit));
    const unitManager = as('enhetschef', 'unitManager', own);
    const emailOf = (login: string) =>
      demoLogins.find((one) => one.tenant === slug && one.login === login)?.email ?? '';
    if (tenant.hasPlan) {
      await addPlans({ operator, auditor, admin, ids, email: emailOf('administrator'), password }, today());
      await addRiskRegister(operator, today());
      await addCaseReviews(auditor, versionIdOf('barnets-delaktighet'), today());
      const otherAuditor = as('uppfoljare2', 'auditor');
      await addActionsUnderWay({ admin, auditor, otherAuditor, unitManager }, today());
    }
    if (tenant.auditsOnPaper) {
      const email = emailOf('uppfoljare');
      await addDecidedAudits({ auditor, email, password }, tenant.auditsOnPaper, { unitIdOf, versionIdOf });
    }
    if (tenant.hasPlan)
      await addDecidedDocuments({ admin, email: emailOf('administrator'), password }, today());
    await addAudits(auditor, tenant.audits, { unitIdOf, versionIdOf });
    await addWaitingAudits(auditor, tenant.waiting ?? [], { unitIdOf, versionIdOf });
    if (tenant.selfAssessment)
      await addSelfAssessment(auditor, tenant.selfAssessment, { unitIdOf, versionIdOf });
    if (tenant.cancelled) await addCancelledAudit(auditor, tenant.cancelled, { unitIdOf, versionIdOf });
    await addFeedback({ auditor, unitManager, admin }, tenant.feedback ?? [], versionIdOf);
  }
  return true;
}
