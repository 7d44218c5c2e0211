import { expect, type Locator } from '@playwright/test';
import type { SectionId } from '../../../electron/contract/setting-sections.js';
import type { WindowPage } from './window-page.js';

export type TextField = 'program' | 'directory' | 'arguments' | 'name' | 'displayName';

/** The dialog "New service". */
export class CreateForm {
  readonly #window: WindowPage;

  constructor(window: WindowPage) {
    this.#window = window;
  }

  get dialog(): Locator {
    return this.#window.page.getByRole('dialog', { name: this.#window.t('create.title') });
  }

  field(name: TextField): Locator {
    return this.dialog.getByRole('textbox', { name: this.#window.t(`create.${name}.label`), exact: true });
  }

  choice(name: 'startType' | 'account'): Locator {
    return this.dialog.getByRole('combobox', { name: this.#window.t(`create.${name}.label`) });
  }

  option(name: 'keepLogs' | 'restartOnExit' | 'startNow' | 'delegate'): Locator {
    return this.dialog.getByRole('checkbox', { name: this.#window.t(`create.${name}.label`) });
  }

  /** One setting of a folded section, by its name in the helper's table. */
  setting(name: string): Locator {
    return this.dialog.locator(`[data-setting="${name}"]`);
  }

  async openSection(id: SectionId): Promise<void> {
    const name = this.#window.t(`configure.section.${id}`);
    await this.dialog.getByRole('button', { name, exact: true }).click();
    await expect(this.dialog.getByRole('region', { name })).toBeVisible();
  }

  /** Chooses from the menu of templates: one of the window's own texts by its key, or a template of the person's own. */
  async chooseTemplate(item: string): Promise<void> {
    const { page } = this.#window;
    const menu = this.#window.t('templates.menu');
    await this.dialog.getByRole('button', { name: new RegExp(`^${menu}`) }).click();
    const name = item.startsWith('templates.') ? this.#window.t(item) : item;
    await page.getByRole('menuitem', { name, exact: true }).click();
  }

  get commandLine(): Locator {
    return this.dialog.getByLabel(this.#window.t('create.commandLine.label'), { exact: true });
  }

  get tryButton(): Locator {
    return this.dialog.getByRole('button', { name: this.#window.t('trial.start'), exact: true });
  }

  /** The test run below the fields. */
  get trial(): Locator {
    return this.dialog.getByRole('region', { name: this.#window.t('trial.title') });
  }

  get installButton(): Locator {
    return this.dialog.getByRole('button', { name: this.#window.t('create.install') });
  }

  /** Fills text fields one after the other, leaving each as a person does. */
  async fill(values: Partial<Record<TextField, string>>): Promise<void> {
    for (const [name, value] of Object.entries(values) as [TextField, string][]) {
      await this.field(name).fill(value);
      await this.field(name).blur();
    }
  }

  /** What stands as an error or warning at a field, the text of an error code in the window's language. */
  async expectMessage(name: TextField, code: string, params: Record<string, string> = {}): Promise<void> {
    const text = this.#window.t(`error.${code}`, { message: '', field: '', ...params });
    await expect(this.field(name)).toHaveAccessibleDescription(new RegExp(escapeRegExp(text)));
    await expect(this.dialog.getByText(text)).toBeVisible();
  }

  async install(): Promise<void> {
    await this.installButton.click();
  }

  /** Installs and waits until the form has closed by itself. */
  async installSuccessfully(): Promise<void> {
    await this.install();
    await expect(this.dialog).toBeHidden();
  }

  async cancel(): Promise<void> {
    await this.dialog.getByRole('button', { name: this.#window.t('create.cancel'), exact: true }).click();
    const discard = this.#window.page.getByRole('button', { name: this.#window.t('create.discard.discard') });
    if (await discard.isVisible()) await discard.click();
    await expect(this.dialog).toBeHidden();
  }
}

function escapeRegExp(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
}
