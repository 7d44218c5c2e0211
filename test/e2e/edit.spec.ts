import { LANGUAGES } from '../../electron/contract/language.js';
import type { Machine } from '../support/machine.js';
import type { WindowPage } from '../support/pages/window-page.js';
import { expect, test } from './fixtures.js';

/** What `steward get` prints. */
async function get(machine: Machine, ...words: string[]): Promise<string> {
  const { stdout } = await machine.steward('get', ...words);
  return stdout.trim();
}

/** Installs a service without starting it, and waits until the window has it. */
async function install(
  window: WindowPage,
  machine: Machine,
  name: string,
  ...words: string[]
): Promise<void> {
  await machine.succeed('install', name, ...words);
  await expect(window.row(name)).toBeVisible();
}

test('settings of every kind are changed, shown before, written by one request, and in force after a restart', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Edited');
  await install(window, machine, name, program, '--interval-ms', '200');
  const log = `${machine.windowsPath(machine.folder('logs'))}\\out.log`;
  await machine.succeed('set', name, 'AppStdout', log);
  await machine.succeed('start', name);
  await window.expectState(name, 'running');
  await expect.poll(() => window.pid(name)).not.toBeNull();
  const before = await window.pid(name);

  const edit = await window.openEdit(name);
  await edit.fill({ AppParameters: '--interval-ms 100 --env GREETING' });
  await edit.openSection('details');
  await edit.fill({ DisplayName: `${name} shown`, Description: 'Edited by hand' });
  await edit.setting('Start').getByRole('combobox').selectOption('manual');
  await edit.openSection('process');
  await edit
    .setting('AppPriority')
    .getByRole('combobox')
    .selectOption({ label: window.t('configure.priority.BELOW_NORMAL_PRIORITY_CLASS') });
  await edit.openSection('restart');
  await edit.addExitAction('0x2A', 'Exit');
  await edit.fill({ AppThrottle: '700' });
  await edit.openSection('shutdown');
  await edit.toggle('AppKillProcessTree');
  await edit.openSection('environment');
  await edit.pasteEnvironment('GREETING="good evening"\nAPI_KEY=hidden-from-view # really\n');

  const later = edit.setting('AppEnvironmentExtra').getByText(window.t('configure.afterRestart'));
  await expect(later, 'what the running program does not notice is told').toBeVisible();
  await edit.openSection('details');
  await expect(
    edit.setting('Description').getByText(window.t('configure.afterRestart')),
    'what takes effect at once is not',
  ).toBeHidden();

  await edit.review();
  await expect(edit.changed('AppThrottle')).toContainText('1500 ms');
  await expect(edit.changed('AppThrottle')).toContainText('700 ms');
  await expect(edit.changed('AppExit')).toContainText('42');
  await expect(edit.changed('AppEnvironmentExtra')).toContainText('GREETING=good evening');
  await expect(edit.changed('AppEnvironmentExtra')).toContainText('API_KEY=••••••');
  await expect(edit.dialog).not.toContainText('hidden-from-view');
  expect(await get(machine, name, 'AppThrottle'), 'nothing is written before').toBe('1500');
  await edit.apply({ restart: true });

  expect(await get(machine, name, 'AppParameters')).toBe('--interval-ms 100 --env GREETING');
  expect(await get(machine, name, 'DisplayName')).toBe(`${name} shown`);
  expect(await get(machine, name, 'Description')).toBe('Edited by hand');
  expect(await get(machine, name, 'Start')).toBe('SERVICE_DEMAND_START');
  expect(await get(machine, name, 'AppPriority')).toBe('BELOW_NORMAL_PRIORITY_CLASS');
  expect(await get(machine, name, 'AppExit', '42')).toBe('Exit');
  expect(await get(machine, name, 'AppThrottle')).toBe('700');
  expect(await get(machine, name, 'AppKillProcessTree')).toBe('0');
  expect(await get(machine, name, 'AppEnvironmentExtra')).toMatch(
    /GREETING=good evening\r?\nAPI_KEY=hidden-from-view/,
  );
  await expect.poll(async () => ![null, before].includes(await window.pid(name))).toBe(true);
  await window.expectState(name, 'running');
});

for (const language of LANGUAGES) {
  test(`what is wrong is said at its setting, before anything is written (${language})`, async ({
    window,
    machine,
    program,
    serviceName,
  }) => {
    if (language !== 'en') await window.changeLanguage(language);
    const name = serviceName('Wrong');
    await install(window, machine, name, program);
    const edit = await window.openEdit(name);

    await edit.openSection('restart');
    await edit.fill({ AppThrottle: 'soon' });
    await edit.expectWrong('AppThrottle', 'number', { min: 0, max: 0xffff_ffff });
    await edit.fill({ RestartLimit: '100001' });
    await edit.expectWrong('RestartLimit', 'range', { min: 0, max: 100_000 });
    await edit.openSection('process');
    await edit.fill({ AppAffinity: '3-1' });
    await edit.expectWrong('AppAffinity', 'affinity');
    await edit.askForReview();
    await expect(edit.field('AppAffinity'), 'the first that is wrong gets the focus').toBeFocused();
    await expect(edit.dialog).toBeHidden();
    await edit.discard();

    // What only the machine can know.
    await edit.openSection('program');
    const missing = 'C:\\no\\such\\server.exe';
    await edit.fill({ Application: missing });
    await edit.askForReview();
    await expect(
      edit.setting('Application').getByText(window.t('error.pathMissing', { object: missing })),
    ).toBeVisible();
    await edit.discard();
    await edit.openSection('dependencies');
    await edit.fill({ DependOnService: 'no-such-service' });
    await edit.askForReview();
    const unknown = window.t('error.dependencyMissing', { object: 'no-such-service' });
    await expect(edit.setting('DependOnService').getByText(unknown)).toBeVisible();
    await edit.discard();
    expect(await get(machine, name, 'Application')).toBe(program);
  });
}

test('a setting goes back to its default, and a search finds it by any of its names', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Default');
  await install(window, machine, name, program);
  await machine.succeed('set', name, 'AppThrottle', '4321');
  const edit = await window.openEdit(name);
  await edit.search.fill('最短运行');
  await expect(edit.setting('AppThrottle')).toBeVisible();
  expect(await edit.shown()).toEqual(['AppThrottle']);
  await edit.search.fill('appthrottle');
  await expect(edit.field('AppThrottle')).toHaveValue('4321');
  await edit.reset('AppThrottle');
  await expect(edit.field('AppThrottle')).toHaveValue('');
  await edit.review();
  await expect(edit.changed('AppThrottle')).toContainText(window.t('configure.review.default'));
  await edit.apply();
  expect(await get(machine, name, 'AppThrottle')).toBe('1500');
});

test('what somebody else changes meanwhile is told, not overwritten', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Conflict');
  await install(window, machine, name, program);
  const edit = await window.openEdit(name);
  await edit.openSection('restart');
  await edit.fill({ AppRestartDelay: '1000' });
  await edit.review();
  await machine.succeed('set', name, 'AppRestartDelay', '7000');
  await edit.pressApply();
  await expect(edit.dialog).toBeHidden();
  await expect(
    edit.setting('AppRestartDelay').getByText(window.t('configure.conflict', { value: '7000 ms' })),
  ).toBeVisible();
  expect(await get(machine, name, 'AppRestartDelay')).toBe('7000');
  await edit.review();
  await expect(edit.changed('AppRestartDelay')).toContainText('7000 ms');
  await edit.apply();
  expect(await get(machine, name, 'AppRestartDelay')).toBe('1000');
});

test('what has been typed stays while another tab or service is looked at', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Kept');
  await install(window, machine, name, program);
  const edit = await window.openEdit(name);
  await edit.fill({ AppParameters: '--half-done' });
  await window.openTab(name, 'overview');
  await window.openTab(name, 'settings');
  await expect(edit.field('AppParameters')).toHaveValue('--half-done');
  await edit.discard();
  await expect(edit.field('AppParameters')).toHaveValue('');
});

test('the form for a new service takes every setting too, and says what is wrong before it installs', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Complete');
  const form = await window.openForm();
  await form.fill({ program, arguments: '--interval-ms 200', name });
  await form.openSection('restart');
  await form.setting('AppThrottle').getByRole('textbox').fill('soon');
  await form.openSection('details');
  await form.setting('Description').getByRole('textbox').fill('Complete from the start');
  await form.install();
  await expect(form.setting('AppThrottle').getByRole('textbox')).toBeFocused();
  const wrong = window.t('configure.wrong.number', { min: 0, max: 0xffff_ffff });
  await expect(form.setting('AppThrottle').getByText(wrong)).toBeVisible();
  await form.setting('AppThrottle').getByRole('textbox').fill('900');
  await form.openSection('dependencies');
  await form.setting('DependOnService').getByRole('textbox').fill('no-such-service');
  const missing = window.t('error.dependencyMissing', { object: 'no-such-service' });
  await expect(form.setting('DependOnService').getByText(missing)).toBeVisible();
  await form.install();
  await expect(form.dialog).toBeVisible();
  await form.setting('DependOnService').getByRole('textbox').fill('');
  await form.installSuccessfully();
  await window.expectState(name, 'running');
  expect(await get(machine, name, 'AppThrottle')).toBe('900');
  expect(await get(machine, name, 'Description')).toBe('Complete from the start');
});
