import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import type { Page } from '@playwright/test';
import { v7 } from 'uuid';
import { expect, signIn, test } from '../support/browser';
import { decideDocument, openSection, removeWhatLacks, sectionOf } from '../support/document-desk';
import { makeOldAudits } from '../support/old-audits';

test.describe.configure({ timeout: 420_000 });

const slug = `aret-${v7().slice(-12)}`;
const home = `/t/${slug}`;
const PASSWORD = 'en lång lösenfras för hela året';
const year = new Date().getUTCFullYear();
const [first, second] = [`${year}-01-01`, `${year}-01-02`];
const risk = 'Stöd når inte fram när flera enheter delar på ansvaret';
const title = `Kvalitetsberättelse för ${year}`;
const slowly = { timeout: 60_000 };

const foljsam = (...words: string[]) =>
  promisify(execFile)(process.execPath, ['scripts/foljsam.mjs', ...words], { env: process.env });

const people = { kansli: 'admin', matare: 'auditor', namnd: 'reader' } as const;
type Login = keyof typeof people;

/** An organisation of its own that had a plan last year, and two audits that count to this one; the case number of one of them. */
async function makeOrganisation(): Promise<string> {
  await foljsam('tenant', 'create', '--slug', slug, '--name', `Årskommunen ${slug}`);
  for (const [login, role] of Object.entries(people))
    await foljsam(
      ...['user', 'add', '--tenant', slug, '--email', `${login}@${slug}.example`, '--name', `Den ${login}`],
      ...['--role', role, '--password', PASSWORD],
    );
  await foljsam(
    ...['plan', 'import', 'plans/uppfoljningsplan-2014.json', '--tenant', slug],
    ...['--year', String(year - 1), '--decided', `${year - 1}-01-01`],
  );
  const { held } = await makeOldAudits(slug, first);
  return held.caseNumber;
}

async function openIndicator(page: Page, label: RegExp): Promise<void> {
  await page.goto(`${home}/plan`);
  const contents = page.getByRole('navigation', { name: 'Planens innehåll' });
  await contents.getByText('Respekt för brukarens integritet').click();
  await contents.getByRole('link', { name: label }).click();
  await expect(measuredOn(page)).toBeVisible();
}

const measuredOn = (page: Page) => page.getByRole('region', { name: 'Mätvärden', exact: true });

/** Fills in the form with a share by sex on one day, and leaves it to be saved. */
async function fillMeasurement(page: Page, day: string, women: string, men: string): Promise<void> {
  await page.getByRole('link', { name: 'Skriv in mätvärden' }).click();
  await page.getByLabel('Från och med').fill(day);
  await page.getByLabel('Till och med').fill(day);
  await page.getByLabel('Kolumner').selectOption('Kön');
  await page.getByRole('textbox', { name: 'Kvinnor', exact: true }).fill(women);
  await page.getByRole('textbox', { name: 'Män', exact: true }).fill(men);
}

test('a year goes from the draft of its plan to a sealed quality report', async ({
  anotherBrowser,
  checkPage,
}) => {
  const caseNumber = await makeOrganisation();
  const enter = async (login: Login, path: string): Promise<Page> => {
    const page = await anotherBrowser();
    await page.goto(`/login?to=${home}${path}`);
    await signIn(page, `${login}@${slug}.example`, PASSWORD);
    return page;
  };
  const admin = await enter('kansli', '/plan');
  const auditor = await enter('matare', '/plan');
  const reader = await enter('namnd', '/plan');

  await test.step('January: the plan begins as last year’s, one indicator is changed, and the change is marked', async () => {
    await admin.getByRole('link', { name: 'Ny plan' }).click();
    await expect(admin.getByLabel('År', { exact: true })).toHaveValue(String(year));
    await admin.getByRole('button', { name: 'Börja utkastet' }).click();
    await expect(admin.getByText(`Utkast för ${year}.`)).toBeVisible();
    const parts = admin.getByRole('navigation', { name: 'Utkastets delar' });
    await parts.getByText('Respekt för brukarens integritet').click();
    await parts.getByRole('link', { name: /^B\.4\.1/ }).click();
    const form = admin.getByRole('form', { name: 'Indikator' });
    await admin.getByLabel('Mättillfälle').fill('1 mars och 1 november');
    await form.getByRole('button', { name: 'Spara' }).click();
    await expect(form.getByText('Sparat.', { exact: true })).toBeVisible();
    await admin.getByRole('link', { name: 'Ändringar och beslut' }).click();
    await expect(admin.locator('ins', { hasText: 'mars' })).toBeVisible();
    await expect(admin.locator('del', { hasText: 'april' })).toBeVisible();
    await checkPage(admin);
  });

  await test.step('it is decided, and its measurements are given to somebody', async () => {
    await admin.getByRole('button', { name: 'Skriv in beslutet' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByLabel('Var beslutet står').fill('Socialnämnden § 4');
    await dialog.getByRole('textbox', { name: 'Lösenord' }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Planen är beslutad' }).click();
    await expect(admin.getByText(`Gäller ${year}, beslutad`)).toBeVisible();
    await admin.goto(`${home}/plan?show=unassigned`);
    const areas = admin.getByRole('region', { name: 'Ansvariga för mätningarna' });
    await areas.getByRole('checkbox', { name: /^B Respekt för brukarens integritet/ }).check();
    await areas.getByLabel('Ansvarig', { exact: true }).selectOption('Den matare');
    await areas.getByRole('button', { name: 'Spara ansvarig' }).click();
    await expect(areas.getByText(/^Sparat för \d+ indikatorer\.$/)).toBeVisible();
  });

  await test.step('figures come in over the year; what is small is told to nobody who reads, what is missing stands out', async () => {
    await openIndicator(auditor, /^B\.4\.1/);
    await expect(auditor.getByRole('region', { name: 'Så mäts den' })).toContainText('Den matare');
    await fillMeasurement(auditor, first, '40 av 50', '38 av 48');
    await auditor.getByRole('button', { name: 'Spara mätvärdena' }).click();
    await expect(measuredOn(auditor)).toContainText('78 av 98');
    await fillMeasurement(auditor, second, '47 av 52', '3 av 4');
    await auditor.getByRole('button', { name: 'Spara mätvärdena' }).click();
    await expect(measuredOn(auditor)).toContainText('50 av 56');
    await expect(measuredOn(auditor).getByRole('img', { name: /^Linjediagram/ })).toBeVisible();

    await openIndicator(reader, /^B\.4\.1/);
    await expect(measuredOn(reader)).toContainText('50 av 56');
    await expect(measuredOn(reader).getByRole('cell', { name: 'visas inte' }).first()).toBeVisible();
    expect(await reader.content()).not.toMatch(/3 av 4\b|47 av 52/);
    await checkPage(reader);

    await openIndicator(auditor, /^B 2\.4/);
    await auditor.getByRole('link', { name: 'Skriv in mätvärden' }).click();
    await auditor.getByLabel('Från och med').fill(first);
    await auditor.getByLabel('Till och med').fill(first);
    await auditor.getByRole('button', { name: 'Spara mätvärdena' }).click();
    await expect(auditor.getByRole('region', { name: 'Så mäts den' })).toContainText('värdet saknas');
    const choices = auditor.getByRole('navigation', { name: 'Visa indikatorer' });
    await choices.getByRole('link', { name: /^Saknar värde/ }).click();
    await auditor.waitForURL('**?show=missing');
    const missing = auditor.getByRole('navigation', { name: 'Planens innehåll' });
    await expect(missing.getByRole('link', { name: /^B 2\.4/ })).toBeVisible();
  });

  await test.step('a risk is raised and weighed, and the self-check that watches it shows something', async () => {
    await auditor.goto(`${home}/risks`);
    await auditor.getByRole('button', { name: 'Ny risk' }).first().click();
    const form = auditor.getByRole('form', { name: 'Ny risk' });
    await form.getByLabel('Område').fill('Samordning');
    await form.getByLabel('Risk', { exact: true }).fill(risk);
    await form.getByRole('button', { name: 'Spara' }).click();
    await expect(auditor.getByRole('heading', { level: 1, name: risk })).toBeVisible();
    await auditor.getByRole('button', { name: 'Väg risken' }).click();
    await auditor.getByLabel('Sannolikhet', { exact: true }).selectOption('3');
    await auditor.getByLabel('Konsekvens', { exact: true }).selectOption('3');
    await auditor.getByRole('button', { name: 'Spara' }).click();
    await expect(auditor.getByText('9 av 16, hög')).toBeVisible();
    await auditor.getByRole('button', { name: 'Ny egenkontroll' }).click();
    const check = auditor.getByRole('form', { name: 'Ny egenkontroll' });
    await check.getByLabel('Egenkontroll', { exact: true }).fill('Läsning av samordnade planer');
    await check.getByLabel('Hur ofta').fill('En gång per år');
    await check.getByRole('button', { name: 'Spara' }).click();
    await auditor.getByRole('link', { name: 'Läsning av samordnade planer' }).click();
    await auditor.getByRole('button', { name: 'Skriv in resultat' }).click();
    const result = auditor.getByRole('form', { name: 'Skriv in resultat' });
    await result
      .getByRole('textbox', { name: 'Resultat', exact: true })
      .fill('Fyra av tio planer saknade samtycke.');
    await result.getByRole('button', { name: 'Spara' }).click();
    await expect(auditor.getByRole('region', { name: 'Resultat' })).toContainText('Fyra av tio planer');
    await checkPage(auditor);
  });

  await test.step('a unit that nobody has followed up is planned from the view of the year', async () => {
    await admin.goto(`${home}/units/new`);
    await admin.getByLabel('Namn', { exact: true }).fill('Fältassistenterna');
    await admin.getByLabel('Utförare').selectOption({ index: 1 });
    await admin.getByLabel('Gäller från', { exact: true }).fill('2020-01-01');
    await admin.getByRole('button', { name: 'Lägg in enheten' }).click();
    await expect(admin.getByRole('heading', { level: 1, name: 'Fältassistenterna' })).toBeVisible();
    await auditor.goto(`${home}/audits/year?year=${year}&view=table&only=missing`);
    await auditor.getByRole('link', { name: 'Planera en uppföljning av Fältassistenterna' }).click();
    await auditor.getByLabel('Mall', { exact: true }).selectOption({ index: 1 });
    await auditor.getByLabel('Dag för besöket').fill(`${year}-12-31`);
    await auditor.getByRole('button', { name: 'Planera uppföljningen' }).click();
    await expect(auditor.getByRole('heading', { level: 1, name: 'Fältassistenterna' })).toBeVisible();
    await auditor.goto(`${home}/audits/year?year=${year}`);
    await expect(
      auditor.getByRole('link', { name: `Fältassistenterna: planerad ${year}-12-31, Den matare` }).first(),
    ).toBeVisible();
    await checkPage(auditor);
  });

  await test.step('December: the year is closed, and whoever still had a form open is refused and loses nothing', async () => {
    await openIndicator(auditor, /^B\.4\.1/);
    await fillMeasurement(auditor, `${year}-01-03`, '41 av 50', '40 av 48');
    await admin.goto(`${home}/plan`);
    await admin.getByRole('button', { name: 'Stäng året' }).click();
    const dialog = admin.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Lösenord' }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Stäng året' }).click();
    await expect(admin.getByText(/året är stängt/).first()).toBeVisible();
    await auditor.getByRole('button', { name: 'Spara mätvärdena' }).click();
    await expect(auditor.getByText('Planens år är avslutat. Då ändras inga mätvärden.')).toBeVisible();
    await expect(auditor.getByRole('textbox', { name: 'Kvinnor', exact: true })).toHaveValue('41 av 50');
    await checkPage(auditor);
  });

  await test.step('the quality report is begun with what happened in the year', async () => {
    await admin.goto(`${home}/documents`);
    const form = admin.getByRole('form', { name: 'Börja ett dokument' });
    await form.getByLabel('Sort').selectOption('Kvalitetsberättelse');
    await expect(form.getByLabel('År')).toHaveValue(String(year));
    await form.getByLabel('Titel').fill(title);
    await form.getByRole('button', { name: 'Börja utkastet' }).click();
    await expect(admin.getByRole('heading', { level: 1, name: `${title}, utkast` })).toBeVisible(slowly);
    await expect(sectionOf(admin, 'Samordning')).toContainText(risk);
    await expect(sectionOf(admin, 'Samordning')).toContainText('Fyra av tio planer saknade samtycke.');
    await expect(admin.getByRole('cell', { name: '2. Enligt krav efter åtgärd' }).first()).toBeVisible();
    await expect(admin.getByRole('rowheader', { name: caseNumber, exact: true })).toBeVisible();
    const indicators = sectionOf(admin, 'Kvalitetsindikatorer');
    await expect(
      indicators.getByRole('img', { name: /^Linjediagram.*Alla: från 79,6 % den / }),
    ).toBeVisible();
    await expect(indicators).toContainText('visas inte');
  });

  await test.step('a person writes the analysis, and it is decided with a fresh login', async () => {
    await openSection(admin, 'Analys');
    await admin.getByRole('textbox', { name: 'Text, Analys' }).click();
    await admin.keyboard.type('Fler planer behöver samtycke innan enheterna samordnar sig.');
    await admin.getByRole('button', { name: 'Klar', exact: true }).click();
    await expect(sectionOf(admin, 'Analys')).toContainText('Fler planer behöver samtycke');
    await removeWhatLacks(admin);
    await checkPage(admin);
    await decideDocument(admin, PASSWORD);
    await checkPage(admin);
  });

  await test.step('the board reads the page and the file, and anyone can verify that it is the right one', async () => {
    await reader.goto(`${home}/documents`);
    await reader.getByRole('link', { name: title }).click();
    await expect(sectionOf(reader, 'Analys')).toContainText('Fler planer behöver samtycke');
    await expect(
      sectionOf(reader, 'Kvalitetsindikatorer').getByRole('img', { name: /^Linjediagram/ }),
    ).toBeVisible();
    expect(await reader.content()).not.toMatch(/3 av 4\b|47 av 52/);
    await reader.setViewportSize({ width: 360, height: 740 });
    await expect(async () => {
      expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    }).toPass();
    await checkPage(reader);
    const address = await reader.getByRole('link', { name: 'Stämplad pdf' }).getAttribute('href');
    const pdf = await (await reader.request.get(address ?? '')).body();
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    await reader.getByRole('link', { name: 'Kontrollera stämpeln' }).click();
    await reader.waitForURL('**/v/*');
    await expect(reader.getByText('Det här är den senaste versionen.')).toBeVisible();
    await expect(reader.getByText(createHash('sha256').update(pdf).digest('hex'))).toBeVisible();
  });
});
