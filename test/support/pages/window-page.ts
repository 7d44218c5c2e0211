import { expect, type Locator, type Page } from '@playwright/test';
import type { Navigation } from '../../../electron/contract/ipc.js';
import type { Language } from '../../../electron/contract/language.js';
import type { Translate } from '../../../electron/contract/translate.js';
import { CreateForm } from './create-form.js';
import { DependenciesTab } from './dependencies-tab.js';
import { EditPage } from './edit-page.js';
import { HealthTab } from './health-tab.js';
import { HistoryTab } from './history-tab.js';
import { LogView } from './log-view.js';
import { SettingsPage } from './settings-page.js';
import { speak } from './texts.js';

type DetailTab = Extract<Navigation, { to: 'service' }>['tab'];

/** Steward's window as a person uses it, in the language that it is in. */
export class WindowPage {
  readonly page: Page;
  language: Language = 'en';

  constructor(page: Page) {
    this.page = page;
  }

  /** The window's text in its language. */
  t(key: string, params: Parameters<Translate>[1] = {}): string {
    return speak(this.language)(key, params);
  }

  get list(): Locator {
    return this.page.getByRole('grid', { name: this.t('services.list') });
  }

  get log(): LogView {
    return new LogView(this);
  }

  get settings(): SettingsPage {
    return new SettingsPage(this);
  }

  get form(): CreateForm {
    return new CreateForm(this);
  }

  /** The settings of a service. */
  edit(name: string): EditPage {
    return new EditPage(this, name);
  }

  /** What a service needs, and what needs it. */
  dependencies(name: string): DependenciesTab {
    return new DependenciesTab(this, name);
  }

  /** What a service takes, over time. */
  health(name: string): HealthTab {
    return new HealthTab(this, name);
  }

  /** What has happened to a service. */
  history(name: string): HistoryTab {
    return new HistoryTab(this, name);
  }

  /** What keeps the selected service from running. */
  diagnosis(name: string): Locator {
    return this.page.getByRole('region', { name: this.t('diagnosis.title', { name }), exact: true });
  }

  /** The detail of the selected service. */
  detail(name: string): Locator {
    return this.page.getByRole('region', { name: this.t('services.detail', { name }), exact: true });
  }

  /** The row of a service: the cell of its name has the name, and on a second line the display name, as its title. */
  row(name: string): Locator {
    const cell = ['=', '^='].map(
      (match) => `[role=gridcell][title${match}"${name}${match === '=' ? '' : '\\a '}"]`,
    );
    return this.list.getByRole('row').filter({ has: this.page.locator(cell.join(', ')) });
  }

  /** The line at the bottom: how many services, and whether the helper answers. */
  get status(): Locator {
    return this.page.locator('footer');
  }

  /** Waits until the window shows what the helper tells. */
  async ready(): Promise<void> {
    await expect(this.status).toContainText(this.t('app.status.connected'));
  }

  async expectState(name: string, state: string): Promise<void> {
    await expect(this.row(name).getByRole('gridcell').first()).toContainText(this.t(`state.${state}`));
  }

  /** The process number that the row shows; null for a dash. */
  async pid(name: string): Promise<number | null> {
    const text = await this.row(name).getByRole('gridcell').nth(2).innerText();
    return /^\d+$/.test(text) ? Number(text) : null;
  }

  /** The head of a column. */
  head(column: string): Locator {
    return this.list.getByRole('columnheader', { name: this.t(`services.column.${column}`), exact: true });
  }

  /** The names of the listed services that begin with a stem, from top to bottom. */
  async listed(stem: string): Promise<string[]> {
    const titles = await this.list
      .locator(`[role=gridcell][title^="${stem}"]`)
      .evaluateAll((cells) => cells.map((cell) => cell.getAttribute('title')?.split('\n')[0] ?? ''));
    return titles;
  }

  /** Presses a button of the toolbar; by its name as it is now. */
  async press(name: string): Promise<void> {
    await this.page
      .getByRole('toolbar', { name: this.t('app.toolbar') })
      .getByRole('button', { name, exact: true })
      .click();
  }

  async select(name: string): Promise<void> {
    await this.row(name).click();
    await expect(this.detail(name)).toBeVisible();
  }

  async openForm(): Promise<CreateForm> {
    await this.page
      .getByRole('button', { name: this.t('action.newService') })
      .first()
      .click();
    await expect(this.form.dialog).toBeVisible();
    return this.form;
  }

  /** Presses a button at the head of the detail. */
  async control(name: string, action: 'start' | 'stop' | 'restart'): Promise<void> {
    await this.detail(name)
      .getByRole('button', { name: this.t(`action.${action}`), exact: true })
      .click();
  }

  async openTab(name: string, tab: DetailTab): Promise<void> {
    await this.detail(name)
      .getByRole('tab', { name: this.t(`services.tab.${tab}`) })
      .click();
  }

  /** Selects a service and opens its settings by the keyboard. */
  async openEdit(name: string): Promise<EditPage> {
    await this.select(name);
    await this.page.keyboard.press('Control+e');
    const edit = this.edit(name);
    await expect(edit.search).toBeVisible();
    return edit;
  }

  /** Chooses a command of the menu that a right click on a service opens. */
  async chooseFromMenu(name: string, command: string): Promise<void> {
    await this.row(name).click({ button: 'right' });
    await this.page.getByRole('menuitem', { name: this.t(command), exact: true }).click();
  }

  /** Opens the question whether to remove the service, by the keyboard. */
  async askToRemove(name: string): Promise<Locator> {
    await this.select(name);
    await this.list.focus();
    await this.page.keyboard.press('Delete');
    const dialog = this.page.getByRole('alertdialog', { name: this.t('services.remove.title', { name }) });
    await expect(dialog).toBeVisible();
    return dialog;
  }

  async remove(name: string): Promise<void> {
    const dialog = await this.askToRemove(name);
    await dialog.getByRole('button', { name: this.t('services.remove.confirm') }).click();
    await expect(dialog).toBeHidden();
    await expect(this.row(name)).toHaveCount(0);
  }

  async openSettings(): Promise<SettingsPage> {
    await this.page
      .getByRole('button', { name: this.t('settings.title') })
      .first()
      .click();
    await expect(this.settings.dialog).toBeVisible();
    return this.settings;
  }

  /** Switches the language in the settings, unless it is in use, and speaks it from then on. */
  async changeLanguage(language: Language): Promise<void> {
    if (language === this.language) return;
    const settings = await this.openSettings();
    await settings.language.selectOption(language);
    this.language = language;
    await expect(this.page.locator('html')).toHaveAttribute('lang', language);
    await this.settings.close();
  }

  async changeTheme(theme: 'light' | 'dark'): Promise<void> {
    const settings = await this.openSettings();
    await settings.theme.selectOption(theme);
    await settings.close();
  }
}
