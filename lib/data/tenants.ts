import type { ActionContent } from '@/lib/domain/action';
import { type AuditChoices, auditChoicesSchema } from '@/lib/domain/audit-choices';
import { type AuditRule, auditRuleSchema } from '@/lib/domain/audit-year/audit-rule';
import {
  defaultReportingOccasions,
  type ReportingOccasion,
  reportingOccasionsSchema,
} from '@/lib/domain/deadline/reporting-occasion';
import {
  type PersonalDataRule,
  personalDataRuleSchema,
} from '@/lib/domain/personal-data/personal-data-in-case';
import { clientOf } from './client';
import type { ScopedTx } from './scope';

export type Tenant = { readonly id: string; readonly slug: string; readonly name: string };

/** The tenant of the transaction. */
export async function requireTenant(tx: ScopedTx): Promise<Tenant> {
  return tx.db.tenant.findUniqueOrThrow({
    where: { id: tx.actor.tenantId },
    select: { id: true, slug: true, name: true },
  });
}

/** What the tenant has chosen to have between the visit and the decision. */
export async function getChoices(tx: ScopedTx): Promise<AuditChoices> {
  const row = await tx.db.tenant.findUniqueOrThrow({
    where: { id: tx.actor.tenantId },
    select: { choices: true },
  });
  return auditChoicesSchema.parse(row.choices);
}

/** What an administrator has set for the organisation; `revision` grows with every change. */
export type TenantSettings = {
  readonly choices: AuditChoices;
  /** How many days a unit has, from the day that it is asked. */
  readonly factReviewDays: number;
  readonly selfAssessmentDays: number;
  /** Below how many people a measured figure is not told to those who read. */
  readonly smallCountLimit: number;
  readonly auditRule: AuditRule;
  /** How many days before its last day a measurement is reminded of. */
  readonly measuringReminderDays: number;
  readonly revision: number;
};

export async function getSettings(tx: ScopedTx): Promise<TenantSettings> {
  const row = await tx.db.tenant.findUniqueOrThrow({
    where: { id: tx.actor.tenantId },
    select: {
      choices: true,
      factReviewDays: true,
      selfAssessmentDays: true,
      smallCountLimit: true,
      auditRule: true,
      measuringReminderDays: true,
      settingsRevision: true,
    },
  });
  const { choices, auditRule, settingsRevision: revision, ...numbers } = row;
  return {
    choices: auditChoicesSchema.parse(choices),
    ...numbers,
    auditRule: auditRuleSchema.parse(auditRule),
    revision,
  };
}

/** How often the tenant follows its units up, and how much of it an auditor has time for. */
export async function getAuditRule(tx: ScopedTx): Promise<AuditRule> {
  const row = await tx.db.tenant.findUniqueOrThrow({
    where: { id: tx.actor.tenantId },
    select: { auditRule: true },
  });
  return auditRuleSchema.parse(row.auditRule);
}

/** Writes the settings over the revision that they were read at; false when someone else has been first. */
export async function updateSettings(
  tx: ScopedTx,
  { revision, ...settings }: TenantSettings,
): Promise<boolean> {
  const { count } = await tx.db.tenant.updateMany({
    where: { id: tx.actor.tenantId, settingsRevision: revision },
    data: { ...settings, settingsRevision: { increment: 1 } },
  });
  return count === 1;
}

/** What the tenant has chosen to do when an audit that singles persons out is to be decided. */
export async function getPersonalDataRule(tx: ScopedTx): Promise<PersonalDataRule> {
  const row = await tx.db.tenant.findUniqueOrThrow({
    where: { id: tx.actor.tenantId },
    select: { personalDataRule: true },
  });
  return personalDataRuleSchema.parse(row.personalDataRule);
}

export async function updatePersonalDataRule(tx: ScopedTx, rule: PersonalDataRule): Promise<void> {
  await tx.db.tenant.update({ where: { id: tx.actor.tenantId }, data: { personalDataRule: rule } });
}

/** When the tenant's units report; the usual days while it has not set its own. */
export async function getReportingOccasions(tx: ScopedTx): Promise<readonly ReportingOccasion[]> {
  const row = await tx.db.tenant.findUniqueOrThrow({
    where: { id: tx.actor.tenantId },
    select: { reportingOccasions: true },
  });
  return row.reportingOccasions === null
    ? defaultReportingOccasions
    : reportingOccasionsSchema.parse(row.reportingOccasions);
}

/** Whether the tenant has the reporting occasions that an action speaks of. */
export async function knowsOccasions(
  tx: ScopedTx,
  { deadline, followUp }: Pick<ActionContent, 'deadline' | 'followUp'>,
): Promise<boolean> {
  const names = new Set((await getReportingOccasions(tx)).map(({ name }) => name));
  return [deadline, followUp?.occasion].every(
    (written) => written?.deadline.kind !== 'tertial' || names.has(written.deadline.name),
  );
}

/** Writes the name and the reporting days over the revision that they were read at; false when someone has been first. */
export async function updateOrganisation(
  tx: ScopedTx,
  organisation: {
    readonly name: string;
    readonly occasions: readonly ReportingOccasion[];
    readonly revision: number;
  },
): Promise<boolean> {
  const { name, occasions, revision } = organisation;
  const { count } = await tx.db.tenant.updateMany({
    where: { id: tx.actor.tenantId, settingsRevision: revision },
    data: { name, reportingOccasions: [...occasions], settingsRevision: { increment: 1 } },
  });
  return count === 1;
}

/** The id of the tenant with this slug, or null. For the operator's command line alone: it asks as the owner. */
export async function getTenantIdAsOwner(slug: string): Promise<string | null> {
  const row = await clientOf('owner').tenant.findUnique({ where: { slug }, select: { id: true } });
  return row?.id ?? null;
}

/** Every tenant's slug. For the operator's command line alone: it asks as the owner. */
export async function listTenantSlugsAsOwner(): Promise<string[]> {
  const rows = await clientOf('owner').tenant.findMany({ select: { slug: true }, orderBy: { slug: 'asc' } });
  return rows.map(({ slug }) => slug);
}

export async function insertTenant(tx: ScopedTx, tenant: Tenant): Promise<void> {
  await tx.db.tenant.create({ data: tenant });
}
