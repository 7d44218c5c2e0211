import { expect, test } from './fixtures.js';

test('from the form to the log: a service is created, watched, stopped, started, restarted and removed', async ({
  window,
  program,
  serviceName,
}) => {
  const name = serviceName('GameServer');
  const form = await window.openForm();
  await form.fill({ program, arguments: '--interval-ms 500' });
  await expect(form.field('directory')).toHaveValue(program.slice(0, program.lastIndexOf('\\')));
  await form.fill({ name });
  await expect(form.commandLine).toHaveText(`"${program}" --interval-ms 500`);
  await form.installSuccessfully();

  await window.expectState(name, 'running');
  await expect(window.detail(name)).toBeVisible();
  await expect(window.log.line('Game server started, Ctrl+C stops it')).toBeVisible();
  await expect(window.log.line(/^\[\d{6}\] Emerald Valley/).first()).toBeVisible();
  await expect(window.log.line(/warning: player 10\d\d/).first()).toBeVisible();
  const first = await window.pid(name);
  expect(first).not.toBeNull();

  await window.control(name, 'stop');
  await window.expectState(name, 'stopped');
  await expect(window.log.line('World saved, goodbye')).toBeVisible();
  expect(await window.pid(name)).toBeNull();

  await window.control(name, 'start');
  await window.expectState(name, 'running');
  await expect.poll(() => window.pid(name)).not.toBeNull();
  const second = await window.pid(name);
  expect(second).not.toBe(first);

  await window.control(name, 'restart');
  await expect.poll(async () => ![null, second].includes(await window.pid(name))).toBe(true);
  await window.expectState(name, 'running');

  const question = await window.askToRemove(name);
  await window.page.keyboard.press('Enter');
  await expect(question, 'Enter keeps the service').toBeHidden();
  await window.expectState(name, 'running');
  await window.remove(name);
});

test('a program that was killed is back on screen with a new process and says what happened', async ({
  window,
  program,
  machine,
  serviceName,
}) => {
  const name = serviceName('Killed');
  const form = await window.openForm();
  await form.fill({ program, arguments: '--interval-ms 50', name });
  await form.installSuccessfully();
  await expect.poll(() => window.pid(name)).not.toBeNull();
  const first = await window.pid(name);
  await machine.terminate(first ?? 0);
  await expect.poll(async () => ![null, first].includes(await window.pid(name))).toBe(true);
  await window.openTab(name, 'history');
  await expect(
    window
      .detail(name)
      .getByText(/exited/i)
      .first(),
  ).toBeVisible();
});

test('a service that keeps failing shows why and when it is tried again, and can be stopped', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Flapping');
  await machine.succeed('install', name, program, '--exit-after-ms', '100', '--exit-code', '3');
  await machine.steward('start', name);
  await expect(window.row(name)).toContainText(/exited with 3 after \d+ ms/);
  await expect(window.row(name)).toContainText(/Restarting in \d+ s/);
  await window.select(name);
  await window.control(name, 'stop');
  await window.expectState(name, 'stopped');
});

test('a program that ends at once is not installed; the form says why and keeps what was typed', async ({
  window,
  program,
  serviceName,
}) => {
  const name = serviceName('Failing');
  const form = await window.openForm();
  await form.fill({ program, arguments: '--exit-after-ms 100 --exit-code 3', name });
  await form.install();
  await expect(form.dialog.getByText(window.t('create.failed'))).toBeVisible();
  await expect(form.dialog.getByText(/exited with 3\b/).first()).toBeVisible();
  await expect(form.field('name')).toHaveValue(name);
  await form.cancel();
  await expect(window.row(name)).toHaveCount(0);
});
