import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { Secret, TOTP } from 'otpauth';
import { v7 } from 'uuid';
import { today } from '@/lib/time/clock';
import { aLogo } from '../support/a-logo';
import { expect, test } from '../support/browser';
import { CLIENT, startOpenIdProvider } from '../support/openid-provider';

test.describe.configure({ timeout: 300_000 });

const RUN = v7().slice(-12);
const slug = `ny-${RUN}`;
const home = `/t/${slug}`;
const name = `Nya kommunen ${RUN}`;
const adminMail = `administrator@${slug}.example`;
const PASSWORD = 'en lång lösenfras för den nya';

/** What the operator does: the organisation, and the link for its first administrator. */
async function createTenant(): Promise<string> {
  const words = [
    'scripts/foljsam.mjs',
    'tenant',
    'create',
    '--slug',
    slug,
    '--name',
    name,
    '--admin',
    adminMail,
  ];
  const { stdout } = await promisify(execFile)(process.execPath, words, { env: process.env });
  const link = /\/invitation\/[\w-]{43}/.exec(stdout)?.[0];
  if (!link) throw new Error(`No link in: ${stdout}`);
  return link;
}

test('a new organisation goes from its first administrator to its first audit, by its own login and with one-time codes', async ({
  anotherBrowser,
  baseURL,
  checkPage,
  expectComplaint,
}) => {
  // A password that needs a code besides opens nothing by itself, and not every file is a logo.
  expectComplaint(/401 .*callback\/credentials/);
  expectComplaint(/422 .*\/logo/);
  const provider = await startOpenIdProvider([`${baseURL}/api/auth/callback/oidc-${slug}`]);
  const admin = await anotherBrowser();
  let secret = '';
  const code = (later: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later });
  try {
    await test.step('the first administrator comes in by the link that the operator printed', async () => {
      await admin.goto(await createTenant());
      await expect(admin.getByRole('heading', { level: 1 })).toContainText(name);
      await admin.getByRole('textbox', { name: 'Lösenord' }).fill(PASSWORD);
      await admin.getByRole('button', { name: /^Gå med/ }).click();
      await admin.waitForURL((url) => url.pathname === home);
      await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Börja med att lägga in enheterna.');
      await checkPage(admin);
    });

    await test.step('a provider, a unit and a template', async () => {
      await admin.goto(`${home}/units/providers`);
      await admin.getByRole('button', { name: 'Ny utförare' }).first().click();
      const dialog = admin.getByRole('dialog');
      await dialog.getByLabel('Namn').fill('Socialförvaltningen');
      await dialog.getByRole('button', { name: 'Spara' }).click();
      await expect(dialog).toHaveCount(0);
      await admin.goto(`${home}/units/new`);
      await admin.getByLabel('Namn').fill('Boendestödet');
      await admin.getByLabel('Utförare').selectOption('Socialförvaltningen');
      await admin.getByRole('button', { name: 'Lägg in enheten' }).click();
      await expect(admin.getByRole('heading', { level: 1 })).toHaveText('Boendestödet');
      await admin.goto(`${home}/templates`);
      await admin.getByRole('button', { name: /^Lägg till Missbruk/ }).click();
      await expect(admin.getByRole('heading', { level: 1 })).toHaveText(/Missbruk/);
    });

    await test.step('its logo and colour, which stand at the top of every page; a pale colour is said to be so', async () => {
      await admin.goto(`${home}/settings/organisation`);
      await admin.getByLabel('Välj en bild').setInputFiles({
        name: 'logotyp.png',
        mimeType: 'image/png',
        buffer: Buffer.from((await aLogo()).png),
      });
      await expect(admin.getByText('Logotypen är sparad.')).toBeVisible();
      await expect(admin.getByRole('img', { name })).toBeVisible();
      await admin.getByRole('textbox', { name: 'Färgkod' }).fill('#ffcc00');
      await expect(admin.getByText(/Färgens egen kontrast är 1,2:1, och 4,5:1 behövs/)).toBeVisible();
      await admin.getByRole('button', { name: 'Spara färgen' }).click();
      await expect(admin.getByText('Färgen är sparad.')).toBeVisible();
      await checkPage(admin);
      await admin.goto(home);
      const logo = admin.getByRole('banner').locator('img');
      await expect(logo).toBeVisible();
      expect(await logo.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(60);
      await checkPage(admin);
      await admin.goto(`${home}/settings/organisation`);
      await admin.getByLabel('Byt bild').setInputFiles({
        name: 'logotyp.svg',
        mimeType: 'image/svg+xml',
        buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      });
      await expect(admin.getByRole('main').getByRole('alert')).toContainText('varken PNG eller JPEG');
      await admin.getByRole('button', { name: 'Ta bort logotypen' }).click();
      await admin.getByRole('alertdialog').getByRole('button', { name: 'Ta bort logotypen' }).click();
      await expect(admin.getByText('Logotypen är borttagen.')).toBeVisible();
      await expect(admin.getByRole('banner').locator('img')).toHaveCount(0);
    });

    await test.step('the organisation’s own login, whose groups say who audits', async () => {
      await admin.goto(`${home}/settings/sign-on`);
      await admin.getByLabel('Utfärdare').fill(provider.issuer);
      await admin.getByLabel('Klient-id').fill(CLIENT.id);
      await admin.getByLabel('Klienthemlighet').fill(CLIENT.secret);
      await admin.getByLabel('Grupper och roller').selectOption('Grupperna ger roller första gången');
      await admin.getByLabel('Uppgift med grupper').fill('groups');
      await admin.getByRole('button', { name: 'Lägg till en grupp' }).click();
      await admin.getByRole('textbox', { name: 'Grupp 1' }).fill('granskare');
      const form = admin.locator('form', { has: admin.getByLabel('Klient-id') });
      await form.getByRole('textbox', { name: 'Lösenord' }).fill(PASSWORD);
      await form.getByRole('button', { name: 'Spara inloggningen' }).click();
      await expect(admin.getByText('Sparat.')).toBeVisible();
    });

    await test.step('passwords need one-time codes, the administrator’s own first of all', async () => {
      const rules = admin.locator('form', { has: admin.getByLabel('Lösenord kräver engångskod') });
      await rules.getByLabel('Lösenord kräver engångskod').check();
      await rules.getByRole('textbox', { name: 'Lösenord' }).fill(PASSWORD);
      await rules.getByRole('button', { name: 'Spara reglerna' }).click();
      await admin.waitForURL(/\/account\/second-step/);
      await admin.getByRole('textbox', { name: 'Lösenord' }).fill(PASSWORD);
      await admin.getByRole('button', { name: 'Börja med engångskoder' }).click();
      secret = ((await admin.locator('code').textContent()) ?? '').replaceAll(' ', '');
      await admin.getByLabel('Kod från appen').fill(code(0));
      await admin.getByRole('button', { name: 'Bekräfta' }).click();
      await expect(admin.getByRole('region', { name: 'Dina reservkoder' })).toBeVisible();
      await admin.goto(home);
      await expect(admin.getByRole('banner')).toContainText(name);
    });

    await test.step('the administrator comes back with password and code', async () => {
      const other = await anotherBrowser();
      await other.goto(`/login?to=${home}/log`);
      await other.getByLabel('E-post').fill(adminMail);
      await other.getByRole('textbox', { name: 'Lösenord' }).fill(PASSWORD);
      await other.getByRole('button', { name: 'Logga in' }).click();
      await other.getByLabel('Engångskod').fill(code(30_000));
      await other.getByRole('button', { name: 'Logga in' }).click();
      await expect(other.getByRole('heading', { level: 1 })).toHaveText('Logg');
    });

    await test.step('an auditor comes by the organisation’s login, plans the first audit and begins it', async () => {
      const email = `uppfoljare@${slug}.example`;
      provider.people.set('u-1', { email, email_verified: true, name: 'Uppföljare', groups: ['granskare'] });
      provider.letIn('u-1');
      const auditor = await anotherBrowser();
      await auditor.goto(home);
      await expect(auditor).toHaveURL(new RegExp(`/login/${slug}`));
      await auditor.getByRole('button', { name: 'Logga in med organisationens konto' }).click();
      await auditor.waitForURL((url) => url.pathname === home);
      await auditor.goto(`${home}/audits/new`);
      await auditor.getByLabel('Enhet').selectOption('Boendestödet');
      await auditor.getByLabel('Mall').selectOption('Missbruk, version 1');
      await auditor.getByLabel('Dag för besöket').fill(today());
      await auditor.getByRole('button', { name: 'Planera uppföljningen' }).click();
      await expect(auditor.getByRole('heading', { level: 1 })).toHaveText('Boendestödet');
      await auditor.getByRole('button', { name: 'Börja besöket' }).click();
      await auditor.getByRole('link', { name: 'Till formuläret' }).click();
      // The page of the audit has boxes of its own, which stand until the form is there.
      await expect(auditor.getByRole('link', { name: 'Klar med besöket' })).toBeVisible();
      await auditor.getByRole('checkbox').first().check();
      await expect(auditor.getByText(/^Sparat \d/)).toBeVisible();
      await checkPage(auditor);
    });
  } finally {
    await provider.stop();
  }
});
