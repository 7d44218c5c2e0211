import { LANGUAGES } from '../../electron/contract/language.js';
import { expect, test } from './fixtures.js';

for (const language of LANGUAGES) {
  test(`figures over time with the crash marked, and its log one click away (${language})`, async ({
    window,
    machine,
    install,
  }) => {
    const { page } = window;
    if (language !== 'en') await window.changeLanguage(language);
    const AppStdout = `${machine.windowsPath(machine.folder('crashing'))}\\out.log`;
    const name = await install('Crashing', {
      arguments: '--interval-ms 50 --spawn 2 --exit-after-ms 15000 --exit-code 3'.split(' '),
      settings: { AppStdout, AppTimestampLog: '1', AppRestartDelay: '600000' },
      start: true,
    });
    await window.select(name);
    await window.openTab(name, 'health');
    const health = window.health(name);
    // Wine counts a console besides.
    const tree = window.t('health.tree', { count: 3 }).replace('3', '[34]');
    await expect(health.pane).toContainText(new RegExp(tree));
    await expect(health.chart('privateBytes')).toContainText(/\d MB|\d KB/);
    await expect(health.chart('cpu')).toContainText('%');
    await expect(health.chart('threads')).toContainText(/[1-9]/);

    await health.show('minutes5');
    const crash = health.marks.last();
    const exited = new RegExp(window.t('events.exited', { exitCode: 3, ran: '@' }).replace(/@.*/, ''));
    await expect(crash).toHaveAccessibleName(exited);
    await expect(crash).toHaveText('3');

    // What was measured is with the application, not with its window.
    // Without the mean: of measurements that are put together it may be another one by a digit.
    const [least = '', , most = ''] = (await health.chart('privateBytes').locator('p').innerText()).split(
      ' · ',
    );
    await page.reload();
    await window.ready();
    await window.select(name);
    await window.openTab(name, 'health');
    expect(most).toMatch(/\d/);
    await expect(health.chart('privateBytes')).toContainText(least);
    await expect(health.chart('privateBytes')).toContainText(most);

    await crash.click();
    await expect(window.log.lines).toBeVisible();
    await expect(window.log.line(exited)).toBeVisible();
    await expect(window.log.line(/^\[\d{6}\] /).first()).toBeVisible();
    await machine.succeed('stop', name);
  });
}
