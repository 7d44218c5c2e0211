import { LANGUAGES } from '../../electron/contract/language.js';
import { expect, test } from './fixtures.js';

for (const language of LANGUAGES) {
  test(`a service that fails again and again is one row, with its output and its log at hand (${language})`, async ({
    window,
    machine,
    install,
  }) => {
    const { page } = window;
    if (language !== 'en') await window.changeLanguage(language);
    const AppStderr = `${machine.windowsPath(machine.folder('flapping'))}\\err.log`;
    const name = await install('Flapping', {
      arguments: ['--port', 'none'],
      settings: { AppStderr, AppTimestampLog: '1', AppThrottle: '0', RestartLimit: '4' },
    });
    await machine.steward('start', name);
    await window.expectState(name, 'failed');
    await window.select(name);
    await window.openTab(name, 'history');
    const { list, rows, logLinks } = window.history(name);
    // Its words, whatever the numbers are.
    const wordsOf = (key: string): RegExp => {
      const text = window.t(key, { exitCode: '@', times: '@', span: '@', seconds: '@', count: 5, ran: '@' });
      return new RegExp(text.replaceAll('@', '.+').replaceAll('5', '\\d+'));
    };
    const group = page.getByRole('button', { name: wordsOf('events.flappingWith'), expanded: false });
    await expect(group).toBeVisible();
    await expect(list).toContainText(wordsOf('events.gaveUp'));
    await expect(rows.filter({ has: group })).toContainText('--port needs a number');

    if (machine.kind === 'wine') await expect(list).toContainText(window.t('systemEvents.unavailable'));

    const few = await rows.count();
    await group.click();
    await expect(list).toContainText(wordsOf('events.exited'));
    expect(await rows.count()).toBeGreaterThan(few + 5);
    await window.history(name).show('logs');
    await expect(list).toContainText(window.t('events.noneOfKind'));
    await window.history(name).show('problems');
    await expect(list).toContainText(wordsOf('events.gaveUp'));
    await expect(list).not.toContainText(window.t('events.serviceStarting'));

    const button = (label: string) => page.getByRole('button', { name: label, exact: true });
    await page.getByRole('button', { name: wordsOf('events.copy') }).click();
    await expect(button(window.t('ui.copied'))).toBeVisible();

    await logLinks.first().click();
    await expect(window.log.line(/--port needs a number/).first()).toBeVisible();
    await expect(window.log.line(wordsOf('events.exited')).first()).toBeVisible();
  });
}

test('a service that somebody has stopped says who it was, in the list and in its history', async ({
  window,
  machine,
  install,
}) => {
  const name = await install('Stopped', { start: true });
  await window.select(name);
  const wordsOf = (key: string): RegExp =>
    new RegExp(window.t(key, { user: '@', time: '@' }).replaceAll('@', '.+'));
  await window.control(name, 'stop');
  await expect(window.row(name)).toContainText(wordsOf('stopRequest.told.app'));
  await window.openTab(name, 'history');
  const { list } = window.history(name);
  await expect(list).toContainText(wordsOf('stopRequest.app'));
  await expect(list.getByText(window.t('events.stopping.stop'), { exact: true })).toHaveCount(0);
  await machine.succeed('start', name);
  await expect(window.row(name)).not.toContainText(wordsOf('stopRequest.told.app'));
});
