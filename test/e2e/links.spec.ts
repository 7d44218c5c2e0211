import type { Host } from './hosts.js';
import { expect, test } from './fixtures.js';
import type { WindowPage } from '../support/pages/window-page.js';

const ADDRESS = 'http://console.example/';

/** Opens a service's links by its menu. */
async function openLinks(window: WindowPage, name: string) {
  await window.chooseFromMenu(name, 'links.menu');
  const dialog = window.page.getByRole('dialog', { name: window.t('links.title', { name }) });
  await expect(dialog).toBeVisible();
  return dialog;
}

/** Keeps what Electron is asked to open, in place of opening it. */
async function watchOpened({ electron }: Host): Promise<() => Promise<string[]>> {
  await electron?.evaluate(({ shell }) => {
    const opened: string[] = [];
    (globalThis as unknown as { stewardOpened: string[] }).stewardOpened = opened;
    shell.openExternal = (url) => Promise.resolve(void opened.push(`address ${url}`));
    shell.openPath = (path) => {
      opened.push(`open ${path}`);
      return Promise.resolve('');
    };
    shell.showItemInFolder = (path) => void opened.push(`show ${path}`);
  });
  return async () =>
    (await electron?.evaluate(() => (globalThis as unknown as { stewardOpened: string[] }).stewardOpened)) ??
    [];
}

for (const language of ['en', 'zh-CN'] as const) {
  test(`a service keeps links at hand, and refuses what is none (${language})`, async ({
    host,
    steward,
    window,
    machine,
    program,
    serviceName,
  }) => {
    const { page } = window;
    const name = serviceName('Linked');
    await machine.succeed('install', name, program);
    if (language !== 'en') await window.changeLanguage(language);
    await window.select(name);

    let dialog = await openLinks(window, name);
    const text = (number: number) =>
      dialog.getByRole('textbox', { name: window.t('links.labelOf', { number }) });
    const target = (number: number) =>
      dialog.getByRole('textbox', { name: window.t('links.targetOf', { number }) });
    const add = () => dialog.getByRole('button', { name: window.t('links.add') }).click();
    const save = () => dialog.getByRole('button', { name: window.t('links.save') }).click();
    await expect(text(1)).toBeFocused();
    for (const [typed, problem] of [
      ['javascript:alert(1)', 'neither'],
      ['https://user:secret@example.com/', 'userInfo'],
      ['C:\\games\\a.exe:b.log', 'stream'],
    ] as const) {
      await target(1).fill(typed);
      await save();
      await expect(dialog.getByText(window.t(`links.problem.${problem}`))).toBeVisible();
    }
    await text(1).fill('Console');
    await target(1).fill(ADDRESS);
    await add();
    await target(2).fill(`"${program}"`);
    await add();
    await save();
    await expect(dialog).toBeHidden();

    await page.reload();
    await window.ready();
    const opened = await watchOpened(steward);
    const item = async (label: string) => {
      await window.row(name).click({ button: 'right' });
      return page.getByRole('menuitem', { name: label, exact: true });
    };
    if (host === 'browser') {
      await page.context().route(ADDRESS, (route) => route.fulfill({ body: 'console' }));
      const [popup] = await Promise.all([page.waitForEvent('popup'), (await item('Console')).click()]);
      await expect(popup).toHaveURL(ADDRESS);
      expect(
        await popup.evaluate(() => globalThis.opener === null),
        'the other page cannot reach this one',
      ).toBe(true);
      await popup.close();
      await expect(await item(program)).toBeDisabled();
      await page.keyboard.press('Escape');
    } else {
      await (await item('Console')).click();
      await (await item(program)).click();
      await expect.poll(opened).toEqual([`address ${ADDRESS}`, `show ${machine.hostPath(program)}`]);
    }

    dialog = await openLinks(window, name);
    await dialog.getByRole('button', { name: window.t('links.remove', { number: 1 }) }).click();
    await expect(target(1)).toHaveValue(program);
    await save();
    await window.row(name).click({ button: 'right' });
    await expect(page.getByRole('menuitem', { name: program, exact: true })).toBeVisible();
    await expect(page.getByRole('menuitem', { name: 'Console', exact: true })).toHaveCount(0);
    await page.keyboard.press('Escape');

    await window.remove(name);
    await machine.succeed('install', name, program);
    await window.select(name);
    await window.row(name).click({ button: 'right' });
    await expect(page.getByRole('menuitem', { name: window.t('links.menu') })).toBeVisible();
    await expect(
      page.getByRole('menuitem', { name: program, exact: true }),
      'a removed service leaves nothing to the next of its name',
    ).toHaveCount(0);
  });
}
