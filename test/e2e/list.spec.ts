import type { Machine } from '../support/machine.js';
import type { WindowPage } from '../support/pages/window-page.js';
import { expect, test } from './fixtures.js';

/** Installs services that run the sample program; `steward` itself does it, the window only watches. */
async function install(machine: Machine, program: string, names: readonly string[]): Promise<void> {
  for (const name of names) await machine.steward('install', name, program, '--interval-ms', '500');
}

/** The rows in the order in which they stand on screen. */
function order(window: WindowPage, stem: string) {
  return expect.poll(() => window.listed(stem));
}

for (const language of ['en', 'zh-CN'] as const) {
  test(`columns sort by click and keyboard, are chosen, and both are remembered (${language})`, async ({
    window,
    machine,
    program,
    serviceName,
  }) => {
    const stem = serviceName('Sort');
    const names = ['A', 'B', 'C'].map((each) => serviceName(`${stem}-${each}`)) as [string, string, string];
    await install(machine, program, names);
    await machine.steward('start', names[1]);
    await machine.steward('set', names[2], 'Start', 'SERVICE_DEMAND_START');
    await window.expectState(names[1], 'running');
    if (language !== 'en') await window.changeLanguage(language);
    await order(window, stem).toEqual(names);

    await window.head('name').getByRole('button').click();
    await expect(window.head('name')).toHaveAttribute('aria-sort', 'descending');
    await order(window, stem).toEqual([...names].reverse());

    await window.head('pid').getByRole('button').focus();
    await window.page.keyboard.press('Enter');
    await window.page.keyboard.press('Enter');
    await expect(window.head('pid')).toHaveAttribute('aria-sort', 'descending');
    await expect(window.head('name')).toHaveAttribute('aria-sort', 'none');
    await order(window, stem).toEqual([names[1], names[0], names[2]]);

    await window.list.getByRole('button', { name: window.t('services.columns.choose') }).click();
    const item = (column: string) =>
      window.page.getByRole('menuitemcheckbox', { name: window.t(`services.column.${column}`), exact: true });
    await expect(item('pid')).toHaveAttribute('aria-checked', 'true');
    await item('threads').click();
    await item('account').click();
    await item('pid').click();
    await window.page.keyboard.press('Escape');
    await expect(window.head('pid')).toHaveCount(0);
    await expect(window.head('name'), 'the hidden column sorts no longer').toHaveAttribute(
      'aria-sort',
      'ascending',
    );
    await expect(window.row(names[1])).toContainText(window.t('account.localSystem'));
    const threads = window.row(names[1]).getByRole('gridcell').nth(5);
    await expect(threads).toHaveText(/^[1-9]\d*$/);

    await window.head('startType').getByRole('button').click();
    await window.page.reload();
    await window.ready();
    await expect(window.head('startType')).toHaveAttribute('aria-sort', 'ascending');
    await expect(window.head('threads')).toBeVisible();
    await expect(window.head('pid')).toHaveCount(0);

    await window.head('state').click({ button: 'right' });
    await window.page.getByRole('menuitem', { name: window.t('services.columns.default') }).click();
    await expect(window.head('pid')).toBeVisible();
    await expect(window.head('threads')).toHaveCount(0);
  });
}
