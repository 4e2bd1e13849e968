import { beforeAll, beforeEach, expect, test } from 'vitest';
import { correctHistory } from '@/lib/commands/correct-history';
import { saveAnswers } from '@/lib/commands/save-answers';
import { listHistory, listHistoryCorrections } from '@/lib/data/answers';
import { newId } from '@/lib/data/columns';
import { listLog } from '@/lib/data/log';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Change } from '@/lib/domain/answer';
import { connectedAs } from '../support/own-database';
import { beginOne, DAY, makeTenant, rightly, type TestTenant } from '../support/two-tenants';

const words = '811228-9874';
const correction = { target: 'hur', words, reason: 'Ett personnummer hör inte hit.' };

let home: TestTenant;
let auditId: string;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

beforeEach(async () => {
  auditId = await beginOne(home.as.auditor, home, DAY);
});

async function write(base: number, change: Omit<Change, 'target'>): Promise<void> {
  const { auditor } = home.as;
  const changes = [{ ...change, target: 'hur', mutationId: newId(), base }] as never;
  rightly(await saveAnswers(auditor, auditId, { device: newId(), userId: auditor.userId, changes }));
}

const history = () =>
  withTenant(home.as.auditor, 'audit.work', async (tx) => ({
    entries: (await listHistory(tx, auditId, 'hur')).map(({ from, to }) => [from?.value ?? null, to.value]),
    corrections: await listHistoryCorrections(tx, auditId, 'hur'),
  }));

test('what should never have been written goes from every line, and who took it out stays', async () => {
  await write(0, { field: 'comment', value: `Enligt ${words}, två gånger: ${words}.` });
  await write(1, { field: 'comment', value: 'Enligt den boende.' });
  const document = { title: `Akt ${words}`, date: null, seenBy: null };
  await write(0, { field: 'seenDocument', value: document });
  await write(1, { field: 'seenDocument', value: null });

  rightly(await correctHistory(home.as.auditor, auditId, correction));
  const { entries, corrections } = await history();
  const clean = 'Enligt [borttaget], två gånger: [borttaget].';
  expect(entries).toHaveLength(4);
  expect(entries).toContainEqual([null, clean]);
  expect(entries).toContainEqual([clean, 'Enligt den boende.']);
  expect(entries).toContainEqual([null, { ...document, title: 'Akt [borttaget]' }]);
  expect(corrections).toMatchObject([{ by: `auditor ${home.slug}`, reason: correction.reason, places: 4 }]);

  const [logged] = await withTenant(home.as.admin, 'log.read', (tx) => listLog(tx, 1));
  expect(logged?.action).toBe('history.correct');
  const everything = await connectedAs('superuser', (client) =>
    client.query('SELECT count(*)::int AS n FROM log_entry WHERE detail::text LIKE $1', [`%${words}%`]),
  );
  expect(everything.rows).toEqual([{ n: 0 }]);
});

test('while it stands in what holds now, that is to be changed first; what is not there is told', async () => {
  await write(0, { field: 'comment', value: `Enligt ${words}.` });
  expect(await correctHistory(home.as.auditor, auditId, correction)).toEqual({
    ok: false,
    error: 'still-there',
  });
  await write(1, { field: 'comment', value: null });
  const other = { ...correction, words: '701063-2391' };
  expect(await correctHistory(home.as.auditor, auditId, other)).toEqual({ ok: false, error: 'not-there' });
  expect((await history()).corrections).toEqual([]);
});

test('is for those who carry the audit out, and of their own tenant alone', async () => {
  await write(0, { field: 'comment', value: `Enligt ${words}.` });
  await write(1, { field: 'comment', value: null });
  await expect(correctHistory(home.otherAuditor, auditId, correction)).rejects.toThrow(Denied);
  const straight = connectedAs('app', async (client) => {
    const { tenantId, as } = home;
    const values = [tenantId, newId(), auditId, 'hur', words, '', 'Skäl', as.auditor.userId];
    await client.query('SELECT app.correct_history($1, $2, $3, $4, $5, $6, $7, $8)', values);
  });
  await expect(straight).rejects.toThrow('another tenant');
});
