import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { electronArguments } from './hosts.js';
import { expect, test } from './fixtures.js';
import { application, choose, hide, isShown, trayMenu, watchMenus } from './native.js';

test.skip(({ host }) => host !== 'electron', 'windows and the notification area are Electron’s');

test('closing the window only hides it; a second start shows it again', async ({ steward, window }) => {
  expect(await isShown(steward)).toBe(true);
  await hide(steward);

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

test('stopping from the tray asks first where running services would be stopped too', async ({
  steward,
  window,
  machine,
  install,
}) => {
  await watchMenus(steward);
  const db = await install('DB', { start: true });
  const web = await install('Web', { settings: { DependOnService: db }, start: true });
  // A native dialog would keep what comes after it waiting.
  await application(steward).evaluate(({ dialog }) => {
    const kept = globalThis as unknown as { asked: Electron.MessageBoxOptions[]; answer: number };
    Object.assign(kept, { asked: [], answer: 1 });
    dialog.showMessageBox = (...args: unknown[]) => {
      kept.asked.push(args.at(-1) as Electron.MessageBoxOptions);
      return Promise.resolve({ response: kept.answer, checkboxChecked: false });
    };
  });
  const asked = () =>
    application(steward).evaluate(
      () => (globalThis as unknown as { asked: Electron.MessageBoxOptions[] }).asked,
    );
  await expect
    .poll(async () => (await trayMenu(steward)).find(({ label }) => label.includes(db))?.label)
    .toContain(window.t('state.running'));
  await choose(steward, db, window.t('action.stop'));
  await expect.poll(asked).toHaveLength(1);
  expect((await asked())[0]).toMatchObject({
    message: window.t('ask.stop', { name: db }),
    detail: window.t('ask.alongStop', { names: web }),
    buttons: [window.t('action.stop'), window.t('ask.cancel')],
  });
  await window.expectState(db, 'running');

  await application(steward).evaluate(() => {
    (globalThis as unknown as { answer: number }).answer = 0;
  });
  await choose(steward, db, window.t('action.stop'));
  await window.expectState(db, 'stopped');
  await window.expectState(web, 'stopped');

  // Nothing is taken along any more, and this person does not wish to be asked.
  await machine.succeed('start', db);
  await expect
    .poll(async () => (await trayMenu(steward)).find(({ label }) => label.includes(db))?.label)
    .toContain(window.t('state.running'));
  await choose(steward, db, window.t('action.stop'));
  await window.expectState(db, 'stopped');
  expect(await asked()).toHaveLength(2);
});

test('the folders of data are opened, and why one cannot be is said in front of the settings', async ({
  steward,
  window,
}) => {
  await application(steward).evaluate(({ shell }) => {
    const kept = globalThis as unknown as { opened: string[] };
    kept.opened = [];
    shell.openPath = (path) => {
      kept.opened.push(path);
      return Promise.resolve(kept.opened.length > 1 ? 'no such folder' : '');
    };
  });
  const settings = await window.openSettings();
  await settings.open('system');
  const open = settings.dialog.getByRole('button', {
    name: new RegExp(`${window.t('settings.storage.open', { path: '' }).trim()}.*logs`),
  });
  await open.click();
  const opened = () =>
    application(steward).evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  await expect.poll(opened).toHaveLength(1);
  expect((await opened())[0]).toContain('logs');
  await expect(settings.dialog.getByRole('alert')).toHaveCount(0);
  await open.click();
  await expect(settings.dialog.getByRole('alert')).toContainText('no such folder');
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
