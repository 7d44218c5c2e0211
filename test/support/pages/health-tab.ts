import type { Locator } from '@playwright/test';
import type { HealthField } from '../../../electron/contract/health-figures.js';
import type { WindowPage } from './window-page.js';

/** What the selected service's processes take. */
export class HealthTab {
  readonly #window: WindowPage;
  readonly #name: string;

  constructor(window: WindowPage, name: string) {
    this.#window = window;
    this.#name = name;
  }

  get pane(): Locator {
    return this.#window.page.getByRole('region', {
      name: this.#window.t('health.region', { name: this.#name }),
      exact: true,
    });
  }

  /** A chart with its figures. */
  chart(field: Exclude<HealthField, 'processes'>): Locator {
    return this.pane.getByRole('group', { name: this.#window.t(`health.field.${field}`), exact: true });
  }

  /** What has happened, oldest first. */
  get marks(): Locator {
    const name = this.#window.t('health.mark.list', { name: this.#name });
    return this.pane.getByRole('group', { name, exact: true }).getByRole('button');
  }

  async show(span: 'minutes5' | 'minutes15' | 'hour'): Promise<void> {
    await this.pane.getByRole('radio', { name: this.#window.t(`health.span.${span}`), exact: true }).click();
  }
}
