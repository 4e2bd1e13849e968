import { beforeAll, describe, expect, test } from 'vitest';
import { downloadReport } from '@/lib/commands/download-report';
import { logDenied } from '@/lib/commands/log-denied';
import { registerUnit } from '@/lib/commands/register-unit';
import { signIn } from '@/lib/commands/sign-in';
import { signOut } from '@/lib/commands/sign-out';
import { type LogEntry, listLog, listOwnLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import { logChoiceSchema, wholeLog } from '@/lib/domain/log/log-choice';
import { DAY, makeTenant, PASSWORD, rightly, type TestTenant } from '../support/two-tenants';

let north: TestTenant;
let south: TestTenant;

beforeAll(async () => {
  north = await makeTenant('norr');
  south = await makeTenant('soder');
});

const logOf = (tenant: TestTenant, query: Record<string, unknown> = {}, most = 100): Promise<LogEntry[]> =>
  withTenant(tenant.as.admin, 'log.read', (tx) => listLog(tx, most, logChoiceSchema.parse(query)));

const newest = async (tenant: TestTenant): Promise<LogEntry | undefined> => (await logOf(tenant, {}, 1))[0];

const attempt = (email: string, password: string) =>
  signIn({ email, password, address: '192.0.2.77', device: 'test' });

describe('what is written without a command of the tenant’s', () => {
  test('signing in and out, in the person’s name', async () => {
    const { sessionId } = rightly(await attempt('reader@norr.example', PASSWORD));
    expect(await newest(north)).toMatchObject({ action: 'session.opened', userId: north.as.reader.userId });
    await signOut(sessionId, 'here');
    expect(await newest(north)).toMatchObject({ action: 'session.closed', userId: north.as.reader.userId });
    const before = await newest(north);
    await signOut(sessionId, 'here');
    expect(await newest(north), 'a session ends once').toEqual(before);
  });

  test('a wrong password for a known account, as done by nobody, with the person as its target', async () => {
    const before = await newest(south);
    await attempt('reader@norr.example', 'fel');
    expect(await newest(north)).toMatchObject({
      action: 'session.refused',
      userId: null,
      targetType: 'member',
      targetId: north.as.reader.userId,
    });
    expect(await newest(south), 'another tenant’s log').toEqual(before);
  });

  test('a password for no account is written nowhere', async () => {
    const before = await newest(north);
    await attempt('ingen@norr.example', 'fel');
    expect(await newest(north)).toEqual(before);
  });

  test('who took a report, and which', async () => {
    rightly(await downloadReport(north.as.admin, north.reportId));
    expect(await newest(north)).toMatchObject({
      action: 'report.download',
      userId: north.as.admin.userId,
      targetId: north.reportId,
      detail: { caseNumber: north.caseNumber, kind: 'decision', version: 1 },
    });
  });
});

describe('a denied attempt', () => {
  const tried = async (): Promise<Denied> => {
    const unit = { ...north, name: 'Ny' };
    try {
      await registerUnit(north.as.reader, unit as never);
    } catch (error) {
      if (error instanceof Denied) return error;
    }
    throw new Error('It was let through');
  };

  test('says who tried what', async () => {
    await logDenied(north.as.reader, await tried());
    expect(await newest(north)).toMatchObject({
      action: 'access.denied',
      userId: north.as.reader.userId,
      detail: { tried: 'unit.register', answer: 'forbidden' },
    });
  });

  test('is written less and less often for one who goes on', async () => {
    const denied = await tried();
    for (let n = 0; n < 60; n++) await logDenied(north.as.unitManager, denied);
    const written = await logOf(north, { by: north.as.unitManager.userId, kind: 'denied' });
    expect(written.length).toBeGreaterThan(5);
    expect(written.length).toBeLessThan(25);
  });
});

describe('looking in the log', () => {
  test('by person, kind, thing and day gives what fits, and nothing else', async () => {
    const { auditor } = north.as;
    for (const entry of await logOf(north, { by: auditor.userId })) expect(entry.userId).toBe(auditor.userId);
    const audits = await logOf(north, { kind: 'audit' });
    expect(audits.length).toBeGreaterThan(3);
    for (const { action } of audits) expect(action).not.toMatch(/^(session|unit|template)[.]/);
    for (const entry of await logOf(north, { target: north.auditId }))
      expect(entry.targetId).toBe(north.auditId);
    expect(await logOf(north, { to: '2020-01-01' })).toEqual([]);
    expect(await logOf(north, { from: '2999-01-01' })).toEqual([]);
  });

  test('page by page gives all of it once, in the order in which it happened', async () => {
    const all = await logOf(north, {}, 1000);
    const seen: LogEntry[] = [];
    for (let page = await logOf(north, {}, 7); page.length > 0; ) {
      seen.push(...page);
      const last = page.at(-1);
      page = last ? await logOf(north, { before: `${last.at.toISOString()}_${last.id}` }, 7) : [];
    }
    expect(seen.map(({ id }) => id)).toEqual(all.map(({ id }) => id));
  });

  test('what means nothing in the address chooses nothing', () => {
    expect(logChoiceSchema.parse({ by: 'x', kind: 'x', from: '2026-13-01', before: 'x_y' })).toEqual(
      wholeLog,
    );
  });
});

test('a person sees what they have done, and what others have done with them, and nothing else', async () => {
  const { reader } = north.as;
  const own = await withTenant(reader, 'ownLog.read', (tx) => listOwnLog(tx, 100));
  expect(own.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['session.opened', 'session.refused', 'access.denied']),
  );
  for (const { userId, targetId } of own) expect([userId, targetId]).toContain(reader.userId);
});

test('the last day of a choice is counted in, on the Swedish clock', async () => {
  const [last] = await logOf(north, {}, 1);
  const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format(last?.at);
  expect((await logOf(north, { from: day, to: day }, 1))[0]).toEqual(last);
  expect(DAY < day).toBe(true);
});
