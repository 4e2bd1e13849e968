import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
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
