import { addMember } from '@/lib/commands/add-member';
import { createTenant } from '@/lib/commands/create-tenant';
import { importTemplate } from '@/lib/commands/import-template';
import { planAudit } from '@/lib/commands/plan-audit';
import { saveAnswers } from '@/lib/commands/save-answers';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { updateAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { insertProvider } from '@/lib/data/providers';
import { withTenant } from '@/lib/data/scope';
import { lockTemplate } from '@/lib/data/templates';
import { insertPredecessor, insertUnit, insertUnitManager } from '@/lib/data/units';
import { type Person, person, type Role, type SystemActor, systemActor } from '@/lib/domain/actor';
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
  /** The unit that the manager answers for, and one that nobody does, whose address is protected. */
  readonly unitId: string;
  readonly otherUnitId: string;
  readonly templateKey: string;
  readonly templateId: string;
  readonly versionId: string;
  /** An audit of the manager's unit with answers, in fieldwork; a decided one before it; one under way of the other unit. */
  readonly auditId: string;
  readonly decidedAuditId: string;
  readonly otherAuditId: string;
  readonly as: Readonly<Record<Role, Person>>;
  /** Takes part in none of the audits. */
  readonly otherAuditor: Person;
};

async function makeMembers(operator: SystemActor, slug: string) {
  const add = async (role: Role, login: string = role) => {
    const email = `${login.toLowerCase()}@${slug}.example`;
    const member = { email, name: `${login} ${slug}`, roles: [role], startedOn: DAY, password: PASSWORD };
    return rightly(await addMember(operator, member)).userId;
  };
  return {
    auditor: await add('auditor'),
    unitManager: await add('unitManager'),
    admin: await add('admin'),
    reader: await add('reader'),
    otherAuditor: await add('auditor', 'otherAuditor'),
  };
}

async function makeUnits(operator: SystemActor, slug: string, managerId: string) {
  const [providerId, unitId, otherUnitId, formerId] = [newId(), newId(), newId(), newId()];
  const unknown = { parentId: null, validTo: null, address: null, phone: null, email: null };
  const unit = { ...unknown, providerId, validFrom: DAY };
  await withTenant(operator, 'unit.register', async (tx) => {
    await insertProvider(tx, { id: providerId, name: `Regi ${slug}`, operatingForm: 'municipal' });
    await insertUnit(tx, { ...unit, id: unitId, name: `Enhet A ${slug}`, addressProtected: false });
    const sheltered = { address: `Gatan 1, ${slug}`, addressProtected: true };
    await insertUnit(tx, { ...unit, ...sheltered, id: otherUnitId, name: `Enhet B ${slug}` });
    await insertUnit(tx, { ...unit, id: formerId, name: `Enhet C ${slug}`, addressProtected: false });
    await insertPredecessor(tx, unitId, formerId);
    await insertUnitManager(tx, { id: newId(), unitId, userId: managerId, deputy: false, fromDay: DAY });
  });
  return { providerId, unitId, otherUnitId };
}

async function makeTemplate(operator: SystemActor, templateKey: string) {
  const content = routineTemplate(templateKey);
  const imported = await importTemplate(operator, { content, releaseNote: 'Första', origin: null });
  const template = await withTenant(operator, 'template.import', (tx) => lockTemplate(tx, templateKey));
  return { templateKey, templateId: template?.templateId ?? '', versionId: rightly(imported).versionId };
}

type AuditPlace = { readonly unitId: string; readonly versionId: string };

/** Plans an audit of a unit, with the auditor as its only one. */
export async function planOne(auditor: Person, place: AuditPlace, visitDate: PlainDate | null) {
  const { unitId, versionId } = place;
  const plan = { unitId, versionId, auditorIds: [auditor.userId], visitDate };
  return rightly(await planAudit(auditor, plan)).auditId;
}

/** Plans an audit and begins its visit. */
export async function beginOne(auditor: Person, place: AuditPlace, visitDate: PlainDate): Promise<string> {
  const auditId = await planOne(auditor, place, visitDate);
  rightly(await takeAuditStep(auditor, { auditId, step: 'startFieldwork', reason: null }));
  return auditId;
}

async function answerRoutine(auditor: Person, auditId: string): Promise<void> {
  const tick = { mutationId: newId(), base: 0, target: 'rutin', field: 'answer' as const, value: 'ticked' };
  rightly(await saveAnswers(auditor, auditId, { device: newId(), userId: auditor.userId, changes: [tick] }));
}

/** Two audits that are under way, and one that has been decided. */
async function makeAudits(auditor: Person, place: AuditPlace, otherUnitId: string) {
  const decidedAuditId = await beginOne(auditor, place, DAY);
  await answerRoutine(auditor, decidedAuditId);
  await withTenant(auditor, 'audit.editFacts', (tx) =>
    updateAudit(tx, decidedAuditId, { status: 'decided' }),
  );
  const auditId = await beginOne(auditor, place, '2026-03-03' as PlainDate);
  await answerRoutine(auditor, auditId);
  const otherAuditId = await beginOne(auditor, { ...place, unitId: otherUnitId }, DAY);
  return { auditId, decidedAuditId, otherAuditId };
}

/**
 * A tenant with a provider, three units, three audits, one person for each role and a second auditor. Addresses are
 * `<role>@<slug>.example`.
 */
export async function makeTenant(slug: string): Promise<TestTenant> {
  const { tenantId } = rightly(await createTenant({ slug, name: `Kommunen ${slug}` }));
  const operator = systemActor('operator', tenantId, 'test');
  const ids = await makeMembers(operator, slug);
  const units = await makeUnits(operator, slug, ids.unitManager);
  const template = await makeTemplate(operator, `mall-${slug}`);
  const as = (userId: string, role: Role, unitIds: string[] = []): Person =>
    person({ userId, tenantId, roles: [role], unitIds });
  const auditor = as(ids.auditor, 'auditor');
  const { unitId, otherUnitId } = units;
  const audits = await makeAudits(auditor, { unitId, versionId: template.versionId }, otherUnitId);
  return {
    slug,
    tenantId,
    ...units,
    ...template,
    ...audits,
    as: {
      auditor,
      unitManager: as(ids.unitManager, 'unitManager', [unitId]),
      admin: as(ids.admin, 'admin'),
      reader: as(ids.reader, 'reader'),
    },
    otherAuditor: as(ids.otherAuditor, 'auditor'),
  };
}
