import type { Locator } from '@playwright/test';
import type { WindowPage } from './window-page.js';

/** What the selected service needs, and what needs it. */
export class DependenciesTab {
  readonly #window: WindowPage;
  readonly #name: string;

  constructor(window: WindowPage, name: string) {
    this.#window = window;
    this.#name = name;
  }

  tree(which: 'needs' | 'neededBy'): Locator {
    const name = this.#window.t(`dependencies.${which}.title`, { name: this.#name });
    return this.#window.page.getByRole('region', { name, exact: true });
  }

  /** A line of a tree with all below it. */
  item(which: 'needs' | 'neededBy', name: string): Locator {
    return this.tree(which).getByRole('listitem').filter({ hasText: name });
  }

  /** The button that starts a service which is needed. */
  start(name: string): Locator {
    const label = this.#window.t('dependencies.start', { name });
    return this.tree('needs').getByRole('button', { name: label, exact: true });
  }

  /** The question whether what needs these may stop too. */
  question(action: 'stop' | 'restart'): Locator {
    const title = this.#window.t(`dependencies.ask.${action}`, { name: this.#name });
    return this.#window.page.getByRole('alertdialog', { name: title, exact: true });
  }
}
