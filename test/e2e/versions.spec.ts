import { VersionsPage } from '../support/pages/versions-page.js';
import { LANGUAGES } from '../../electron/contract/language.js';
import { expect, test } from './fixtures.js';

for (const language of LANGUAGES) {
  test(`versions of the settings are listed and compared, and the way back goes through the review (${language})`, async ({
    window,
    machine,
    install,
  }) => {
    if (language !== 'en') await window.changeLanguage(language);
    const settings = { AppThrottle: '700', AppEnvironmentExtra: 'API_KEY=hidden-from-view' };
    const name = await install('Versioned', { settings });
    const edit = await window.openEdit(name);
    await edit.openSection('restart');
    await edit.fill({ AppThrottle: '900' });
    await edit.review();
    await edit.apply();

    const versions = new VersionsPage(window, name);
    await versions.open();
    await expect(versions.list).toHaveCount(4);
    await expect(versions.list.nth(0)).toContainText(window.t('versions.operation.configure'));
    await expect(versions.list.nth(3)).toContainText(window.t('versions.operation.create'));
    await expect(versions.changed('AppThrottle')).toContainText('700');
    await expect(versions.changed('AppThrottle')).toContainText('900');
    await expect(versions.goBack).toHaveAttribute('aria-disabled', 'true');
    await versions.list.nth(1).click();
    await expect(versions.changed('AppEnvironmentExtra')).toContainText('API_KEY');
    await expect(versions.dialog).not.toContainText('hidden-from-view');

    await versions.list.nth(1).press('ArrowDown');
    await expect(versions.list.nth(2)).toHaveAttribute('aria-selected', 'true');
    await versions.compareWith('now');
    await expect(versions.dialog.getByText(window.t('versions.environment'))).toBeVisible();
    await versions.goBack.click();
    await expect(edit.dialog).toBeVisible();
    await expect(edit.changed('AppThrottle')).toContainText('700');
    await expect(edit.changed('AppEnvironmentExtra'), 'secrets stay as they are').toHaveCount(0);
    await edit.apply();
    expect((await machine.succeed('get', name, 'AppThrottle')).trim()).toBe('700');
    expect(await machine.succeed('get', name, 'AppEnvironmentExtra')).toContain('API_KEY=hidden-from-view');

    await versions.open();
    await expect(versions.list, 'going back is a version too').toHaveCount(5);
    await versions.close();
  });
}
