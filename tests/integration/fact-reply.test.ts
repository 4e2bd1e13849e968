import { beforeAll, describe, expect, test } from 'vitest';
import { replyToFactComment } from '@/lib/commands/reply-to-fact-comment';
import { readAuditCase } from '@/lib/data/audit-case';
import { requireAudit } from '@/lib/data/audits';
import { newId } from '@/lib/data/columns';
import { withTenant } from '@/lib/data/scope';
import { buildSnapshot } from '@/lib/report/build-snapshot';
import { today } from '@/lib/time/clock';
import { factsOf, reviewsOf, send, withComment } from '../support/fact-review';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

describe('the auditor’s reply', () => {
  const commented = async () => {
    const target = await withComment(home);
    const reply = (given: Parameters<typeof replyToFactComment>[1]['reply']) =>
      replyToFactComment(home.as.auditor, {
        auditId: target.auditId,
        commentId: target.commentId,
        reply: given,
      });
    return { ...target, reply };
  };
  const snapshotOf = (auditId: string) =>
    withTenant(home.as.auditor, 'audit.work', async (tx) => {
      const details = await requireAudit(tx, auditId);
      return buildSnapshot({
        tenantName: 'Hemma',
        provider: { name: 'Regi', operatingForm: 'municipal' },
        audit: details,
        auditCase: await readAuditCase(tx, details, today()),
        reportVersion: 1,
        replaces: null,
        frozenAt: new Date(),
        approvals: [],
        verification: { code: '', address: null },
      });
    });

  test('keeps the draft with a motive, and both texts go to the report', async () => {
    const { auditId, reply } = await commented();
    expect((await snapshotOf(auditId)).factReview).toBeUndefined();
    rightly(await reply({ kind: 'kept', motive: 'Planen är från i fjol.' }));
    expect((await factsOf(home.as.auditor, auditId)).factReview.unanswered).toBe(0);
    expect((await snapshotOf(auditId)).factReview).toMatchObject([
      {
        kind: 'item',
        before: { said: 'Nej' },
        comment: 'Planen finns, hemma.',
        reply: 'kept',
        motive: 'Planen är från i fjol.',
        after: null,
      },
    ]);
  });

  test('that it is changed stands beside what the draft said, and can be taken back', async () => {
    const { auditId, reply } = await commented();
    rightly(await reply({ kind: 'changed' }));
    const [comment] = (await reviewsOf(home.as.auditor, auditId)).comments;
    expect(comment).toMatchObject({
      passage: { said: 'Nej' },
      reply: { kind: 'changed', became: { said: 'Nej' } },
    });
    rightly(await reply(null));
    expect((await factsOf(home.as.auditor, auditId)).factReview.unanswered).toBe(1);
  });

  test('is given on what was commented on, while the draft may be changed', async () => {
    const { auditId, commentId, reply } = await commented();
    expect(
      await replyToFactComment(home.as.auditor, { auditId, commentId: newId(), reply: null }),
    ).toMatchObject({ error: 'unknown-comment' });
    await send({ as: home.as, auditId });
    expect(await reply({ kind: 'changed' })).toMatchObject({ error: 'audit-locked' });
    expect(commentId).toBeTruthy();
  });
});
