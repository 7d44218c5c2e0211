import type { Locator } from '@playwright/test';
import { LANGUAGES } from '../../electron/contract/language.js';
import { violations } from '../support/violations.js';
import { expect, test } from './fixtures.js';

for (const language of LANGUAGES) {
  test(`another account is asked for its name and its password (${language})`, async ({
    window,
    program,
    serviceName,
  }) => {
    if (language !== 'en') await window.changeLanguage(language);
    const form = await window.openForm();
    await form.fill({ program, name: serviceName('Ledger') });
    await form.choice('account').selectOption(window.t('configure.account.other'));
    const account = form.dialog.getByRole('textbox', { name: window.t('configure.account.name') });
    const password = form.dialog.getByLabel(window.t('configure.account.password'), { exact: true });
    const said = (code: string, object: string): Locator =>
      form.dialog.getByText(window.t(`error.${code}`, { object }));

    await form.install();
    await expect(said('accountEmpty', '')).toBeVisible();
    await expect(account).toBeFocused();
    await account.fill('NO_SUCH_DOMAIN\\nobody');
    await password.fill('hunter2');
    await expect(said('accountUnknown', 'NO_SUCH_DOMAIN\\nobody')).toBeVisible();
    await account.fill('S-1-5-32-544');
    await expect(said('accountUnknown', 'NO_SUCH_DOMAIN\\nobody')).toBeHidden();
    await password.fill('');
    await form.install();
    await expect(said('passwordMissing', 'S-1-5-32-544')).toBeVisible();
    await expect(password).toBeFocused();
    await expect(password).toHaveAttribute('type', 'password');
    await password.fill('hunter2');
    await form.dialog.getByRole('button', { name: window.t('ui.showPassword') }).click();
    await expect(password).toHaveAttribute('type', 'text');
    await form.dialog.getByRole('button', { name: window.t('ui.hidePassword') }).click();
    await expect(password).toHaveAttribute('type', 'password');
    expect(await violations(window.page)).toEqual([]);

    // A managed account has a password that nobody knows.
    await account.fill('CORP\\games$');
    await expect(password).toBeHidden();
    await expect(form.dialog.getByText(window.t('create.account.managed'))).toBeVisible();
    await form.cancel();
  });
}

test('a virtual account goes by the name of the service', async ({ window, program, serviceName }) => {
  const name = serviceName('Ledger');
  const form = await window.openForm();
  await form.fill({ program, name });
  const choice = form.choice('account');
  const words = (of: string): string =>
    window.t('configure.account.virtual', { account: `NT SERVICE\\${of}` });
  await choice.selectOption(words(name));
  await expect(form.dialog.getByText(window.t('create.account.virtual'))).toBeVisible();
  await form.fill({ name: `${name}x` });
  await expect(choice).toHaveValue(`NT SERVICE\\${name}x`);
  await form.cancel();
});

test('a service is installed under the account that was chosen', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Humble');
  const form = await window.openForm();
  await form.fill({ program, name });
  await form.choice('account').selectOption(window.t('configure.account.other'));
  await form.dialog
    .getByRole('textbox', { name: window.t('configure.account.name') })
    .fill('NT AUTHORITY\\LocalService');
  await form.installSuccessfully();
  await window.expectState(name, 'running');
  expect((await machine.steward('get', name, 'ObjectName')).stdout.trim()).toBe('NT AUTHORITY\\LocalService');
});
