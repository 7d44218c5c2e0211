import { defineConfig } from '@playwright/test';

interface Options {
  readonly host: 'browser' | 'electron' | 'packaged';
}

const PACKAGED = 'packaged.spec.ts';

export default defineConfig<Options>({
  testDir: '../test/e2e',
  outputDir: './out/playwright',
  globalSetup: '../test/e2e/global-setup.ts',
  // One service control manager is shared by all.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: process.env['CI'] ? 1 : 0,
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  // Recording every test costs a fifth of its time; what fails is run again there, and recorded then.
  use: { trace: process.env['CI'] ? 'on-first-retry' : 'retain-on-failure' },
  projects: [
    // The same tests run against both hosts of the window.
    { name: 'browser', testIgnore: PACKAGED, use: { host: 'browser' } },
    { name: 'electron', testIgnore: PACKAGED, use: { host: 'electron' } },
    { name: 'packaged', testMatch: PACKAGED, use: { host: 'packaged' } },
  ],
});
