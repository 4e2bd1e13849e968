import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { updateNoticeChoice, updateNoticesToRead } from '@/lib/data/notice-list';
import { insertNotice } from '@/lib/data/notices';
import { withTenant } from '@/lib/data/scope';
import { type MailBox, startMailBox } from '../support/mail-box';
import { connectedAs } from '../support/own-database';
import { emptyPost, mailsOf, post, SITE, tell, telling } from '../support/post-office';
import { makeTenant, type TestTenant } from '../support/two-tenants';

const MANAGER = 'unitmanager@hemma.example';

let home: TestTenant;
let box: MailBox;

beforeAll(async () => {
  home = await makeTenant('hemma');
});

beforeEach(async () => {
  box = await startMailBox();
  await emptyPost();
});

afterEach(() => box.stop());

describe('a mail', () => {
  test('says in both of its parts that something has happened, and where to read it, but not what nor about whom', async () => {
    await tell(home);
    await post(home, box.url);
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
    await tell(home);
    await post(home, box.url);
    const [mail] = await box.inbox(MANAGER);
    const [{ id } = { id: '' }] = await mailsOf(home);
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
    await tell(home);
    await post(home, box.url);
    expect((await box.inbox(MANAGER))[0]?.subject).toMatch(/^Action 1 in .* has been sent back/);
  });

  test('says together what happened together, to each person once', async () => {
    const both = { recipients: [home.as.unitManager.userId, home.as.reader.userId, home.as.auditor.userId] };
    await tell(home, { ...both, key: 'one' });
    await tell(home, { ...both, key: 'one' });
    await tell(home, { ...both, key: 'another' });
    await post(home, box.url);
    expect((await box.inbox(MANAGER)).map(({ subject }) => subject)).toEqual(['2 nya notiser i Följsam']);
    expect(box.deliveries.flatMap(({ to }) => to).sort()).toEqual(['reader@hemma.example', MANAGER]);
  });

  test('is not sent when what it tells of did not happen', async () => {
    const failing = withTenant(home.as.auditor, 'audit.startDrafting', async (tx) => {
      await insertNotice(tx, telling(home));
      throw new Error('it did not happen');
    });
    await expect(failing).rejects.toThrow('it did not happen');
    await post(home, box.url);
    expect(box.deliveries).toEqual([]);
  });

  test('is not sent to who has read it already, nor to who has left', async () => {
    await tell(home);
    await tell(home, { recipients: [home.as.reader.userId] });
    await withTenant(home.as.unitManager, 'ownNotices.markSeen', (tx) =>
      updateNoticesToRead(tx, 'all', new Date()),
    );
    const leave = (day: string | null) =>
      connectedAs('superuser', (client) =>
        client.query('UPDATE membership SET ended_on = $1 WHERE user_id = $2', [day, home.as.reader.userId]),
      );
    await leave('2026-03-02');
    await post(home, box.url, { gather: true });
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
    await tell(home);
    await tell(home, { kind: 'actionDueSoon' });
    await tell(home, { kind: 'auditReopened' });
    await post(home, box.url);
    expect((await box.inbox(MANAGER)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('har öppnats igen'),
    ]);
    await post(home, box.url, { gather: true });
    await post(home, box.url, { gather: true });
    expect((await box.inbox(MANAGER)).map(({ subject }) => subject)).toEqual([
      expect.stringContaining('har öppnats igen'),
      '2 nya notiser i Följsam',
    ]);
  });

  test('never holds back an escalation', async () => {
    await choose(['audits', 'actions', 'dueDates']);
    await tell(home, { kind: 'actionEscalated' });
    await post(home, box.url);
    expect(await box.inbox(MANAGER)).toHaveLength(1);
  });
});
