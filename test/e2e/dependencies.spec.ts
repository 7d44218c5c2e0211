import { LANGUAGES } from '../../electron/contract/language.js';
import { expect, test } from './fixtures.js';

for (const language of LANGUAGES) {
  test(`what a service needs and what needs it is shown, started and stopped with it (${language})`, async ({
    window,
    machine,
    program,
    serviceName,
  }) => {
    const { page } = window;
    if (language !== 'en') await window.changeLanguage(language);
    const [db, web, proxy] = ['DB', 'Web', 'Proxy'].map(serviceName) as [string, string, string];
    for (const name of [db, web, proxy]) {
      await machine.succeed('install', name, program, '--interval-ms', '500');
    }
    const gone = serviceName('Licence');
    await machine.succeed('install', gone, program);
    await machine.succeed('set', web, 'DependOnService', db, gone);
    await machine.succeed('remove', gone, 'confirm');
    await machine.succeed('set', proxy, 'DependOnService', web);

    // The rows below it move up.
    await expect(window.row(gone)).toHaveCount(0);
    await window.select(proxy);
    await window.openTab(proxy, 'dependencies');
    const proxyTab = window.dependencies(proxy);
    await expect(proxyTab.item('needs', web).first()).toContainText(db);
    await expect(proxyTab.item('needs', gone).last()).toContainText(window.t('dependencies.missing'));
    await expect(proxyTab.tree('neededBy')).toContainText(window.t('dependencies.neededBy.none'));
    await proxyTab.start(db).click();
    await window.expectState(db, 'running');
    await expect(proxyTab.start(db)).toBeHidden();
    await expect(proxyTab.item('needs', db).last()).toContainText(window.t('state.running'));

    // Every name leads to its service.
    await proxyTab.tree('needs').getByRole('button', { name: web, exact: true }).click();
    await expect(window.detail(web)).toBeVisible();
    const webTab = window.dependencies(web);
    await expect(webTab.item('neededBy', proxy)).toContainText(window.t('state.stopped'));

    // The missing one is taken away while one looks.
    await machine.succeed('set', web, 'DependOnService', db);
    await expect(webTab.tree('needs').getByText(gone)).toBeHidden();
    await machine.succeed('start', web);
    await machine.succeed('start', proxy);
    await window.expectState(proxy, 'running');

    await window.select(db);
    await window.control(db, 'restart');
    const tab = window.dependencies(db);
    const restart = tab.question('restart');
    await expect(restart).toContainText(window.t('dependencies.along.restart', { count: 2 }));
    await expect(restart.getByRole('listitem')).toHaveText([new RegExp(web), new RegExp(proxy)]);
    await page.keyboard.press('Escape');
    await expect(restart).toBeHidden();
    const before = await window.pid(proxy);
    expect(before).not.toBeNull();
    await window.control(db, 'restart');
    await restart.getByRole('button', { name: window.t('services.bulk.restart', { count: 3 }) }).click();
    await expect.poll(() => window.pid(proxy), { timeout: 30_000 }).not.toBe(before);
    for (const name of [db, web, proxy]) await window.expectState(name, 'running');

    await window.control(db, 'stop');
    const stop = tab.question('stop');
    await stop.getByRole('button', { name: window.t('services.bulk.stop', { count: 3 }) }).click();
    for (const name of [proxy, web, db]) await window.expectState(name, 'stopped');
    await expect(page.getByRole('alert')).toHaveCount(0);

    const remove = await window.askToRemove(db);
    await expect(remove).toContainText(window.t('dependencies.remove', { names: web }));
  });
}

test('a dependency that would close a circle is refused at its field', async ({
  window,
  machine,
  install,
}) => {
  const db = await install('DB');
  const web = await install('Web', { settings: { DependOnService: db } });
  await window.select(web);
  await window.openTab(web, 'dependencies');
  await expect(window.dependencies(web).item('needs', db)).toBeVisible();
  const edit = await window.openEdit(db);
  await edit.openSection('dependencies');
  await edit.fill({ DependOnService: web });
  await edit.askForReview();
  const circle = window.t('error.dependencyCircle', { object: web });
  await expect(edit.setting('DependOnService').getByText(circle)).toBeVisible();
  await edit.discard();
  expect(await machine.succeed('get', db, 'DependOnService')).toBe('');
});
