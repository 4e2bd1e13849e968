import { siteTenant, withWrongWords } from '../hostile/site-tenant';
import { expect, test } from '../support/browser';
import { asOwner } from '../support/site';

const WRONG = '811228-9874';

test('an auditor takes out what should never have been written, and the trace says so without saying it', async ({
  signedIn,
  checkPage,
}) => {
  const { auditId } = await withWrongWords(await siteTenant('demo'));
  const kept = () =>
    asOwner(async (client) => {
      const { rows } = await client.query('SELECT after::text FROM answer_change WHERE audit_id = $1', [
        auditId,
      ]);
      return JSON.stringify(rows);
    });
  expect(await kept()).toContain(WRONG);
  const page = await signedIn('auditor');
  await page.goto(`/t/demo/audits/${auditId}/corrections`);
  await expect(page.getByText('Inget har tagits bort')).toBeVisible();
  await checkPage(page);

  await page.getByRole('button', { name: 'Ta bort för alltid' }).click();
  await expect(page.getByRole('textbox', { name: 'Ord som ska bort' })).toHaveAttribute(
    'aria-invalid',
    'true',
  );
  await page.getByRole('textbox', { name: 'Ord som ska bort' }).fill(WRONG);
  await page.getByRole('textbox', { name: 'Varför?' }).fill('Ett personnummer.');
  await page.getByRole('button', { name: 'Ta bort för alltid' }).click();
  await expect(page.getByRole('listitem').filter({ hasText: 'Ett personnummer.' })).toBeVisible();
  expect(await kept()).not.toContain(WRONG);
  await expect(page.getByText(WRONG)).toHaveCount(0);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});

test('an administrator is told when a template holds nothing of it, and what was typed stays', async ({
  signedIn,
}) => {
  const { templateId } = await siteTenant('demo');
  const page = await signedIn('admin');
  await page.goto(`/t/demo/templates/${templateId}/corrections`);
  await page.getByRole('textbox', { name: 'Ord som ska bort' }).fill('Finns ingenstans');
  await page.getByRole('textbox', { name: 'Varför?' }).fill('Fel mall.');
  await page.getByRole('button', { name: 'Ta bort för alltid' }).click();
  await expect(page.getByRole('main').getByRole('alert')).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Ord som ska bort' })).toHaveValue('Finns ingenstans');
});
