import { expect, type Locator } from '@playwright/test';
import type { WindowPage } from './window-page.js';

/** The dialog "Settings". */
export class SettingsPage {
  readonly #window: WindowPage;

  constructor(window: WindowPage) {
    this.#window = window;
  }

  get dialog(): Locator {
    return this.#window.page.getByRole('dialog', { name: this.#window.t('settings.title') });
  }

  /** Shows a section. */
  async open(section: 'general' | 'notifications' | 'services' | 'system' | 'about'): Promise<void> {
    await this.dialog
      .getByRole('tab', { name: this.#window.t(`settings.section.${section}`), exact: true })
      .click();
  }

  /** A choice of the shown section, by the key of its label. */
  choice(key: string): Locator {
    return this.dialog.getByRole('combobox', { name: this.#window.t(key) });
  }

  /** The row about updates. */
  get updates(): Locator {
    return this.dialog
      .getByText(this.#window.t('settings.updates.label'), { exact: true })
      .locator('xpath=..');
  }

  get language(): Locator {
    return this.dialog.getByRole('combobox', { name: this.#window.t('settings.language.label') });
  }

  get theme(): Locator {
    return this.dialog.getByRole('combobox', { name: this.#window.t('settings.theme.label') });
  }

  /** What is said about the helper: whether it is connected, its version and process. */
  get helper(): Locator {
    return this.dialog.getByRole('status');
  }

  async restartHelper(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.#window.t('settings.helper.restart') }).click();
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.#window.t('settings.close'), exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }
}
