import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../electron/contract/language.js';
import { freePort, answer } from '../support/http.js';
import { until } from '../support/until.js';
import { violations } from '../support/violations.js';
import { expect, test } from './fixtures.js';

for (const language of LANGUAGES) {
  test(`a program is tried before it is installed, and stopped (${language})`, async ({
    window,
    machine,
    program,
  }) => {
    if (language !== 'en') await window.changeLanguage(language);
    const port = await freePort();
    const form = await window.openForm();
    await form.fill({ program, arguments: `--port ${port} --interval-ms 100` });
    await form.tryButton.click();
    await expect(form.trial.getByLabel(window.t('trial.output'))).toContainText('[000001]');
    await answer(port);
    await expect(form.trial.getByRole('timer')).toBeVisible();
    await expect(form.tryButton).toBeDisabled();
    await form.trial.getByRole('button', { name: window.t('trial.stop') }).click();
    await expect(form.trial.getByRole('status')).toContainText(/^(?:You stopped it after|您在) [\d.:]+ m?s/);
    await until(
      'the program has ended',
      async () => (await machine.processes('game-server.exe')).length === 0,
    );
    expect(await machine.succeed('list')).not.toContain('game-server');
    await form.trial.getByRole('button', { name: window.t('trial.close') }).click();
    await expect(form.trial).toBeHidden();
    await form.cancel();
  });
}

test('what came of it is told in words, and the next attempt can be better', async ({ window, program }) => {
  const form = await window.openForm();
  await form.fill({ program, arguments: '--port none' });
  await form.tryButton.click();
  const status = form.trial.getByRole('status');
  await expect(status).toContainText(/It ran for .* and exited with 2\./);
  await expect(status).toContainText(window.t('diagnosis.finding.commandLineWrong'));
  await expect(form.trial.getByLabel(window.t('trial.output'))).toContainText('--port needs a number');
  await form.fill({ arguments: '--exit-after-ms 100 --quiet' });
  await form.tryButton.click();
  await expect(status).toContainText('ended by itself with exit code 0');
  await expect(form.trial).not.toContainText('--port needs a number');
  await form.cancel();
});

test('a batch file that waits for a key is recognised', async ({ window, machine }) => {
  const batch = path.join(machine.folder('paused'), 'start.cmd');
  writeFileSync(batch, '@echo off\r\necho Press any key to continue . . .\r\nset /p key=\r\n');
  const form = await window.openForm();
  await form.fill({ program: machine.windowsPath(batch) });
  await form.tryButton.click();
  await expect(form.trial.getByRole('status')).toContainText(window.t('diagnosis.finding.waitsForInput'));
  await form.cancel();
});

test('a port that is taken is told', async ({ window, machine, program, serviceName }) => {
  const port = await freePort();
  const name = serviceName('First');
  await machine.succeed('install', name, program, '--port', String(port));
  await machine.succeed('start', name);
  await answer(port);
  const form = await window.openForm();
  await form.fill({ program, arguments: `--port ${port}` });
  await form.tryButton.click();
  const status = form.trial.getByRole('status');
  await expect(status).toContainText(`Port ${port} is`);
  // Wine does not tell whose a socket is.
  if (machine.kind === 'windows') await expect(status).toContainText(`the service ${name}`);
  await form.cancel();
});

test('what cannot be started says why; closing the form ends what runs', async ({
  window,
  machine,
  program,
}) => {
  const form = await window.openForm();
  await form.tryButton.click();
  await expect(form.field('program')).toBeFocused();
  await expect(form.trial).toBeHidden();
  await form.fill({ program: 'C:\\nowhere\\server.exe' });
  await form.tryButton.click();
  await expect(form.trial.getByRole('status')).toContainText('C:\\nowhere\\server.exe');
  await form.fill({ program, arguments: '--spawn 1' });
  await form.tryButton.click();
  await until(
    'the program and its child run',
    async () => (await machine.processes('game-server.exe')).length === 2,
  );
  await form.cancel();
  await until('both have ended', async () => (await machine.processes('game-server.exe')).length === 0);
});

test('an existing service is tried with what has been edited, and left alone', async ({
  window,
  machine,
  install,
}) => {
  const name = await install('Tried', { arguments: ['--interval-ms', '500'], start: true });
  await window.select(name);
  await window.openTab(name, 'settings');
  const edit = window.edit(name);
  await edit.openSection('program');
  await edit.fill({ AppParameters: '--port none' });
  await edit.tryButton.click();
  await expect(edit.trial).toContainText(window.t('trial.serviceRuns'));
  await expect(edit.trial.getByRole('status')).toContainText(/It ran for .* and exited with 2\./);
  expect(await violations(window.page)).toEqual([]);
  await edit.fill({ AppParameters: '--interval-ms 50' });
  await edit.tryButton.click();
  await expect(edit.trial.getByLabel(window.t('trial.output'))).toContainText('[000001]');
  await edit.trial.getByRole('button', { name: window.t('trial.stop') }).click();
  await expect(edit.trial.getByRole('status')).toContainText('You stopped it after');
  await edit.trial.getByRole('button', { name: window.t('trial.close') }).click();
  await edit.discard();
  await window.expectState(name, 'running');
  expect((await machine.succeed('get', name, 'AppParameters')).trim()).toBe('--interval-ms 500');
});
