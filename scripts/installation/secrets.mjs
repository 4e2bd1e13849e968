import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { PlainError } from '../plain-error.mjs';

/**
 * @typedef {object} Secrets
 * @property {string} sessionSecret signs the session cookies
 * @property {string} keyEncryptionKey encrypts the tenants' keys; 32 bytes in base64
 * @property {string} ownerPassword
 * @property {string} appPassword
 * @property {string} workerPassword
 * @property {string} demoPassword of all demo logins
 */

/**
 * The secrets of an installation on its own machine: made the first time, and the same ever after.
 *
 * @param {string} folder readable by nobody else
 * @returns {Secrets}
 * @throws {PlainError} when they are there but cannot be read
 */
export function openSecrets(folder) {
  const file = path.join(folder, 'installation.json');
  const known = existsSync(file) ? readSecrets(file) : {};
  const secrets = { ...newSecrets(), ...known };
  if (Object.keys(known).length < Object.keys(secrets).length) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    writePrivateFile(file, `${JSON.stringify(secrets, null, 2)}\n`);
  }
  return secrets;
}

/**
 * Writes a file that nobody else may read, whole or not at all.
 *
 * @param {string} file
 * @param {string} content
 */
export function writePrivateFile(file, content) {
  const draft = `${file}.draft`;
  writeFileSync(draft, content, { mode: 0o600 });
  renameSync(draft, file);
}

/** @returns {Secrets} */
function newSecrets() {
  return {
    sessionSecret: randomBytes(32).toString('base64url'),
    keyEncryptionKey: randomBytes(32).toString('base64'),
    ownerPassword: randomBytes(24).toString('base64url'),
    appPassword: randomBytes(24).toString('base64url'),
    workerPassword: randomBytes(24).toString('base64url'),
    demoPassword: randomBytes(12).toString('base64url'),
  };
}

/**
 * @param {string} file
 * @returns {Partial<Secrets>}
 */
function readSecrets(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (cause) {
    throw new PlainError(`The secrets in ${file} cannot be read; put back a copy that is whole.`, { cause });
  }
}
