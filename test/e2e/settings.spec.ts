import { expect, test } from './fixtures.js';
import type { WindowPage } from '../support/pages/window-page.js';

/** The helper's Windows process number as the settings show it. */
async function helperPid(window: WindowPage): Promise<number> {
  const settings = await window.openSettings();
  await settings.open('system');
  await expect(settings.helper).toContainText(/\d/);
  const pid = Number(/process (\d+)/.exec(await settings.helper.innerText())?.[1]);
  await settings.close();
  return pid;
}

test('the language changes at once, everywhere, and is remembered', async ({ window }) => {
  await expect(window.page.locator('html')).toHaveAttribute('lang', 'en');
  await window.changeLanguage('zh-CN');
  await expect(window.page.getByRole('button', { name: '新建服务' }).first()).toBeVisible();
  await window.page.reload();
  await window.ready();
  await expect(window.page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await window.changeLanguage('en');
  await expect(window.page.getByRole('button', { name: 'New service' }).first()).toBeVisible();
});

test('the theme changes at once', async ({ window }) => {
  const background = () => window.page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
  await window.changeTheme('dark');
  await expect.poll(background).toBe('dark');
  await window.changeTheme('light');
  await expect.poll(background).toBe('light');
});

test('the helper is restarted on request', async ({ window }) => {
  const before = await helperPid(window);
  const settings = await window.openSettings();
  await settings.open('system');
  await settings.restartHelper();
  await expect(settings.helper).not.toContainText(`process ${before},`);
  await expect(settings.helper).toContainText(/process \d+/);
  await settings.close();
  await window.ready();
});

test('a helper that was killed is replaced, and the list goes on', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Survivor');
  const before = await helperPid(window);
  await machine.terminate(before);
  await expect.poll(() => helperPid(window)).not.toBe(before);
  await window.ready();
  await machine.succeed('install', name, program, '--quiet');
  await window.expectState(name, 'stopped');
});

for (const language of ['en', 'zh-CN'] as const) {
  test(`it asks before what the person wants to be asked about (${language})`, async ({
    window,
    install,
  }) => {
    const { page } = window;
    const name = await install('Asked', { start: true });
    if (language !== 'en') await window.changeLanguage(language);
    const settings = await window.openSettings();
    await settings.choice('settings.confirm.label').selectOption('stopping');
    await settings.close();
    await window.select(name);
    await window.expectState(name, 'running');

    await window.control(name, 'stop');
    const question = page.getByRole('alertdialog', {
      name: window.t('settings.confirm.title.stop', { name }),
    });
    await question.getByRole('button', { name: window.t('ui.cancel') }).click();
    await expect(question).toBeHidden();
    await window.expectState(name, 'running');
    await window.control(name, 'stop');
    await question.getByRole('button', { name: window.t('action.stop') }).click();
    await window.expectState(name, 'stopped');
    await window.control(name, 'start');
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await window.expectState(name, 'running');
  });
}

test('new services keep their logs as the settings say, until all is reset', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Logging');
  const folder = machine.windowsPath(machine.folder('logs'));
  const settings = await window.openSettings();
  await settings.open('services');
  const field = (key: string) =>
    settings.dialog.getByRole('textbox', { name: window.t(`settings.logs.${key}`) });
  await field('folder').fill('logs');
  await field('folder').press('Enter');
  await expect(settings.dialog.getByText(window.t('settings.logs.folderWrong'))).toBeVisible();
  await field('folder').fill(`"${folder}\\"`);
  await field('folder').press('Enter');
  await expect(settings.dialog.getByText(window.t('settings.logs.folderWrong'))).toBeHidden();
  await field('size').fill('3');
  await field('files').fill('7');
  await field('files').blur();
  await settings.dialog.getByRole('checkbox', { name: window.t('settings.logs.timestamps') }).uncheck();
  await settings.dialog.getByRole('checkbox', { name: window.t('services.column.threads') }).check();
  await settings.close();

  const form = await window.openForm();
  await form.fill({ program, arguments: '--quiet', name });
  await form.installSuccessfully();
  await expect(window.head('threads')).toBeVisible();
  const get = (parameter: string) => machine.succeed('get', name, parameter);
  expect(await get('AppStdout')).toBe(`${folder}\\${name}\\stdout.log`);
  expect(await get('AppRotateBytes')).toBe(String(3 * 1024 * 1024));
  expect(await get('RotateKeep')).toBe('7');
  expect(await get('AppTimestampLog')).toBe('0');

  await window.openSettings();
  await settings.dialog.getByRole('button', { name: window.t('settings.reset.button') }).click();
  await expect(settings.dialog.getByText(window.t('settings.reset.done'))).toBeVisible();
  await settings.open('services');
  await expect(field('folder')).toHaveValue('');
  await expect(field('size')).toHaveValue('10');
  await settings.close();
  await expect(window.head('threads')).toHaveCount(0);
});

test('what Steward is and runs on is told', async ({ window }) => {
  const settings = await window.openSettings();
  await settings.open('about');
  await expect(settings.dialog).toContainText(/steward\.exe \d+\.\d+\.\d+/);
  await expect(settings.dialog).toContainText(/Node\.js \d+\./);
});
