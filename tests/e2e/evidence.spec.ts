import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Locator, Page } from '@playwright/test';
import { v7 } from 'uuid';
import { expect, test } from '../support/browser';
import { pdfOf, photoWithPosition } from '../support/sent-files';

const item = 'rutin-for-tystnadsplikt';

/** Opens an item of the demo's audit that is under way; gives the part of it that holds the files. */
async function openFiles(page: Page): Promise<Locator> {
  await page.goto('/t/demo/audits');
  const row = page.getByRole('row', { name: /Relationsvåldscentrum Väst/ }).filter({ hasText: 'Besök' });
  await row.getByRole('link').first().click();
  await page.getByRole('link', { name: 'Till formuläret' }).click();
  await expect(page.getByRole('link', { name: 'Klar med besöket' })).toBeVisible();
  await page
    .locator(`#item-${item}`)
    .getByRole('button', { name: /^Visa mer om/ })
    .click();
  const files = page.getByRole('region', { name: 'Filer', exact: true });
  await expect(files.getByText('Bifoga fil')).toBeVisible(slowly);
  return files;
}

type SentFile = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };

/** What a drag or a clipboard holds. */
const holding = (page: Page, { name, type, bytes }: SentFile) =>
  page.evaluateHandle(
    ([name, type, base64]) => {
      const held = new DataTransfer();
      const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      held.items.add(new File([bytes], name, { type }));
      return held;
    },
    [name, type, Buffer.from(bytes).toString('base64')] as const,
  );

async function drop(page: Page, onto: Locator, file: SentFile): Promise<void> {
  const dataTransfer = await holding(page, file);
  await onto.dispatchEvent('dragover', { dataTransfer });
  await onto.dispatchEvent('drop', { dataTransfer });
}

async function paste(page: Page, file: SentFile): Promise<void> {
  const held = await holding(page, file);
  await page.evaluate((clipboardData) => {
    document.body.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  }, held);
}

const aPdf = (title: string) => Buffer.from(pdfOf(`/Lang (${v7()})`, `(${title})`));
const linkTo = (files: Locator, title: string) =>
  files.getByRole('link', { name: new RegExp(`^Hämta ${title},`) });
/** Each file is looked into in a thread of its own, which takes its time on a busy machine. */
const slowly = { timeout: 60_000 };
const sha256Of = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

test('files are attached by button, by drag and by paste, and come out as they were put in', async ({
  signedIn,
  checkPage,
}) => {
  // Axe takes its time on so long a form.
  test.slow();
  const page = await signedIn('auditor');
  const files = await openFiles(page);
  const routine = aPdf('rutin');

  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/evidence/*/*', async (route) => {
    await held;
    await route.continue();
  });
  await files.locator('input[multiple]').setInputFiles({ name: 'Rutin.pdf', mimeType: '', buffer: routine });
  await expect(files.getByRole('progressbar', { name: 'Skickar Rutin.pdf' })).toBeVisible();
  await drop(page, files.getByText('Bifoga fil'), { name: 'Avtal.pdf', type: '', bytes: aPdf('avtal') });
  await expect(files.getByText('Väntar på sin tur')).toBeVisible();
  await files.getByRole('button', { name: 'Avbryt Avtal.pdf' }).click();
  release();
  await expect(linkTo(files, 'Rutin')).toBeVisible(slowly);
  await page.unroute('**/evidence/*/*');

  await drop(page, files.getByText('Bifoga fil'), { name: 'Plan.pdf', type: '', bytes: aPdf('plan') });
  await expect(linkTo(files, 'Plan')).toBeVisible(slowly);
  await paste(page, { name: 'Foto.jpg', type: 'image/jpeg', bytes: await photoWithPosition() });
  await expect(linkTo(files, 'Foto')).toBeVisible(slowly);
  await expect(linkTo(files, 'Avtal'), 'what was cancelled is not kept').toHaveCount(0);

  const [download] = await Promise.all([page.waitForEvent('download'), linkTo(files, 'Rutin').click()]);
  expect(download.suggestedFilename()).toBe('Rutin.pdf');
  expect(readFileSync(await download.path()).equals(routine)).toBe(true);
  await files.getByRole('button', { name: 'Mer om Rutin' }).click();
  await expect(files.getByText(sha256Of(routine))).toBeVisible();

  await files.getByRole('button', { name: 'Mer om Foto' }).click();
  await expect(
    files.getByText('Bilden är sparad på nytt, utan uppgifter om plats, tid och kamera.'),
  ).toBeVisible();
  const picture = await page.request.get((await linkTo(files, 'Foto').getAttribute('href')) ?? '');
  expect((await picture.body()).includes('Kamera')).toBe(false);
  await checkPage(page);

  await files.getByRole('button', { name: 'Ta bort', exact: true }).first().click();
  await page.getByLabel('Varför?').fill('Fel rutin.');
  await page.getByRole('dialog').getByRole('button', { name: 'Ta bort' }).click();
  await expect(files.getByText(/^Rutin är borttagen\. Skäl: Fel rutin\./).first()).toBeVisible(slowly);

  await page.setViewportSize({ width: 360, height: 740 });
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
});

test('what a file is called has no say: what is not taken is told in words, and nothing of it is kept', async ({
  signedIn,
  expectComplaint,
  checkPage,
}) => {
  expectComplaint(/422/);
  expectComplaint(/409/);
  // Axe takes its time on so long a form.
  test.slow();
  const page = await signedIn('auditor');
  const files = await openFiles(page);
  const choose = (name: string, buffer: Buffer) =>
    files.locator('input[multiple]').setInputFiles({ name, mimeType: 'application/pdf', buffer });

  await choose('Ritning.pdf', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'));
  await expect(files.getByRole('alert')).toContainText('Vad den heter spelar ingen roll.', slowly);
  await checkPage(page);
  await files.getByRole('button', { name: 'Stäng meddelandet om Ritning.pdf' }).click();
  await choose('Program.pdf', Buffer.from(pdfOf('/OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>')));
  await expect(files.getByRole('alert')).toContainText('PDF-filen innehåller program som kan köras.', slowly);
  await files.getByRole('button', { name: 'Stäng meddelandet om Program.pdf' }).click();

  const twice = aPdf('två gånger');
  await choose('Policy.pdf', twice);
  await expect(linkTo(files, 'Policy')).toBeVisible(slowly);
  await choose('Samma policy.pdf', twice);
  await expect(files.getByRole('alert')).toContainText('Filen finns redan här, som Policy.', slowly);
  await expect(files.getByRole('link')).not.toHaveText([/Ritning/, /Program/, /Samma/]);

  const { pathname } = new URL((await linkTo(files, 'Policy').getAttribute('href')) ?? '', page.url());
  const answer = await page.request.get(pathname);
  expect(answer.headers()).toMatchObject({
    'content-disposition': `attachment; filename="Policy.pdf"; filename*=UTF-8''Policy.pdf`,
    'x-content-type-options': 'nosniff',
    'content-type': 'application/pdf',
  });
  expect(answer.headers()['content-security-policy']).toContain('sandbox');

  const sent = (data: Buffer, name = 'a.pdf') =>
    page.request.put(pathname.replace(/[^/]+\/[^/]+$/, `${v7()}/${v7()}`), {
      headers: {
        'content-type': 'application/octet-stream',
        'x-evidence': encodeURIComponent(JSON.stringify({ target: { item, actionId: null }, name })),
      },
      data,
    });
  expect((await sent(Buffer.alloc(0))).status()).toBe(422);
  expect((await sent(Buffer.alloc(26_000_000))).status()).toBe(413);
  // So large that it is not even read: then the answer may not reach the caller.
  const huge = await sent(Buffer.alloc(100_000_000)).then(
    (refused) => refused.status(),
    () => 413,
  );
  expect(huge).toBe(413);
  expect((await sent(aPdf('sökväg'), '../../etc/passwd')).status()).toBe(200);
  await openFiles(page);
  await expect(linkTo(files, 'passwd')).toBeVisible(slowly);
  const [download] = await Promise.all([page.waitForEvent('download'), linkTo(files, 'passwd').click()]);
  expect(download.suggestedFilename()).toBe('passwd.pdf');
});
