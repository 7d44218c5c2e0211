import { LANGUAGES } from '../../electron/contract/language.js';
import { NSSM } from '../support/machine.js';
import { expect, test } from './fixtures.js';

interface Configuration {
  version: number;
  services: { name: string; displayName: string; parameters: Record<string, unknown> }[];
}

for (const language of LANGUAGES) {
  test(`what is exported is imported again: compared, chosen, and applied by one request (${language})`, async ({
    window,
    machine,
    program,
    serviceName,
  }) => {
    if (language !== 'en') await window.changeLanguage(language);
    const [kept, gone] = [serviceName('Exported'), serviceName('Exported')];
    for (const name of [kept, gone]) await machine.succeed('install', name, program, '--quiet');
    await machine.succeed('set', gone, 'AppEnvironmentExtra', 'API_KEY=hidden-from-view');
    // A row that comes between would move the others under the mouse.
    for (const name of [kept, gone]) await expect(window.row(name)).toBeVisible();
    await window.chooseFromMenu(kept, 'transfer.exportMenu');
    const dialog = window.page.getByRole('dialog', { name: window.t('transfer.export.title') });
    const preview = dialog.getByRole('region', { name: window.t('transfer.export.preview') });
    await expect(preview).toContainText(kept);
    await dialog.getByRole('radio', { name: 'YAML' }).click();
    await expect(preview).toContainText(`- name: ${kept}`);
    await dialog.getByRole('button', { name: window.t('ui.close') }).click();

    await window.page.getByRole('button', { name: window.t('transfer.menu') }).click();
    await window.page.getByRole('menuitem', { name: window.t('transfer.exportAllMenu') }).click();
    await expect(preview).toContainText(gone);
    await expect(preview).not.toContainText('hidden-from-view');
    await dialog.getByRole('checkbox', { name: window.t('transfer.export.environment') }).check();
    await expect(preview).toContainText('API_KEY=hidden-from-view');
    const config = JSON.parse(await preview.innerText()) as Configuration;
    await dialog.getByRole('button', { name: window.t('ui.close') }).click();

    config.services = config.services.filter(({ name }) => name === kept || name === gone);
    const changed = config.services.find(({ name }) => name === kept);
    if (changed === undefined) throw new Error('It was not exported.');
    changed.parameters['AppThrottle'] = 700;
    await machine.succeed('remove', gone, 'confirm');
    await expect(window.row(gone)).toHaveCount(0);

    await window.page.getByRole('button', { name: window.t('transfer.menu') }).click();
    await window.page.getByRole('menuitem', { name: window.t('transfer.importMenu') }).click();
    const importing = window.page.getByRole('dialog', { name: window.t('transfer.import.title') });
    const take = async (text: string): Promise<void> =>
      importing
        .locator('input[type=file]')
        .setInputFiles({ name: 'services.json', mimeType: 'application/json', buffer: Buffer.from(text) });
    await take('{"version": 1,\n"services": [{"name": "A", "startTyp": 1}]}');
    await expect(importing).toContainText(
      window.t('error.importUnknown', { object: 2, field: 'services[0].startTyp' }),
    );
    await take('x'.repeat(2 * 1024 * 1024));
    await expect(importing).toContainText(window.t('error.importTooLarge'));

    await take(JSON.stringify(config));
    const row = (name: string) => importing.locator(`[data-imported="${name}"]`);
    await expect(row(kept)).toContainText(window.t('transfer.import.action.configure', { count: 1 }));
    await expect(row(gone)).toContainText(window.t('transfer.import.action.create'));
    await row(kept).locator('summary').click();
    await expect(row(kept).locator('[data-change="AppThrottle"]')).toContainText('700');
    await importing.getByRole('button', { name: window.t('transfer.import.apply', { count: 2 }) }).click();
    await expect(importing).toContainText(window.t('transfer.import.done', { count: 2 }));
    await importing.getByRole('button', { name: window.t('ui.close') }).click();
    await expect(window.row(gone)).toBeVisible();
    expect((await machine.succeed('get', kept, 'AppThrottle')).trim()).toBe('700');
    expect(await machine.succeed('get', gone, 'AppEnvironmentExtra')).toContain('hidden-from-view');
  });
}

test('a service is copied as commands for each tool', async ({ window, machine, program, serviceName }) => {
  const name = serviceName('Copied');
  await machine.succeed('install', name, program, '--quiet');
  await machine.succeed('set', name, 'RotateKeep', '3');
  await expect(window.row(name)).toBeVisible();
  await window.chooseFromMenu(name, 'transfer.commandsMenu');
  const dialog = window.page.getByRole('dialog', { name: window.t('transfer.commands.title', { name }) });
  const script = dialog.getByRole('tabpanel');
  await expect(script).toContainText(`steward install ${name}`);
  await dialog.getByRole('tab', { name: 'nssm' }).click();
  await expect(script).toContainText(`nssm install ${name}`);
  await expect(dialog).toContainText(
    window.t('transfer.commands.leftOut', { tool: 'nssm', settings: 'RotateKeep' }),
  );
  await dialog.getByRole('tab', { name: 'sc' }).click();
  await expect(script).toContainText(`sc.exe create ${name}`);
});

const WINSW = (id: string): string => `<service>
  <id>${id}</id>
  <name>${id} shown</name>
  <executable>PROGRAM</executable>
  <arguments>--quiet</arguments>
  <env name="GREETING" value="hello"/>
  <stoptimeout>15 sec</stoptimeout>
  <beeponshutdown/>
</service>`;

test('a WinSW file opens the form, with what could not be carried over, and becomes a service', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('FromWinsw');
  await window.page.getByRole('button', { name: window.t('transfer.menu') }).click();
  await window.page.getByRole('menuitem', { name: window.t('transfer.importMenu') }).click();
  const importing = window.page.getByRole('dialog', { name: window.t('transfer.import.title') });
  const take = async (file: string, text: string): Promise<void> =>
    importing
      .locator('input[type=file]')
      .setInputFiles({ name: file, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await take('bomb.xml', '<!DOCTYPE a [<!ENTITY x "y">]>\n<service/>');
  await expect(importing).toContainText(window.t('error.importDoctype', { object: 1 }));
  await take('game.xml', WINSW(name).replace('PROGRAM', program));
  await expect(window.form.dialog).toBeVisible();
  await expect(window.form.dialog.locator('[data-remark="notSupported"]')).toContainText('beeponshutdown');
  await window.form.installSuccessfully();
  expect((await machine.succeed('get', name, 'DisplayName')).trim()).toBe(`${name} shown`);
  expect((await machine.succeed('get', name, 'AppStopMethodConsole')).trim()).toBe('15000');
  expect(await machine.succeed('get', name, 'AppEnvironmentExtra')).toContain('GREETING=hello');
});

const UNIT = `[Unit]
Description=A game server
After=network.target

[Service]
ExecStart=PROGRAM --quiet
Environment="GREETING=hello there"
Restart=always
RestartSec=3
User=games

[Install]
WantedBy=multi-user.target
`;

test('a unit file of systemd opens the form, with what could not be carried over, and becomes a service', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('FromSystemd');
  await window.page.getByRole('button', { name: window.t('transfer.menu') }).click();
  await window.page.getByRole('menuitem', { name: window.t('transfer.importMenu') }).click();
  const importing = window.page.getByRole('dialog', { name: window.t('transfer.import.title') });
  const take = async (text: string): Promise<void> =>
    importing
      .locator('input[type=file]')
      .setInputFiles({ name: `${name}.service`, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await take('[Service]\nhello world\n');
  await expect(importing).toContainText(window.t('error.importSyntax', { object: 2 }));
  await take(UNIT.replace('PROGRAM', program.replaceAll('\\', '\\\\')));
  const { form } = window;
  await expect(form.dialog).toBeVisible();
  await expect(form.dialog.locator('[data-remark="account"]')).toContainText('User = games');
  await expect(form.dialog.locator('[data-remark="dependency"]')).toContainText('network.target');
  await expect(form.field('program')).toHaveValue(program);
  await form.installSuccessfully();
  expect((await machine.succeed('get', name, 'Description')).trim()).toBe('A game server');
  expect((await machine.succeed('get', name, 'AppRestartDelay')).trim()).toBe('3000');
  expect(await machine.succeed('get', name, 'AppEnvironmentExtra')).toContain('GREETING=hello there');
});

test('services of NSSM are taken over and given back', async ({ window, machine, program, serviceName }) => {
  const name = serviceName('OfNssm');
  expect(await machine.run(NSSM, ['install', name, program])).toMatchObject({ code: 0 });
  await window.page.getByRole('radio', { name: window.t('app.scope.all') }).click();
  await expect(window.row(name)).toBeVisible();
  for (const change of ['adopt', 'release'] as const) {
    await window.page.getByRole('button', { name: window.t('transfer.menu') }).click();
    await window.page.getByRole('menuitem', { name: window.t(`transfer.hosts.${change}.menu`) }).click();
    const dialog = window.page.getByRole('dialog', { name: window.t(`transfer.hosts.${change}.title`) });
    await expect(dialog.locator(`[data-hosted="${name}"]`)).toContainText(program);
    await dialog
      .getByRole('button', { name: window.t(`transfer.hosts.${change}.apply`, { count: 1 }) })
      .click();
    await expect(dialog).toContainText(window.t(`transfer.hosts.${change}.done`, { count: 1 }));
    await expect(dialog).toContainText(window.t(`transfer.hosts.${change}.none`));
    await dialog.getByRole('button', { name: window.t('ui.close') }).click();
    const host = change === 'adopt' ? 'steward.exe' : 'nssm64.exe';
    expect(await machine.succeed('get', name, 'ImagePath')).toContain(host);
  }
});
