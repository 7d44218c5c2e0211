import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/scripts/paths.mjs';
import { LANGUAGES, type Language } from '../../electron/contract/language.js';
import { SAMPLE, type Machine } from '../support/machine.js';
import type { WindowPage } from '../support/pages/window-page.js';
import { expect, test } from './fixtures.js';

/** Makes the pictures of the READMEs; not a test, so it runs only when they are wanted. */
test.skip(
  process.env['STEWARD_UPDATE_SCREENSHOTS'] !== '1',
  'pictures are made with STEWARD_UPDATE_SCREENSHOTS=1',
);

const IMAGES = path.join(root, 'docs', 'images');
/** A picture of the screen does not fit the usual buffer. */
const BIG = { maxBuffer: 64 * 1024 * 1024 };
const THEMES = ['light', 'dark'] as const;
/** What the menu of the tray needs, in pixels. */
const MENU_HEIGHT = 400;

/** Services as an operator of games may have them: name, display name in each language, arguments, what becomes of it. */
const SERVICES = [
  { name: 'GameServer', shown: { en: 'Emerald Valley', 'zh-CN': '翡翠谷一区' }, args: [], run: true },
  {
    name: 'GameGate',
    shown: { en: 'Gateway', 'zh-CN': '网关服务' },
    args: ['--exit-after-ms', '120', '--exit-code', '3'],
    run: true,
  },
  {
    name: 'ChatServer',
    shown: { en: 'Chat', 'zh-CN': '聊天服务' },
    args: ['--quiet', '--spawn', '2'],
    run: true,
  },
  { name: 'ReportJob', shown: { en: 'Daily report', 'zh-CN': '每日报表' }, args: [], run: false },
] as const;

/** Where the pictured programs stand, as a Windows path. */
function placePrograms(machine: Machine): (name: string) => string {
  const folder = machine.hostPath('C:\\games');
  mkdirSync(folder, { recursive: true });
  for (const { name } of SERVICES) copyFileSync(SAMPLE, path.join(folder, `${name}.exe`));
  return (name) => `C:\\games\\${name}.exe`;
}

async function createServices(machine: Machine, language: Language): Promise<void> {
  const program = placePrograms(machine);
  for (const { name, shown, args, run } of SERVICES) {
    const logs = `C:\\ProgramData\\Steward\\logs\\${name}`;
    const text = language === 'zh-CN' && name === 'GameServer' ? ['--chinese'] : [];
    await machine.succeed('install', name, program(name), ...args, ...text, '--interval-ms', '400');
    await machine.succeed('set', name, 'DisplayName', shown[language]);
    await machine.succeed('set', name, 'AppStdout', `${logs}\\stdout.log`);
    await machine.succeed('set', name, 'AppStderr', `${logs}\\stderr.log`);
    await machine.succeed('set', name, 'AppTimestampLog', '1');
    if (!run) await machine.succeed('set', name, 'Start', 'SERVICE_DEMAND_START');
    if (run) await machine.steward('start', name);
  }
}

async function removeServices(machine: Machine): Promise<void> {
  for (const { name } of SERVICES) {
    await machine.steward('stop', name);
    await machine.succeed('remove', name, 'confirm');
  }
}

/** Moves the border above the detail by some steps, upwards where positive. */
async function growDetail(window: WindowPage, steps: number): Promise<void> {
  const border = window.page.getByRole('separator', { name: window.t('app.splitter') });
  for (let step = 0; step < Math.abs(steps); step += 1)
    await border.press(steps > 0 ? 'ArrowUp' : 'ArrowDown');
}

for (const language of LANGUAGES) {
  test(`pictures of the window (${language})`, async ({ host, window, machine }) => {
    test.skip(host !== 'browser', 'the page looks the same in both hosts');
    test.setTimeout(300_000);
    const { page } = window;
    const picture = (name: string, theme: string) =>
      page.screenshot({
        path: path.join(IMAGES, `${name}-${language}-${theme}.png`),
        animations: 'disabled',
      });
    try {
      if (language !== 'en') await window.changeLanguage(language);
      await createServices(machine, language);
      await window.select('GameServer');
      await expect(window.log.lines.locator('[data-key]')).not.toHaveCount(0);
      for (const theme of THEMES) {
        await window.changeTheme(theme);
        await window.select('GameServer');
        // Figures and lines of some seconds make the picture.
        await expect(window.row('GameServer').getByRole('gridcell').nth(5)).toContainText('MB');
        await expect.poll(() => window.log.lines.locator('[data-key]').count()).toBeGreaterThan(12);
        await picture('list', theme);

        await growDetail(window, 6);
        await window.log.find('3');
        await expect.poll(() => window.log.lines.locator('mark').count()).toBeGreaterThan(3);
        await picture('log', theme);
        await window.page.keyboard.press('Escape');
        await growDetail(window, -6);

        const form = await window.openForm();
        await form.fill({
          program: 'C:\\games\\GameServer.exe',
          arguments: '--port=8080 --env=prod',
          name: language === 'en' ? 'GameServer2' : '游戏服务器二区',
          displayName: language === 'en' ? 'Emerald Valley 2' : '翡翠谷二区',
        });
        await expect(form.commandLine).toContainText('--env=prod');
        await picture('form', theme);
        await form.fill({ program: 'C:\\games\\GameSever.exe', directory: 'C:\\game', name: 'game/server' });
        await form.expectMessage('program', 'pathMissing', { object: 'C:\\games\\GameSever.exe' });
        await form.expectMessage('name', 'nameInvalidCharacter');
        await picture('error', theme);
        await form.cancel();
      }
    } finally {
      await removeServices(machine);
    }
  });
}

for (const language of LANGUAGES) {
  test(`picture of the tray's menu (${language})`, async ({ host, steward, window, machine }) => {
    test.skip(host !== 'electron', 'the tray is Electron’s');
    test.setTimeout(120_000);
    try {
      if (language !== 'en') await window.changeLanguage(language);
      await steward.electron?.evaluate(({ Menu }) => {
        const kept = globalThis as unknown as { trayMenu?: Electron.Menu };
        const build = Menu.buildFromTemplate.bind(Menu);
        Menu.buildFromTemplate = (template) => (kept.trayMenu = build(template));
      });
      await createServices(machine, language);
      await window.expectState('GameServer', 'running');
      for (const theme of THEMES) {
        await window.changeTheme(theme);
        const bounds = await steward.electron?.evaluate(async ({ BrowserWindow }) => {
          const { trayMenu } = globalThis as unknown as { trayMenu?: Electron.Menu };
          const [parent] = BrowserWindow.getAllWindows();
          if (trayMenu === undefined || parent === undefined) throw new Error('There is no menu to show.');
          const shown = new Promise<void>((resolve) => trayMenu.once('menu-will-show', () => resolve()));
          trayMenu.popup({ window: parent, x: 40, y: 120 });
          await shown;
          return parent.getContentBounds();
        });
        if (bounds === undefined) throw new Error('Only Electron has a tray.');
        const file = path.join(IMAGES, `tray-${language}-${theme}.png`);
        const crop = `${bounds.width}x${MENU_HEIGHT}+${bounds.x}+${bounds.y}`;
        const capture = () =>
          execFileSync('import', ['-window', 'root', '-crop', crop, '+repage', 'png:-'], BIG);
        // Drawn to the end when nothing changes any more from one picture to the next.
        let before = capture();
        await expect
          .poll(() => {
            const now = capture();
            const same = now.equals(before);
            before = now;
            return same;
          })
          .toBe(true);
        writeFileSync(file, before);
        await steward.electron?.evaluate(() => {
          const { trayMenu } = globalThis as unknown as { trayMenu?: Electron.Menu };
          trayMenu?.closePopup();
        });
      }
    } finally {
      await removeServices(machine);
    }
  });
}
