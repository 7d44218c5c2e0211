import { copyFileSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { SAMPLE } from '../support/machine.js';
import { expect, test } from './fixtures.js';

test('a folder is enough where its program is the only one', async ({ window, machine, serviceName }) => {
  const folder = machine.folder('lonely');
  copyFileSync(SAMPLE, path.join(folder, 'lonely-server.exe'));
  writeFileSync(path.join(folder, 'readme.txt'), 'nothing to run');
  const form = await window.openForm();
  await form.fill({ program: machine.windowsPath(folder) });
  await expect(form.field('program')).toHaveValue(`${machine.windowsPath(folder)}\\lonely-server.exe`);
  await expect(form.field('directory')).toHaveValue(machine.windowsPath(folder));
  await expect(form.dialog.getByText(window.t('create.folder.applied'))).toBeVisible();
  const name = serviceName('Lonely');
  await form.fill({ name, arguments: '--quiet' });
  await form.installSuccessfully();
  await window.expectState(name, 'running');
});

test('of several programs of a folder one is chosen', async ({ window, machine }) => {
  const folder = machine.folder('several');
  for (const file of ['server.exe', 'tool.exe']) copyFileSync(SAMPLE, path.join(folder, file));
  mkdirSync(path.join(folder, 'dist'));
  writeFileSync(path.join(folder, 'dist', 'main.js'), '');
  writeFileSync(path.join(folder, 'package.json'), '{"scripts": {"start": "node dist/main.js"}}');
  const form = await window.openForm();
  await form.fill({ program: machine.windowsPath(folder) });
  const choices = form.dialog.getByRole('group', { name: window.t('create.folder.choose') });
  await expect(choices.getByRole('button')).toHaveText([/^main\.js/, /^server\.exe/, /^tool\.exe/]);
  await choices.getByRole('button', { name: /^tool\.exe/ }).click();
  await expect(form.field('program')).toHaveValue(`${machine.windowsPath(folder)}\\tool.exe`);
  await expect(choices).toBeHidden();
  await form.cancel();
});

test('a script is filled in with its interpreter, which gets what it needs as a service', async ({
  window,
  machine,
  serviceName,
}) => {
  // What stands in for Python is recognised by its name and place, and ends as it is told.
  const python = machine.hostPath('C:\\Program Files\\Python399');
  mkdirSync(python, { recursive: true });
  try {
    copyFileSync(SAMPLE, path.join(python, 'python.exe'));
    const folder = machine.folder('scripts');
    writeFileSync(path.join(folder, 'bot.py'), 'print("hello")');
    const script = `${machine.windowsPath(folder)}\\bot.py`;
    const form = await window.openForm();
    await form.fill({ program: script });
    await expect(form.field('program')).toHaveValue('C:\\Program Files\\Python399\\python.exe');
    await expect(form.field('arguments')).toHaveValue(`"${script}"`);
    await expect(form.field('directory')).toHaveValue(machine.windowsPath(folder));
    await expect(form.field('name')).toHaveValue(/^bot/);
    const advice = form.dialog.getByRole('checkbox', { name: window.t('create.advice.python') });
    await expect(advice).toBeChecked();
    await form.openSection('environment');
    await expect(form.setting('AppEnvironmentExtra').getByRole('textbox').nth(0)).toHaveValue(
      'PYTHONUNBUFFERED',
    );
    await advice.click();
    await expect(form.setting('AppEnvironmentExtra').getByRole('textbox')).toHaveCount(0);
    await advice.click();
    const name = serviceName('Bot');
    await form.fill({ name, arguments: '--env PYTHONUNBUFFERED' });
    await form.installSuccessfully();
    await expect(window.log.line('PYTHONUNBUFFERED=1')).toBeVisible();
    await machine.succeed('stop', name);
  } finally {
    rmSync(python, { recursive: true, force: true });
  }
});

test('a service is duplicated with all its settings, under a name and logs of its own', async ({
  window,
  machine,
  program,
  serviceName,
  install,
}) => {
  const copied = serviceName('Copied');
  const log = `${machine.windowsPath(machine.folder('logs'))}\\out.log`;
  const name = await install('Model', {
    settings: {
      AppStdout: log,
      AppThrottle: '700',
      AppEnvironmentExtra: ['MODE=prod', 'TOKEN=s3cret'],
      AppExit: ['3', 'Exit'],
      Description: 'Like no other',
    },
  });
  await window.chooseFromMenu(name, 'services.duplicateMenu');
  const form = window.form;
  await expect(form.field('program')).toHaveValue(program);
  await expect(form.field('arguments')).toHaveValue('--quiet');
  await expect(form.field('name')).toHaveValue(`${name}-2`);
  await form.fill({ name: copied });
  await form.installSuccessfully();
  await window.expectState(copied, 'running');
  const get = async (...words: string[]) => (await machine.steward('get', ...words)).stdout.trim();
  expect(await get(copied, 'AppThrottle')).toBe('700');
  expect(await get(copied, 'AppEnvironmentExtra')).toBe('MODE=prod\r\nTOKEN=s3cret');
  expect(await get(copied, 'AppExit', '3')).toBe('Exit');
  expect(await get(copied, 'Description')).toBe('Like no other');
  expect(await get(copied, 'AppStdout')).toContain(`\\${copied}\\stdout.log`);
  expect(await get(name, 'AppStdout')).toBe(log);
});
