import { beforeAll, describe, expect, test } from 'vitest';
import { drawLogReview } from '@/lib/commands/draw-log-review';
import { judgeLogEntry } from '@/lib/commands/judge-log-entry';
import { setLogReviewSize } from '@/lib/commands/set-log-review-size';
import { signLogReview } from '@/lib/commands/sign-log-review';
import { newId } from '@/lib/data/columns';
import { getLogReview, listLogReviews } from '@/lib/data/log-reviews';
import { withTenant } from '@/lib/data/scope';
import { person, type SystemActor, systemActor } from '@/lib/domain/actor';
import type { PlainDate } from '@/lib/domain/plain-date';
import { connectedAs } from '../support/own-database';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

const MARCH = '2031-03-07' as PlainDate;

let home: TestTenant;
let worker: SystemActor;

/** Deeds of the auditor and of the administrator in a month, and some of the system's own. */
async function fillMonth(month: string): Promise<void> {
  const { auditor, admin } = home.as;
  const deeds = [
    ...Array.from({ length: 30 }, () => auditor.userId),
    ...Array.from({ length: 10 }, () => admin.userId),
    ...Array.from({ length: 10 }, () => null),
  ];
  await connectedAs('superuser', async (client) => {
    for (const userId of deeds)
      await client.query(
        `INSERT INTO log_entry (tenant_id, id, at, user_id, system_reason, action) VALUES ($1, $2, $3, $4, $5, 'audit.plan')`,
        [home.tenantId, newId(), `${month}-15T10:00:00Z`, userId, userId ? null : 'test'],
      );
  });
}

const reviewOf = async (month: string) => {
  const reviews = await withTenant(home.as.admin, 'logReview.read', listLogReviews);
  const found = reviews.find((review) => review.month === `${month}-01`);
  const review =
    found && (await withTenant(home.as.admin, 'logReview.read', (tx) => getLogReview(tx, found.id)));
  if (!review) throw new Error(`${month} has no review`);
  return review;
};

beforeAll(async () => {
  home = await makeTenant('norr');
  worker = systemActor('worker', home.tenantId, 'test');
});

describe('the month’s sample', () => {
  beforeAll(async () => {
    await fillMonth('2031-02');
    rightly(await setLogReviewSize(home.as.admin, { size: 12 }));
    expect(await drawLogReview(worker, MARCH)).toBe(true);
  });

  test('is as large as the organisation has set, of what people did in the month before', async () => {
    const { sample } = await reviewOf('2031-02');
    expect(sample).toHaveLength(12);
    for (const { entry } of sample) {
      expect(entry.userId).not.toBeNull();
      expect(entry.at.toISOString().slice(0, 7)).toBe('2031-02');
    }
  });

  test('is drawn once: another morning changes nothing', async () => {
    const before = await reviewOf('2031-02');
    expect(await drawLogReview(worker, '2031-03-08' as PlainDate)).toBe(false);
    expect(await reviewOf('2031-02')).toEqual(before);
  });

  test('is seeded by the hash of the month’s first link, so that the draw can be repeated', async () => {
    const { seed } = await reviewOf('2031-02');
    const first = await connectedAs('superuser', (client) =>
      client.query<{ hash: string }>(
        `SELECT encode(l.hash, 'hex') AS hash FROM log_link l JOIN log_entry e ON e.tenant_id = l.tenant_id AND e.id = l.entry_id
         WHERE e.tenant_id = $1 AND e.at >= '2031-02-01' AND e.at < '2031-03-01' ORDER BY l.seq LIMIT 1`,
        [home.tenantId],
      ),
    );
    expect(seed).toBe(first.rows[0]?.hash);
  });

  test('is not drawn of a month in which nothing was done', async () => {
    expect(await drawLogReview(worker, '2033-01-01' as PlainDate)).toBe(false);
  });
});

describe('judging and signing', () => {
  const otherAdmin = () =>
    person({ userId: home.otherAuditor.userId, tenantId: home.tenantId, roles: ['admin'], unitIds: [] });

  beforeAll(async () => {
    await fillMonth('2031-05');
    rightly(await setLogReviewSize(home.as.admin, { size: 40 }));
    await drawLogReview(worker, '2031-06-01' as PlainDate);
  });

  test('nobody judges what they have done themselves', async () => {
    const { id, sample } = await reviewOf('2031-05');
    const own = sample.find(({ entry }) => entry.userId === home.as.admin.userId);
    const judgement = { reviewId: id, entryId: own?.entry.id ?? '', verdict: 'right', note: null } as const;
    expect(await judgeLogEntry(home.as.admin, judgement)).toEqual({ ok: false, error: 'own-deed' });
  });

  test('is signed when all has been judged, not before, and stays as it is from then on', async () => {
    const { id, sample } = await reviewOf('2031-05');
    expect(await signLogReview(home.as.admin, { reviewId: id })).toEqual({ ok: false, error: 'unjudged' });
    for (const { entry } of sample)
      rightly(
        await judgeLogEntry(otherAdmin(), { reviewId: id, entryId: entry.id, verdict: 'right', note: null }),
      );
    rightly(await signLogReview(home.as.admin, { reviewId: id }));
    const again = {
      reviewId: id,
      entryId: sample[0]?.entry.id ?? '',
      verdict: 'lookInto',
      note: 'Sent.',
    } as const;
    expect(await judgeLogEntry(otherAdmin(), again)).toEqual({ ok: false, error: 'signed' });
    expect(await signLogReview(otherAdmin(), { reviewId: id })).toEqual({ ok: false, error: 'signed' });
    expect((await reviewOf('2031-05')).sample[0]?.verdict).toBe('right');
  });
});
