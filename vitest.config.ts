import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

const alias = { '@': import.meta.dirname };

export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: [
            'lib/**/*.test.ts',
            'templates/**/*.test.ts',
            'tests/architecture/**/*.test.ts',
            'tests/golden/**/*.test.ts',
            'components/**/*.test.ts',
          ],
          environment: 'node',
          // A property runs through many cases, on a machine that may be busy.
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.ts', 'tests/hostile/**/*.test.ts'],
          environment: 'node',
          globalSetup: ['tests/support/database-server.ts'],
          setupFiles: ['tests/support/own-database.ts'],
          pool: 'forks',
          // Vitest leaves one processor free: of two that would leave one worker, which mostly waits for the database.
          maxWorkers: availableParallelism(),
          // It ends what hangs, on a machine that may be busy, and measures nothing.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
