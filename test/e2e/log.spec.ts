import { expect, test } from './fixtures.js';

test('a Chinese service in a Chinese window: form, state, and a log in GBK', async ({
  window,
  program,
  serviceName,
}) => {
  await window.changeLanguage('zh-CN');
  const name = serviceName('游戏服务器');
  const form = await window.openForm();
  await form.fill({ program, arguments: '--gbk --interval-ms 500', name, displayName: `一区 ${name}` });
  await form.installSuccessfully();
  await window.expectState(name, 'running');
  await expect(window.row(name)).toContainText(`一区 ${name}`);
  await expect(window.log.line('游戏服务器已启动，按 Ctrl+C 停止')).toBeVisible();
  await expect(window.log.line(/警告：玩家 \d+ 的网络延迟较高/).first()).toBeVisible();
  await expect(window.log.encoding).toContainText('GBK');
  await window.remove(name);
});

test('the log can be paused, searched and limited to one stream', async ({
  window,
  program,
  serviceName,
}) => {
  const name = serviceName('Log');
  const form = await window.openForm();
  await form.fill({ program, arguments: '--interval-ms 50', name });
  await form.installSuccessfully();
  await expect(window.log.line(/^\[\d{6}\] /).first()).toBeVisible();

  await window.log.button('pause').click();
  const resume = window.page.getByRole('button', { name: /^Resume, \d+ new lines?/ });
  await expect(resume).toBeVisible();
  await resume.click();

  await window.log.stream('stderr').click();
  await expect(window.log.line(/warning: player/).first()).toBeVisible();
  await expect(window.log.line(/players online/)).toHaveCount(0);
  await window.log.stream('all').click();

  const find = await window.log.find('game server started');
  await expect(window.page.getByRole('search')).toContainText('1 of 1');
  await find.fill('no such words');
  await expect(window.page.getByRole('search')).toContainText(window.t('logs.find.none'));
});

test('starts and exits stand among the lines, levels have colours, and times are shown as one likes', async ({
  window,
  machine,
  program,
  serviceName,
}) => {
  const name = serviceName('Marked');
  const folder = machine.windowsPath(machine.folder('marked'));
  const steward = async (...words: string[]) =>
    expect(await machine.steward(...words)).toMatchObject({ code: 0 });
  await steward('install', name, program, '--interval-ms 20 --exit-after-ms 3000 --exit-code 3');
  await steward('set', name, 'AppStdout', `${folder}\\out.log`);
  await steward('set', name, 'AppStderr', `${folder}\\err.log`);
  await steward('set', name, 'AppTimestampLog', '1');
  await steward('start', name);
  await window.select(name);
  const { log } = window;
  const marker = log.lines.getByRole('note');
  await expect(marker.filter({ hasText: /exit(ed)? .*3/i }).first()).toBeVisible();
  await machine.succeed('stop', name);
  await window.expectState(name, 'stopped');

  await log.stream('stderr').click();
  const color = (element: Element) => getComputedStyle(element).color;
  const warning = log.line(/warning: player/).first();
  await expect(warning).toBeVisible();
  expect(await warning.evaluate(color)).not.toBe(await log.lines.evaluate(color));
  await log.stream('all').click();

  const time = log.lines.locator('[title]').first();
  await expect(time).toHaveText(/^\d\d:\d\d:\d\d\.\d{3}$/);
  await log.showTimes('utc');
  await expect(time).toHaveText(/^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}Z$/);
  await log.showTimes('none');
  await expect(log.lines.locator('[title]')).toHaveCount(0);
});
