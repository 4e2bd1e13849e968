import type { Page } from '@playwright/test';
import { expect, test } from '../support/browser';
import { demoPassword } from '../support/site';

const unit = 'Relationsvåldscentrum Söder';

/** Opens the judgement of the demo's audit that waits for one. */
async function openJudgement(page: Page): Promise<void> {
  await page.goto('/t/demo/audits');
  await page
    .getByRole('row', { name: new RegExp(unit) })
    .getByRole('link')
    .first()
    .click();
  await page.getByRole('link', { name: 'Till bedömningen' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Bedömning: ${unit}`);
}

const verdict = (page: Page) => page.getByRole('region', { name: 'Föreslagen bedömning' });
const saveDecision = (page: Page) => page.getByRole('button', { name: 'Spara beslutet' }).click();

test('an auditor decides each deficiency, settles the judgement and decides with a fresh login', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('auditor');
  await openJudgement(page);
  await expect(verdict(page)).toContainText('alternativ 3 av 4');
  await expect(page.getByText('Det här saknas innan uppföljningen kan beslutas:')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Besluta', exact: true })).toHaveCount(0);

  await page.getByRole('radio', { name: /Godta med motiv/ }).check();
  await saveDecision(page);
  await expect(page.getByText('Skriv varför bristen godtas.')).toBeVisible();
  await checkPage(page);
  await page.getByLabel('Motiv till att bristen godtas').fill('Under revidering efter sammanläggningen.');
  await saveDecision(page);
  await expect(page.getByRole('link', { name: '2 brister att besluta' })).toBeVisible();

  await page.getByRole('radio', { name: /Kräv åtgärd/ }).check();
  await page.getByLabel('Åtgärdens text').fill('Skriv en rutin.');
  await page.getByLabel(/^Åtgärdas senast/).fill('i maj');
  await expect(page.getByText(/Året saknas/)).toBeVisible();
  await checkPage(page);
  await page.getByLabel(/^Åtgärdas senast/).fill('T1 2099');
  await expect(page.getByText('Läses som i samband med T1 2099. Sista dag 2099-04-30.')).toBeVisible();
  await saveDecision(page);
  await expect(page.getByRole('link', { name: '1 brist att besluta' })).toBeVisible();

  await page.getByRole('radio', { name: /Åtgärdat under besöket/ }).check();
  await page.getByLabel('Åtgärdens text').fill('Rutin för vem som får ta del.');
  await saveDecision(page);
  await expect(page.getByText('Alla brister är beslutade')).toBeVisible();
  await expect(verdict(page)).toContainText('Föreslaget, alternativ 2 av 4');

  await page.getByRole('radio', { name: /vissa brister kvarstår/ }).check();
  await expect(
    page.getByText('Du har valt ett annat alternativ än det föreslagna. Skriv varför.'),
  ).toBeVisible();
  await page.getByLabel(/^Motiv till att välja/).fill('Rutinerna ska först vara i bruk.');
  await page.getByLabel(/^Motiv till att välja/).blur();
  await expect(page.getByText(/Inget saknas/)).toBeVisible();
  await checkPage(page);

  await page.getByRole('button', { name: 'Besluta', exact: true }).click();
  await page.getByRole('textbox', { name: 'Lösenord' }).fill('fel lösenord');
  await page.getByRole('button', { name: 'Besluta och stämpla' }).click();
  await expect(page.getByText('Lösenordet stämmer inte.')).toBeVisible();
  await checkPage(page);
  await page.getByRole('textbox', { name: 'Lösenord' }).fill(demoPassword());
  await page.getByRole('button', { name: 'Besluta och stämpla' }).click();
  await page.waitForURL(/\/report$/);

  await page.goto(page.url().replace(/report$/, 'judgement'));
  await expect(page.getByText(/^Beslutad \d{4}-\d{2}-\d{2}\.$/)).toBeVisible();
  await expect(page.getByRole('radio', { name: /vissa brister kvarstår/ })).toBeChecked();
  await expect(page.getByRole('button', { name: /^Ändra/ })).toHaveCount(0);
  await expect(verdict(page)).toContainText('Som det står i dag, alternativ 2 av 4');
  await expect(page.getByRole('link', { name: /^Visa risken/ })).toHaveCount(0);
  await page
    .getByRole('button', { name: /^Ta upp .* som risk$/ })
    .first()
    .click();
  await expect(page.getByRole('link', { name: /^Visa risken/ })).toHaveCount(1);
  await checkPage(page);

  await page.goto(page.url().replace(/judgement$/, 'checklist'));
  const panel = page.getByRole('region', { name: 'Bedömningen just nu' });
  await expect(panel).toContainText('Som det står i dag, alternativ 2 av 4');
  await expect(panel).toContainText(/Beslutad \d{4}-\d{2}-\d{2}: alternativ 3\./);
  await expect(panel).not.toContainText('inte beslutad');
  await checkPage(page);
});
