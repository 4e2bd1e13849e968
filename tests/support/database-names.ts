import { resolve } from 'node:path';

/** The migrated, empty database that each test file copies for itself. */
export const TEMPLATE_DATABASE = 'foljsam_template';

export const MIGRATIONS = resolve(import.meta.dirname, '../../prisma/migrations');
