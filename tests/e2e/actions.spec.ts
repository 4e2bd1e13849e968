import type { Page } from '@playwright/test';
import { makeAudit, makeDeficiency } from '../hostile/site-audits';
import { expect, test } from '../support/browser';
import { asOwner, type TenantSlug } from '../support/site';

const laneOf = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
const bulk = (page: Page) => page.getByRole('region', { name: 'Det som är markerat' });

/** A draft with a deficiency and an action, at any unit of the tenant; its id. */
const makeDraft = (slug: TenantSlug): Promise<string> =>
  asOwner(async (client) => {
    const { rows } = await client.query<{ id: string }>(
      'SELECT u.id FROM unit u JOIN tenant t ON t.id = u.tenant_id WHERE t.slug = $1 ORDER BY u.id LIMIT 1',
      [slug],
    );
    const auditId = await makeAudit(client, slug, { unitId: rows[0]?.id ?? '', status: 'drafting' });
    await makeDeficiency(client, auditId);
    return auditId;
  });

test('an auditor finds what is late, gives it to a colleague, reminds, and takes the list along', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('auditor');
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.goto('/t/demo');
  await page.getByRole('navigation', { name: 'Huvudmeny' }).getByRole('link', { name: 'Åtgärder' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(/åtgärder är öppna\./);
  await expect(laneOf(page, 'Försenade').getByRole('checkbox').first()).toBeVisible();
  await expect(laneOf(page, 'Klara').getByRole('checkbox')).toHaveCount(0);

  const boxes = laneOf(page, 'Försenade').getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await expect(bulk(page)).toContainText('2 markerade');
  await checkPage(page);
  await bulk(page).getByRole('button', { name: 'Tilldela 2' }).click();
  await expect(bulk(page)).toContainText('Välj vem som ska utföra eller handlägga dem.');
  await bulk(page).getByLabel('Handläggare').selectOption('Uppföljare');
  await bulk(page).getByRole('button', { name: 'Tilldela 2' }).click();
  await expect(bulk(page)).toContainText('2 åtgärder är tilldelade.');
  await boxes.nth(0).check();
  await bulk(page).getByRole('button', { name: 'Påminn' }).click();
  await expect(bulk(page)).toContainText(/Påminnelse om 1 åtgärd är skickad|Ingen påminnelse skickades/);

  await page.getByRole('link', { name: 'Tabell' }).click();
  const table = page.getByRole('table');
  await expect(table.getByRole('columnheader', { name: 'Åtgärdas senast' })).toHaveAttribute(
    'aria-sort',
    'ascending',
  );
  await table.getByRole('link', { name: 'Läge' }).click();
  await page.waitForURL('**sort=status**');
  await expect(table.getByRole('columnheader', { name: 'Läge' })).toHaveAttribute('aria-sort', 'ascending');
  await page.getByLabel('Läge', { exact: true }).selectOption('Verifierad');
  await page.getByRole('button', { name: 'Visa', exact: true }).click();
  await page.waitForURL('**status=verified**');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ingen åtgärd är öppen.');
  await expect(table.getByRole('row')).not.toHaveCount(1);
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Hämta XLSX' }).click();
  expect((await waiting).suggestedFilename()).toMatch(/^atgarder-\d{4}-\d{2}-\d{2}\.xlsx$/);
});

test('a manager says who does an action, on a phone and by keyboard alone', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('unitManager');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/t/demo/actions');
  const box = page.getByRole('checkbox').first();
  await box.focus();
  await page.keyboard.press('Space');
  const opener = bulk(page).getByRole('button', { name: 'Tilldela 1' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Tilldela 1 åtgärd' });
  await expect(dialog.getByLabel('Handläggare')).toHaveCount(0);
  await expect(dialog.getByLabel('Utförs av')).toBeFocused();
  await checkPage(page);
  await dialog.getByLabel('Utförs av').selectOption('Enhetschef');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(bulk(page)).toContainText('1 åtgärd är tilldelad.');
  await expect(page.getByText('Utförs av Enhetschef').first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Påminn' })).toHaveCount(0);
  const overhang = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overhang).toBe(0);
});

test('an administrator keeps phrases, and an auditor begins from one and from the proposed summary', async ({
  signedIn,
  checkPage,
}) => {
  const mark = `Fras ${Date.now()}`;
  const admin = await signedIn('admin', 'granne');
  await admin.goto('/t/granne/settings/phrases');
  const write = async (kind: string, text: string) => {
    await admin.getByRole('button', { name: `Ny fras: ${kind}` }).click();
    const form = admin.getByRole('form', { name: `Ny fras: ${kind}` });
    await form.getByLabel('Frasens text').fill(text);
    await form.getByRole('button', { name: 'Spara frasen' }).click();
    await expect(form).toBeHidden();
    await expect(admin.getByText(text, { exact: true })).toBeVisible();
  };
  await write('Åtgärder', `${mark}: rutinen görs känd i {enhet}.`);
  await write('Sammanfattande bedömning', `${mark}: väl ordnat.`);
  await admin.getByRole('button', { name: `Ta bort frasen: ${mark}: väl ordnat.` }).click();
  await expect(admin.getByText(`${mark}: väl ordnat.`, { exact: true })).toHaveCount(0);
  await checkPage(admin);
  await admin.getByRole('button', { name: 'Ångra' }).click();
  await expect(admin.getByText(`${mark}: väl ordnat.`, { exact: true })).toBeVisible();

  const auditId = await makeDraft('granne');
  const auditor = await signedIn('auditor', 'granne');
  await auditor.goto(`/t/granne/audits/${auditId}/judgement`);
  await auditor.getByRole('button', { name: 'Ny åtgärd' }).click();
  const form = auditor.getByRole('form', { name: 'Ny åtgärd' });
  await form.getByRole('button', { name: 'Infoga fras' }).click();
  const dialog = auditor.getByRole('dialog', { name: 'Infoga fras' });
  await dialog.getByLabel('Sök bland fraserna').fill(`känd ${mark}`);
  await checkPage(auditor);
  await dialog.getByRole('button', { name: `${mark}: rutinen görs känd i Enheten i provet.` }).click();
  await expect(form.getByLabel('Åtgärdens text')).toBeFocused();
  await expect(form.getByLabel('Åtgärdens text')).toHaveValue(
    `${mark}: rutinen görs känd i Enheten i provet.`,
  );
  await form.getByRole('button', { name: 'Avbryt' }).click();

  const summary = auditor.getByLabel(/^Sammanfattning/);
  await summary.fill('Mitt eget.');
  await auditor.getByRole('button', { name: 'Föreslå text' }).click();
  await expect(auditor.getByRole('region', { name: 'Förslag till sammanfattning' })).toContainText(
    'En åtgärd är överenskommen.',
  );
  await checkPage(auditor);
  await auditor.getByRole('button', { name: 'Ersätt min text' }).click();
  await expect(summary).toHaveValue(/En åtgärd är överenskommen\./);
  await auditor.getByRole('button', { name: 'Ångra: tillbaka till min text' }).click();
  await expect(summary).toHaveValue('Mitt eget.');
  await auditor.getByRole('button', { name: 'Föreslå text' }).click();
  await auditor.getByRole('button', { name: 'Lägg till sist' }).click();
  await summary.blur();
  await expect(auditor.getByText('Sparat')).toBeVisible();
  await auditor.reload();
  await expect(auditor.getByLabel(/^Sammanfattning/)).toHaveValue(
    /^Mitt eget\.\n[\s\S]*En åtgärd är överenskommen\./,
  );
});
