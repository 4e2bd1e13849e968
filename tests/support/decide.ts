import { decideAudit } from '@/lib/commands/decide-audit';
import { signIn } from '@/lib/commands/sign-in';
import { readAuditCase } from '@/lib/data/audit-case';
import { requireAudit } from '@/lib/data/audits';
import { requireProviderOf } from '@/lib/data/providers';
import { withTenant } from '@/lib/data/scope';
import { requireTenant } from '@/lib/data/tenants';
import type { Person } from '@/lib/domain/actor';
import { hashOfDraft } from '@/lib/report/build-snapshot';
import { today } from '@/lib/time/clock';
import { PASSWORD, rightly, type TestTenant } from './two-tenants';

export const ADDRESS = '192.0.2.7';

/** A session of the auditor, as the browser that decides has one. */
export async function auditorsSession({ slug }: TestTenant): Promise<string> {
  const login = { email: `auditor@${slug}.example`, password: PASSWORD, address: ADDRESS, device: 'Test' };
  return rightly(await signIn(login)).sessionId;
}

/** The hash of the draft as it stands now. */
export async function readDraftHash(actor: Person, auditId: string): Promise<string> {
  return withTenant(actor, 'audit.work', async (tx) => {
    const audit = await requireAudit(tx, auditId);
    return hashOfDraft({
      tenantName: (await requireTenant(tx)).name,
      provider: await requireProviderOf(tx, audit.unitId),
      audit,
      auditCase: await readAuditCase(tx, audit, today()),
    });
  });
}

/** Decides an audit as the auditor would who has just read it. */
export async function decide(
  home: TestTenant,
  auditId: string,
  given: Partial<{ seen: string; password: string; sessionId: string }> = {},
): ReturnType<typeof decideAudit> {
  const { auditor } = home.as;
  const seen = given.seen ?? (await readDraftHash(auditor, auditId));
  const sessionId = given.sessionId ?? (await auditorsSession(home));
  return decideAudit(
    auditor,
    { auditId, seen, password: given.password ?? PASSWORD },
    { sessionId, address: ADDRESS },
  );
}
