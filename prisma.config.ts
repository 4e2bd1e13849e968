import { resolve } from 'node:path';
import { defineConfig } from 'prisma/config';

// Prisma's native engine is a download of its own; what npm has installed will do.
process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= resolve(import.meta.dirname, 'scripts/schema-engine.mjs');

const shadowDatabaseUrl = process.env.SHADOW_DATABASE_URL;

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  datasource: { url: process.env.OWNER_DATABASE_URL ?? '', ...(shadowDatabaseUrl && { shadowDatabaseUrl }) },
});
