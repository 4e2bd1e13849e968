import { listActionEvents } from '@/lib/data/action-events';
import type { AuditCase } from '@/lib/data/audit-case';
import { getNewestSnapshot } from '@/lib/data/audit-snapshots';
import type { AuditDetails } from '@/lib/data/audits';
import type { ScopedTx } from '@/lib/data/scope';
import { isDecided } from '@/lib/domain/audit';
import type { AuditFacts } from '@/lib/domain/life-cycle-requirements';
import type { PlainDate } from '@/lib/domain/plain-date';
import { type ActionCheck, type ClosingParts, hashOfClosing } from './build-closing';
import { readDraft } from './read-draft';
import { readSnapshot, type Snapshot } from './snapshot';

/** All that the closing of an audit rests on. */
export type ReadClosing = {
  readonly auditCase: AuditCase;
  readonly facts: AuditFacts;
  /** What the closing report would be built from, and the hash of what a person reads before; null until the decision. */
  readonly parts: ClosingParts | null;
  readonly sha256: string | null;
};

/** Reads what a decided audit has come to, in one transaction. `today` is the day in Sweden. */
export async function readClosing(tx: ScopedTx, audit: AuditDetails, today: PlainDate): Promise<ReadClosing> {
  const { parts: draft, auditCase, facts } = await readDraft(tx, audit, today);
  const frozen = isDecided(audit.status) ? await getNewestSnapshot(tx, audit.id, 'decision') : null;
  if (frozen === null) return { auditCase, facts, parts: null, sha256: null };
  const snapshot: Snapshot = readSnapshot(Buffer.from(frozen.content, 'utf8'));
  const decision = { snapshot, sha256: frozen.sha256 };
  const parts = { ...draft, decision, closedOn: today, checks: await readChecks(tx, auditCase) };
  return { auditCase, facts, parts, sha256: hashOfClosing(parts) };
}

/** How each verified action was checked, as was said when it was last verified. */
async function readChecks(tx: ScopedTx, { actions }: AuditCase): Promise<ReadonlyMap<string, ActionCheck>> {
  const checks = new Map<string, ActionCheck>();
  for (const { id, status } of actions) {
    if (status !== 'verified') continue;
    const verified = (await listActionEvents(tx, id)).findLast(({ kind }) => kind === 'verified');
    if (verified) checks.set(id, { method: verified.details.method ?? null, note: verified.text });
  }
  return checks;
}
