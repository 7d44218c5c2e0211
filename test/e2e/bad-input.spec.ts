import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../electron/contract/language.js';
import { expect, test } from './fixtures.js';

for (const language of LANGUAGES) {
  test(`what is wrong stands at its field, before anything is changed (${language})`, async ({
    window,
    machine,
    program,
    serviceName,
  }) => {
    if (language !== 'en') await window.changeLanguage(language);
    const taken = serviceName('Taken');
    await machine.succeed('install', taken, program);
    await expect(window.row(taken)).toBeVisible();

    const form = await window.openForm();
    await form.install();
    await form.expectMessage('program', 'pathEmpty');
    await form.expectMessage('name', 'nameEmpty');

    const missing = 'C:\\no\\such\\server.exe';
    await form.fill({ program: missing });
    await form.expectMessage('program', 'pathMissing', { object: missing });
    await form.fill({ program: 'server.exe' });
    await form.expectMessage('program', 'pathRelative', { value: 'server.exe' });
    await form.fill({ program: 'C:\\windows' });
    await form.expectMessage('program', 'pathIsDirectory', { object: 'C:\\windows' });
    await form.fill({ program, directory: 'C:\\no\\such' });
    await form.expectMessage('directory', 'directoryMissing', { object: 'C:\\no\\such' });

    await form.fill({ name: 'a/b' });
    await form.expectMessage('name', 'nameInvalidCharacter');
    await form.fill({ name: 'n'.repeat(257) });
    await form.expectMessage('name', 'nameTooLong');
    await form.fill({ name: taken });
    await form.expectMessage('name', 'nameTaken', { object: taken });
    await form.fill({ name: taken.toUpperCase() });
    await form.expectMessage('name', 'nameTakenCase', { object: taken.toUpperCase() });

    await form.install();
    await expect(form.dialog).toBeVisible();
    await form.cancel();
    await expect(window.list.getByRole('row')).toHaveCount(2);
  });
}

test('a script is offered its interpreter', async ({ window, machine }) => {
  const script = path.join(machine.folder('scripts'), 'server.js');
  writeFileSync(script, 'setInterval(() => {}, 1000);');
  const form = await window.openForm();
  await form.fill({ program: machine.windowsPath(script) });
  await form.expectMessage('program', 'needsInterpreter', { object: machine.windowsPath(script) });
  await expect(form.dialog.getByText(window.t('create.interpreter.missing.node'))).toBeVisible();
  await form.cancel();
});
