import { Secret, TOTP } from 'otpauth';
import { v7 } from 'uuid';
import { expect, test } from '../support/browser';
import { mailedPath } from '../support/mail-folder';
import { CLIENT, startOpenIdProvider } from '../support/openid-provider';
import { asOwner, demoPassword, emailOf } from '../support/site';

test.afterAll(() =>
  asOwner(async (client) => {
    await client.query('UPDATE sign_on SET ended_at = now() WHERE ended_at IS NULL');
    await client.query(`DELETE FROM account_totp`);
    await client.query(`DELETE FROM recovery_code`);
  }),
);

test('an administrator lets people in with the organisation’s own accounts, and one of them comes in and proves who they are', async ({
  signedIn,
  anotherBrowser,
  baseURL,
  checkPage,
}) => {
  const provider = await startOpenIdProvider([`${baseURL}/api/auth/callback/oidc-granne`]);
  try {
    const admin = await signedIn('admin', 'granne');
    await admin.goto('/t/granne/settings/sign-on');
    await admin.getByLabel('Utfärdare').fill(provider.issuer);
    await admin.getByRole('button', { name: 'Prova adressen' }).click();
    await expect(admin.getByText('Adressen fungerar')).toBeVisible();
    await admin.getByLabel('Klient-id').fill(CLIENT.id);
    await admin.getByLabel('Klienthemlighet').fill(CLIENT.secret);
    const form = admin.locator('form', { has: admin.getByLabel('Klient-id') });
    await form.getByRole('textbox', { name: 'Lösenord' }).fill(demoPassword());
    await form.getByRole('button', { name: 'Spara inloggningen' }).click();
    await expect(admin.getByText('Sparat.')).toBeVisible();
    await checkPage(admin);

    provider.people.set('u-1', { email: emailOf('auditor', 'granne'), email_verified: true });
    provider.letIn('u-1');
    const page = await anotherBrowser();
    await page.goto('/t/granne/audits');
    await expect(page).toHaveURL(/\/login\/granne/);
    await checkPage(page);
    await page.getByRole('button', { name: 'Logga in med organisationens konto' }).click();
    await expect(page).toHaveURL(/\/t\/granne\/audits$/);

    await page.goto('/t/granne/fresh-login/decide');
    await page.getByRole('button', { name: 'Fortsätt till inloggningen' }).click();
    await expect(page).toHaveURL(/proved=yes$/);
    await expect(page.getByText('Stäng den här fliken')).toBeVisible();

    provider.people.set('u-2', { email: 'nagon@annan.example', email_verified: true });
    provider.letIn('u-2');
    const stranger = await anotherBrowser();
    await stranger.goto('/login/granne');
    await stranger.getByRole('button', { name: 'Logga in med organisationens konto' }).click();
    await expect(stranger.getByText('Du har ingen behörighet här än.')).toBeVisible();

    const email = `${v7()}@prov.example`;
    await admin.goto('/t/granne/members/new');
    await admin.getByLabel('E-post').fill(email);
    await admin.getByLabel('Namn').fill(`Läsare ${email.slice(24, 36)}`);
    await admin.getByLabel('Läsare', { exact: true }).check();
    await admin.getByRole('button', { name: 'Skicka inbjudan' }).click();
    await expect(admin).toHaveURL(/\/t\/granne\/members$/);
    const invited = await anotherBrowser();
    await invited.goto(await mailedPath(email, 'invitation'));
    await checkPage(invited);
    await invited.getByRole('button', { name: 'Logga in med organisationens konto' }).click();
    await expect(invited.getByText('Du loggade in med en annan adress')).toBeVisible();
    await checkPage(invited);
    provider.people.set('u-3', { email, email_verified: true });
    provider.letIn('u-3');
    const rightly = await anotherBrowser();
    await rightly.goto(await mailedPath(email, 'invitation'));
    await rightly.getByRole('button', { name: 'Logga in med organisationens konto' }).click();
    await expect(rightly).toHaveURL(/\/t\/granne$/);
    await rightly.goto('/account');
    await expect(rightly.getByRole('region', { name: 'Organisationers inloggning' })).toContainText(
      provider.issuer,
    );
    await checkPage(rightly);

    await admin.goto('/t/granne/members');
    await admin
      .getByRole('link', { name: `Läsare ${email.slice(24, 36)}`, exact: true })
      .first()
      .click();
    await checkPage(admin);
    await admin.getByRole('button', { name: /^Koppla loss/ }).click();
    await admin.getByRole('alertdialog').getByRole('button', { name: 'Koppla loss' }).click();
    await expect(admin.getByText('Ingen inloggning är kopplad än.')).toBeVisible();
    await rightly.goto('/t/granne');
    await expect(rightly).toHaveURL(/\/login\/granne/);
  } finally {
    await provider.stop();
  }
});

test('whom a provider made a member, and who has no provider any more, is told to renew the password by mail', async ({
  anotherBrowser,
}) => {
  const made = (at: string) =>
    asOwner((client) =>
      client.query(
        `UPDATE membership SET provider_made_at = ${at} WHERE user_id = (SELECT id FROM user_account WHERE email = $1)`,
        [emailOf('reader', 'granne')],
      ),
    );
  await asOwner((client) => client.query('UPDATE sign_on SET ended_at = now() WHERE ended_at IS NULL'));
  await made('now()');
  try {
    const page = await anotherBrowser();
    await page.goto('/login?to=/t/granne');
    await page.getByLabel('E-post').fill(emailOf('reader', 'granne'));
    await page.getByRole('textbox', { name: 'Lösenord' }).fill(demoPassword());
    await page.getByRole('button', { name: 'Logga in' }).click();
    await expect(page.getByText('Lösenordet öppnar inte den här organisationen än.')).toBeVisible();
  } finally {
    await made('NULL');
  }
});

test('on a telephone, a person begins with one-time codes and signs in with one of them and with a recovery code', async ({
  signedIn,
  anotherBrowser,
  checkPage,
  expectComplaint,
}) => {
  // A password that needs a code besides opens nothing by itself.
  expectComplaint(/401 .*callback\/credentials/);
  const page = await signedIn('reader', 'granne');
  await page.setViewportSize({ width: 360, height: 740 });
  await page.goto('/account');
  const section = page.getByRole('region', { name: 'Engångskoder' });
  await section.getByRole('textbox', { name: 'Lösenord' }).fill(demoPassword());
  await section.getByRole('button', { name: 'Börja med engångskoder' }).click();
  const secret = ((await section.locator('code').textContent()) ?? '').replaceAll(' ', '');
  const codeOf = (later: number) =>
    new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later });
  await checkPage(page);
  await section.getByLabel('Kod från appen').fill(codeOf(0));
  await section.getByRole('button', { name: 'Bekräfta' }).click();
  const codes = page.getByRole('region', { name: 'Dina reservkoder' }).getByRole('listitem');
  await expect(codes).toHaveCount(10);
  const recovery = (await codes.first().textContent()) ?? '';
  await checkPage(page);

  for (const code of [codeOf(30_000), recovery]) {
    const other = await anotherBrowser();
    await other.setViewportSize({ width: 360, height: 740 });
    await other.goto('/login');
    await other.getByLabel('E-post').fill(emailOf('reader', 'granne'));
    await other.getByRole('textbox', { name: 'Lösenord' }).fill(demoPassword());
    await other.getByRole('button', { name: 'Logga in' }).click();
    await other.getByLabel('Engångskod').fill(code);
    await checkPage(other);
    await other.getByRole('button', { name: 'Logga in' }).click();
    await expect(other).toHaveURL(/\/t\/granne$/);
  }
});
