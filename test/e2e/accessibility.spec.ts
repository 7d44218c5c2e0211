import { VersionsPage } from '../support/pages/versions-page.js';
import { violations } from '../support/violations.js';
import { expect, test } from './fixtures.js';

for (const theme of ['light', 'dark'] as const) {
  test(`list, log, form, settings and question are accessible (${theme})`, async ({
    window,
    machine,
    program,
    serviceName,
  }) => {
    const { page } = window;
    await window.changeTheme(theme);
    expect(await violations(page), 'empty list').toEqual([]);

    const name = serviceName('Accessible');
    const form = await window.openForm();
    expect(await violations(page), 'form').toEqual([]);
    await form.install();
    await form.expectMessage('program', 'pathEmpty');
    expect(await violations(page), 'form with errors').toEqual([]);
    await form.fill({ program, arguments: '--interval-ms 50', name });
    await form.installSuccessfully();
    await expect(window.log.line(/^\[\d{6}\] /).first()).toBeVisible();
    expect(await violations(page), 'list and log').toEqual([]);

    await window.log.button('goTo.open').click();
    expect(await violations(page), 'going to a place in the log').toEqual([]);
    await page.keyboard.press('Escape');
    await window.log.find('players');
    await window.log.findOption('filter').click();
    await expect(window.log.filtered(name).locator('mark').first()).toBeVisible();
    expect(await violations(page), 'lines found').toEqual([]);

    await window.openTab(name, 'overview');
    expect(await violations(page), 'overview').toEqual([]);
    await window.openTab(name, 'settings');
    const versions = new VersionsPage(window, name);
    await versions.open();
    await expect(versions.list).toHaveCount(1);
    expect(await violations(page), 'versions').toEqual([]);
    await versions.close();
    const settings = await window.openSettings();
    for (const section of ['general', 'services', 'system', 'about'] as const) {
      await settings.open(section);
      expect(await violations(page), `settings: ${section}`).toEqual([]);
    }
    await settings.close();
    const ailing = serviceName('Ailing');
    await machine.succeed('install', ailing, program, '--port', 'none');
    await machine.steward('start', ailing);
    await window.select(ailing);
    await expect(window.diagnosis(ailing)).toBeVisible();
    expect(await violations(page), 'diagnosis').toEqual([]);
    await machine.succeed('stop', ailing);
    await window.askToRemove(name);
    expect(await violations(page), 'question').toEqual([]);
  });
  test(`health, history and dependencies are accessible (${theme})`, async ({
    window,
    machine,
    program,
    serviceName,
  }) => {
    const { page } = window;
    const [name, needing] = [serviceName('Needed'), serviceName('Needing')];
    for (const each of [name, needing]) await machine.succeed('install', each, program);
    await machine.succeed('set', needing, 'DependOnService', name);
    await machine.succeed('start', name);
    await machine.succeed('start', needing);
    await window.changeTheme(theme);
    await window.select(name);
    await window.expectState(needing, 'running');
    await window.openTab(name, 'health');
    await expect(window.health(name).marks.first()).toBeVisible();
    expect(await violations(page), 'health').toEqual([]);
    await window.openTab(name, 'history');
    await expect(window.history(name).rows.first()).toBeVisible();
    expect(await violations(page), 'history').toEqual([]);
    await window.openTab(name, 'dependencies');
    await expect(window.dependencies(name).item('neededBy', needing)).toBeVisible();
    expect(await violations(page), 'dependencies').toEqual([]);
    await window.control(name, 'stop');
    await expect(window.dependencies(name).question('stop')).toBeVisible();
    expect(await violations(page), 'question about what is stopped too').toEqual([]);
    await page.keyboard.press('Escape');
  });
  test(`the choice of columns, groups and labels are accessible (${theme})`, async ({
    window,
    machine,
    program,
    serviceName,
  }) => {
    const { page } = window;
    const name = serviceName('Marked');
    await machine.succeed('install', name, program);
    await window.changeTheme(theme);
    await window.select(name);
    await window.list.getByRole('button', { name: window.t('services.columns.choose') }).click();
    expect(await violations(page), 'choice of columns').toEqual([]);
    await page.getByRole('menuitemcheckbox', { name: window.t('services.group.by') }).click();
    await page.keyboard.press('Escape');
    await window.list.focus();
    await page.keyboard.press('Control+d');
    await expect(window.list.getByRole('button', { name: window.t('services.group.none') })).toBeVisible();
    expect(await violations(page), 'grouped list with a favourite').toEqual([]);
    await page.keyboard.press('Shift+F10');
    await page.getByRole('menuitem', { name: window.t('services.label.menu') }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page), 'label').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  });
  test(`export, import, commands and taking over are accessible (${theme})`, async ({
    window,
    machine,
    program,
    serviceName,
  }) => {
    const { page } = window;
    const name = serviceName('Carried');
    await machine.succeed('install', name, program);
    await window.changeTheme(theme);
    await expect(window.row(name)).toBeVisible();
    await window.chooseFromMenu(name, 'transfer.exportMenu');
    const preview = page.getByRole('region', { name: window.t('transfer.export.preview') });
    await expect(preview).toContainText(name);
    expect(await violations(page), 'export').toEqual([]);
    const config = (await preview.innerText()).replace('"startType": "automatic"', '"startType": "manual"');
    await page.keyboard.press('Escape');
    await window.chooseFromMenu(name, 'transfer.commandsMenu');
    await expect(page.getByRole('dialog').getByRole('tabpanel')).toContainText(name);
    expect(await violations(page), 'commands').toEqual([]);
    await page.keyboard.press('Escape');
    for (const menu of ['importMenu', 'hosts.adopt.menu'] as const) {
      await page.getByRole('button', { name: window.t('transfer.menu') }).click();
      await page.getByRole('menuitem', { name: window.t(`transfer.${menu}`) }).click();
      const dialog = page.getByRole('dialog');
      await expect(dialog).toBeVisible();
      expect(await violations(page), menu).toEqual([]);
      if (menu === 'importMenu') {
        await dialog
          .locator('input[type=file]')
          .setInputFiles({ name: 'a.json', mimeType: 'application/json', buffer: Buffer.from(config) });
        await expect(dialog.locator('[data-imported]')).toBeVisible();
        expect(await violations(page), 'preview of an import').toEqual([]);
      }
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    }
  });

  test(`the support bundle and the links of a service are accessible (${theme})`, async ({
    window,
    machine,
    program,
    serviceName,
  }) => {
    const { page } = window;
    const name = serviceName('Linked');
    await machine.succeed('install', name, program);
    await window.changeTheme(theme);
    const settings = await window.openSettings();
    await settings.open('about');
    await settings.dialog.getByRole('button', { name: window.t('bundle.open') }).click();
    await expect(page.getByRole('region', { name: /README/ })).toContainText('versions.json');
    expect(await violations(page), 'support bundle').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await window.select(name);
    await window.chooseFromMenu(name, 'links.menu');
    await expect(page.getByRole('dialog')).toBeVisible();
    expect(await violations(page), 'links').toEqual([]);
  });
}
