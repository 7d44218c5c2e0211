import { violations } from '../support/violations.js';
import { expect, test } from './fixtures.js';

test('a kind of program fills in what it is better run with, and takes it back', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Tunnel');
  const form = await window.openForm();
  await form.chooseTemplate('templates.builtIn.frpc.name');
  await expect(form.field('arguments')).toHaveValue('-c frpc.toml');
  await expect(form.choice('startType')).toHaveValue('delayed');
  await expect(form.dialog.getByText(window.t('templates.builtIn.frpc.why'))).toBeVisible();
  await form.chooseTemplate('templates.none');
  await expect(form.field('arguments')).toHaveValue('');
  await expect(form.choice('startType')).toHaveValue('automatic');

  await form.chooseTemplate('templates.builtIn.console.name');
  expect(await violations(window.page)).toEqual([]);
  // What somebody has typed stays.
  await form.fill({ program, name, arguments: '--quiet' });
  await form.chooseTemplate('templates.builtIn.redis.name');
  await expect(form.field('arguments')).toHaveValue('--quiet');
  await form.openSection('shutdown');
  await expect(form.setting('StopCommand').getByRole('textbox')).toHaveValue(
    /^"C:\\.*\\redis-cli\.exe" shutdown$/,
  );
  await form.chooseTemplate('templates.builtIn.console.name');
  await form.installSuccessfully();
  await window.expectState(name, 'running');
  expect((await machine.steward('get', name, 'AppStopMethodConsole')).stdout.trim()).toBe('10000');
  expect((await machine.steward('get', name, 'StopCommand')).stdout.trim()).toBe('');
});

test('the person’s own templates are kept without secrets, used, renamed and deleted', async ({
  window,
  machine,
  program,
  serviceName,
  install,
}) => {
  const model = await install('Model', {
    arguments: ['--quiet', '--env', 'MODE', '--token=hunter3'],
    settings: { AppThrottle: '700', AppEnvironmentExtra: ['MODE=prod', 'DB_PASSWORD=hunter2'] },
  });
  await window.chooseFromMenu(model, 'templates.saveMenu');
  const saving = window.page.getByRole('dialog', { name: window.t('templates.saveTitle') });
  await expect(saving.getByRole('textbox')).toHaveValue(model);
  await saving.getByRole('textbox').fill('');
  await saving.getByRole('button', { name: window.t('templates.save') }).click();
  await expect(saving.getByText(window.t('templates.problem.empty'))).toBeVisible();
  await saving.getByRole('textbox').fill('Realm');
  await saving.getByRole('button', { name: window.t('templates.save') }).click();
  await expect(saving.getByRole('status')).toContainText(window.t('templates.leftOut', { count: 2 }));
  await saving.getByRole('button', { name: window.t('ui.close') }).click();

  const name = serviceName('Realm');
  const form = await window.openForm();
  await form.chooseTemplate('Realm');
  await expect(form.field('program')).toHaveValue(program);
  await expect(form.field('arguments')).toHaveValue('--quiet --env MODE --token=<left out>');
  await expect(form.field('name')).toHaveValue(/^game-server/);
  await form.fill({ name });

  await form.chooseTemplate('templates.manageMenu');
  const managing = window.page.getByRole('dialog', { name: window.t('templates.manageTitle') });
  expect(await violations(window.page)).toEqual([]);
  await managing
    .getByRole('textbox', { name: window.t('templates.nameOf', { name: 'Realm' }) })
    .fill('Kingdom');
  await managing.getByRole('button', { name: window.t('templates.renameOf', { name: 'Realm' }) }).click();
  await managing.getByRole('button', { name: window.t('templates.removeOf', { name: 'Kingdom' }) }).click();
  await managing
    .getByRole('button', { name: window.t('templates.reallyRemoveOf', { name: 'Kingdom' }) })
    .click();
  await expect(managing.getByText(window.t('templates.nothing'))).toBeVisible();
  await managing.getByRole('button', { name: window.t('ui.close') }).click();

  // Secrets are not installed as what stands in their place.
  await form.install();
  await form.expectMessage('arguments', 'secretLeftOut');
  await form.fill({ arguments: '--quiet' });
  await form.install();
  const variables = form.setting('AppEnvironmentExtra');
  await expect(variables.getByText(window.t('configure.wrong.secretLeftOut'))).toBeVisible();
  expect((await machine.steward('status', name)).code).not.toBe(0);
  const value = window.t('configure.environment.value', { name: 'DB_PASSWORD' });
  await variables.getByLabel(value, { exact: true }).fill('hunter4');
  await form.installSuccessfully();
  await window.expectState(name, 'running');
  const get = async (...words: string[]): Promise<string> =>
    (await machine.steward('get', name, ...words)).stdout.trim();
  expect(await get('AppThrottle')).toBe('700');
  expect(await get('AppEnvironmentExtra')).toBe('MODE=prod\r\nDB_PASSWORD=hunter4');
  expect(await get('AppStdout')).toBe('');
});

test('what has been entered into the form is kept as a template', async ({ window, program }) => {
  const form = await window.openForm();
  await form.fill({ program, arguments: '--port 8080', name: 'Kept' });
  await form.chooseTemplate('templates.saveMenu');
  const saving = window.page.getByRole('dialog', { name: window.t('templates.saveTitle') });
  await saving.getByRole('button', { name: window.t('templates.save') }).click();
  await saving.getByRole('button', { name: window.t('ui.close') }).click();
  await expect(form.field('name')).toHaveValue('Kept');
  await form.cancel();
  await window.openForm();
  await form.chooseTemplate('Kept');
  await expect(form.field('arguments')).toHaveValue('--port 8080');
  await form.cancel();
});
