import { chmodSync, copyFileSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from '../../electron/contract/language.js';
import { SAMPLE } from '../support/machine.js';
import { expect, test } from './fixtures.js';

for (const language of LANGUAGES) {
  test(`what is doubtful is said at its field and forbids nothing (${language})`, async ({
    window,
    machine,
    serviceName,
  }) => {
    if (language !== 'en') await window.changeLanguage(language);
    const form = await window.openForm();

    const share = '\\\\files\\tools\\server.exe';
    await form.fill({ program: share, name: serviceName('Doubtful') });
    await form.expectMessage('program', 'networkShare', { value: share });

    const folder = machine.hostPath('C:\\users\\operator\\tools');
    mkdirSync(folder, { recursive: true });
    try {
      copyFileSync(SAMPLE, path.join(folder, 'python.exe'));
      const python = 'C:\\users\\operator\\tools\\python.exe';
      await form.fill({ program: python });
      await form.expectMessage('program', 'pathInProfile', { value: python });
      await form.expectMessage('arguments', 'interpreterAlone', { value: 'python.exe' });
      await form.fill({ arguments: '--quiet' });
      const alone = window.t('error.interpreterAlone', { message: '', field: '', value: 'python.exe' });
      await expect(form.dialog.getByText(alone)).toBeHidden();
      await form.installSuccessfully();
    } finally {
      rmSync(machine.hostPath('C:\\users\\operator'), { recursive: true, force: true });
    }
  });
}

test('a program that every user can change is told while the account has all rights', async ({
  window,
  machine,
}) => {
  const folder = machine.folder('open');
  const file = path.join(folder, 'server.exe');
  copyFileSync(SAMPLE, file);
  // Wine shows what everybody may do on the host; on Windows the folder is made as any below the root of a drive.
  chmodSync(file, 0o777);
  const program = machine.windowsPath(file);
  const form = await window.openForm();
  await form.fill({ program });
  const told = form.dialog.getByText(window.t('error.changeableByUsers', { value: program }));
  await expect(told).toBeVisible();
  await form.choice('account').selectOption('NT AUTHORITY\\LocalService');
  await expect(told).toBeHidden();
  await form.cancel();
});
