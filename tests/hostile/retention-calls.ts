import { approveDisposal, declineDisposal, withdrawDisposal } from '@/lib/commands/answer-disposal';
import { disposeApproved, lapseDisposal, resumeDisposal } from '@/lib/commands/dispose';
import { exportDisposals } from '@/lib/commands/export-disposals';
import { proposeDisposal } from '@/lib/commands/propose-disposal';
import { setRetentionRule } from '@/lib/commands/set-retention-rule';
import { newId } from '@/lib/data/columns';
import {
  getDisposal,
  getDisposalInHand,
  insertDisposal,
  listDisposals,
  updateDisposalToAnswered,
  updateDisposalToLapsed,
} from '@/lib/data/disposals';
import {
  deleteDisposedItem,
  deleteDisposedLog,
  updateDisposalToDone,
  updateItemToKept,
} from '@/lib/data/disposing';
import { getLogAnchor } from '@/lib/data/log-chain';
import { getAuditCandidate, readOldLog, readRetentionCandidates } from '@/lib/data/retention-candidates';
import { listRetentionRules, lockRetention, upsertRetentionRule } from '@/lib/data/retention-rules';
import type { Person, SystemActor } from '@/lib/domain/actor';
import { plainDate } from '@/lib/domain/plain-date';
import type { DisposalItem } from '@/lib/domain/retention/preview';
import { ADDRESS } from '../support/decide';
import { connectedAs } from '../support/own-database';
import { PASSWORD, type TestTenant } from '../support/two-tenants';
import { type Call, inside, mustBe } from './call';
import { sessionOf, signInAll } from './decision-calls';

const ADMIN = { may: ['admin'] } as const satisfies Partial<Call>;
const WORKER = { may: ['worker'] } as const satisfies Partial<Call>;
const DAY = plainDate('2026-03-02');
const login = { password: PASSWORD, code: '' };
const SHA = '0'.repeat(64);

/** The disposal that a tenant has in hand, and its only item. */
const inHand = new Map<string, { readonly disposalId: string; readonly itemId: string }>();
const idsOf = ({ tenantId }: TestTenant) => inHand.get(tenantId) ?? { disposalId: '', itemId: '' };

/** Past the triggers: nothing in hand, and a rule that makes the messages of old years due. */
async function emptyHanded(target: TestTenant): Promise<TestTenant> {
  const { tenantId, as } = target;
  await connectedAs('superuser', async (client) => {
    await client.query("SET session_replication_role = 'replica'");
    await client.query(
      `UPDATE disposal SET status = 'withdrawn', answered_by = proposed_by, answered_at = now(), done_at = NULL, motive = NULL
       WHERE tenant_id = $1 AND status IN ('proposed', 'approved')`,
      [tenantId],
    );
    await client.query('DELETE FROM retention_rule WHERE tenant_id = $1', [tenantId]);
    await client.query(
      `INSERT INTO retention_rule (tenant_id, type, years, reference, saved_by, saved_at)
       SELECT $1, type, 5, 'KS § 12', $2, now() FROM unnest(ARRAY['messages', 'log']) AS type`,
      [tenantId, as.admin.userId],
    );
    await client.query(
      `INSERT INTO mail (tenant_id, id, user_id, status, created_at)
       SELECT $1, gen_random_uuid(), $2, 'kept', '2015-05-05'
       WHERE NOT EXISTS (SELECT FROM mail WHERE tenant_id = $1 AND created_at < '2016-01-01')`,
      [tenantId, as.admin.userId],
    );
  });
  return target;
}

type Made = {
  readonly by?: 'admin' | 'auditor';
  readonly status?: string;
  readonly type?: string;
  readonly age?: number;
};

/** The tenant with a proposal in hand, made past the command, by the auditor if nobody else. */
const withDisposal =
  ({ by = 'auditor', status = 'proposed', type = 'messages', age = 0 }: Made = {}) =>
  async (target: TestTenant): Promise<TestTenant> => {
    await emptyHanded(target);
    const { tenantId, as } = target;
    const ids = { disposalId: newId(), itemId: newId() };
    await connectedAs('superuser', async (client) => {
      await client.query("SET session_replication_role = 'replica'");
      await client.query(
        `INSERT INTO disposal (tenant_id, id, status, rules, sha256, proposed_by, proposed_at, answered_by, answered_at)
         VALUES ($1, $2, $3, '[]', $4, $5, now() - make_interval(days => $6), $7, CASE WHEN $7::uuid IS NOT NULL THEN now() END)`,
        [
          tenantId,
          ids.disposalId,
          status,
          SHA,
          as[by].userId,
          age,
          status === 'approved' ? as.admin.userId : null,
        ],
      );
      await client.query(
        `INSERT INTO disposal_item (tenant_id, id, disposal_id, position, type, last_seq, clock, due, amount)
         VALUES ($1, $2, $3, 0, $4::text, CASE $4::text WHEN 'log' THEN 0 END, '2015-12-31', '2021-01-01', 1)`,
        [tenantId, ids.itemId, ids.disposalId, type],
      );
    });
    inHand.set(tenantId, ids);
    return target;
  };

const approved = withDisposal({ status: 'approved' });

const signedIn =
  (prepare: (target: TestTenant) => Promise<TestTenant>) =>
  async (target: TestTenant): Promise<TestTenant> => {
    await signInAll(target);
    return prepare(target);
  };

const hereOf = (actor: Parameters<typeof sessionOf>[0]) => ({
  sessionId: sessionOf(actor),
  address: ADDRESS,
});

const item: DisposalItem = {
  type: 'messages',
  ...{ auditId: null, caseNumber: null, unitName: null, lastSeq: null },
  clock: plainDate('2015-12-31'),
  due: plainDate('2021-01-01'),
  amount: 1,
};

const rules: readonly Call[] = [
  {
    of: 'retention-rules.listRetentionRules',
    ...ADMIN,
    ...inside('retention.read', (tx) => listRetentionRules(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'retention-rules.lockRetention',
    ...ADMIN,
    ...inside('retention.propose', (tx) => lockRetention(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'retention-rules.upsertRetentionRule',
    ...ADMIN,
    prepare: emptyHanded,
    ...inside('retention.setRule', (tx) =>
      upsertRetentionRule(tx, {
        ...{ type: 'audits', years: 10, reference: 'KS § 1', revision: 0, savedAt: new Date() },
        savedBy: tx.actor.kind === 'person' ? tx.actor.userId : '',
      }),
    ),
    foreign: 'stays-at-home',
  },
  {
    of: 'set-retention-rule.setRetentionRule',
    ...ADMIN,
    action: 'retention.setRule',
    prepare: signedIn(emptyHanded),
    make: async (actor) => {
      const rule = { type: 'audits', years: 10, reference: 'KS § 1' } as const;
      return setRetentionRule(actor as Person, { rule, revision: 0, login }, hereOf(actor));
    },
    foreign: 'stays-at-home',
  },
];

const reading: readonly Call[] = [
  {
    of: 'retention-candidates.readRetentionCandidates',
    ...ADMIN,
    ...inside('retention.read', (tx) =>
      readRetentionCandidates(tx, [{ type: 'log', years: 5, reference: 'KS § 1' }], DAY),
    ),
    foreign: 'stays-at-home',
  },
  {
    of: 'retention-candidates.readOldLog',
    ...ADMIN,
    ...inside('retention.read', (tx) => readOldLog(tx, DAY)),
    foreign: 'stays-at-home',
  },
  {
    of: 'retention-candidates.getAuditCandidate',
    ...WORKER,
    ...inside('retention.dispose', (tx, { decidedAuditId }) =>
      mustBe(
        getAuditCandidate(tx, decidedAuditId).then((found) => !('code' in found) || found.code !== 'gone'),
      ),
    ),
  },
  {
    of: 'disposals.listDisposals',
    ...ADMIN,
    ...inside('retention.read', (tx) => listDisposals(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'disposals.getDisposal',
    ...ADMIN,
    prepare: withDisposal(),
    ...inside('retention.read', (tx, target) =>
      mustBe(getDisposal(tx, idsOf(target).disposalId).then((found) => found !== null)),
    ),
  },
  {
    of: 'disposals.getDisposalInHand',
    ...ADMIN,
    ...inside('retention.read', (tx) => getDisposalInHand(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'log-chain.getLogAnchor',
    may: ['operator', 'worker'],
    ...inside('log.verify', (tx) => getLogAnchor(tx)),
    foreign: 'stays-at-home',
  },
  {
    of: 'export-disposals.exportDisposals',
    ...ADMIN,
    action: 'retention.export',
    make: (actor) => exportDisposals(actor as Person, 'sv'),
    foreign: 'stays-at-home',
  },
];

const answering: readonly Call[] = [
  {
    of: 'disposals.insertDisposal',
    ...ADMIN,
    prepare: emptyHanded,
    ...inside('retention.propose', async (tx) => {
      const proposedBy = tx.actor.kind === 'person' ? tx.actor.userId : '';
      // One in hand at a time: a foreign actor's own tenant may have one.
      if (await getDisposalInHand(tx)) return;
      await insertDisposal(tx, { rules: [], items: [item], sha256: SHA, proposedBy, proposedAt: new Date() });
    }),
    foreign: 'stays-at-home',
  },
  {
    of: 'disposals.updateDisposalToAnswered',
    ...ADMIN,
    prepare: withDisposal(),
    ...inside('retention.approve', (tx, target) =>
      updateDisposalToAnswered(tx, idsOf(target).disposalId, {
        ...{ status: 'approved', answeredAt: new Date(), motive: null },
        answeredBy: tx.actor.kind === 'person' ? tx.actor.userId : '',
      }),
    ),
  },
  {
    of: 'disposals.updateDisposalToLapsed',
    ...WORKER,
    prepare: withDisposal({ age: 31 }),
    ...inside('retention.lapse', (tx, target) => updateDisposalToLapsed(tx, idsOf(target).disposalId)),
  },
  {
    of: 'propose-disposal.proposeDisposal',
    ...ADMIN,
    action: 'retention.propose',
    prepare: emptyHanded,
    make: (actor) => proposeDisposal(actor as Person, { types: ['messages'] }),
    foreign: 'stays-at-home',
  },
  {
    of: 'answer-disposal.approveDisposal',
    ...ADMIN,
    action: 'retention.approve',
    prepare: signedIn(withDisposal()),
    make: async (actor, target) => {
      const given = { disposalId: idsOf(target).disposalId, seen: SHA, login };
      return approveDisposal(actor as Person, given, hereOf(actor));
    },
  },
  {
    of: 'answer-disposal.declineDisposal',
    ...ADMIN,
    action: 'retention.decline',
    prepare: withDisposal(),
    make: (actor, target) =>
      declineDisposal(actor as Person, { disposalId: idsOf(target).disposalId, motive: 'Inte nu.' }),
  },
  {
    of: 'answer-disposal.withdrawDisposal',
    ...ADMIN,
    action: 'retention.withdraw',
    prepare: withDisposal({ by: 'admin' }),
    make: (actor, target) => withdrawDisposal(actor as Person, { disposalId: idsOf(target).disposalId }),
  },
];

const disposing: readonly Call[] = [
  {
    of: 'disposing.deleteDisposedItem',
    ...WORKER,
    prepare: approved,
    ...inside('retention.dispose', (tx, target) => mustBe(deleteDisposedItem(tx, idsOf(target).itemId))),
  },
  {
    of: 'disposing.deleteDisposedLog',
    ...WORKER,
    prepare: withDisposal({ status: 'approved', type: 'log' }),
    ...inside('retention.dispose', (tx, target) => deleteDisposedLog(tx, idsOf(target).itemId, 10)),
  },
  {
    of: 'disposing.updateItemToKept',
    ...WORKER,
    prepare: approved,
    ...inside('retention.spare', (tx, target) =>
      mustBe(updateItemToKept(tx, idsOf(target).itemId, [{ code: 'not-due' }])),
    ),
  },
  {
    of: 'disposing.updateDisposalToDone',
    ...WORKER,
    prepare: async (target) => {
      const made = await approved(target);
      await connectedAs('superuser', (client) =>
        client.query(
          `UPDATE disposal_item SET status = 'kept', holds = '[]', ended_at = now() WHERE id = $1`,
          [idsOf(made).itemId],
        ),
      );
      return made;
    },
    ...inside('retention.dispose', (tx, target) =>
      updateDisposalToDone(tx, idsOf(target).disposalId, new Date()),
    ),
    foreign: 'stays-at-home',
  },
  {
    of: 'dispose.disposeApproved',
    ...WORKER,
    action: 'retention.dispose',
    prepare: approved,
    make: (actor, target) => disposeApproved(actor as SystemActor, idsOf(target).disposalId),
    foreign: 'stays-at-home',
  },
  {
    of: 'dispose.resumeDisposal',
    ...WORKER,
    action: 'retention.dispose',
    make: (actor) => resumeDisposal(actor as SystemActor),
    foreign: 'stays-at-home',
  },
  {
    of: 'dispose.lapseDisposal',
    ...WORKER,
    action: 'retention.lapse',
    make: (actor) => lapseDisposal(actor as SystemActor),
    foreign: 'stays-at-home',
  },
];

/** What is kept for how long, and how it is disposed of. */
export const retentionCalls: readonly Call[] = [...rules, ...reading, ...answering, ...disposing];
