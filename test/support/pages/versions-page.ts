import { expect, type Locator } from '@playwright/test';
import type { WindowPage } from './window-page.js';

/** The versions of a service's settings. */
export class VersionsPage {
  readonly #window: WindowPage;
  readonly #name: string;

  constructor(window: WindowPage, name: string) {
    this.#window = window;
    this.#name = name;
  }

  get dialog(): Locator {
    return this.#window.page.getByRole('dialog', {
      name: this.#window.t('versions.title', { name: this.#name }),
    });
  }

  /** Opens them from the settings of the service, which are in view. */
  async open(): Promise<void> {
    await this.#window
      .detail(this.#name)
      .getByRole('button', { name: this.#window.t('versions.open') })
      .click();
    await expect(this.dialog).toBeVisible();
  }

  /** The versions, newest first. */
  get list(): Locator {
    return this.dialog.getByRole('option').and(this.dialog.locator('[id^=version-]'));
  }

  /** What is different in one setting. */
  changed(setting: string): Locator {
    return this.dialog.locator(`[data-change="${setting}"]`);
  }

  async compareWith(what: 'previous' | 'now'): Promise<void> {
    await this.dialog.getByRole('combobox', { name: this.#window.t('versions.compare') }).selectOption(what);
  }

  get goBack(): Locator {
    return this.dialog.getByRole('button', { name: this.#window.t('versions.goBack') });
  }

  async close(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.#window.t('ui.close') }).click();
    await expect(this.dialog).toBeHidden();
  }
}
