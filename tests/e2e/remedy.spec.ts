import type { Locator, Page } from '@playwright/test';
import { v7 } from 'uuid';
import { makeDecidedAudit } from '../support/action-in-force';
import { expect, test } from '../support/browser';

const home = '/t/granne';
/** What an earlier run has left there is called otherwise. */
const run = v7().slice(-6);
const routine = `Skriv rutin ${run} för beredskap vid nya ärenden.`;
const statistics = `För statistik ${run} över orosanmälningar, månad för månad.`;

/** Goes there as one does who has no mouse. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  for (let pressed = 0; pressed < 120; pressed += 1) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error('The keyboard does not lead there');
}

async function pressOn(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

const verb = (page: Page, name: string) => page.getByRole('main').getByRole('button', { name, exact: true });
const inDialog = (page: Page, name: string) =>
  page.getByRole('dialog').getByRole('button', { name, exact: true });
const inList = (page: Page, name: string) => page.getByRole('main').getByRole('link', { name });

test('a manager answers and reports by keyboard on a phone; the auditor returns one action and verifies the others', async ({
  signedIn,
  checkPage,
}) => {
  test.slow();
  const audit = `${home}/audits/${await makeDecidedAudit('granne', [routine, statistics])}`;
  const manager = await signedIn('unitManager', 'granne');
  const auditor = await signedIn('auditor', 'granne');
  await manager.setViewportSize({ width: 360, height: 740 });

  await test.step('the start page says what is asked, and leads there', async () => {
    await manager.goto(home);
    await expect(manager.getByRole('heading', { level: 3, name: 'Att göra' })).toBeVisible();
    await checkPage(manager);
    await pressOn(manager, inList(manager, routine));
    await expect(manager.getByRole('heading', { level: 1 })).toHaveText(routine);
    expect(await manager.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
    await checkPage(manager);
  });

  await test.step('the manager answers, and reports both actions', async () => {
    await pressOn(manager, verb(manager, 'Svara'));
    await expect(manager.getByLabel('Ditt svar')).toBeFocused();
    await manager.keyboard.type('Rutinen är skriven. När vill ni se den?');
    await pressOn(manager, verb(manager, 'Skicka svar'));
    await expect(manager.getByRole('region', { name: 'Samtal' })).toContainText('När vill ni se den?');
    await pressOn(manager, verb(manager, 'Markera som åtgärdad'));
    await checkPage(manager);
    await pressOn(manager, inDialog(manager, 'Markera som åtgärdad'));
    await expect(verb(manager, 'Ångra att den är åtgärdad')).toBeVisible();
    await manager.keyboard.press('Escape');
    await pressOn(manager, inList(manager, 'Att göra'));
    await pressOn(manager, inList(manager, statistics));
    await expect(manager.getByRole('heading', { level: 1 })).toHaveText(statistics);
    await pressOn(manager, verb(manager, 'Markera som åtgärdad'));
    await pressOn(manager, inDialog(manager, 'Markera som åtgärdad'));
    await expect(verb(manager, 'Ångra att den är åtgärdad')).toBeVisible();
  });

  await test.step('the auditor finds them to verify, returns one and verifies the other', async () => {
    await auditor.goto(home);
    const waiting = auditor.getByRole('region', { name: 'Verifiera' });
    await expect(waiting.getByRole('link', { name: statistics })).toBeVisible();
    await waiting.getByRole('link', { name: routine }).click();
    await expect(auditor.getByRole('heading', { level: 1 })).toHaveText(routine);
    await verb(auditor, 'Återsänd').click();
    await inDialog(auditor, 'Återsänd').click();
    await expect(auditor.getByText('Skriv vad som saknas, så att enheten vet.')).toBeVisible();
    await auditor.getByLabel('Vad saknas?').fill('Rutinen saknar datum.');
    await checkPage(auditor);
    await inDialog(auditor, 'Återsänd').click();
    await expect(auditor.getByRole('region', { name: 'Historik' })).toContainText('återsände åtgärden');
    await auditor
      .getByRole('navigation', { name: 'Åtgärder' })
      .getByRole('link', { name: statistics })
      .click();
    await expect(auditor.getByRole('heading', { level: 1 })).toHaveText(statistics);
    await verb(auditor, 'Verifiera').click();
    await auditor.getByRole('radio', { name: 'På plats' }).check();
    await checkPage(auditor);
    await inDialog(auditor, 'Verifiera').click();
    await expect(auditor.getByRole('region', { name: 'Historik' })).toContainText('på plats');
  });

  await test.step('the manager asks for more time, and gets it', async () => {
    await manager.goto(audit);
    await pressOn(manager, inList(manager, routine));
    await expect(manager.getByText('Rutinen saknar datum.').first()).toBeVisible();
    await pressOn(manager, verb(manager, 'Be om senare tid'));
    await manager.getByLabel('När kan den vara klar?').focus();
    await manager.keyboard.type('2099-03-31');
    await manager.getByLabel('Varför behöver ni mer tid?').focus();
    await manager.keyboard.type('Nämnden fattar beslut i mars.');
    await checkPage(manager);
    await pressOn(manager, inDialog(manager, 'Be om senare tid'));
    await expect(manager.getByText(/^Ni har bett om senare tid: 2099-03-31/)).toBeVisible();
    await auditor.goto(home);
    await auditor.getByRole('region', { name: 'Svara' }).getByRole('link', { name: routine }).click();
    await verb(auditor, 'Ge senare tid').click();
    await inDialog(auditor, 'Ge senare tid').click();
    await expect(auditor.getByText('I rapporten stod: inom en månad')).toBeVisible();
  });

  await test.step('when the last is verified, the closing judgement is what is left', async () => {
    await verb(auditor, 'Verifiera').click();
    await inDialog(auditor, 'Verifiera').click();
    await expect(auditor.getByRole('region', { name: 'Historik' })).toContainText('verifierade åtgärden');
    await auditor.goto(home);
    await expect(auditor.getByRole('region', { name: 'Slutlig bedömning' })).toContainText('2099-');
    await checkPage(auditor);
    await manager.goto(audit);
    await expect(manager.getByRole('heading', { level: 3, name: 'Klart' })).toBeVisible();
  });
});
