import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { readSpreadsheet } from '@/lib/files/read-spreadsheet';
import { expect, test } from '../support/browser';
import { asOwner } from '../support/site';

/** Where a template of the demo tenant's lies, and its newest version. */
async function templateOf(key: string): Promise<{ templateId: string; versionId: string }> {
  const { rows } = await asOwner((client) =>
    client.query<{ templateId: string; versionId: string }>(
      `SELECT m.id AS "templateId", v.id AS "versionId" FROM template m
       JOIN tenant t ON t.id = m.tenant_id AND t.slug = 'demo'
       JOIN template_version v ON v.tenant_id = m.tenant_id AND v.template_id = m.id
       WHERE m.key = $1 ORDER BY v.number DESC LIMIT 1`,
      [key],
    ),
  );
  const [row] = rows;
  if (!row) throw new Error(`The demo tenant has no template ${key}`);
  return row;
}

async function draftsOf(templateId: string): Promise<{ id: string; source: string; origin_note: string }[]> {
  const { rows } = await asOwner((client) =>
    client.query('SELECT id, source, origin_note FROM template_draft WHERE template_id = $1', [templateId]),
  );
  return rows;
}

const importPage = (templateId: string) => `/t/demo/templates/${templateId}/import`;

async function choose(page: Page, name: string, bytes: Buffer): Promise<void> {
  const file = { name, mimeType: 'application/octet-stream', buffer: bytes };
  await page.getByLabel(/^Välj (en annan )?fil$/).setInputFiles(file);
}

test('a form is taken out as a spreadsheet and as a form to print, by anyone who may read it', async ({
  signedIn,
}) => {
  const { templateId, versionId } = await templateOf('rvc');
  const page = await signedIn('reader');
  const address = `/api/t/demo/templates/${templateId}/versions/${versionId}`;
  const spreadsheet = await page.request.get(`${address}/xlsx`);
  expect(spreadsheet.headers()['content-disposition']).toBe('attachment; filename="rvc-1.xlsx"');
  const sheets = await readSpreadsheet(await spreadsheet.body());
  expect(sheets.ok && sheets.value.map(({ name }) => name)).toContain('Kontrollpunkter');
  const form = await page.request.get(`${address}/form`);
  expect(form.headers()['content-type']).toBe('application/pdf');
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`a spreadsheet that was revised is shown with what differs, and taken as a draft only then, in the ${colorScheme}`, async ({
    signedIn,
    checkPage,
  }) => {
    test.slow();
    const { templateId } = await templateOf('rvc');
    const before = await draftsOf(templateId);
    const page = await signedIn('admin');
    await page.emulateMedia({ colorScheme });
    await page.goto(importPage(templateId));
    await checkPage(page);

    await choose(page, 'rvc-2.xlsx', readFileSync('tests/golden/rvc-revised-in-libreoffice.xlsx'));
    await expect(
      page.getByRole('heading', { name: 'Så skiljer sig rvc-2.xlsx från version 1' }),
    ).toBeVisible();
    await expect(page.getByRole('main')).toContainText('lätta att hitta');
    await checkPage(page);
    expect(await draftsOf(templateId)).toEqual(before);

    await page.getByRole('button', { name: 'Ta som utkast' }).click();
    await page.waitForURL(/\/drafts\/[0-9a-f-]{36}$/);
    const made = (await draftsOf(templateId)).filter(({ id }) => page.url().endsWith(id));
    expect(made).toEqual([expect.objectContaining({ source: 'import', origin_note: 'rvc-2.xlsx' })]);
  });

test('a file with errors says all of them, at their rows and columns, and nothing is taken', async ({
  signedIn,
  checkPage,
  expectComplaint,
}) => {
  expectComplaint(/422/);
  const { templateId, versionId } = await templateOf('rvc');
  const before = await draftsOf(templateId);
  const page = await signedIn('admin');
  const json = await page.request.get(`/api/t/demo/templates/${templateId}/versions/${versionId}/json`);
  const text = await json.text();
  await page.goto(importPage(templateId));

  await choose(page, 'lika.json', Buffer.from(text));
  await expect(page.getByText('Filen säger samma sak som version 1.')).toBeVisible();

  const broken = text
    .replace('"requirement": "mandatory"', '"requirement": "kanske"')
    .replace('"name": "RVC"', '"name": "", "name": "RVC"');
  await choose(page, 'trasig.json', Buffer.from(broken));
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Filen har 2 fel');
  await expect(page.getByRole('main')).toContainText('Namnet name står flera gånger');
  await expect(page.getByRole('main')).toContainText('mandatory, desirable, informational');
  await checkPage(page);

  await choose(page, 'annan.json', readFileSync('templates/missbruk/1.json'));
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Filen är en annan mall.');
  await choose(page, 'bild.png', Buffer.from([0x89, 0x50, 0x4e, 0x47]));
  await expect(page.getByRole('main').getByRole('alert')).toContainText('Filen har ett fel');
  expect(await draftsOf(templateId)).toEqual(before);
});
