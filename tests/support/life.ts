import { closeAudit } from '@/lib/commands/close-audit';
import { requestApproval } from '@/lib/commands/request-approval';
import { saveAction } from '@/lib/commands/save-action';
import { listActions } from '@/lib/data/actions';
import { requireAudit } from '@/lib/data/audits';
import { withTenant } from '@/lib/data/scope';
import type { Person } from '@/lib/domain/actor';
import { readClosing } from '@/lib/report/read-closing';
import { today } from '@/lib/time/clock';
import { ADDRESS, type Decider, decide, openSession, readDraftHash } from './decide';
import { connectedAs } from './own-database';
import { deciderOf, draftOne, rightly, type TestTenant } from './two-tenants';

type Made = { readonly auditId: string; readonly actionId: string };

/** One more draft of the auditor's, planned while the tenant had chosen to have drafts approved. */
export async function draftToApprove(tenant: TestTenant): Promise<Made> {
  const made = await draftOne(tenant.as.auditor, tenant, tenant.slug);
  await connectedAs('superuser', (client) =>
    client.query(`UPDATE audit SET choices = choices || '{"approval": true}' WHERE id = $1`, [made.auditId]),
  );
  return made;
}

/** Asks for the approval of a draft as it stands. */
export async function askToApprove(person: Person, auditId: string) {
  return requestApproval(person, { auditId, seen: await readDraftHash(person, auditId) });
}

/** One more decided audit, whose only action was remedied before the decision: nothing is left but to close it. */
export async function finishedOne(tenant: TestTenant): Promise<Made> {
  const { auditor } = tenant.as;
  const made = await draftOne(auditor, tenant, tenant.slug);
  const [action] = await withTenant(auditor, 'audit.work', (tx) => listActions(tx, made.auditId));
  if (!action) throw new Error('The draft has no action');
  const { id: actionId, revision, text, links, critical, responsible, deadline, followUp } = action;
  const content = { text, links: [...links], critical, responsible, deadline, followUp };
  rightly(await saveAction(auditor, { ...made, actionId, revision, content, remediedOn: today() }));
  rightly(await decide(deciderOf(auditor, tenant.slug), made.auditId));
  return made;
}

/** The hash of what the closing of an audit rests on, as it stands now. */
export async function readClosingHash(person: Person, auditId: string): Promise<string> {
  return withTenant(person, 'audit.close', async (tx) => {
    const { sha256 } = await readClosing(tx, await requireAudit(tx, auditId), today());
    return sha256 ?? '0'.repeat(64);
  });
}

/** Closes an audit as one would who has just read what its actions came to. */
export async function close(
  decider: Decider,
  auditId: string,
  given: Partial<Omit<Parameters<typeof closeAudit>[1], 'auditId'>> & { readonly sessionId?: string } = {},
): ReturnType<typeof closeAudit> {
  const { sessionId = await openSession(decider), ...words } = given;
  const seen = words.seen ?? (await readClosingHash(decider.person, auditId));
  const input = {
    auditId,
    seen,
    choice: null,
    comment: null,
    login: { password: decider.password, code: '' },
    ...words,
  };
  return closeAudit(decider.person, { ...input, seen }, { sessionId, address: ADDRESS });
}
