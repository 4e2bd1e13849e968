import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { postNotices } from '@/lib/commands/post-notices';
import { sendMail } from '@/lib/commands/send-mail';
import { sendMailAgain } from '@/lib/commands/send-mail-again';
import { newId } from '@/lib/data/columns';
import { listMails, requireMail } from '@/lib/data/mails';
import { updateNoticeChoice, updateNoticesToRead } from '@/lib/data/notice-list';
import { insertNotice, type NewNotice } from '@/lib/data/notices';
import { queueDueMails } from '@/lib/data/queue';
import { Denied, withTenant } from '@/lib/data/scope';
import type { Actor } from '@/lib/domain/actor';
import { systemActor } from '@/lib/domain/actor';
import { startWorker } from '@/lib/jobs/worker';
import { smtpServer } from '@/lib/mail/mail-server';
import { buildWorker, type KillableWorker, startKillableWorker } from '../support/killable-worker';
import { type MailBox, type ServerManners, startMailBox } from '../support/mail-box';
import { connectedAs } from '../support/own-database';
import { makeTenant, rightly, type TestTenant } from '../support/two-tenants';

const FROM = 'Följsam <foljsam@kommun.example>';
const SITE = 'https://foljsam.example';
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
  await connectedAs('superuser', (client) =>
    client.query('DELETE FROM notice; DELETE FROM mail; DELETE FROM notice_choice'),
  );
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

const worker = () => systemActor('worker', home.tenantId, 'test');

const office = (url = box.url) => ({ server: smtpServer(url, FROM), siteAddress: SITE });

const telling = (more: Partial<NewNotice> = {}): NewNotice => ({
  kind: 'actionReturned',
  key: newId(),
  auditId: home.decidedAuditId,
  actionId: home.actionId,
  recipients: [home.as.unitManager.userId],
  ...more,
});

const tell = (more: Partial<NewNotice> = {}, by: Actor = home.as.auditor) =>
  withTenant(by, 'audit.startDrafting', (tx) => insertNotice(tx, telling(more)));

const mails = () => withTenant(home.as.admin, 'outbox.read', (tx) => listMails(tx, 100));

/** Makes the mails that are wanted at once, and makes one attempt with each. */
async function post({ gather = false, url = box.url } = {}): Promise<void> {
  await postNotices(worker(), { gather });
  for (const { id } of await mails()) await sendMail(worker(), id, office(url));
}

/** Lets the time pass until every mail is due again. */
const untilDue = () =>
  connectedAs('superuser', (client) => client.query(`UPDATE mail SET due_at = now() WHERE status <> 'sent'`));

describe('a mail', () => {
  test('says in both of its parts that something has happened, and where to read it, but not what nor about whom', async () => {
    await tell();
    await post();
    const [mail] = await box.inbox(MANAGER);
    const says = `Åtgärd 1 i ${home.caseNumber} har skickats tillbaka. Läs vad som saknas.`;
    expect(mail).toMatchObject({ subject: says, from: { address: 'foljsam@kommun.example' } });
    const address = new RegExp(`${SITE}/t/hemma/notices/[0-9a-f-]{36}`);
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain(says);
      expect(part).toMatch(address);
      expect(part).toContain(`${SITE}/t/hemma/notices/settings`);
    }
    const [{ raw = '' } = {}] = box.deliveries;
    const everything = `${raw}\n${mail?.text}\n${mail?.html}`;
    for (const secret of ['Enhet A', 'Skriv en plan', home.auditId, home.decidedAuditId])
      expect(everything).not.toContain(secret);
  });

  test('tells machines what it is, so that no absence note answers it', async () => {
    await tell();
    await post();
    const [mail] = await box.inbox(MANAGER);
    const [{ id } = { id: '' }] = await mails();
    const header = (key: string) => mail?.headers.find((one) => one.key === key)?.value;
    expect(header('auto-submitted')).toBe('auto-generated');
    expect(header('list-id')).toMatch(/<notices[.]foljsam[.]example>/);
    expect(header('list-unsubscribe')).toBe(`<${SITE}/t/hemma/notices/settings>`);
    expect(mail?.messageId).toBe(`<${id}@foljsam.example>`);
  });

  test('is in the language that its person has chosen for mails', async () => {
    await withTenant(home.as.unitManager, 'ownNotices.save', (tx) =>
      updateNoticeChoice(tx, home.as.unitManager.userId, { language: 'en', daily: [] }),
    );
    await tell();
    await post();
    expect((await box.inbox(MANAGER))[0]?.subject).toMatch(/^Action 1 in .* has been sent back/);
  });

  test('says together what happened together, to each person once', async () => {
    const both = { recipients: [home.as.unitManager.userId, home.as.reader.userId, home.as.auditor.userId] };
    await tell({ ...both, key: 'one' });
    await tell({ ...both, key: 'one' });
    await tell({ ...both, key: 'another' });
    await post();
    expect((await box.inbox(MANAGER)).map(({ subject }) => subject)).toEqual(['2 nya notiser i Följsam']);
    expect(box.deliveries.flatMap(({ to }) => to).sort()).toEqual(['reader@hemma.example', MANAGER]);
  });

  test('is not sent when what it tells of did not happen', async () => {
    const failing = withTenant(home.as.auditor, 'audit.startDrafting', async (tx) => {
      await insertNotice(tx, telling());
      throw new Error('it did not happen');
    });
    await expect(failing).rejects.toThrow('it did not happen');
    await post();
    expect(box.deliveries).toEqual([]);
  });

  test('is not sent to who has read it already, nor to who has left', async () => {
    await tell();
    await tell({ recipients: [home.as.reader.userId] });
    await withTenant(home.as.unitManager, 'ownNotices.markSeen', (tx) =>
      updateNoticesToRead(tx, 'all', new Date()),
    );
    const leave = (day: string | null) =>
      connectedAs('superuser', (client) =>
        client.query('UPDATE membership SET ended_on = $1 WHERE user_id = $2', [day, home.as.reader.userId]),
      );
    await leave('2026-03-02');
    await post({ gather: true });
    expect(box.deliveries).toEqual([]);
    await leave(null);
  });
});

describe('what comes once a day', () => {
  const choose = (daily: ('audits' | 'actions' | 'dueDates')[]) =>
    withTenant(home.as.unitManager, 'ownNotices.save', (tx) =>
      updateNoticeChoice(tx, home.as.unitManager.userId, { language: 'sv', daily }),
    );

  test('waits for the morning and comes in one mail, while the rest comes at once', async () => {
    await choose(['actions', 'dueDates']);
    await tell();
    await tell({ kind: 'actionDueSoon' });
    await tell({ kind: 'auditReopened' });
    await post();
    expect((await box.inbox(MANAGER)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('har öppnats igen'),
    ]);
    await post({ gather: true });
    await post({ gather: true });
    expect((await box.inbox(MANAGER)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('har öppnats igen'),
      '2 nya notiser i Följsam',
    ]);
  });

  test('never holds back an escalation', async () => {
    await choose(['audits', 'actions', 'dueDates']);
    await tell({ kind: 'actionEscalated' });
    await post();
    expect(await box.inbox(MANAGER)).toHaveLength(1);
  });
});

describe('a mail server that does not take it', () => {
  test('gets it later when nobody answered, once', async () => {
    const { url } = box;
    await box.stop();
    await tell();
    await post({ url });
    expect(await mails()).toMatchObject([{ status: 'queued', problem: 'unreachable', attempts: 1 }]);
    await post({ url });
    expect(await mails()).toMatchObject([{ attempts: 1 }]);

    box = await startMailBox({}, Number(new URL(url).port));
    await untilDue();
    await post();
    await post();
    expect(await mails()).toMatchObject([{ status: 'sent', problem: null, attempts: 2 }]);
    expect(box.deliveries).toHaveLength(1);
  });

  test('gets it later when it says that it cannot now, and not again when it says that it never will', async () => {
    const refusal = (responseCode: number) => Object.assign(new Error('No'), { responseCode });
    manners = { onRecipient: () => refusal(451) };
    await tell();
    await post();
    expect(await mails()).toMatchObject([{ status: 'queued', problem: 'refused 451' }]);
    manners = { onRecipient: () => refusal(550) };
    await untilDue();
    await post();
    expect(await mails()).toMatchObject([{ status: 'failed', problem: 'refused 550' }]);
    await untilDue();
    await post();
    expect(box.deliveries).toEqual([]);
  });

  test('gets what failed anew when an administrator says so, and nobody else can', async () => {
    manners = { onRecipient: () => Object.assign(new Error('No'), { responseCode: 550 }) };
    await tell();
    await post();
    manners = {};
    const [{ id } = { id: '' }] = await mails();
    await expect(sendMailAgain(away.as.admin, { mailId: id })).rejects.toBeInstanceOf(Denied);
    rightly(await sendMailAgain(home.as.admin, { mailId: id }));
    await post();
    expect(await box.inbox(MANAGER)).toHaveLength(1);
    expect(await sendMailAgain(home.as.admin, { mailId: id })).toEqual({ ok: false, error: 'not-waiting' });
  });
});

describe('nothing is lost and nothing is doubled', () => {
  test('when several workers gather and send at once', async () => {
    for (let i = 0; i < 5; i++) await tell();
    await Promise.all([1, 2, 3, 4].map((i) => postNotices(worker(), { gather: i % 2 === 0 })));
    const ids = (await mails()).map(({ id }) => id);
    expect(ids).toHaveLength(1);
    await Promise.all([...ids, ...ids, ...ids].map((id) => sendMail(worker(), id, office())));
    expect(box.deliveries).toHaveLength(1);
  });

  describe('when the worker is killed', () => {
    beforeAll(buildWorker);

    /** The mail is due again when the time is over after which an attempt counts as dead. */
    async function anotherWorker(): Promise<void> {
      expect(await mails()).toMatchObject([{ status: 'sending', attempts: 1 }]);
      await post();
      expect((await mails())[0]?.attempts, 'while the attempt may be alive').toBe(1);
      await untilDue();
      expect(await queueDueMails()).toBe(1);
      await post();
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
      await tell();
      await killed.ended;
      await expect.poll(() => box.deliveries.length, { timeout: 10_000 }).toBe(1);
      await anotherWorker();
      expect(box.deliveries).toHaveLength(2);
      expect(box.deliveries[1]).toEqual(box.deliveries[0]);
      expect(await box.inbox(MANAGER)).toHaveLength(1);
      expect(await mails()).toMatchObject([{ status: 'sent', attempts: 2 }]);
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
      await tell();
      await killed.ended;
      await anotherWorker();
      expect(box.deliveries).toHaveLength(1);
      expect(await mails()).toMatchObject([{ status: 'sent', attempts: 2 }]);
    });
  });
});

describe('without a mail server', () => {
  test('mails go by themselves to the outbox, where the administrator of the tenant reads them, and nobody else', async () => {
    const running = await startWorker();
    await tell();
    await expect.poll(async () => (await mails())[0]?.status, { timeout: 20_000 }).toBe('kept');
    await running.stop();
    const [{ id } = { id: '' }] = await mails();
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
  await tell();
  await post();
  const [{ id } = { id: '' }] = await mails();
  const change = connectedAs('owner', (client) =>
    client.query(`UPDATE mail SET text = 'Annat' WHERE id = $1`, [id]),
  );
  await expect(change).rejects.toThrow(/never changes/);
});
