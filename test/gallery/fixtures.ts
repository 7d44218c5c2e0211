import { expect, test as base } from '@playwright/test';
import type { Language } from '../../electron/contract/language.js';
import { WindowPage } from '../support/pages/window-page.js';
import { URL_VARIABLE } from './global-setup.js';
import type { View } from './views.js';

export { expect };

/** How the window is shown. */
export interface Look {
  readonly language?: Language;
  readonly theme?: 'light' | 'dark';
  readonly host?: 'electron' | 'browser';
}

interface Fixtures {
  /** Opens the window in a state of the gallery. */
  readonly open: (scenario: string, look?: Look) => Promise<WindowPage>;
  /** Opens the window and goes to a view. */
  readonly show: (view: View, look?: Look) => Promise<WindowPage>;
}

export const test = base.extend<Fixtures>({
  open: async ({ page }, use) => {
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    await use(async (scenario, { language = 'en', theme = 'light', host = 'electron' } = {}) => {
      const query = new URLSearchParams({ scenario, language, theme, host });
      await page.goto(`${process.env[URL_VARIABLE] ?? ''}?${query.toString()}`);
      // While the first state is on the way, so is the language.
      if (scenario !== 'loading') await expect(page.locator('html')).toHaveAttribute('lang', language);
      const window = new WindowPage(page);
      window.language = language;
      return window;
    });
    expect(errors).toEqual([]);
  },

  show: async ({ open }, use) => {
    await use(async (view, look) => {
      const window = await open(view.scenario, look);
      await view.reach(window);
      return window;
    });
  },
});
