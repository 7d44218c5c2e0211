import type { Locator } from '@playwright/test';
import type { WindowPage } from './window-page.js';

/** The log of the selected service. */
export class LogView {
  readonly #window: WindowPage;

  constructor(window: WindowPage) {
    this.#window = window;
  }

  get lines(): Locator {
    return this.#window.page.getByRole('log');
  }

  line(text: string | RegExp): Locator {
    return this.lines.getByText(text);
  }

  get encoding(): Locator {
    const label = this.#window.t('logs.encoding.label', { encoding: '' }).trim();
    return this.#window.page.getByRole('button', { name: label });
  }

  button(name: 'pause' | 'follow' | 'find.open' | 'goTo.open'): Locator {
    return this.#window.page.getByRole('button', { name: this.#window.t(`logs.${name}`), exact: true });
  }

  stream(name: 'all' | 'stdout' | 'stderr'): Locator {
    return this.#window.page.getByRole('radio', { name: this.#window.t(`logs.stream.${name}`), exact: true });
  }

  /** Goes to a local time (`2026-11-21T12:00:01`) or a share of the log in percent. */
  async goTo(what: 'time' | 'percent', value: string): Promise<void> {
    const { page } = this.#window;
    await page.getByRole('button', { name: this.#window.t('logs.goTo.open'), exact: true }).click();
    const label = this.#window.t(`logs.goTo.${what}`);
    await page.getByLabel(label, { exact: true }).fill(value);
    await page.getByRole('button', { name: this.#window.t('logs.goTo.go', { what: label }) }).click();
  }

  /** Chooses how times are shown. */
  async showTimes(display: 'time' | 'dateTime' | 'utc' | 'none'): Promise<void> {
    const { page } = this.#window;
    await page.getByRole('button', { name: this.#window.t('logs.view.open') }).click();
    const label = this.#window.t(`logs.view.time.${display}`);
    await page.getByRole('menuitemradio', { name: label, exact: true }).click();
    await page.keyboard.press('Escape');
  }

  /** Opens the search and looks for a text. @returns the field that it was typed into */
  async find(text: string): Promise<Locator> {
    await this.button('find.open').click();
    const field = this.#window.page.getByRole('textbox', { name: this.#window.t('logs.find.label') });
    await field.fill(text);
    return field;
  }

  /** The search with its count. */
  get search(): Locator {
    return this.#window.page.getByRole('search');
  }

  findOption(name: 'matchCase' | 'regex' | 'filter'): Locator {
    return this.search.getByRole('button', { name: this.#window.t(`logs.find.${name}`), exact: true });
  }

  /** The lines found, when only those are shown. */
  filtered(name: string): Locator {
    return this.#window.page.getByRole('log', { name: this.#window.t('logs.filtered', { name }) });
  }

  /** The text of the lines that are in view. */
  async visibleText(): Promise<string> {
    return this.lines.innerText();
  }
}
