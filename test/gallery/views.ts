import { expect } from '@playwright/test';
import type { Language } from '../../electron/contract/language.js';
import { VersionsPage } from '../support/pages/versions-page.js';
import type { WindowPage } from '../support/pages/window-page.js';

/** Something that the window can show, and how to get there. */
export interface View {
  /** Name of its pictures. */
  readonly name: string;
  readonly title: Readonly<Record<Language, string>>;
  /** A scenario of `test/support/gallery/scenarios.ts`. */
  readonly scenario: string;
  readonly reach: (window: WindowPage) => Promise<void>;
}

const PROGRAM = 'C:\\games\\GameServer.exe';

/** Waits for the log of the selected service. */
async function withLog(window: WindowPage): Promise<void> {
  await expect(window.log.lines.locator('[data-key]').first()).toBeVisible();
}

async function withForm(window: WindowPage): Promise<void> {
  const form = await window.openForm();
  await form.fill({ program: PROGRAM, arguments: '--port=8080 --env=prod' });
  await expect(form.commandLine).toContainText('--env=prod');
}

async function withEdit(window: WindowPage): Promise<void> {
  await withLog(window);
  await window.openEdit('GameServer');
}

/** Opens a dialog of the menu for carrying configurations in and out. */
async function withTransfer(window: WindowPage, command: string): Promise<void> {
  await withLog(window);
  await window.page.getByRole('button', { name: window.t('transfer.menu') }).click();
  await window.page.getByRole('menuitem', { name: window.t(command) }).click();
}

/** Everything that is looked at: for accessibility, in contrast themes, at small sizes, and as pictures. */
export const VIEWS: readonly View[] = [
  {
    name: 'list',
    title: { en: 'List of 100 services', 'zh-CN': '一百个服务的列表' },
    scenario: 'hundred',
    reach: (window) => window.ready(),
  },
  {
    name: 'empty',
    title: { en: 'No service yet', 'zh-CN': '尚无服务' },
    scenario: 'empty',
    reach: (window) => window.ready(),
  },
  {
    name: 'loading',
    title: { en: 'While the list is on the way', 'zh-CN': '正在加载列表' },
    scenario: 'loading',
    reach: (window) => expect(window.page.getByRole('progressbar')).toBeVisible(),
  },
  {
    name: 'disconnected',
    title: { en: 'The helper cannot be reached', 'zh-CN': '无法连接助手程序' },
    scenario: 'disconnected',
    reach: (window) => expect(window.status).toContainText(window.t('app.status.disconnected')),
  },
  {
    name: 'failed',
    title: { en: 'A change that was refused', 'zh-CN': '操作被拒绝' },
    scenario: 'refused',
    reach: async (window) => {
      await withLog(window);
      await window.control('GameServer', 'stop');
      await expect(window.page.locator('.fui-MessageBar')).toBeVisible();
    },
  },
  { name: 'form', title: { en: 'New service', 'zh-CN': '新建服务' }, scenario: 'list', reach: withForm },
  {
    name: 'form-errors',
    title: { en: 'New service, with what is wrong', 'zh-CN': '新建服务：填写有误' },
    scenario: 'wrong',
    reach: async (window) => {
      const form = await window.openForm();
      await form.fill({ program: 'C:\\games\\GameSever.exe', directory: 'C:\\game', name: 'game/server' });
      await form.expectMessage('name', 'nameInvalidCharacter');
      await form.expectMessage('program', 'pathMissing', { object: 'C:\\games\\GameSever.exe' });
    },
  },
  { name: 'log', title: { en: 'Log', 'zh-CN': '日志' }, scenario: 'several', reach: withLog },
  {
    name: 'log-found',
    title: { en: 'Log: find', 'zh-CN': '日志：查找' },
    scenario: 'several',
    reach: async (window) => {
      await withLog(window);
      await window.log.find('player');
      await expect(window.log.lines.locator('mark').first()).toBeVisible();
    },
  },
  {
    name: 'log-json',
    title: { en: 'Log: lines of JSON', 'zh-CN': '日志：JSON 行' },
    scenario: 'json',
    reach: async (window) => {
      await withLog(window);
      await window.log.lines
        .getByRole('button', { name: window.t('logs.json.toggle') })
        .nth(3)
        .click();
      await expect(window.page.getByRole('group', { name: window.t('logs.json.all') })).toBeVisible();
    },
  },
  {
    name: 'overview',
    title: { en: 'Overview', 'zh-CN': '概述' },
    scenario: 'several',
    reach: async (window) => {
      await withLog(window);
      await window.openTab('GameServer', 'overview');
      await expect(window.detail('GameServer').getByText('C:\\games\\server.exe').first()).toBeVisible();
    },
  },
  {
    name: 'history',
    title: { en: 'History', 'zh-CN': '历史' },
    scenario: 'several',
    reach: async (window) => {
      await withLog(window);
      await window.openTab('GameServer', 'history');
      await expect(window.detail('GameServer').getByText('panic: runtime error').first()).toBeVisible();
    },
  },
  {
    name: 'health',
    title: { en: 'Health', 'zh-CN': '运行状况' },
    scenario: 'health',
    reach: async (window) => {
      const health = window.health('GameServer');
      await expect(health.chart('cpu').locator('canvas')).toBeVisible();
      await expect(health.marks.first()).toBeVisible();
    },
  },
  {
    name: 'dependencies',
    title: { en: 'Dependencies', 'zh-CN': '依存关系' },
    scenario: 'dependencies',
    reach: async (window) => {
      await expect(window.dependencies('GameServer').item('needs', 'Postgres').first()).toBeVisible();
    },
  },
  {
    name: 'edit',
    title: { en: 'Settings of a service', 'zh-CN': '服务的设置' },
    scenario: 'several',
    reach: withEdit,
  },
  {
    name: 'review',
    title: { en: 'Review before applying', 'zh-CN': '应用前核对' },
    scenario: 'several',
    reach: async (window) => {
      await withEdit(window);
      const edit = window.edit('GameServer');
      await edit.fill({ AppParameters: '--port=9090 --env=prod' });
      await edit.review();
    },
  },
  {
    name: 'versions',
    title: { en: 'Versions of the settings', 'zh-CN': '设置的历史版本' },
    scenario: 'several',
    reach: async (window) => {
      await withEdit(window);
      const versions = new VersionsPage(window, 'GameServer');
      await versions.open();
      await expect(versions.changed('AppThrottle')).toBeVisible();
    },
  },
  {
    name: 'export',
    title: { en: 'Export', 'zh-CN': '导出' },
    scenario: 'several',
    reach: async (window) => {
      await withTransfer(window, 'transfer.exportAllMenu');
      await expect(
        window.page.getByRole('region', { name: window.t('transfer.export.preview') }),
      ).toContainText('GameServer');
    },
  },
  {
    name: 'commands',
    title: { en: 'A service as commands', 'zh-CN': '以命令表示的服务' },
    scenario: 'several',
    reach: async (window) => {
      await withLog(window);
      await window.chooseFromMenu('GameServer', 'transfer.commandsMenu');
      await expect(window.page.getByRole('dialog').getByRole('tabpanel')).toContainText('steward install');
    },
  },
  {
    name: 'import',
    title: { en: 'Import', 'zh-CN': '导入' },
    scenario: 'several',
    reach: async (window) => {
      await withTransfer(window, 'transfer.importMenu');
      const dialog = window.page.getByRole('dialog', { name: window.t('transfer.import.title') });
      const file = { name: 'services.json', mimeType: 'application/json', buffer: Buffer.from('{}') };
      await dialog.locator('input[type=file]').setInputFiles(file);
      const row = dialog.locator('[data-imported="GameServer"]');
      await row.locator('summary').click();
      await expect(row.locator('[data-change="AppThrottle"]')).toBeVisible();
    },
  },
  {
    name: 'adopt',
    title: { en: 'Taking services over from NSSM', 'zh-CN': '从 NSSM 接管服务' },
    scenario: 'several',
    reach: async (window) => {
      await withTransfer(window, 'transfer.hosts.adopt.menu');
      await expect(window.page.locator('[data-hosted="Mumble"]')).toBeVisible();
    },
  },
  {
    name: 'templates',
    title: { en: 'New service from a template', 'zh-CN': '按模板新建服务' },
    scenario: 'list',
    reach: async (window) => {
      const form = await window.openForm();
      await form.chooseTemplate('templates.builtIn.redis.name');
      await expect(form.field('arguments')).toHaveValue('redis.windows.conf');
      await form.choice('account').selectOption(window.t('configure.account.other'));
    },
  },
  {
    name: 'trial',
    title: { en: 'Test run', 'zh-CN': '试运行' },
    scenario: 'list',
    reach: async (window) => {
      await withForm(window);
      await window.form.tryButton.click();
      await expect(window.form.trial.getByLabel(window.t('trial.output'))).toContainText('listening');
    },
  },
  {
    name: 'diagnosis',
    title: { en: 'Diagnosis', 'zh-CN': '诊断' },
    scenario: 'ailing',
    reach: async (window) => {
      await expect(window.diagnosis('frpc')).toBeVisible();
    },
  },
  {
    name: 'settings',
    title: { en: 'Settings', 'zh-CN': '设置' },
    scenario: 'several',
    reach: async (window) => {
      await window.openSettings();
    },
  },
  {
    name: 'updates',
    title: { en: 'Settings: a newer version', 'zh-CN': '设置：有新版本' },
    scenario: 'updateFound',
    reach: async (window) => {
      const settings = await window.openSettings();
      await expect(settings.updates).toContainText('1.1.0');
    },
  },
  {
    name: 'support',
    title: { en: 'Support bundle', 'zh-CN': '支持包' },
    scenario: 'several',
    reach: async (window) => {
      const settings = await window.openSettings();
      await settings.open('about');
      await settings.dialog.getByRole('button', { name: window.t('bundle.open') }).click();
      const dialog = window.page.getByRole('dialog', { name: window.t('bundle.title') });
      const path = 'services/GameServer/settings.json';
      const include = dialog.getByRole('checkbox', { name: window.t('bundle.include', { path }) });
      await include.locator('xpath=..').getByRole('button').click();
      await expect(dialog.getByRole('region')).toContainText('left out');
    },
  },
  {
    name: 'keys',
    title: { en: 'Keyboard shortcuts', 'zh-CN': '键盘快捷键' },
    scenario: 'several',
    reach: async (window) => {
      await withLog(window);
      await window.list.focus();
      await window.page.keyboard.press('?');
      await expect(window.page.getByRole('dialog', { name: window.t('app.keys.title') })).toBeVisible();
    },
  },
];
