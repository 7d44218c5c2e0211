import { expect, test } from './fixtures.js';
import type { WindowPage } from '../support/pages/window-page.js';

/** The helper's Windows process number as the settings show it. */
async function helperPid(window: WindowPage): Promise<number> {
  const settings = await window.openSettings();
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
