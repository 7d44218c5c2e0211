import { expect, test } from './fixtures.js';
import { clickNotification, hide, isShown, notifications, watchNotifications } from './native.js';

/** Of a service that is not started again while the test looks at its end. */
const STAYING_DOWN = { settings: { AppRestartDelay: '120000' }, start: true };

test.skip(({ host }) => host !== 'electron', 'notifications are Electron’s');

test('a service that fails while nobody looks is told of, a click leads to its log, and being well withdraws it', async ({
  steward,
  window,
  machine,
  install,
}) => {
  await watchNotifications(steward);
  const name = await install('Crash', STAYING_DOWN);
  const quiet = await install('Muted', STAYING_DOWN);
  const pids = [await window.pid(quiet), await window.pid(name)];
  await window.chooseFromMenu(quiet, 'links.mute');
  await window.select(quiet);
  await hide(steward);
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
  install,
}) => {
  await watchNotifications(steward);
  const name = await install('Quick', { settings: { AppThrottle: '0' }, start: true });
  const pid = await window.pid(name);
  await hide(steward);
  await machine.terminate(pid ?? 0);
  await expect
    .poll(async () => (await notifications(steward)).map(({ title }) => title))
    .toContain(window.t('notify.crashedTitle', { name }));
});

test('services that fall together are told of together, and one that is not muted any more is told of again', async ({
  steward,
  window,
  machine,
  install,
}) => {
  await watchNotifications(steward);
  const names = [await install('One', STAYING_DOWN), await install('Two', STAYING_DOWN)] as const;
  for (const name of names) await window.chooseFromMenu(name, 'links.mute');
  for (const name of names) await window.chooseFromMenu(name, 'links.unmute');
  const pids = [await window.pid(names[0]), await window.pid(names[1])];
  await window.select(names[0]);
  await hide(steward);
  await Promise.all(pids.map((pid) => machine.terminate(pid ?? 0)));
  const title = window.t('notify.failedGroup', { count: 2 });
  await expect.poll(async () => (await notifications(steward)).map((each) => each.title)).toContain(title);
  await clickNotification(steward, title);
  await expect.poll(() => isShown(steward)).toBe(true);
  for (const name of names) await expect(window.row(name)).toBeVisible();
  for (const name of names) await machine.succeed('stop', name);
});
