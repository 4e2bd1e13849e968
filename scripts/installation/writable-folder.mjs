import { accessSync, constants, mkdirSync } from 'node:fs';
import { PlainError } from '../plain-error.mjs';
import { DATA_FOLDER, ROOT } from '../project-folder.mjs';

/**
 * Makes the folder for all that an installation keeps.
 *
 * @throws {PlainError} when the project's folder cannot be written
 */
export function openDataFolder() {
  try {
    accessSync(ROOT, constants.W_OK);
    mkdirSync(DATA_FOLDER, { recursive: true });
    accessSync(DATA_FOLDER, constants.W_OK);
  } catch (cause) {
    throw new PlainError(
      `Följsam must be able to write in ${ROOT}; give yourself the right to, or clone the project elsewhere.`,
      { cause },
    );
  }
}
