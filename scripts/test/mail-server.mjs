import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { freePort } from '../process/free-port.mjs';

/**
 * A mail server on this machine that delivers into a folder: one file a message, in the order in which they came.
 *
 * @param {string} folder emptied first
 * @returns {Promise<{ env: { SMTP_URL: string, MAIL_FROM: string, MAIL_FOLDER: string }, stop: () => Promise<void> }>}
 *   the settings of a site that sends by it
 */
export async function startMailServer(folder) {
  // Not there until the packages are installed.
  const { SMTPServer } = await import('smtp-server');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let count = 0;
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    disableReverseLookup: true,
    logger: false,
    onData: (stream, _session, done) => {
      /** @type {Buffer[]} */
      const pieces = [];
      stream.on('data', (/** @type {Buffer} */ piece) => pieces.push(piece));
      stream.on('end', () => {
        count += 1;
        const file = path.join(folder, `${String(count).padStart(6, '0')}.eml`);
        // Nobody reads half a message.
        writeFileSync(`${file}.part`, Buffer.concat(pieces));
        renameSync(`${file}.part`, file);
        done();
      });
    },
  });
  const port = await freePort();
  await new Promise((resolve) => server.listen(port, '127.0.0.1', () => resolve(null)));
  return {
    env: { SMTP_URL: `smtp://127.0.0.1:${port}`, MAIL_FROM: 'foljsam@foljsam.example', MAIL_FOLDER: folder },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
