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
