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

export const ADDRESS = '192.0.2.7';

/** Someone who decides, with what they sign in with. */
export type Decider = { readonly person: Person; readonly email: string; readonly password: string };

/** A session of the one who decides, as the browser that decides has one. */
export async function openSession({ email, password }: Decider): Promise<string> {
  const opened = await signIn({ email, password, address: ADDRESS, device: 'Test' });
  if (!opened.ok) throw new Error(`${email} cannot sign in: ${opened.error.code}`);
  return opened.value.sessionId;
}

/** The hash of the draft as it stands now. */
export async function readDraftHash(person: Person, auditId: string): Promise<string> {
  return withTenant(person, 'audit.work', async (tx) => {
    const audit = await requireAudit(tx, auditId);
    return hashOfDraft({
      tenantName: (await requireTenant(tx)).name,
      provider: await requireProviderOf(tx, audit.unitId),
      audit,
      auditCase: await readAuditCase(tx, audit, today()),
    });
  });
}

/** Decides an audit as one would who has just read it. */
export async function decide(
  decider: Decider,
  auditId: string,
  given: Partial<{ seen: string; password: string; sessionId: string }> = {},
): ReturnType<typeof decideAudit> {
  const seen = given.seen ?? (await readDraftHash(decider.person, auditId));
  const sessionId = given.sessionId ?? (await openSession(decider));
  const password = given.password ?? decider.password;
  return decideAudit(
    decider.person,
    { auditId, seen, login: { password, code: '' } },
    { sessionId, address: ADDRESS },
  );
}
