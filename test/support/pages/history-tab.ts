import type { Locator } from '@playwright/test';
import type { EventFilter } from '../../../renderer/features/events/groups.js';
import type { WindowPage } from './window-page.js';

/** What has happened to the selected service. */
export class HistoryTab {
  readonly #window: WindowPage;
  readonly #name: string;

  constructor(window: WindowPage, name: string) {
    this.#window = window;
    this.#name = name;
  }

  get list(): Locator {
    const name = this.#window.t('events.list', { name: this.#name });
    return this.#window.page.getByRole('region', { name, exact: true });
  }

  /** Rows of the list, newest first; of what is unfolded too. */
  get rows(): Locator {
    return this.list.getByRole('listitem');
  }

  async show(filter: EventFilter): Promise<void> {
    const name = this.#window.t(`events.filter.${filter}`);
    await this.#window.page.getByRole('radio', { name, exact: true }).click();
  }

  /** The links to the log at a time, newest first. */
  get logLinks(): Locator {
    return this.list.getByRole('button', { name: this.#window.t('events.showLogAt', { time: '' }).trim() });
  }
}
