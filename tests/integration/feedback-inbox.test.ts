import { beforeAll, describe, expect, test } from 'vitest';
import { declineFeedback } from '@/lib/commands/decline-feedback';
import { countWaitingFeedback, readFeedbackInbox } from '@/lib/data/feedback-inbox';
import { withTenant } from '@/lib/data/scope';
import { decidedAudit, importCounted } from '../support/decided-audit';
import { makeTenant, rightly, sayOf, type TestTenant } from '../support/two-tenants';

let home: TestTenant;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

describe('the inbox', () => {
  test('weighs each item by the newest decided audit of each unit, against a hand count', async () => {
    const tenant = await makeTenant('vikt');
    const versionId = await importCounted(tenant);
    const { unitId, otherUnitId } = tenant;
    const audit = { unitId, versionId, visit: '2024-05-02' };
    await decidedAudit(tenant, { ...audit, lacking: { plan: 'unticked' }, commented: ['plan'] });
    await decidedAudit(tenant, { ...audit, visit: '2025-05-06', lacking: { gallring: 'delvis' } });
    await decidedAudit(tenant, {
      ...audit,
      unitId: otherUnitId,
      lacking: { gallring: 'nej' },
      notApplicable: ['plan'],
      commented: ['gallring'],
    });
    const { as, slug } = tenant;
    const about = (target: string | null) => sayOf(as.auditor, { versionId, slug }, target);
    const [whole, rutin, gallring, plan] = [
      await about(null),
      await about('rutin-barn'),
      await about('gallring'),
      await about('plan'),
    ];
    const { weights, feedback } = await withTenant(as.admin, 'feedback.read', async (tx) => {
      const version = await tx.db.templateVersion.findFirstOrThrow({ where: { id: versionId } });
      return readFeedbackInbox(tx, version.templateId);
    });
    expect(weights.plan).toEqual({ units: 2, notApplicable: 1, commented: 0, deviating: 0 });
    expect(weights.gallring).toEqual({ units: 2, notApplicable: 0, commented: 1, deviating: 2 });
    expect(weights['rutin-barn']).toEqual({ units: 2, notApplicable: 0, commented: 0, deviating: 0 });
    expect(feedback.map(({ id }) => id).slice(0, 2)).toEqual([gallring, plan]);
    expect(
      feedback
        .map(({ id }) => id)
        .slice(2)
        .sort(),
    ).toEqual([whole, rutin].sort());
  });

  test('is counted by template, as long as something waits', async () => {
    const before = await withTenant(home.as.admin, 'feedback.read', countWaitingFeedback);
    const id = await sayOf(home.as.auditor, home);
    const count = async () =>
      (await withTenant(home.as.admin, 'feedback.read', countWaitingFeedback)).get(home.templateId);
    expect(await count()).toBe((before.get(home.templateId) ?? 0) + 1);
    rightly(await declineFeedback(home.as.admin, id, { revision: 1, text: 'Nej.' }));
    expect(await count()).toBe(before.get(home.templateId));
  });
});
