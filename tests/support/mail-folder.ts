import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';
import PostalMime, { type Email } from 'postal-mime';

/** The mails that the site under test has sent to a person by its mail server, in the order in which they came. */
export async function mailsTo(address: string): Promise<Email[]> {
  const folder = process.env.MAIL_FOLDER;
  if (!folder) throw new Error('MAIL_FOLDER is missing: the browser tests run with a mail server (npm test)');
  const files = readdirSync(folder).filter((name) => name.endsWith('.eml'));
  const emails = await Promise.all(
    files.toSorted().map((name) => PostalMime.parse(readFileSync(path.join(folder, name)))),
  );
  return emails.filter(({ to }) => to?.some((person) => person.address === address));
}

/** The link in the newest mail to an address, as a way on the site under test. */
export async function mailedPath(address: string, kind: 'invitation' | 'reset'): Promise<string> {
  const found = async () => {
    const text = (await mailsTo(address)).at(-1)?.text ?? '';
    return new RegExp(`/${kind}/[\\w-]{43}`).exec(text)?.[0] ?? '';
  };
  await expect.poll(found, { timeout: 60_000 }).not.toBe('');
  return found();
}
