import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from './fixtures.js';

const LINES = [
  '{"level":30,"time":1795258801120,"pid":7,"msg":"player joined","id":9007199254740993123}',
  'plain words between them',
  '{"level":50,"time":1795258802000,"msg":"request failed","err":{"stack":"Error: x\\n    at a.js:1"}}',
  '{"level":30,"msg":"half of it',
];

test('lines of JSON are read as lines, opened by mouse and keyboard, and copied as they are', async ({
  window,
  steward,
  machine,
  install,
}) => {
  const folder = machine.folder('json');
  writeFileSync(path.join(folder, 'out.log'), `${LINES.join('\n')}\n`);
  const AppStdout = `${machine.windowsPath(folder)}\\out.log`;
  const name = await install('Json', { settings: { AppStdout }, start: true });
  await window.select(name);
  const { log, page } = window;
  const rows = log.lines.locator('[data-key]');
  await expect(rows).toHaveCount(LINES.length);
  await expect(rows.nth(0)).toContainText(
    /\d\d:\d\d:01\.120 INFO player joined\s+pid=7\s+id=9007199254740993123$/,
  );
  await expect(rows.nth(1)).toHaveText('plain words between them');
  await expect(rows.nth(2)).toContainText('ERROR request failed');
  await expect(rows.nth(3)).toHaveText(LINES[3] ?? '');

  const all = page.getByRole('group', { name: window.t('logs.json.all') });
  const toggle = window.t('logs.json.toggle');
  await rows.nth(2).getByRole('button', { name: toggle, expanded: false }).click();
  await expect(all).toContainText('"msg": "request failed"');
  await expect(all).toContainText(/"Error: x\n\s+at a\.js:1"/, { useInnerText: true });
  await rows.nth(2).getByRole('button', { name: toggle, expanded: true }).click();
  await expect(all).toHaveCount(0);

  await rows.nth(1).click();
  await log.lines.focus();
  await page.keyboard.press('Control+ArrowUp');
  await page.keyboard.press('Enter');
  await expect(all).toContainText('"id": 9007199254740993123');

  const { electron } = steward;
  if (electron === null) await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  const copied = () =>
    electron === null
      ? page.evaluate(() => navigator.clipboard.readText())
      : electron.evaluate(({ clipboard }) => clipboard.readText());
  await page.keyboard.press('Control+c');
  await expect.poll(copied).toBe(LINES[0]);
  await all.getByRole('button', { name: window.t('logs.json.copy') }).click();
  await expect.poll(copied).toContain('{\n  "level": 30,\n  "time": 1795258801120,');

  await page.getByRole('button', { name: window.t('logs.view.open') }).click();
  await page.getByRole('menuitemcheckbox', { name: window.t('logs.json.readable') }).click();
  await page.keyboard.press('Escape');
  await expect(rows.nth(0)).toHaveText(LINES[0] ?? '');
});
