import { copyFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../electron/contract/language.js';
import { freePort } from '../support/http.js';
import { SAMPLE } from '../support/machine.js';
import { expect, test } from './fixtures.js';

for (const language of LANGUAGES) {
  test(`a service whose program has gone says so, and leads to the setting (${language})`, async ({
    window,
    machine,
    serviceName,
  }) => {
    if (language !== 'en') await window.changeLanguage(language);
    const name = serviceName('Gone');
    const program = path.join(machine.folder('gone'), 'server.exe');
    copyFileSync(SAMPLE, program);
    await machine.succeed('install', name, machine.windowsPath(program));
    renameSync(program, `${program}.aside`);
    await machine.steward('start', name);
    await window.select(name);
    const panel = window.diagnosis(name);
    await expect(panel).toContainText(
      window.t('diagnosis.finding.programMissing', {
        path: machine.windowsPath(program),
        account: window.t('account.localSystem'),
      }),
    );
    await panel.getByRole('button', { name: /Program|程序/ }).click();
    await expect(window.edit(name).setting('Application').getByRole('textbox')).toBeFocused();

    renameSync(`${program}.aside`, program);
    await machine.succeed('stop', name);
    await machine.succeed('start', name);
    await window.expectState(name, 'running');
    await expect(panel).toBeHidden();
  });
}

test('what a program has said before it ended is explained', async ({ window, machine, install }) => {
  const AppStderr = `${machine.windowsPath(machine.folder('said'))}\\err.log`;
  const name = await install('Said', { arguments: ['--port', 'none'], settings: { AppStderr } });
  await machine.steward('start', name);
  await window.select(name);
  const panel = window.diagnosis(name);
  await expect(panel).toContainText(window.t('diagnosis.finding.commandLineWrong'));
  await expect(panel).toContainText('--port needs a number');
  const head = panel.getByRole('button', { expanded: true });
  await head.click();
  await expect(panel.getByText('--port needs a number')).toBeHidden();
  await panel.getByRole('button', { expanded: false }).click();
  await panel.getByRole('button', { name: /Arguments/ }).click();
  await expect(window.edit(name).setting('AppParameters').getByRole('textbox')).toBeFocused();
  await machine.succeed('stop', name);
});

test('a port that is in use is named in the list, and the ports of a service in its overview', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const port = await freePort();
  const [holder, late] = ['Holder', 'Late'].map(serviceName) as [string, string];
  for (const name of [holder, late]) {
    await machine.succeed('install', name, program, '--port', String(port));
    await machine.succeed('set', name, 'AppExit', 'Default', 'Exit');
    const log = `${machine.windowsPath(machine.folder(name))}\\err.log`;
    await machine.succeed('set', name, 'AppStderr', log);
  }
  await machine.succeed('start', holder);
  await window.expectState(holder, 'running');
  await machine.steward('start', late);
  await window.expectState(late, 'failed');
  // Wine does not tell whose a port is.
  const taken = machine.kind === 'wine' ? 'ports.taken.portInUse' : 'ports.taken.portHeldByService';
  await expect(window.row(late)).toContainText(window.t(taken, { what: port, name: holder }));
  await window.select(holder);
  await window.openTab(holder, 'overview');
  const listening = window
    .detail(holder)
    .getByRole('definition')
    .filter({
      hasText: machine.kind === 'wine' ? window.t('ports.untold') : `:${port}, `,
    });
  await expect(listening).toBeVisible();
});
