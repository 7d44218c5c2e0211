import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { electronArguments, type Host } from './hosts.js';
import { expect, test } from './fixtures.js';

test.skip(({ host }) => host !== 'electron', 'windows and the notification area are Electron’s');

/** An entry of a native menu, as far as a test looks at it. */
interface Entry {
  readonly label: string;
  readonly enabled: boolean;
  readonly submenu: readonly Entry[];
}

function application({ electron }: Host): ElectronApplication {
  if (electron === null) throw new Error('This test is Electron’s.');
  return electron;
}

/** Whether the window is on screen. */
const isShown = (host: Host) =>
  application(host).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible()),
  );

/**
 * Keeps the menus that the application makes from now on. On Linux the tray's menu is made anew at each change, and nothing
 * else makes one.
 */
async function watchMenus(host: Host): Promise<void> {
  await application(host).evaluate(({ Menu }) => {
    const kept = globalThis as unknown as { stewardMenu?: Electron.Menu };
    const build = Menu.buildFromTemplate.bind(Menu);
    Menu.buildFromTemplate = (template) => (kept.stewardMenu = build(template));
  });
}

/** The tray's menu as it is now; empty before its first change. */
const trayMenu = (host: Host) =>
  application(host).evaluate((): Entry[] => {
    const { stewardMenu } = globalThis as unknown as { stewardMenu?: Electron.Menu };
    const entries = (menu: Electron.Menu | undefined): Entry[] =>
      (menu?.items ?? []).map(({ label, enabled, submenu }) => ({
        label,
        enabled,
        submenu: entries(submenu),
      }));
    return entries(stewardMenu);
  });

/** Chooses an entry of the tray's menu by the labels on the way to it. */
async function choose(host: Host, ...labels: string[]): Promise<void> {
  await application(host).evaluate((_electron, path) => {
    let { stewardMenu: menu } = globalThis as unknown as { stewardMenu?: Electron.Menu };
    for (const label of path) {
      const item = menu?.items.find((entry) => entry.label.includes(label));
      if (item === undefined) throw new Error(`The menu has no ${label}.`);
      if (!item.submenu) Reflect.apply(item.click, item, []);
      menu = item.submenu;
    }
  }, labels);
}

test('closing the window only hides it; a second start shows it again', async ({ steward, window }) => {
  expect(await isShown(steward)).toBe(true);
  await application(steward).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => isShown(steward)).toBe(false);

  const executable = process.env['STEWARD_ELECTRON'] ?? '';
  const second = spawn(executable, electronArguments(), { env: steward.env, stdio: 'ignore' });
  const code = await new Promise((resolve) => second.once('exit', resolve));
  expect(code).toBe(0);
  await expect.poll(() => isShown(steward)).toBe(true);
  await window.ready();
});

test('at sign-in it ends at once for who has switched that off', async ({ steward, machine }) => {
  const folder = machine.folder('not-at-login');
  writeFileSync(path.join(folder, 'settings.json'), JSON.stringify({ startAtLogin: false }));
  const started = spawn(process.env['STEWARD_ELECTRON'] ?? '', [...electronArguments(), '--at-login'], {
    env: { ...steward.env, STEWARD_USER_DATA: folder },
    stdio: 'ignore',
  });
  expect(await new Promise((resolve) => started.once('exit', resolve))).toBe(0);
});

test('the tray lists the services with what can be done, and does it', async ({
  steward,
  window,
  program,
  serviceName,
}) => {
  const name = serviceName('Tray');
  await watchMenus(steward);
  const form = await window.openForm();
  await form.fill({ program, arguments: '--interval-ms 50', name });
  await form.installSuccessfully();
  const entry = async () => (await trayMenu(steward)).find(({ label }) => label.includes(name));
  await expect.poll(async () => (await entry())?.label).toContain(window.t('state.running'));
  expect((await entry())?.submenu.map(({ label }) => label)).toEqual(
    expect.arrayContaining(
      ['stop', 'restart', 'logs', 'openFolder'].map((action) => window.t(`action.${action}`)),
    ),
  );
  const labels = (await trayMenu(steward)).map(({ label }) => label);
  expect(labels[0]).toBe(window.t('tray.open'));
  expect(labels.slice(-3)).toEqual(
    ['tray.newService', 'tray.settings', 'tray.exit'].map((key) => window.t(key)),
  );

  await choose(steward, name, window.t('action.stop'));
  await window.expectState(name, 'stopped');
  await expect.poll(async () => (await entry())?.label).toContain(window.t('state.stopped'));

  await window.changeLanguage('zh-CN');
  await expect.poll(async () => (await entry())?.label).toContain('已停止');
  await choose(steward, window.t('tray.newService'));
  await expect(window.form.dialog).toBeVisible();
});

/** Keeps the notifications that the application shows from now on, which a session without a shell would not show. */
async function watchNotifications(host: Host): Promise<void> {
  await application(host).evaluate(({ Notification }) => {
    const shown = new Set<Electron.Notification>();
    (globalThis as unknown as { stewardToasts: Set<Electron.Notification> }).stewardToasts = shown;
    Notification.isSupported = () => true;
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.add(this);
    };
    Notification.prototype.close = function (this: Electron.Notification) {
      shown.delete(this);
    };
  });
}

const notifications = (host: Host) =>
  application(host).evaluate(() => {
    const { stewardToasts } = globalThis as unknown as { stewardToasts: Set<Electron.Notification> };
    return [...stewardToasts].map(({ title, body }) => ({ title, body }));
  });

test('a service that fails while nobody looks is told of, a click leads to its log, and being well withdraws it', async ({
  steward,
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Crash');
  const quiet = serviceName('Muted');
  await watchNotifications(steward);
  for (const each of [name, quiet]) {
    await machine.succeed('install', each, program, '--quiet');
    await machine.succeed('set', each, 'AppRestartDelay', '120000');
    await machine.succeed('start', each);
    await window.expectState(each, 'running');
  }
  const pids = [await window.pid(quiet), await window.pid(name)];
  await window.chooseFromMenu(quiet, 'links.mute');
  await window.select(quiet);
  await application(steward).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => isShown(steward)).toBe(false);
  await expect
    .poll(async () => (await notifications(steward)).map(({ title }) => title))
    .toEqual([window.t('notify.closedTitle')]);

  for (const pid of pids) await machine.terminate(pid ?? 0);
  const crashed = () =>
    notifications(steward).then((all) => all.filter(({ title }) => title !== window.t('notify.closedTitle')));
  await expect.poll(crashed).toHaveLength(1);
  const [toast] = await crashed();
  expect(toast?.title).toBe(window.t('notify.crashedTitle', { name }));
  expect(toast?.body).toMatch(/exited with \d+/);
  await application(steward).evaluate(() => {
    const { stewardToasts } = globalThis as unknown as { stewardToasts: Set<Electron.Notification> };
    [...stewardToasts].at(-1)?.emit('click');
  });
  await expect.poll(() => isShown(steward)).toBe(true);
  await expect(window.detail(name)).toBeVisible();
  await machine.succeed('stop', name);
  await expect.poll(crashed).toEqual([]);
});

test('a program dropped on the window opens the form with it', async ({
  steward,
  window,
  machine,
  program,
}) => {
  const session = await steward.page.context().newCDPSession(steward.page);
  const data = { items: [], files: [machine.hostPath(program)], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  }
  await expect(window.form.field('program')).toHaveValue(program);
  await expect(window.form.field('name')).toHaveValue('game-server');
});

test('a text field has a menu to cut, copy and paste', async ({ steward, window }) => {
  await watchMenus(steward);
  await application(steward).evaluate(({ Menu }) => {
    // A native menu would stay open and keep what comes after it waiting.
    Menu.prototype.popup = () => undefined;
  });
  await steward.page.getByRole('searchbox').click({ button: 'right' });
  await expect
    .poll(async () => (await trayMenu(steward)).map(({ label }) => label))
    .toEqual(
      expect.arrayContaining(['cut', 'copy', 'paste', 'selectAll'].map((key) => window.t(`edit.${key}`))),
    );
});

test('nothing of the page breaks its Content Security Policy, and it can reach nothing but the bridge', async ({
  steward,
  window,
}) => {
  const complaints: string[] = [];
  steward.page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  await steward.page.reload();
  await window.ready();
  await (await window.openSettings()).close();
  expect(complaints).toEqual([]);
  const reachable = await steward.page.evaluate(() => ({
    require: typeof (globalThis as { require?: unknown }).require,
    process: typeof (globalThis as { process?: unknown }).process,
    bridge: Object.keys((globalThis as { steward?: object }).steward ?? {}).sort(),
  }));
  expect(reachable).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['invoke', 'on', 'pathForFile'],
  });
});
