import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import iconv from 'iconv-lite';
import { LANGUAGES } from '../../electron/contract/language.js';
import { application } from './native.js';
import { expect, test } from './fixtures.js';

for (const language of LANGUAGES) {
  test(`a log that is no text, begins anew or is deleted says so, and goes on (${language})`, async ({
    window,
    machine,
    install,
  }) => {
    const file = path.join(machine.folder('trouble'), 'out.log');
    const AppStdout = machine.windowsPath(file);
    // The beginning of a program, which a wrong path makes a log of.
    writeFileSync(file, Buffer.from([0x4d, 0x5a, 0, 0, 3, 0, 0, 0, 1, 2, 0xff, 0xfe, 0, 0, 7, 0, 10]));
    const name = await install('Trouble', { settings: { AppStdout } });
    await window.changeLanguage(language);
    await window.select(name);
    const { log } = window;
    const said = (key: string) =>
      window.detail(name).getByText(window.t(key, { path: AppStdout }), { exact: true });
    await expect(said('logs.binary')).toBeVisible();

    writeFileSync(file, 'new words\n');
    await expect(log.line('new words')).toBeVisible();
    await expect(
      log.line(window.t('logs.restarted', { stream: window.t('logs.stream.stdout') })),
    ).toBeVisible();
    await expect(said('logs.binary')).toBeHidden();

    rmSync(file);
    await expect(said('logs.trouble.vanished')).toBeVisible();
    await expect(log.line('new words'), 'what was read stays').toBeVisible();
    writeFileSync(file, 'a successor\n');
    await expect(log.line('a successor')).toBeVisible();
    await expect(said('logs.trouble.vanished')).toBeHidden();
  });
}

test('the encoding is told and chosen, colours are those of the program, and case matters where it is to', async ({
  window,
  machine,
  steward,
  install,
}) => {
  const file = path.join(machine.folder('encoded'), 'out.log');
  const lines = ['服务器已启动', '\u001b[31mred words\u001b[0m and plain', 'Port', 'port', ''];
  writeFileSync(file, iconv.encode(lines.join('\n'), 'gbk'));
  const name = await install('Encoded');
  await window.select(name);
  const { log, page } = window;
  // A log that the service gets while one looks is shown at once.
  const none = window.t('error.logMissing', { object: name });
  await expect(window.detail(name).getByText(none)).toBeVisible();
  await machine.succeed('set', name, 'AppStdout', machine.windowsPath(file));
  const read = async (key: string): Promise<void> => {
    await log.encoding.click();
    await page.getByRole('menuitemradio', { name: window.t(`logs.encoding.${key}`) }).click();
  };
  await expect(log.encoding).toContainText('GBK');
  await expect(log.line(lines[0] ?? '')).toBeVisible();
  await read('utf-8');
  await expect(log.encoding).toContainText('UTF-8');
  await expect(log.line('\ufffd').first()).toBeVisible();
  await expect(log.line(lines[0] ?? '')).toBeHidden();
  await read('automatic');
  await expect(log.line(lines[0] ?? '')).toBeVisible();

  const color = (element: Element) => getComputedStyle(element).color;
  const colored = log.lines.getByText('red words', { exact: true });
  expect(await colored.evaluate(color)).not.toBe(await log.lines.evaluate(color));
  await expect(log.line('[31m')).toHaveCount(0);

  await log.find('port');
  await expect(log.search).toContainText('2 of 2');
  await log.findOption('matchCase').click();
  await expect(log.search).toContainText('1 of 1');

  // Where the page is a browser's, the file manager of the machine is not.
  if (steward.electron === null) return;
  await application(steward).evaluate(({ shell }) => {
    const kept = globalThis as unknown as { opened: string[] };
    kept.opened = [];
    shell.openPath = (opened) => {
      kept.opened.push(opened);
      return Promise.resolve('');
    };
  });
  await page.getByRole('button', { name: window.t('logs.view.open') }).click();
  await page.getByRole('menuitem', { name: window.t('logs.view.folder') }).click();
  const opened = () =>
    application(steward).evaluate(() => (globalThis as unknown as { opened: string[] }).opened);
  await expect.poll(opened).toEqual([path.dirname(file)]);
});
