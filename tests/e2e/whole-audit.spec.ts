import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { addDays, type PlainDate } from '@/lib/domain/plain-date';
import { today } from '@/lib/time/clock';
import { expect, test } from '../support/browser';
import { mailsTo } from '../support/mail-folder';
import { demoPassword, emailOf } from '../support/site';
import { fillVisit } from '../support/well-found';

/** Three people, from plan to closed, on a machine that may be busy. */
test.describe.configure({ timeout: 600_000 });

const slug = 'granne';
const unit = 'Kvinnojouren Lyktan';
const home = `/t/${slug}`;
const steps = ['Självskattning', 'Faktagranskning', 'Godkännande av en annan person'];

const deeds = ['Skriv en rutin för beredskap.', 'För statistik över orosanmälningar.'];
const due = addDays(today(), 30);

const verb = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });

const reminders = (caseNumber: string) =>
  ['ska vara klar senast', 'ska vara klar i dag', 'är försenad'].map(
    (words) => `Åtgärd 1 i ${caseNumber} ${words}`,
  );

async function choose(admin: Page, on: boolean): Promise<void> {
  await admin.goto(`${home}/settings`);
  for (const step of steps) await admin.getByRole('checkbox', { name: step }).setChecked(on);
  await admin.getByRole('button', { name: 'Spara inställningarna' }).click();
  await expect(admin.getByText('Sparat', { exact: true })).toBeVisible();
}

/** Says in a pattern which audit it is about. */
const CASE = '{case}';

/** The link in the newest mail to somebody with these words about an audit. */
async function linkInMail(address: string, caseNumber: string, pattern: string): Promise<string> {
  const words = new RegExp(pattern.replace(CASE, caseNumber));
  let link: string | undefined;
  await expect(async () => {
    const mails = await mailsTo(address);
    const mail = mails.findLast(({ text }) => words.test(text ?? ''));
    const after = mail?.text?.slice(mail.text.search(words));
    link = /https?:\/\/\S+\/notices\/[0-9a-f-]+/.exec(after ?? '')?.[0];
    expect(link, String(words)).toBeDefined();
  }).toPass({ timeout: 60_000 });
  return link ?? '';
}

/** What a morning does, as of another day. */
async function sweep(day: PlainDate): Promise<void> {
  const words = ['scripts/foljsam.mjs', 'sweep', '--today', day, '--tenant', slug];
  await promisify(execFile)(process.execPath, words, { env: process.env });
}

async function confirm(page: Page, deed: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Lösenord', { exact: true }).fill(demoPassword());
  await dialog.getByRole('button', { name: deed }).click();
}

test('three people take an audit from its plan to its closing, and each is told by mail what is asked of them', async ({
  signedIn,
}) => {
  const admin = await signedIn('admin', slug);
  const auditor = await signedIn('auditor', slug);
  const manager = await signedIn('unitManager', slug);
  const managerMail = emailOf('unitManager', slug);
  const auditorMail = emailOf('auditor', slug);
  await choose(admin, true);

  let audit = '';
  let caseNumber = '';
  await test.step('the auditor plans it, and asks the unit for its own view', async () => {
    await auditor.goto(`${home}/audits/new`);
    await auditor.getByLabel('Enhet').selectOption(unit);
    const forms = auditor.getByLabel('Mall');
    const form = await forms.locator('option', { hasText: /^RVC/ }).first().textContent();
    await forms.selectOption(form);
    await auditor.getByLabel('Dag för besöket').fill(today());
    await auditor.getByRole('button', { name: 'Planera uppföljningen' }).click();
    await auditor.waitForURL(/\/audits\/[0-9a-f-]{36}$/);
    audit = new URL(auditor.url()).pathname;
    caseNumber = /\d{4}-\d{4}/.exec(await auditor.getByRole('main').innerText())?.[0] ?? '';
    expect(caseNumber).not.toBe('');
    await auditor.getByRole('button', { name: 'Be enheten om självskattning' }).click();
    await expect(auditor.getByText(/Enheten har inte lämnat in sin självskattning\. Den ska/)).toBeVisible();
  });

  await test.step('the manager follows the mail, answers and sends it in', async () => {
    await manager.goto(await linkInMail(managerMail, caseNumber, 'Självskattningen i {case} är öppen'));
    await expect(manager.getByRole('heading', { level: 1 })).toContainText('Självskattning');
    await manager.getByRole('radio', { name: 'Ja', exact: true }).first().check();
    await expect(manager.getByText(/^Sparat \d/)).toBeVisible();
    await manager.goto(audit);
    await manager.getByRole('button', { name: 'Lämna in självskattningen' }).click();
    await manager.getByRole('alertdialog').getByRole('button', { name: 'Lämna in självskattningen' }).click();
    await expect(manager.getByText(/^Självskattningen lämnades in/)).toBeVisible();
  });

  await test.step('the auditor is told, holds the visit and drafts', async () => {
    await auditor.goto(await linkInMail(auditorMail, caseNumber, 'Självskattningen i {case} är inskickad'));
    await auditor.goto(audit);
    await auditor.getByRole('button', { name: 'Börja besöket' }).click();
    await expect(auditor.getByRole('link', { name: 'Till formuläret' })).toBeVisible();
    await fillVisit(audit.split('/').at(-1) ?? '', deeds.length);
    await auditor.reload();
    await auditor.getByRole('button', { name: 'Gå vidare till bedömning' }).click();
    await expect(auditor.getByRole('link', { name: 'Till bedömningen' })).toBeVisible();
    await auditor.goto(`${audit}/judgement`);
    for (const [index, deed] of deeds.entries()) {
      await auditor.getByRole('radio', { name: /Kräv åtgärd/ }).check();
      await auditor.getByLabel('Åtgärdens text').fill(deed);
      await auditor.getByLabel(/^Åtgärdas senast/).fill(due);
      await auditor.getByRole('button', { name: 'Spara beslutet' }).click();
      const left = deeds.length - index - 1;
      await expect(
        left > 0
          ? auditor.getByRole('link', { name: new RegExp(`^${left} brist`) })
          : auditor.getByText('Alla brister är beslutade'),
      ).toBeVisible();
    }
    await auditor.goto(audit);
    await auditor.getByRole('button', { name: 'Skicka på faktagranskning' }).click();
    await expect(auditor.getByRole('link', { name: 'Till faktagranskningen' })).toBeVisible();
  });

  await test.step('the manager is told, and corrects a fact', async () => {
    await manager.goto(
      await linkInMail(managerMail, caseNumber, 'Utkastet till rapport i {case} är klart att faktagranska'),
    );
    await expect(manager.getByRole('heading', { level: 1 })).toContainText('Granska utkastet senast');
    const lack = manager.getByRole('region', { name: 'Brister i utkastet' }).getByRole('listitem').first();
    await lack.getByRole('radio', { name: 'Kommentera' }).check();
    await lack.getByLabel('Din kommentar').fill('Rutinen finns sedan i mars.');
    await expect(manager.getByText(/^Sparat \d/)).toBeVisible();
    await manager.getByRole('button', { name: 'Skicka in' }).click();
    await manager.getByRole('alertdialog').getByRole('button', { name: 'Skicka in' }).click();
    await expect(manager.getByText(/^Inskickat/)).toBeVisible();
  });

  await test.step('the auditor answers it, and asks for four eyes', async () => {
    await auditor.goto(await linkInMail(auditorMail, caseNumber, 'Faktagranskningen av {case} är inlämnad'));
    await auditor.goto(`${audit}/fact-review`);
    await auditor.getByRole('radio', { name: 'Behåll med motiv' }).check();
    await auditor.getByRole('textbox', { name: 'Motiv' }).fill('Rutinen är inte beslutad.');
    await auditor.getByRole('button', { name: 'Behåll utkastet' }).click();
    await expect(auditor.getByText('Utkastet behålls.').first()).toBeVisible();
    await auditor.goto(`${audit}/judgement`);
    await auditor.getByRole('button', { name: 'Begär godkännande' }).click();
    await expect(auditor.getByRole('button', { name: 'Begär godkännande' })).toHaveCount(0);
  });

  await test.step('the administrator is told and approves, and the auditor decides', async () => {
    await admin.goto(
      await linkInMail(emailOf('admin', slug), caseNumber, 'Utkastet i {case} väntar på godkännande'),
    );
    await admin.goto(`${audit}/approval`);
    await admin.getByRole('button', { name: 'Godkänn utkastet' }).click();
    await confirm(admin, 'Godkänn');
    await expect(admin.getByText(/^Godkänt .* av Administratör\.$/)).toBeVisible();
    await auditor.goto(await linkInMail(auditorMail, caseNumber, 'Utkastet i {case} är godkänt'));
    await auditor.goto(`${audit}/approval`);
    await auditor.getByRole('button', { name: 'Besluta', exact: true }).click();
    await confirm(auditor, 'Besluta och stämpla');
    await expect(auditor.getByRole('heading', { level: 1 })).toHaveText(`Rapport: ${unit}`);
    await manager.goto(await linkInMail(managerMail, caseNumber, 'Uppföljningen {case} är beslutad'));
  });

  await test.step('mornings pass: the manager is reminded before the day, on it and after it, each once', async () => {
    for (const days of [23, 23, 30, 31, 31]) await sweep(addDays(today(), days));
    await linkInMail(managerMail, caseNumber, 'Åtgärd 1 i {case} är försenad');
    const told = (await mailsTo(managerMail)).map(({ text }) => text ?? '').join('\n');
    for (const words of reminders(caseNumber)) expect(told.split(words).length - 1, words).toBe(1);
    expect(told, 'a mail holds no case content').not.toContain(deeds[0]);
    expect(told).not.toContain(unit);
  });

  await test.step('the manager answers and reports; the auditor returns one and verifies all', async () => {
    for (const deed of deeds) {
      await manager.goto(audit);
      await manager.getByRole('main').getByRole('link', { name: deed }).click();
      await verb(manager, 'Markera som åtgärdad').click();
      await inDialog(manager, 'Markera som åtgärdad').click();
      await expect(verb(manager, 'Ångra att den är åtgärdad')).toBeVisible();
    }
    await auditor.goto(
      await linkInMail(auditorMail, caseNumber, 'Åtgärd 1 i {case} är rapporterad som klar'),
    );
    await expect(auditor.getByRole('heading', { level: 1 })).toHaveText(deeds[0] ?? '');
    await verb(auditor, 'Återsänd').click();
    await auditor.getByLabel('Vad saknas?').fill('Rutinen saknar datum.');
    await inDialog(auditor, 'Återsänd').click();
    await expect(auditor.getByRole('region', { name: 'Historik' })).toContainText('återsände åtgärden');
    await manager.goto(await linkInMail(managerMail, caseNumber, 'Åtgärd 1 i {case} har skickats tillbaka'));
    await verb(manager, 'Markera som åtgärdad').click();
    await inDialog(manager, 'Markera som åtgärdad').click();
    await expect(verb(manager, 'Ångra att den är åtgärdad')).toBeVisible();
    for (const deed of deeds) {
      await auditor.goto(audit);
      await auditor.getByRole('main').getByRole('link', { name: deed }).click();
      await verb(auditor, 'Verifiera').click();
      await inDialog(auditor, 'Verifiera').click();
      await expect(auditor.getByRole('region', { name: 'Historik' })).toContainText('verifierade åtgärden');
    }
  });

  await test.step('the auditor closes it, and the manager is told', async () => {
    await auditor.goto(`${audit}/closing`);
    await auditor.getByRole('button', { name: 'Avsluta uppföljningen' }).click();
    await confirm(auditor, 'Avsluta och stämpla');
    await expect(auditor.getByRole('heading', { name: 'Slutrapport, version 2' })).toBeVisible();
    await manager.goto(await linkInMail(managerMail, caseNumber, 'Uppföljningen {case} är avslutad'));
  });
  await choose(admin, false);
});
