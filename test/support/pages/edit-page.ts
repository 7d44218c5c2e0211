import { expect, type Locator } from '@playwright/test';
import type { SectionId } from '../../../electron/contract/setting-sections.js';
import type { WindowPage } from './window-page.js';

/** The settings in the detail of a service. Settings go by the names of the helper's table. */
export class EditPage {
  readonly #window: WindowPage;
  readonly #name: string;

  constructor(window: WindowPage, name: string) {
    this.#window = window;
    this.#name = name;
  }

  get #detail(): Locator {
    return this.#window.detail(this.#name);
  }

  get search(): Locator {
    return this.#detail.getByRole('searchbox', { name: this.#window.t('configure.search') });
  }

  /** One setting with its title, its control and what is said about it. */
  setting(name: string): Locator {
    return this.#detail.locator(`[data-setting="${name}"]`);
  }

  /** The names of the settings that are in view. */
  async shown(): Promise<string[]> {
    const rows = await this.#detail.locator('[data-setting]').all();
    return Promise.all(rows.map(async (row) => (await row.getAttribute('data-setting')) ?? ''));
  }

  /** The text or number of a setting. */
  field(name: string): Locator {
    return this.setting(name).getByRole('textbox').first();
  }

  async openSection(id: SectionId): Promise<void> {
    const name = this.#window.t(`configure.section.${id}`);
    const sections = this.#detail.getByRole('tablist', { name: this.#window.t('configure.sections') });
    await sections.getByRole('tab', { name: new RegExp(`^${name}( \\d+)?$`) }).click();
    await expect(this.#detail.getByRole('region', { name })).toBeVisible();
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values)) await this.field(name).fill(value);
  }

  async toggle(name: string): Promise<void> {
    await this.setting(name).getByRole('switch').click();
  }

  /** Gives an exit code an action of its own. */
  async addExitAction(code: string, action: string): Promise<void> {
    const row = this.setting('AppExit');
    await row.getByRole('textbox').fill(code);
    await row
      .getByRole('combobox', { name: this.#window.t('configure.exitAction.newAction') })
      .selectOption(action);
    await row.getByRole('button', { name: this.#window.t('configure.exitAction.add') }).click();
  }

  /** Adds the variables of a `.env` file. */
  async pasteEnvironment(text: string): Promise<void> {
    const row = this.setting('AppEnvironmentExtra');
    await row.getByRole('button', { name: this.#window.t('configure.environment.paste') }).click();
    await row.getByRole('textbox', { name: this.#window.t('configure.environment.pasteLabel') }).fill(text);
    await row.getByRole('button', { name: this.#window.t('configure.environment.take') }).click();
  }

  async reset(name: string): Promise<void> {
    const prefix = this.#window.t('configure.reset', { title: '', value: '' }).split('“')[0] ?? '';
    await this.setting(name)
      .getByRole('button', { name: new RegExp(`^${prefix}`) })
      .click();
  }

  /** What stands as an error at a setting. */
  async expectWrong(name: string, key: string, params: Record<string, string | number> = {}): Promise<void> {
    await expect(
      this.setting(name).getByText(this.#window.t(`configure.wrong.${key}`, params)),
    ).toBeVisible();
  }

  get tryButton(): Locator {
    return this.#detail.getByRole('button', { name: this.#window.t('trial.start'), exact: true });
  }

  /** The test run below the settings. */
  get trial(): Locator {
    return this.#detail.getByRole('region', { name: this.#window.t('trial.title') });
  }

  get #reviewButton(): Locator {
    return this.#detail.getByRole('button', { name: this.#window.t('configure.reviewButton') });
  }

  get dialog(): Locator {
    return this.#window.page.getByRole('dialog', {
      name: this.#window.t('configure.review.title', { name: this.#name }),
    });
  }

  /** Asks for the review without expecting that it comes. */
  async askForReview(): Promise<void> {
    await this.#reviewButton.click();
  }

  async review(): Promise<void> {
    await this.askForReview();
    await expect(this.dialog).toBeVisible();
  }

  /** One line of the review. */
  changed(name: string): Locator {
    return this.dialog.locator(`[data-change="${name}"]`);
  }

  /** Applies what is under review, and waits until it has been written. */
  async apply(options: { readonly restart?: boolean } = {}): Promise<void> {
    if (options.restart === true)
      await this.dialog.getByRole('checkbox', { name: this.#window.t('configure.review.restart') }).check();
    await this.pressApply();
    await expect(this.dialog).toBeHidden();
    await expect(this.#detail.getByText(this.#window.t('configure.done'))).toBeVisible();
  }

  async pressApply(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.#window.t('configure.review.apply') }).click();
  }

  async discard(): Promise<void> {
    await this.#detail
      .getByRole('button', { name: this.#window.t('configure.discard'), exact: true })
      .click();
    await expect(this.#reviewButton).toBeHidden();
  }
}
