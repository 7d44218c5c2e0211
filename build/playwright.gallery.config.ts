import { defineConfig } from '@playwright/test';

/** The window over answers that are written down, in states that are hard to reach on a machine. */
export default defineConfig({
  testDir: '../test/gallery',
  // Pictures for the documents are made when they are asked for.
  testIgnore: process.env['STEWARD_UPDATE_GALLERY'] === '1' ? [] : ['pictures.spec.ts'],
  outputDir: './out/playwright-gallery',
  globalSetup: '../test/gallery/global-setup.ts',
  workers: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    trace: 'retain-on-failure',
    viewport: { width: 1180, height: 760 },
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      executablePath: process.env['STEWARD_CHROMIUM'] ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
