import { v7 } from 'uuid';
import { expect, test } from '../support/browser';

const known = 'Familjer får inte samordnat stöd när barn och vuxna är aktualiserade på olika enheter';

test('a risk is registered, weighed, watched and ended, and the register shows each step', async ({
  signedIn,
  checkPage,
}) => {
  const title = `Stöd når inte fram, ${v7()}`;
  const check = `Kontroll av stödet, ${v7()}`;
  const page = await signedIn('auditor');

  await test.step('the register holds the quality plan', async () => {
    await page.goto('/t/demo');
    await page.getByRole('link', { name: 'Risker', exact: true }).click();
    await page.waitForURL('**/risks');
    const row = page.getByRole('row').filter({ hasText: known });
    await expect(row).toContainText('ej angiven');
    await expect(row).toContainText('Saknas');
    await expect(
      page.getByRole('region', { name: 'Egenkontroller utan identifierad risk, tabell' }),
    ).toContainText('Tid från första kontakt till första besök inom familjerådgivning');
    await checkPage(page);
  });

  await test.step('the address keeps what was chosen', async () => {
    await page.getByRole('link', { name: 'Sortera efter Område' }).click();
    await page.waitForURL('**/risks?sort=area#risks');
    await page.getByLabel('Område', { exact: true }).selectOption('Kompetensförsörjning');
    await page.getByRole('button', { name: 'Visa', exact: true }).click();
    await page.waitForURL(/sort=area.*area=Kompetens/);
    await expect(page.getByRole('row').filter({ hasText: known })).toHaveCount(0);
    await expect(page.getByRole('row').filter({ hasText: 'En hög personalomsättning' })).toBeVisible();
  });

  await test.step('a new risk, and an action for it', async () => {
    await page.getByRole('button', { name: 'Ny risk' }).click();
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByText('Fyll i fältet.').first()).toBeVisible();
    const form = page.getByRole('form', { name: 'Ny risk' });
    await form.getByLabel('Område').fill('Myndighetsutövning för vuxna');
    await form.getByLabel('Risk', { exact: true }).fill(title);
    await form.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText('Egenkontroll saknas för risken')).toBeVisible();
    await page.getByRole('button', { name: 'Ny åtgärd' }).click();
    const action = page.getByRole('form', { name: 'Ny åtgärd' });
    await action.getByRole('button', { name: 'Spara' }).click();
    await expect(action.getByText('Skriv vad som ska göras.')).toBeVisible();
    await action.getByLabel('Vad ska göras?').fill('Gå igenom rutinen');
    await action.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByRole('link', { name: 'Gå igenom rutinen' })).toBeVisible();
    await expect(page.getByText('utan datum')).toBeVisible();
  });

  await test.step('it is weighed, as it is and as it will be after action', async () => {
    await page.getByRole('button', { name: 'Väg risken' }).click();
    await page.getByLabel('Sannolikhet', { exact: true }).selectOption('3');
    await page.getByLabel('Konsekvens', { exact: true }).selectOption('2');
    await expect(page.getByText('Nivå 6, måttlig')).toBeVisible();
    await page.getByText('Ange nivån efter åtgärd').click();
    await page.getByLabel('Sannolikhet efter åtgärd').selectOption('1');
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByText('Efter åtgärd: Ange både sannolikhet och konsekvens')).toBeVisible();
    await page.getByLabel('Konsekvens efter åtgärd').selectOption('2');
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByText('6 av 16, måttlig')).toBeVisible();
    await expect(page.getByText('2 av 16, låg')).toBeVisible();
    await checkPage(page);
  });

  await test.step('a self-check watches it, and shows something', async () => {
    await page.getByRole('button', { name: 'Ny egenkontroll' }).click();
    const form = page.getByRole('form', { name: 'Ny egenkontroll' });
    await form.getByLabel('Egenkontroll', { exact: true }).fill(check);
    await form.getByLabel('Hur ofta').fill('Per tertial');
    await form.getByRole('button', { name: 'Spara' }).click();
    await page.getByRole('link', { name: check }).click();
    await expect(page.getByRole('heading', { level: 1, name: check })).toBeVisible();
    await page.getByRole('button', { name: 'Skriv in resultat' }).click();
    const result = page.getByRole('form', { name: 'Skriv in resultat' });
    await result.getByRole('textbox', { name: 'Resultat', exact: true }).fill('Åtta av tio fick stöd i tid.');
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByRole('region', { name: 'Resultat' })).toContainText(
      'Åtta av tio fick stöd i tid.',
    );
    await checkPage(page);
  });

  await test.step('it stands in the matrix until it ends', async () => {
    await page.goto('/t/demo/risks');
    await page.getByRole('link', { name: new RegExp(`^Risk \\d+: ${title}$`) }).click();
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await page.getByRole('button', { name: 'Avsluta' }).click();
    await page.getByLabel('Varför gäller risken inte längre?').fill('Rutinen följs.');
    await page.getByRole('button', { name: 'Spara' }).click();
    await expect(page.getByRole('button', { name: 'Ta tillbaka' })).toBeVisible();
    await page.goto('/t/demo/risks?only=ended');
    await expect(page.getByRole('row').filter({ hasText: title })).toBeVisible();
    await expect(page.getByRole('link', { name: new RegExp(`^Risk \\d+: ${title}$`) })).toHaveCount(0);
  });
});

test('whoever reads sees the register and can change nothing', async ({ signedIn }) => {
  const page = await signedIn('reader');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/t/demo/risks');
  await expect(page.getByRole('button', { name: 'Ny risk' })).toHaveCount(0);
  await page.getByRole('row').filter({ hasText: known }).getByRole('link').click();
  await expect(page.getByRole('heading', { level: 1, name: known })).toBeVisible();
  await expect(page.getByText('Nivå 9 ur kvalitetsplanen')).toBeVisible();
  await expect(page.getByRole('button', { name: /Väg|Ändra|Koppla/ })).toHaveCount(0);
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
});
