import { type AuditCase, readAuditCase, readAuditFacts } from '@/lib/data/audit-case';
import type { AuditDetails } from '@/lib/data/audits';
import { requireProviderOf } from '@/lib/data/providers';
import type { ScopedTx } from '@/lib/data/scope';
import { requireTenant } from '@/lib/data/tenants';
import { alternativeOf } from '@/lib/domain/judgement';
import type { AuditFacts } from '@/lib/domain/life-cycle-requirements';
import type { PlainDate } from '@/lib/domain/plain-date';
import { type DraftParts, hashOfDraft } from './build-snapshot';

/** A draft as it stands: what the report would be built from, its hash, and all that the steps of its life look at. */
export type ReadDraft = {
  readonly parts: DraftParts;
  readonly auditCase: AuditCase;
  readonly facts: AuditFacts;
  /** What somebody approves who has read it as it is now. */
  readonly sha256: string;
};

/** Reads a draft in one transaction. `today` is the day in Sweden. */
export async function readDraft(tx: ScopedTx, audit: AuditDetails, today: PlainDate): Promise<ReadDraft> {
  const auditCase = await readAuditCase(tx, audit, today);
  const tenantName = (await requireTenant(tx)).name;
  const provider = await requireProviderOf(tx, audit.unitId);
  const parts = { tenantName, provider, audit, auditCase };
  const facts = await readAuditFacts(tx, audit, today, auditCase);
  const approval = { ...facts.approval, unchanged: await isAsAskedAbout(tx, parts) };
  return { parts, auditCase, facts: { ...facts, approval }, sha256: hashOfDraft(parts) };
}

/**
 * Whether the draft is what somebody asked to have approved. It is looked at as of the day they asked, since a day that
 * passes changes nothing of what was read, unless the proposal has moved with it.
 */
async function isAsAskedAbout(tx: ScopedTx, parts: DraftParts): Promise<boolean> {
  const { audit, auditCase } = parts;
  const asked = auditCase.draft.approval;
  if (asked === null) return true;
  const then = await readAuditCase(tx, audit, asked.on);
  if (hashOfDraft({ ...parts, auditCase: then }) !== asked.sha256) return false;
  return alternativeOf(then.given) === alternativeOf(auditCase.given);
}
