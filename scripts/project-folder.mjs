import path from 'node:path';

/** The project's folder, and what the commands keep in it. None of it is under version control. */
export const ROOT = path.resolve(import.meta.dirname, '..');
export const DATA_FOLDER = path.join(ROOT, '.data');
export const PROGRAMS_FOLDER = path.join(ROOT, 'dist');
export const SITE_FOLDER = path.join(ROOT, '.next');

/**
 * @param {...string} parts
 * @returns {string} a path within the project
 */
export function inProject(...parts) {
  return path.join(ROOT, ...parts);
}
