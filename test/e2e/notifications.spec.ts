import { expect, test } from './fixtures.js';
import { clickNotification, hide, isShown, notifications, watchNotifications } from './native.js';

test.skip(({ host }) => host !== 'electron', 'notifications are Electron’s');

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
  await hide(steward);
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
  await clickNotification(steward, toast?.title ?? '');
  await expect.poll(() => isShown(steward)).toBe(true);
  await expect(window.detail(name)).toBeVisible();
  await machine.succeed('stop', name);
  await expect.poll(crashed).toEqual([]);
});

test('a crash is told of though the program is started again without any delay', async ({
  steward,
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Quick');
  await watchNotifications(steward);
  await machine.succeed('install', name, program, '--quiet');
  await machine.succeed('set', name, 'AppThrottle', '0');
  await machine.succeed('start', name);
  await window.expectState(name, 'running');
  const pid = await window.pid(name);
  await hide(steward);
  await expect.poll(() => isShown(steward)).toBe(false);
  await machine.terminate(pid ?? 0);
  await expect
    .poll(async () => (await notifications(steward)).map(({ title }) => title))
    .toContain(window.t('notify.crashedTitle', { name }));
});

test('services that fall together are told of together, and one that is not muted any more is told of again', async ({
  steward,
  window,
  machine,
  program,
  serviceName,
}) => {
  const names = ['One', 'Two'].map(serviceName) as [string, string];
  await watchNotifications(steward);
  for (const name of names) {
    await machine.succeed('install', name, program, '--quiet');
    await machine.succeed('set', name, 'AppRestartDelay', '120000');
    await machine.succeed('start', name);
    await window.expectState(name, 'running');
    await window.chooseFromMenu(name, 'links.mute');
  }
  for (const name of names) await window.chooseFromMenu(name, 'links.unmute');
  const pids = [await window.pid(names[0]), await window.pid(names[1])];
  await window.select(names[0]);
  await hide(steward);
  await expect.poll(() => isShown(steward)).toBe(false);
  await Promise.all(pids.map((pid) => machine.terminate(pid ?? 0)));
  const title = window.t('notify.failedGroup', { count: 2 });
  await expect.poll(async () => (await notifications(steward)).map((each) => each.title)).toContain(title);
  await clickNotification(steward, title);
  await expect.poll(() => isShown(steward)).toBe(true);
  for (const name of names) await expect(window.row(name)).toBeVisible();
  for (const name of names) await machine.succeed('stop', name);
});
