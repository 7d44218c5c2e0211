import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.js';

const COUNT = 40_000;
const lineText = (number: number) => `${String(number).padStart(6, '0')} 玩家 ${number % 97} 在线`;

test('lines are selected beyond what is loaded, saved whole, and copied', async ({
  window,
  steward,
  machine,
  install,
}) => {
  const folder = machine.folder('saved');
  const lines = Array.from({ length: COUNT }, (_, number) => lineText(number));
  writeFileSync(path.join(folder, 'out.log'), `${lines.join('\n')}\n`);
  const AppStdout = `${machine.windowsPath(folder)}\\out.log`;
  const name = await install('Saved', { settings: { AppStdout }, start: true });
  await window.select(name);
  const { log, page } = window;
  await log.line(lineText(COUNT - 2)).click();
  await log.lines.focus();
  await page.keyboard.press('Control+Home');
  await log.line(lineText(1)).click({ modifiers: ['Shift'] });

  const menu = page.getByRole('button', { name: window.t('logs.view.open') });
  const item = (key: string) => page.getByRole('menuitem', { name: window.t(`logs.transfer.${key}`) });
  const { electron } = steward;
  let file = path.join(machine.folder('chosen'), 'lines.log');
  if (electron === null) {
    await menu.click();
    const download = page.waitForEvent('download');
    await item('save').click();
    file = await (await download).path();
  } else {
    await electron.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
    await menu.click();
    await item('save').click();
  }
  const count = COUNT - 2;
  await expect(page.getByText(/39,998 lines saved/)).toBeVisible();
  const expected = lines.slice(1, -1).join('\r\n');
  expect(readFileSync(file, 'utf8')).toBe(`${expected}\r\n`);

  if (electron === null) await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await menu.click();
  await item('copy').click();
  await expect(
    page.getByText(window.t('logs.transfer.copied', { count, number: count.toLocaleString('en') })),
  ).toBeVisible();
  const copied = await (electron === null
    ? page.evaluate(() => navigator.clipboard.readText())
    : electron.evaluate(({ clipboard }) => clipboard.readText()));
  expect(copied).toBe(expected);
});
