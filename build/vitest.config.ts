import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('..', import.meta.url));

export default defineConfig({
  root,
  test: {
    passWithNoTests: false,
    projects: [
      { extends: true, test: { name: 'unit', include: ['test/unit/**/*.test.{ts,tsx}'] } },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['test/contract/**/*.test.ts'],
          globalSetup: ['test/contract/global-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          globalSetup: ['test/integration/global-setup.ts'],
          // Each worker has a service control manager of its own; Windows has one alone. Most tests wait most of the time.
          maxWorkers: process.platform === 'win32' ? 1 : 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      // Changes the machine, so it is no part of `npm test`.
      {
        extends: true,
        test: { name: 'installed', include: ['test/installed/**/*.test.ts'], hookTimeout: 600_000 },
      },
    ],
  },
});
