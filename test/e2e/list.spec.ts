import type { WindowPage } from '../support/pages/window-page.js';
import { expect, test } from './fixtures.js';

/** The rows in the order in which they stand on screen. */
function order(window: WindowPage, stem: string) {
  return expect.poll(() => window.listed(stem));
}

for (const language of ['en', 'zh-CN'] as const) {
  test(`columns sort by click and keyboard, are chosen, and both are remembered (${language})`, async ({
    window,
    machine,
    installThree,
  }) => {
    const { stem, names } = await installThree('Sort');
    await machine.succeed('start', names[1]);
    await machine.succeed('set', names[2], 'Start', 'SERVICE_DEMAND_START');
    await window.expectState(names[1], 'running');
    await window.changeLanguage(language);
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

for (const language of ['en', 'zh-CN'] as const) {
  test(`several services are selected and controlled at once, and what failed is said (${language})`, async ({
    window,
    machine,
    installThree,
  }) => {
    const { page } = window;
    const { stem, names } = await installThree('Bulk');
    const [a, b, c] = names;
    await machine.succeed('set', c, 'AppParameters', '--exit-after-ms 100 --exit-code 3');
    await window.changeLanguage(language);
    const selected = (name: string) => expect(window.row(name));
    await page.getByRole('searchbox').fill(stem);
    await order(window, stem).toEqual(names);

    await window.row(a).click();
    await window.row(c).click({ modifiers: ['Shift'] });
    for (const name of names) await selected(name).toHaveAttribute('aria-selected', 'true');
    await expect(window.status).toContainText(window.t('app.status.selected', { count: 3 }));
    await window.row(b).click({ modifiers: ['ControlOrMeta'] });
    await selected(b).toHaveAttribute('aria-selected', 'false');
    await expect(window.status).toContainText(window.t('app.status.selected', { count: 2 }));

    await window.list.focus();
    await page.keyboard.press('Home');
    await selected(c).toHaveAttribute('aria-selected', 'false');
    await page.keyboard.press('Shift+ArrowDown');
    await selected(b).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Control+a');
    await expect(window.status).toContainText(window.t('app.status.selected', { count: 3 }));
    await page.keyboard.press('Delete');
    await expect(page.getByText(window.t('services.bulk.removeOne'))).toBeVisible();

    await window.press(window.t('services.bulk.start', { count: 3 }));
    await window.expectState(a, 'running');
    await window.expectState(b, 'running');
    await expect(
      page.getByText(window.t('services.bulk.partial.start', { done: 2, total: 3 })),
    ).toBeVisible();
    await expect(page.getByRole('listitem').filter({ hasText: c })).toBeVisible();

    // A start that failed is taken back, so that there is nothing to stop.
    await window.row(b).click({ button: 'right' });
    await page.getByRole('menuitem', { name: window.t('services.bulk.stop', { count: 2 }) }).click();
    for (const name of [a, b]) await window.expectState(name, 'stopped');
    await expect(page.getByText(window.t('services.bulk.partial.start', { done: 2, total: 3 }))).toBeHidden();

    await page.getByRole('searchbox').fill(b);
    await expect(window.row(a)).toHaveCount(0);
    await expect(window.status, 'what is not listed is not selected').not.toContainText(
      window.t('app.status.selected', { count: 3 }),
    );
    await window.press(window.t('action.start'));
    await window.expectState(b, 'running');
    await page.getByRole('searchbox').fill(stem);
    await window.expectState(a, 'stopped');
  });
}

for (const language of ['en', 'zh-CN'] as const) {
  test(`a service that waits for its restart says why and until when, and is tried at once (${language})`, async ({
    window,
    machine,
    install,
  }) => {
    const name = await install('Retry', { settings: { AppRestartDelay: '600000' }, start: true });
    await window.changeLanguage(language);
    const retry = window.t('action.retryNow');

    const kill = async (): Promise<number | null> => {
      await window.expectState(name, 'running');
      await expect.poll(() => window.pid(name)).not.toBeNull();
      const pid = await window.pid(name);
      await machine.terminate(pid ?? 0);
      // Ten minutes, of which a few seconds may have gone.
      const waiting = new RegExp(window.t('state.backoffIn', { seconds: '(600|5[5-9]\\d)' }));
      await expect(window.row(name)).toContainText(waiting);
      return pid;
    };
    const runsAnew = (before: number | null) =>
      expect.poll(async () => ![null, before].includes(await window.pid(name))).toBe(true);

    const first = await kill();
    await window.row(name).getByRole('button', { name: retry, exact: true }).click();
    await runsAnew(first);

    const second = await kill();
    await window.select(name);
    await window.detail(name).getByRole('button', { name: retry, exact: true }).click();
    await runsAnew(second);

    const third = await kill();
    await window.list.focus();
    await window.page.keyboard.press('Shift+F10');
    await window.page.getByRole('menuitem', { name: retry, exact: true }).click();
    await runsAnew(third);
  });
}

for (const language of ['en', 'zh-CN'] as const) {
  test(`favourites come first, labels are found and form groups, and all of it is remembered (${language})`, async ({
    window,
    installThree,
  }) => {
    const { page } = window;
    const { stem, names } = await installThree('Mark');
    const [a, b, c] = names;
    await window.changeLanguage(language);
    await order(window, stem).toEqual(names);

    await window.row(c).hover();
    await window
      .row(c)
      .getByRole('button', { name: window.t('services.favourite.star', { name: c }) })
      .click();
    await order(window, stem).toEqual([c, a, b]);
    await window.row(b).click();
    await window.list.focus();
    await page.keyboard.press('Control+d');
    await order(window, stem).toEqual([b, c, a]);

    await window.row(a).click();
    await window.row(b).click({ modifiers: ['ControlOrMeta'] });
    await window.list.focus();
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: window.t('services.label.menu') }).click();
    const dialog = page.getByRole('dialog', {
      name: window.t('services.label.titleSeveral', { count: 2 }),
    });
    const field = dialog.getByRole('combobox', { name: window.t('services.label.field') });
    await field.fill('x'.repeat(41));
    await expect(dialog.getByText(window.t('services.label.tooLong', { max: 40 }))).toBeVisible();
    await field.fill('生产环境');
    await field.press('Enter');
    await expect(dialog).toBeHidden();

    await page.getByRole('searchbox').fill('生产');
    await order(window, stem).toEqual([b, a]);
    await page.getByRole('searchbox').fill(stem);

    await window.list.getByRole('button', { name: window.t('services.columns.choose') }).click();
    await page.getByRole('menuitemcheckbox', { name: window.t('services.group.by') }).click();
    await page.keyboard.press('Escape');
    await order(window, stem).toEqual([b, a, c]);
    const group = (name: string) => window.list.getByRole('button', { name, expanded: true });
    await group('生产环境').focus();
    await page.keyboard.press('Enter');
    await order(window, stem).toEqual([c]);

    await page.reload();
    await window.ready();
    await page.getByRole('searchbox').fill(stem);
    await order(window, stem).toEqual([c]);
    await window.list.getByRole('button', { name: '生产环境', expanded: false }).click();
    await order(window, stem).toEqual([b, a, c]);
    await expect(group(window.t('services.group.none'))).toBeVisible();
  });
}
