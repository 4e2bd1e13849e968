import type { Action } from '@/lib/domain/access';
import type { Actor } from '@/lib/domain/actor';
import { type CarriedControl, withCarriedControls } from '@/lib/domain/template/carried-controls';
import { type Target, targetsOf } from '@/lib/domain/template/targets-of';
import type { Template } from '@/lib/domain/template/template-schema';
import { listCarriedControls } from './carried-controls';
import { type ScopedTx, withTenant } from './scope';
import { getPublishedTargets } from './template-targets';
import { requireTemplateVersion, type TemplateVersion } from './templates';

/** What an audit asks. */
export type AuditForm = {
  readonly version: TemplateVersion;
  readonly carried: readonly CarriedControl[];
  /** The version's content, and after it the controls that were carried over. */
  readonly form: Template;
};

/**
 * The form of an audit, under the version that it follows or another one. Whoever reads what an audit asks reads it here: the
 * version alone lacks what was carried over from earlier audits. @throws Denied (notFound).
 */
export async function readAuditForm(tx: ScopedTx, auditId: string, versionId: string): Promise<AuditForm> {
  const version = await requireTemplateVersion(tx, versionId);
  const carried = await listCarriedControls(tx, auditId);
  return { version, carried, form: withCarriedControls(version.content, carried) };
}

/** The targets of an audit's form, for an actor who may do the action; those of its version are read once and then kept. */
export async function getFormTargets(
  actor: Actor,
  action: Action,
  { id, versionId }: { readonly id: string; readonly versionId: string },
): Promise<ReadonlyMap<string, Target>> {
  const carried = await withTenant(actor, action, (tx) => listCarriedControls(tx, id));
  if (carried.length === 0) return getPublishedTargets(actor, versionId);
  const { form } = await withTenant(actor, action, (tx) => readAuditForm(tx, id, versionId));
  return targetsOf(form);
}
