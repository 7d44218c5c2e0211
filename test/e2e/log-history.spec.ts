import { readdirSync } from 'node:fs';
import { expect, test as base } from './fixtures.js';

const LINES = 6000;
const digits = (number: number) => String(number).padStart(12, '0');
/** The text of a numbered line of the sample program, from its beginning: a row has the time before it. */
const numbered = (number: number) => new RegExp(`^${digits(number)} `);

const SETTINGS = {
  AppTimestampLog: '1',
  AppRotateFiles: '1',
  AppRotateOnline: '1',
  AppRotateBytes: '100000',
  RotateKeep: '0',
  RotateGzip: '1',
};

interface Fixtures {
  /** Name of a service that has written its lines into rotated and compressed logs; it is selected, and the last line on screen. */
  readonly historic: string;
}

const test = base.extend<Fixtures>({
  historic: async ({ window, machine, install }, use) => {
    const folder = machine.folder('history');
    const name = await install('History', {
      arguments: ['--quiet', '--lines', String(LINES), '--lines-per-second', '3000'],
      settings: { AppStdout: `${machine.windowsPath(folder)}\\out.log`, ...SETTINGS },
      start: true,
    });
    const compressed = () => readdirSync(folder).filter((file) => file.endsWith('.log.gz')).length;
    await expect.poll(compressed, { timeout: 30_000 }).toBeGreaterThan(3);
    await window.select(name);
    await expect(window.log.line(numbered(LINES))).toBeVisible();
    await use(name);
  },
});

test('scrolling up goes on through rotated and compressed files, and the log can be gone to anywhere', async ({
  window,
  historic,
}) => {
  const { log } = window;
  await expect(window.detail(historic)).toBeVisible();

  // Page by page up to the very first line, over all files.
  await log.lines.focus();
  await expect(async () => {
    await window.page.keyboard.press('Home');
    await expect(log.line(numbered(1))).toBeVisible({ timeout: 200 });
  }).toPass({ timeout: 30_000 });
  await expect(log.button('follow')).toHaveAttribute('aria-pressed', 'false');

  await window.page.keyboard.press('End');
  await expect(log.line(numbered(LINES))).toBeVisible();
  await window.page.keyboard.press('Control+Home');
  await expect(log.line(numbered(1))).toBeVisible();
  await log.button('follow').click();
  await expect(log.line(numbered(LINES))).toBeVisible();

  await log.goTo('percent', '50');
  await expect(log.line(/^00000000[23]\d{3} /).first()).toBeVisible();
  await expect(log.line(numbered(1))).toBeHidden();
  await expect(log.line(numbered(LINES))).toBeHidden();

  // Half-way is in a file that is rotated; its time is gone to from elsewhere.
  const line = log.lines
    .locator('[data-key]')
    .filter({ hasText: /00000000[23]\d{3} / })
    .first();
  const time = await line.locator('[title]').getAttribute('title');
  const number = /0{8}\d{4}/.exec(await line.innerText())?.[0] ?? '';
  await log.button('follow').click();
  await expect(log.line(numbered(LINES))).toBeVisible();
  await log.goTo('time', (time ?? '').slice(0, 19).replace(' ', 'T'));
  // Lines are written in bursts: the second begins at most so many before. It may begin with the log, whose head has no numbers.
  const reached = log.lines
    .locator('[data-key]')
    .filter({ hasText: /0{6}\d{6} / })
    .first();
  const before = async () => Number(number) - Number(/0{6}(\d{6}) /.exec(await reached.innerText())?.[1]);
  await expect.poll(before).toBeGreaterThanOrEqual(0);
  expect(await before()).toBeLessThan(4000);
});

test('all of the log is searched: by text, by expression, line by line, and shown as those lines only', async ({
  window,
  historic,
}) => {
  const { log } = window;

  const field = await log.find(digits(7));
  await expect(log.search).toContainText('1 of 1');
  await expect(log.line(numbered(7))).toBeVisible();

  await log.findOption('regex').click();
  await field.fill('^0+\\d?00 ');
  await expect(log.search).toContainText('9 of 9');
  await expect(log.line(numbered(900))).toBeVisible();
  await field.press('Shift+Enter');
  await expect(log.search).toContainText('8 of 9');
  await expect(log.line(numbered(800))).toBeVisible();
  await field.press('Enter');
  await field.press('Enter');
  await expect(log.search).toContainText('1 of 9');
  await expect(log.line(numbered(100))).toBeVisible();

  await log.findOption('filter').click();
  await expect(log.filtered(historic).locator('[data-key]')).toHaveCount(9);
  await log.filtered(historic).getByText(numbered(500)).dblclick();
  await expect(log.line(numbered(501))).toBeVisible();
  await expect(log.line(numbered(500))).toBeVisible();

  await field.fill('(');
  await expect(log.search).toContainText(
    window.t('error.searchInvalid', { value: '(', message: '' }).slice(0, 30),
  );
  await field.fill('(\\.+)+x');
  await expect(log.search).toContainText('(\\.+)+x', { timeout: 15_000 });
  await expect(log.search).toContainText(window.t('error.searchTooSlow', { value: '(\\.+)+x' }));
  await field.press('Escape');
  await log.button('follow').click();
  await expect(log.line(numbered(LINES))).toBeVisible();
});
