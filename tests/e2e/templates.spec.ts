import { v7 } from 'uuid';
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
    const { rows } = await client.query<{ tenant: string; template: string; id: string; content: string }>(
      `SELECT v.tenant_id AS tenant, v.template_id AS template, v.id, v.content
       FROM template_version v JOIN template t ON (t.tenant_id, t.id) = (v.tenant_id, v.template_id)
         JOIN tenant n ON n.id = t.tenant_id
       WHERE n.slug = 'granne' AND t.key = 'missbruk'`,
    );
    const [first] = rows;
    if (!first || rows.length > 1) return;
    const id = v7();
    const content = edits.reduce((text, [from, to]) => text.replaceAll(from, to), first.content);
    await client.query(
      `INSERT INTO template_version (tenant_id, id, template_id, number, status, content, sha256)
       VALUES ($1, $2, $3, 2, 'draft', $4::text, encode(sha256(convert_to($4::text, 'UTF8')), 'hex'))`,
      [first.tenant, id, first.template, content],
    );
    await client.query(
      `INSERT INTO template_item (tenant_id, version_id, key, position, number, concept, kind, role, requirement, weight, label)
       SELECT tenant_id, $2, key, position, number, concept, kind, role, requirement, weight, label
       FROM template_item WHERE version_id = $1`,
      [first.id, id],
    );
    await client.query(
      `UPDATE template_version SET status = 'published', release_note = 'Rutinen ska vara känd.', published_at = now(),
         published_by = (SELECT id FROM user_account WHERE email = $2) WHERE id = $1`,
      [id, emailOf('admin', 'granne')],
    );
  });
}

test.beforeAll(publishSecondVersion);

test('an administrator finds a template and reads its newest version, with nothing to fill in', async ({
  signedIn,
  checkPage,
}) => {
  const page = await signedIn('admin', 'granne');
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
});

test('what differs between two versions is marked word by word, and changed rules are said in sentences', async ({
  signedIn,
}) => {
  const page = await signedIn('admin', 'granne');
  await page.goto('/t/granne/templates');
  await page.getByRole('link', { name: 'Missbruk', exact: true }).click();
  await page.getByRole('link', { name: 'Ändringar mot version 1' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Ändringar');
  await expect(page.getByRole('deletion').filter({ hasText: 'skriftlig' })).toBeVisible();
  await expect(page.getByRole('insertion').filter({ hasText: 'en känd' })).toBeVisible();
  await expect(page.getByText('föreslås under 80 % uppfyllda krav, förut under 75 %')).toBeVisible();
});

test('a unit manager reads the templates but sees no drafts and begins none', async ({ signedIn }) => {
  const page = await signedIn('unitManager', 'granne');
  await page.goto('/t/granne/templates');
  await page.getByRole('link', { name: 'Missbruk', exact: true }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Versioner' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Börja ett utkast' })).toHaveCount(0);
});
