import { addMember } from '@/lib/commands/add-member';
import { beginDraft } from '@/lib/commands/begin-draft';
import { createTenant } from '@/lib/commands/create-tenant';
import { decideDeficiency } from '@/lib/commands/decide-deficiency';
import { giveFeedback } from '@/lib/commands/give-feedback';
import { importPlan } from '@/lib/commands/import-plan';
import { importTemplate } from '@/lib/commands/import-template';
import { planAudit } from '@/lib/commands/plan-audit';
import { saveAction } from '@/lib/commands/save-action';
import { saveAnswers } from '@/lib/commands/save-answers';
import { saveDraftChanges } from '@/lib/commands/save-draft-changes';
import { saveOwnSource } from '@/lib/commands/save-own-source';
import { savePhrase } from '@/lib/commands/save-phrase';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { newId } from '@/lib/data/columns';
import { insertLibraryArrival } from '@/lib/data/library-arrivals';
import { requirePlan } from '@/lib/data/plans';
import { insertProvider } from '@/lib/data/providers';
import { listReports, updateReportToSealed } from '@/lib/data/reports';
import { withTenant } from '@/lib/data/scope';
import { lockTemplate } from '@/lib/data/templates';
import { insertPredecessor } from '@/lib/data/unit-line';
import { insertUnit, insertUnitManager } from '@/lib/data/units';
import { type Person, person, type Role, type SystemActor, systemActor } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import type { Result } from '@/lib/domain/result';
import type { Source } from '@/lib/domain/source/source-schema';
import { attachOne } from './attach-one';
import { type Decider, decide } from './decide';
import { type MadeReview, makeLogReview } from './log-review';
import { makeRiskRegister } from './risk-register';
import { routineTemplate } from './routine-template';
import { smallPlan } from './small-plan';
import { type Told, tellOne } from './told';

export const DAY = '2026-03-02' as PlainDate;
export const PASSWORD = 'en lång lösenfras';

/** The value of a result that must be right for the test to mean anything. */
export function rightly<Value>(result: Result<Value, unknown>): Value {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

export type TestTenant = Told &
  MadeReview & {
    readonly slug: string;
    readonly tenantId: string;
    readonly providerId: string;
    /** The unit that the manager answers for, and one that nobody does, whose address is protected. */
    readonly unitId: string;
    readonly otherUnitId: string;
    readonly templateKey: string;
    readonly templateId: string;
    readonly versionId: string;
    /** An open draft of the template, from that version. */
    readonly draftId: string;
    /** An audit of the manager's unit with answers, in fieldwork; a decided one before it; one under way of the other unit. */
    readonly auditId: string;
    readonly decidedAuditId: string;
    readonly otherAuditId: string;
    /** The sealed report of the decided audit, and the case number of both. */
    readonly reportId: string;
    readonly caseNumber: string;
    /** The action of the decided audit. */
    readonly actionId: string;
    /** What the auditor has put on that action, and its file. */
    readonly evidenceId: string;
    readonly fileId: string;
    /** A law or specification of its own, as it was first written. */
    readonly sourceKey: string;
    /** What the auditor has said of an item of the template, which waits for an answer. */
    readonly feedbackId: string;
    /** A phrase of its own for actions. */
    readonly phraseId: string;
    /** Its decided plan, and the one indicator of that. */
    readonly planId: string;
    readonly indicatorId: string;
    /** A weighed risk of the manager’s unit, and the self-check that watches it. */
    readonly riskId: string;
    readonly selfCheckId: string;
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
    await insertPredecessor(tx, unitId, formerId, DAY);
    await insertUnitManager(tx, { id: newId(), unitId, userId: managerId, deputy: false, fromDay: DAY });
  });
  return { providerId, unitId, otherUnitId };
}

/** A template whose first version stands as if it had come from the library. */
async function makeTemplate(operator: SystemActor, templateKey: string) {
  const content = routineTemplate(templateKey);
  const imported = await importTemplate(operator, { content, releaseNote: 'Första', origin: null });
  const { versionId } = rightly(imported);
  const template = await withTenant(operator, 'template.import', (tx) => lockTemplate(tx, templateKey));
  const templateId = template?.templateId ?? '';
  const arrival = { templateId, number: 1, as: { versionId }, at: new Date() };
  await withTenant(operator, 'library.take', (tx) => insertLibraryArrival(tx, arrival));
  return { templateKey, templateId, versionId };
}

/** A draft of a version that somebody has begun to change, in the words of the tenant. */
async function makeDraft(admin: Person, versionId: string, slug: string): Promise<string> {
  const address = rightly(await beginDraft(admin, { source: 'tenant', versionId }));
  const value = { kind: 'section' as const, key: 'nytt', title: `Nytt för ${slug}` };
  const change = { mutationId: newId(), base: 0, target: newId(), field: 'content' as const, value };
  const request = { device: newId(), userId: admin.userId, changes: [change] };
  rightly(await saveDraftChanges(admin, address, request));
  return address.draftId;
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

/** Answers some of the routine template: the tick and the yes/no question by their codes, the open one by its assessment. */
async function answerRoutine(
  auditor: Person,
  auditId: string,
  answers: Readonly<Record<string, string>>,
): Promise<void> {
  const changes = Object.entries(answers).map(([target, value]) => {
    const field = target === 'hur' ? ('assessment' as const) : ('answer' as const);
    return { mutationId: newId(), base: 0, target, field, value };
  });
  rightly(await saveAnswers(auditor, auditId, { device: newId(), userId: auditor.userId, changes }));
}

/**
 * An audit that is ready to be decided: its tick is missing, which is accepted, and its plan, for which there is an action;
 * both are said in the words of the tenant.
 */
export async function draftOne(
  auditor: Person,
  place: AuditPlace,
  slug: string,
): Promise<{ auditId: string; actionId: string }> {
  const auditId = await beginOne(auditor, place, DAY);
  await answerRoutine(auditor, auditId, { rutin: 'unticked', plan: 'no', hur: 'fulfilled' });
  rightly(await takeAuditStep(auditor, { auditId, step: 'startDrafting', reason: null }));
  const accept = { kind: 'accept' as const, motive: `Godtas av ${slug}.` };
  rightly(await decideDeficiency(auditor, { auditId, item: 'rutin', revision: 0, decision: accept }));
  const require = { kind: 'requireAction' as const };
  rightly(await decideDeficiency(auditor, { auditId, item: 'plan', revision: 0, decision: require }));
  const content = {
    text: `Skriv en plan, ${slug}.`,
    links: ['plan'],
    critical: false,
    responsible: 'unit' as const,
    deadline: { deadline: { kind: 'nextAudit' as const, year: 2099 }, words: 'inför uppföljningen 2099' },
    followUp: null,
  };
  const edit = { auditId, actionId: null, revision: 0, content, remediedOn: null };
  return { auditId, actionId: rightly(await saveAction(auditor, edit)).actionId };
}

/** An auditor of a test tenant, with what they sign in with. */
export const deciderOf = (person: Person, slug: string): Decider => ({
  person,
  email: `auditor@${slug}.example`,
  password: PASSWORD,
});

/** Two audits that are under way, and one that has been decided. */
async function makeAudits(decider: Decider, place: AuditPlace, otherUnitId: string, slug: string) {
  const auditor = decider.person;
  const { auditId: decidedAuditId, actionId } = await draftOne(auditor, place, slug);
  rightly(await decide(decider, decidedAuditId));
  const auditId = await beginOne(auditor, place, '2026-03-03' as PlainDate);
  await answerRoutine(auditor, auditId, { rutin: 'ticked' });
  const otherAuditId = await beginOne(auditor, { ...place, unitId: otherUnitId }, DAY);
  const report = await sealedReport(auditor, decidedAuditId);
  const evidence = await attachOne(auditor, { auditId: decidedAuditId, actionId });
  return { auditId, decidedAuditId, otherAuditId, actionId, ...report, ...evidence };
}

/** The report of a decided audit, with bytes in the place of the file that the job would make. */
async function sealedReport(auditor: Person, auditId: string) {
  const [report] = await withTenant(auditor, 'report.read', (tx) => listReports(tx, auditId));
  const { id: reportId = '', caseNumber = '' } = report ?? {};
  const file = { bytes: Buffer.from('%PDF'), sha256: '0'.repeat(64), sealedAt: new Date() };
  const worker = systemActor('worker', auditor.tenantId, 'test');
  await withTenant(worker, 'report.seal', (tx) => updateReportToSealed(tx, reportId, file));
  return { reportId, caseNumber };
}

/** A guidance of the tenant's own, of which nothing else is known. */
export const guidance = (key: string, slug: string): Source => ({
  key,
  kind: 'guidance',
  designation: `Riktlinje ${slug}`,
  name: null,
  number: null,
  validFrom: null,
  validTo: null,
  replacedBy: null,
  amendedBy: [],
  note: null,
});

/** Adds a guidance of the tenant's own to the register; gives its key. */
export async function addSource(admin: Person, slug: string): Promise<string> {
  const source = guidance(`riktlinje-${newId()}`, slug);
  return rightly(await saveOwnSource(admin, { source, revision: 0 })).key;
}

/** What a person says of an item of the routine template, in the words of the tenant; its id. */
export async function sayOf(
  person: Person,
  { versionId, slug }: Pick<TestTenant, 'versionId' | 'slug'>,
  target: string | null = 'rutin',
): Promise<string> {
  const place = { versionId, unitId: null };
  const said = { place, target, kind: 'unclear' as const, text: `Otydligt för ${slug}.` };
  return rightly(await giveFeedback(person, newId(), said)).id;
}

/** Adds a phrase for actions, in the words of the tenant; its id. */
export async function addPhrase(admin: Person, slug: string): Promise<string> {
  const phrase = {
    phraseId: null,
    revision: 0,
    kind: 'action' as const,
    text: `Rutin för {enhet}, ${slug}.`,
  };
  return rightly(await savePhrase(admin, phrase)).phraseId;
}

/** A plan with one indicator, in the words of the tenant, decided. */
async function makePlan(operator: SystemActor, reader: Person, slug: string) {
  const file = { content: smallPlan(slug), year: null, decidedOn: DAY };
  const { planId } = rightly(await importPlan(operator, file));
  const { areas } = await withTenant(reader, 'plan.read', (tx) => requirePlan(tx, planId));
  const [indicator] = areas.flatMap(({ goals }) => goals.flatMap(({ indicators }) => indicators));
  return { planId, indicatorId: indicator?.id ?? '' };
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
  const place = { unitId, versionId: template.versionId };
  const admin = as(ids.admin, 'admin');
  const draftId = await makeDraft(admin, template.versionId, slug);
  const audits = await makeAudits(deciderOf(auditor, slug), place, otherUnitId, slug);
  const sourceKey = await addSource(admin, slug);
  const feedbackId = await sayOf(auditor, { ...template, slug });
  const phraseId = await addPhrase(admin, slug);
  const toManager = { auditId: audits.decidedAuditId, recipientId: ids.unitManager, day: DAY };
  const told = await tellOne(auditor, toManager);
  const review = await makeLogReview(tenantId, ids.auditor);
  const plan = await makePlan(operator, as(ids.reader, 'reader'), slug);
  const register = await makeRiskRegister(admin, slug, unitId);
  return {
    slug,
    tenantId,
    ...units,
    ...template,
    draftId,
    ...audits,
    sourceKey,
    feedbackId,
    phraseId,
    ...plan,
    ...register,
    ...told,
    ...review,
    as: {
      auditor,
      unitManager: as(ids.unitManager, 'unitManager', [unitId]),
      admin,
      reader: as(ids.reader, 'reader'),
    },
    otherAuditor: as(ids.otherAuditor, 'auditor'),
  };
}
