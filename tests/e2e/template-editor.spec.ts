import type { Page } from '@playwright/test';
import { expect, signIn, test } from '../support/browser';
import { newRvcDraft } from '../support/new-rvc-draft';

/** Of the second tenant, so that the first one's audits go on being planned on the form as it is shipped. */
const tenant = 'granne';

/** A whole form beside its tree takes axe a while, on a machine that may be busy. */
test.describe.configure({ timeout: 300_000 });

const row = (page: Page, name: string | RegExp) => page.getByRole('treeitem', { name });
const words = (page: Page) => page.getByLabel('Kontrollpunktens text');
const saved = (page: Page) => expect(page.getByText(/^Sparat \d/)).toBeVisible();

async function openDraft(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('utkast till version');
}

test('an administrator revises a template by keyboard and mouse, takes back a mistake, and publishes it', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('admin', tenant);
  await openDraft(page, await newRvcDraft(tenant));
  await checkPage(page);

  await test.step('words are changed in their place in the form', async () => {
    await row(page, /Rutiner/)
      .first()
      .press('ArrowRight');
    await page.getByText('Uppföljning avser:').first().click();
    await row(page, /Verksamheten och uppdraget/).click();
    await page.keyboard.press('ArrowRight');
    await row(page, 'Personal och befattningar').click();
    await page.keyboard.press('Enter');
    await expect(words(page)).toBeFocused();
    await words(page).fill('Vilka arbetar i verksamheten?');
    await expect(row(page, /Personal och befattningar/)).toContainText('ändrad');
    await saved(page);
  });

  await test.step('an item is added, and named after its words', async () => {
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Ja eller nej' }).click();
    await expect(words(page)).toBeFocused();
    await expect(page.getByText(/sak(er)? att rätta före publicering/)).toBeVisible();
    await words(page).fill('Finns en plan för kompetensutveckling?');
    await expect(page.getByRole('textbox', { name: 'Nyckel', exact: true }).first()).toHaveValue(
      'finns-en-plan-for-kompetensutveckling',
    );
    await expect(page.getByText(/sak(er)? att rätta före publicering/)).toHaveCount(0);
  });

  await test.step('it is moved by keyboard, taken away and brought back', async () => {
    await words(page).press('Escape');
    const added = row(page, /Finns en plan/);
    await expect(added).toBeFocused();
    await expect(added).toContainText('1.4');
    await page.keyboard.press('Alt+ArrowUp');
    await expect(added).toContainText('1.3');
    await expect(added).toBeFocused();
    await page.keyboard.press('Delete');
    await expect(added).toContainText('borttagen');
    await expect(page.getByText('Borttaget.')).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(added).not.toContainText('borttagen');
  });

  await test.step('several items come from a text, and are seen before they are taken', async () => {
    await page.getByRole('button', { name: 'Lägg till', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Flera från en text' }).click();
    await page
      .getByLabel('Text', { exact: true })
      .fill('• Rutin för introduktion finns.\n• Rutin för handledning finns.');
    await expect(page.getByText('2 punkter:')).toBeVisible();
    await checkPage(page);
    await page.getByRole('button', { name: 'Lägg till 2 punkter' }).click();
    await expect(row(page, /Rutin för handledning finns/)).toBeVisible();
    await page.getByRole('button', { name: 'Ångra' }).click();
    await expect(row(page, /Rutin för handledning finns/)).toContainText('borttagen');
  });

  await test.step('the form is tried as in a visit', async () => {
    await page.getByLabel('Prova formuläret').check();
    await page.getByRole('checkbox', { name: 'Kommunal regi' }).check();
    await expect(page.getByRole('checkbox', { name: 'Kommunal regi' })).toBeChecked();
    await page.getByLabel('Prova formuläret').uncheck();
  });

  await test.step('it is published with a note of what is new', async () => {
    await page.getByRole('button', { name: /^Publicera version/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publicera version/ })
      .click();
    await expect(page.getByText('Skriv vad som är nytt.')).toBeVisible();
    await checkPage(page);
    await page.getByLabel('Vad som är nytt').fill('Ny fråga om kompetensutveckling.');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Publicera version/ })
      .click();
    await page.waitForURL(/\/templates\/[0-9a-f-]+$/);
  });
});

test('two administrators who change the same item are asked, and what each of them wrote is kept', async ({
  signedIn,
  anotherBrowser,
  checkPage,
}) => {
  const address = await newRvcDraft(tenant);
  const [one, other] = [await signedIn('admin', tenant), await anotherBrowser()];
  await other.goto('/login');
  await signIn(other, `administrator2@${tenant}.example`);
  for (const page of [one, other]) {
    await openDraft(page, address);
    await row(page, /Verksamheten och uppdraget/).click();
    await page.keyboard.press('ArrowRight');
    await row(page, 'Förändringar under året').click();
    await page.keyboard.press('Enter');
  }
  await one.getByLabel('Kort namn').fill('Årets förändringar');
  await words(one).fill('Vad har ändrats under året?');
  await saved(one);
  await words(other).fill('Vilka förändringar har gjorts?');
  await expect(other.getByText(/Administratör ändrade samma sak/)).toBeVisible();
  await expect(other.getByText('Vad har ändrats under året?')).toBeVisible();
  await checkPage(other);
  await expect(other.getByRole('radio', { name: /Din.*Vilka förändringar/s })).toBeChecked();
  await expect(other.getByRole('radio', { name: /Från Administratör.*Årets förändringar/s })).toBeChecked();
  await other.getByRole('button', { name: 'Spara det valda' }).click();
  await saved(other);
  await one.reload();
  await row(one, /Verksamheten och uppdraget/).click();
  await one.keyboard.press('ArrowRight');
  await row(one, /Årets förändringar/).click();
  await expect(words(one)).toHaveValue('Vilka förändringar har gjorts?');
  // The other page stands for both when axe looks at what is left open.
  await one.goto('about:blank');
});

test('on a telephone the tree, the form and the properties take turns', async ({ signedIn, checkPage }) => {
  const page = await signedIn('admin', tenant);
  await page.setViewportSize({ width: 360, height: 740 });
  await openDraft(page, await newRvcDraft(tenant));
  for (const pane of ['Träd', 'Egenskaper', 'Formulär']) {
    await page.getByRole('radio', { name: pane }).check();
    await checkPage(page);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width, pane).toBeLessThanOrEqual(360);
  }
});
