import { expect, test } from '../support/browser';
import { asOwner, emailOf } from '../support/site';

/** What is new in a second version of the neighbour's form, as an administrator would have published it. */
const edits = [
  ['Utföraren har skriftlig rutin för hur samverkan', 'Utföraren har en känd rutin för hur samverkan'],
  ['"threshold":0.75', '"threshold":0.8'],
] as const;

/** Publishes it past the application, once in an installation: what is tested is what the pages then show. */
async function publishSecondVersion(): Promise<void> {
  await asOwner(async (client) => {
    const { rows } = await client.query<{ content: string }>(
      `SELECT v.content FROM template_version v JOIN template t ON (t.tenant_id, t.id) = (v.tenant_id, v.template_id)
       JOIN tenant n ON n.id = t.tenant_id WHERE n.slug = 'granne' AND t.key = 'missbruk' ORDER BY v.number`,
    );
    const [first] = rows;
    if (!first || rows.length > 1) return;
    const content = edits.reduce((text, [from, to]) => text.replaceAll(from, to), first.content);
    await client.query(
      `INSERT INTO template_version (tenant_id, id, template_id, number, status, content, sha256, release_note,
         published_at, published_by)
       SELECT t.tenant_id, gen_random_uuid(), t.id, 2, 'published', $1, encode(sha256($1::bytea), 'hex'),
         'Rutinen ska vara känd.', now(), a.id
       FROM template t JOIN tenant n ON n.id = t.tenant_id, user_account a
       WHERE n.slug = 'granne' AND t.key = 'missbruk' AND a.email = $2`,
      [content, emailOf('admin', 'granne')],
    );
  });
}

test.beforeAll(publishSecondVersion);

test('an administrator reads a template, its versions, and what differs between two of them, in both themes', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('admin', 'granne');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.goto('/t/granne');
    await page.getByRole('link', { name: 'Mallar', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mallar');
    await checkPage(page);

    await page.getByRole('link', { name: 'Missbruk', exact: true }).click();
    await expect(page.getByRole('heading', { level: 2, name: 'Versioner' })).toBeVisible();
    await expect(page.getByText('Rutinen ska vara känd.')).toBeVisible();
    await checkPage(page);

    await page.getByRole('link', { name: 'Version 2', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('version 2');
    await expect(page.getByText('Utföraren har en känd rutin')).toBeVisible();
    await expect(page.getByRole('textbox')).toHaveCount(0);
    await checkPage(page);

    await page.goBack();
    await page.getByRole('link', { name: 'Ändringar mot version 1' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Ändringar');
    await expect(page.getByRole('deletion').filter({ hasText: 'skriftlig' })).toBeVisible();
    await expect(page.getByRole('insertion').filter({ hasText: 'en känd' })).toBeVisible();
    await expect(page.getByText('föreslås under 80 % uppfyllda krav, förut under 75 %')).toBeVisible();
    await checkPage(page);
  }
});

test('a unit manager reads the templates but sees no drafts and begins none', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('unitManager', 'granne');
  await page.goto('/t/granne/templates');
  await page.getByRole('link', { name: 'Missbruk', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Versioner' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Börja ett utkast' })).toHaveCount(0);
  await checkPage(page);
});
