import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { approveAudit } from '@/lib/commands/approve-audit';
import { moveAction } from '@/lib/commands/move-action';
import { reopenAudit } from '@/lib/commands/reopen-audit';
import { saveAnswers } from '@/lib/commands/save-answers';
import { takeAuditStep } from '@/lib/commands/take-audit-step';
import { listActions } from '@/lib/data/actions';
import { listAnswers } from '@/lib/data/answers';
import { listAudits, requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { withTenant } from '@/lib/data/scope';
import { person } from '@/lib/domain/actor';
import { isDecided } from '@/lib/domain/audit';
import { today } from '@/lib/time/clock';
import { ADDRESS, decide, openSession, readDraftHash } from '../support/decide';
import { askToApprove, close, draftToApprove } from '../support/life';
import { connectedAs } from '../support/own-database';
import { deciderOf, makeTenant, PASSWORD, type TestTenant } from '../support/two-tenants';

let home: TestTenant;
let sessions: { readonly auditor: string; readonly approver: string };

beforeAll(async () => {
  home = await makeTenant('hemma');
  const { auditor } = home.as;
  const approver = { person: home.otherAuditor, email: `otherauditor@${home.slug}.example` };
  sessions = {
    auditor: await openSession(deciderOf(auditor, home.slug)),
    approver: await openSession({ ...approver, password: PASSWORD }),
  };
});

const deeds = [
  'answer',
  'ask',
  'approve',
  'return',
  'decide',
  'verify',
  'close',
  'reopen',
  'cancel',
] as const;
type Deed = (typeof deeds)[number];

/** Deeds in an order that gets somewhere, with any deed at all between them. */
const anyWalk = fc.array(fc.constantFrom(...deeds), { minLength: 2, maxLength: 4 }).chain((strewn) => {
  const life: Deed[] = ['answer', 'ask', 'approve', 'decide', 'verify', 'close', 'reopen', 'ask', 'approve'];
  const places = fc.array(fc.nat(life.length), { minLength: strewn.length, maxLength: strewn.length });
  return places.map((at) =>
    strewn.reduce((walk, deed, index) => walk.toSpliced(at[index] ?? 0, 0, deed), life),
  );
});

type Walk = { readonly auditId: string; comment: string | null; written: number };

const work = <Value>(read: Parameters<typeof withTenant<Value>>[2]) =>
  withTenant(home.as.auditor, 'audit.work', read);
const auditOf = ({ auditId }: Walk) => work((tx) => requireAudit(tx, auditId));

/** Writes a comment; true when it was taken. */
async function answer(walk: Walk): Promise<boolean> {
  const { auditor } = home.as;
  const value = `Ord ${walk.written + 1}`;
  const standing = await work((tx) => listAnswers(tx, walk.auditId));
  const base = standing.find(({ target, field }) => target === 'rutin' && field === 'comment')?.revision ?? 0;
  const change = { mutationId: newId(), base, target: 'rutin', field: 'comment' as const, value };
  const saved = await saveAnswers(auditor, walk.auditId, {
    device: newId(),
    userId: auditor.userId,
    changes: [change],
  });
  const taken = saved.ok && saved.value.results[0]?.outcome === 'saved';
  if (taken) Object.assign(walk, { comment: value, written: walk.written + 1 });
  return taken;
}

async function verify({ auditId }: Walk): Promise<unknown> {
  const [action] = await work((tx) => listActions(tx, auditId));
  if (!action) return null;
  const place = { auditId, actionId: action.id, revision: action.revision };
  return moveAction(home.as.auditor, {
    ...place,
    step: 'verify',
    remediedOn: today(),
    method: 'onSite',
    text: null,
  });
}

/** Does it, if it may be done: what may not is refused in words, and never breaks. */
async function attempt(deed: Deed, walk: Walk): Promise<unknown> {
  const { auditId } = walk;
  const { auditor, admin } = home.as;
  const decider = deciderOf(auditor, home.slug);
  switch (deed) {
    case 'answer':
      return answer(walk);
    case 'ask':
      return askToApprove(auditor, auditId);
    case 'approve': {
      const seen = await readDraftHash(auditor, auditId);
      const here = { sessionId: sessions.approver, address: ADDRESS };
      return approveAudit(
        home.otherAuditor,
        { auditId, seen, login: { password: PASSWORD, code: '' } },
        here,
      );
    }
    case 'return':
      return takeAuditStep(admin, { auditId, step: 'returnToDrafting', reason: 'Se över.' });
    case 'decide':
      return decide(decider, auditId, { sessionId: sessions.auditor });
    case 'verify':
      return verify(walk);
    case 'close':
      return close(decider, auditId, { sessionId: sessions.auditor });
    case 'reopen':
      return reopenAudit(auditor, { auditId, motive: 'Ett fel.' });
    case 'cancel':
      // A draft that has never been decided may be cancelled, and that would be the end of the walk.
      if ((await frozenOf(walk)).length === 0) return null;
      return takeAuditStep(admin, { auditId, step: 'cancel', reason: 'Fel.' });
  }
}

const frozenOf = ({ auditId }: Walk): Promise<readonly unknown[]> =>
  connectedAs('superuser', async (client) => {
    const { rows } = await client.query(
      `SELECT s.version, s.kind, s.sha256, r.code FROM audit_snapshot s JOIN report r ON r.snapshot_id = s.id
        WHERE s.audit_id = $1 ORDER BY s.version`,
      [auditId],
    );
    return rows;
  });

test('no sequence of permitted deeds loses an answer, unlocks a decided report or shows a manager another unit', async () => {
  const { tenantId } = home;
  const { userId } = home.as.unitManager;
  const elsewhere = person({ userId, tenantId, roles: ['unitManager'], unitIds: [home.otherUnitId] });
  const reached = new Set<string>();
  await fc.assert(
    fc.asyncProperty(anyWalk, async (deeds) => {
      const walk: Walk = { auditId: (await draftToApprove(home)).auditId, comment: null, written: 0 };
      let frozen: readonly unknown[] = [];
      for (const deed of deeds) {
        await attempt(deed, walk);
        const { status } = await auditOf(walk);
        reached.add(status);
        const answers = await work((tx) => listAnswers(tx, walk.auditId));
        const comment = answers.find(({ target, field }) => target === 'rutin' && field === 'comment');
        expect(comment?.value ?? null).toBe(walk.comment);
        expect(answers.filter(({ field }) => field !== 'comment')).toHaveLength(3);
        const now = await frozenOf(walk);
        expect(now.slice(0, frozen.length)).toEqual(frozen);
        frozen = now;
        if (isDecided(status) || status === 'approval') expect(await answer(walk)).toBe(false);
        expect(status).not.toBe('cancelled');
        const seen = await withTenant(elsewhere, 'audit.list', (tx) => listAudits(tx));
        expect(seen.map(({ unitId }) => unitId).filter((id) => id !== home.otherUnitId)).toEqual([]);
      }
    }),
    { numRuns: 4 },
  );
  expect([...reached]).toEqual(expect.arrayContaining(['drafting', 'approval', 'decided', 'closed']));
}, 240_000);
