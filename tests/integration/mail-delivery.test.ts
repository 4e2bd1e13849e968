import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { postNotices } from '@/lib/commands/post-notices';
import { sendMail } from '@/lib/commands/send-mail';
import { sendMailAgain } from '@/lib/commands/send-mail-again';
import { requireMail } from '@/lib/data/mails';
import { queueDueMails } from '@/lib/data/queue';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import { startWorker } from '@/lib/jobs/worker';
import { buildWorker, type KillableWorker, startKillableWorker } from '../support/killable-worker';
import { type MailBox, type ServerManners, startMailBox } from '../support/mail-box';
import { connectedAs } from '../support/own-database';
import { emptyPost, mailsOf, officeAt, post, tell, untilDue, workerOf } from '../support/post-office';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

const MANAGER = 'unitmanager@hemma.example';

let home: TestTenant;
let away: TestTenant;
let box: MailBox;
/** What the server does in the test at hand. */
let manners: ServerManners = {};

beforeAll(async () => {
  home = await makeTenant('hemma');
  away = await makeTenant('borta');
});

beforeEach(async () => {
  manners = {};
  box = await startMailBox({
    onRecipient: (address) => manners.onRecipient?.(address),
    onMessage: (delivery) => manners.onMessage?.(delivery),
  });
  await emptyPost();
});

const workers: KillableWorker[] = [];

function killable(): KillableWorker {
  const started = startKillableWorker(box.url);
  workers.push(started);
  return started;
}

afterEach(async () => {
  for (const started of workers.splice(0)) started.kill();
  await box.stop();
});

describe('a mail server that does not take it', () => {
  test('gets it later when nobody answered, once', async () => {
    const { url } = box;
    await box.stop();
    await tell(home);
    await post(home, url);
    expect(await mailsOf(home)).toMatchObject([{ status: 'queued', problem: 'unreachable', attempts: 1 }]);
    await post(home, url);
    expect(await mailsOf(home)).toMatchObject([{ attempts: 1 }]);

    box = await startMailBox({}, Number(new URL(url).port));
    await untilDue();
    await post(home, box.url);
    await post(home, box.url);
    expect(await mailsOf(home)).toMatchObject([{ status: 'sent', problem: null, attempts: 2 }]);
    expect(box.deliveries).toHaveLength(1);
  });

  test('gets it later when it says that it cannot now, and not again when it says that it never will', async () => {
    const refusal = (responseCode: number) => Object.assign(new Error('No'), { responseCode });
    manners = { onRecipient: () => refusal(451) };
    await tell(home);
    await post(home, box.url);
    expect(await mailsOf(home)).toMatchObject([{ status: 'queued', problem: 'refused 451' }]);
    manners = { onRecipient: () => refusal(550) };
    await untilDue();
    await post(home, box.url);
    expect(await mailsOf(home)).toMatchObject([{ status: 'failed', problem: 'refused 550' }]);
    await untilDue();
    await post(home, box.url);
    expect(box.deliveries).toEqual([]);
  });

  test('gets what failed anew when an administrator says so, and nobody else can', async () => {
    manners = { onRecipient: () => Object.assign(new Error('No'), { responseCode: 550 }) };
    await tell(home);
    await post(home, box.url);
    manners = {};
    const [{ id } = { id: '' }] = await mailsOf(home);
    await expect(sendMailAgain(away.as.admin, { mailId: id })).rejects.toBeInstanceOf(Denied);
    rightly(await sendMailAgain(home.as.admin, { mailId: id }));
    await post(home, box.url);
    expect(await box.inbox(MANAGER)).toHaveLength(1);
    expect(await sendMailAgain(home.as.admin, { mailId: id })).toEqual({ ok: false, error: 'not-waiting' });
  });
});

describe('nothing is lost and nothing is doubled', () => {
  test('when several workers gather and send at once', async () => {
    for (let i = 0; i < 5; i++) await tell(home);
    await Promise.all([1, 2, 3, 4].map((i) => postNotices(workerOf(home), { gather: i % 2 === 0 })));
    const ids = (await mailsOf(home)).map(({ id }) => id);
    expect(ids).toHaveLength(1);
    await Promise.all([...ids, ...ids, ...ids].map((id) => sendMail(workerOf(home), id, officeAt(box.url))));
    expect(box.deliveries).toHaveLength(1);
  });

  describe('when the worker is killed', () => {
    beforeAll(buildWorker);

    /** The mail is due again when the time is over after which an attempt counts as dead. */
    async function anotherWorker(): Promise<void> {
      expect(await mailsOf(home)).toMatchObject([{ status: 'sending', attempts: 1 }]);
      await post(home, box.url);
      expect((await mailsOf(home))[0]?.attempts, 'while the attempt may be alive').toBe(1);
      await untilDue();
      expect(await queueDueMails()).toBe(1);
      await post(home, box.url);
    }

    test('after the server took the mail and before that was marked: the same message goes again, and is one in the mailbox', async () => {
      const killed = killable();
      manners = {
        onMessage: async () => {
          // Taken: what is answered now reaches nobody.
          killed.kill();
          await killed.ended;
          manners = {};
          return undefined;
        },
      };
      await tell(home);
      await killed.ended;
      await expect.poll(() => box.deliveries.length, { timeout: 10_000 }).toBe(1);
      await anotherWorker();
      expect(box.deliveries).toHaveLength(2);
      expect(box.deliveries[1]).toEqual(box.deliveries[0]);
      expect(await box.inbox(MANAGER)).toHaveLength(1);
      expect(await mailsOf(home)).toMatchObject([{ status: 'sent', attempts: 2 }]);
    });

    test('before the server took the mail: it comes once', async () => {
      const killed = killable();
      manners = {
        onRecipient: () => {
          killed.kill();
          manners = {};
          return undefined;
        },
      };
      await tell(home);
      await killed.ended;
      await anotherWorker();
      expect(box.deliveries).toHaveLength(1);
      expect(await mailsOf(home)).toMatchObject([{ status: 'sent', attempts: 2 }]);
    });
  });
});

describe('without a mail server', () => {
  test('mails go by themselves to the outbox, where the administrator of the tenant reads them, and nobody else', async () => {
    const running = await startWorker();
    await tell(home);
    await expect.poll(async () => (await mailsOf(home))[0]?.status, { timeout: 20_000 }).toBe('kept');
    await running.stop();
    const [{ id } = { id: '' }] = await mailsOf(home);
    const open = (actor: Actor) => withTenant(actor, 'outbox.read', (tx) => requireMail(tx, id));
    expect(await open(home.as.admin)).toMatchObject({
      recipient: MANAGER,
      text: expect.stringContaining('har skickats tillbaka'),
    });
    await expect(open(away.as.admin)).rejects.toMatchObject({ answer: 'notFound' });
    await expect(open(home.as.auditor)).rejects.toMatchObject({ answer: 'forbidden' });
  });
});

test('what has been sent never changes again', async () => {
  await tell(home);
  await post(home, box.url);
  const [{ id } = { id: '' }] = await mailsOf(home);
  const change = connectedAs('owner', (client) =>
    client.query(`UPDATE mail SET text = 'Annat' WHERE id = $1`, [id]),
  );
  await expect(change).rejects.toThrow(/never changes/);
});
