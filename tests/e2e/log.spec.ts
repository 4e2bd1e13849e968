import { readFile } from 'node:fs/promises';
import readXlsxFile from 'read-excel-file/node';
import { makeLogReview } from '../hostile/site-log-review';
import { expect, test } from '../support/browser';
import { asOwner } from '../support/site';

test('an administrator finds what was tried, takes the log out, and the person sees the same of themselves', async ({
  signedIn,
  expectComplaint,
}) => {
  const reader = await signedIn('reader');
  expectComplaint(/status of 403/);
  await reader.goto('/t/demo/settings');
  const admin = await signedIn('admin');
  await admin.goto('/t/demo/log');
  await admin.getByLabel('Slag').selectOption({ label: 'Nekade försök' });
  await admin.getByRole('button', { name: 'Visa', exact: true }).click();
  await admin.waitForURL(/kind=denied/);
  // Others may have been denied something in the meantime.
  const denied = { hasText: /Läsare.*Nekades/ };
  await expect(admin.getByRole('row').filter(denied).first()).toBeVisible();

  const downloading = admin.waitForEvent('download');
  await admin.getByRole('link', { name: 'Hämta som kalkylblad' }).click();
  const download = await downloading;
  const [sheet] = await readXlsxFile(await readFile(await download.path()));
  const line = sheet?.data.find((cells) => cells[3] === 'Nekades');
  expect(line?.[8], 'the hash of its link').toMatch(/^[0-9a-f]{64}$/);

  await reader.goto('/t/demo');
  await reader.getByRole('button', { name: /Läsare/ }).click();
  await reader.getByRole('menuitem', { name: 'Min logg' }).click();
  await reader.waitForURL(/\/log\/mine$/);
  await expect(reader.getByRole('row').filter({ hasText: 'Nekades' }).first()).toBeVisible();
});

test('a month’s sample is judged, signed, and then stays', async ({ signedIn }) => {
  const { logReviewId } = await asOwner((client) => makeLogReview(client, 'demo'));
  const admin = await signedIn('admin');
  await admin.goto(`/t/demo/log/review/${logReviewId}`);
  await admin.getByText('Utreds').click();
  await admin.getByRole('button', { name: 'Spara bedömningen' }).click();
  await expect(admin.getByText('Skriv vad som ska utredas.')).toBeVisible();
  await admin.getByLabel('Vad ska utredas?').fill('Varför hämtades mallen?');
  await admin.getByRole('button', { name: 'Spara bedömningen' }).click();
  await admin.getByRole('button', { name: 'Signera loggkontrollen' }).click();
  await expect(admin.getByRole('status').filter({ hasText: 'Signerad av' })).toBeVisible();
  await expect(admin.getByText('Varför hämtades mallen?')).toBeVisible();
  await expect(admin.getByRole('button', { name: 'Ändra bedömningen' })).toBeHidden();
});
