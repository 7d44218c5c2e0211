import { describe, expect, it } from 'vitest';
import { buildTray, MAX_INLINE } from '../../../../electron/core/tray/model.js';
import type { TrayAction, TrayItem, TrayModel } from '../../../../electron/core/tray/types.js';
import type { Language } from '../../../../electron/contract/language.js';
import { frpc, gameGate, gameServer, NOW, reportJob, service, snapshot } from './services.js';

/** The menu as a person reads it. */
function read({ items }: TrayModel): string[] {
  return items.map((item) => {
    if (item.kind === 'separator') return '---';
    if (item.kind === 'item') return item.bold === true ? `**${item.label}**` : item.label;
    return `${item.label} ▸ ${actions(item)
      .map(({ label, enabled }) => (enabled ? label : `(${label})`))
      .join(' · ')}`;
  });
}

function actions({ items }: Extract<TrayItem, { kind: 'submenu' }>): TrayAction[] {
  return items.filter((item) => item.kind === 'item');
}

function submenu(model: TrayModel, name: string): Extract<TrayItem, { kind: 'submenu' }> {
  const found = model.items.find((item) => item.kind === 'submenu' && item.label.includes(name));
  if (found?.kind !== 'submenu') throw new Error(`no submenu for ${name}`);
  return found;
}

const all = snapshot([reportJob, gameServer, gameGate, frpc]);

describe('the menu', () => {
  it('has what needs attention first, with its reason, in Chinese', () => {
    const model = buildTray(all, NOW, 'zh-CN');
    expect(read(model)).toEqual([
      '**打开 Steward**',
      '---',
      '✖ frpc：失败，600 秒内重启 5 次后放弃，最后的退出代码 1 ▸ 立即重试 · 查看日志 · 打开目录',
      '◐ GameGate：8 秒后重启，运行 120 ms 后退出，退出代码 3，已连续 4 次 ▸ 立即重试 · 停止 · 查看日志 · 打开目录',
      '● GameServer：运行中，3 天 4 小时 ▸ 停止 · 重新启动 · 查看日志 · 打开目录',
      '○ ReportJob：已停止 ▸ 启动 · 查看日志 · 打开目录',
      '---',
      '新建服务…',
      '设置…',
      '退出（服务继续运行）',
    ]);
    expect(model.icon).toBe('attention-red');
    expect(model.tooltip).toBe('服务管家：1 个运行中，1 个失败：frpc');
  });

  it('has favourites above all others, each part by attention', () => {
    const model = buildTray(all, NOW, 'en', {
      favourites: ['reportjob', 'GameServer', 'Gone'],
      links: {},
    });
    const names = read(model).flatMap((line) => /^\S (\w+): /.exec(line)?.[1] ?? []);
    expect(names).toEqual(['GameServer', 'ReportJob', 'frpc', 'GameGate']);
    expect(model.icon, 'what is wrong elsewhere is told as before').toBe('attention-red');
  });

  it('says the same in English', () => {
    const model = buildTray(all, NOW, 'en');
    expect(read(model)).toEqual([
      '**Open Steward**',
      '---',
      '✖ frpc: Failed, gave up; restarts within 600 s: 5; last exit code 1 ▸ Retry now · View log · Open folder',
      '◐ GameGate: Restarting in 8 s, exited with 3 after 120 ms, 4 times in a row ▸ Retry now · Stop · View log · Open folder',
      '● GameServer: Running, 3 days 4 hours ▸ Stop · Restart · View log · Open folder',
      '○ ReportJob: Stopped ▸ Start · View log · Open folder',
      '---',
      'New service…',
      'Settings…',
      'Exit (services keep running)',
    ]);
    expect(model.tooltip).toBe('Steward: 1 running, 1 failed: frpc');
  });

  it('leaves out what Steward does not host', () => {
    const others = [service('Spooler', { managed: null }), service('Legacy', { managed: 'nssm' })];
    const model = buildTray(snapshot(others), NOW, 'en');
    expect(read(model)).toEqual([
      '**Open Steward**',
      '---',
      'New service…',
      'Settings…',
      'Exit (services keep running)',
    ]);
    expect(model).toMatchObject({ icon: 'ok', tooltip: 'Steward: no services yet' });
  });

  it.each<[Language, string]>([
    ['en', 'No connection to the helper'],
    ['zh-CN', '与助手程序的连接已断开'],
  ])('shows no services that may be out of date when the helper is gone (%s)', (language, text) => {
    const model = buildTray(snapshot([gameServer], 'disconnected'), NOW, language);
    expect(read(model)[2]).toBe(text);
    expect(model.items.some(({ kind }) => kind === 'submenu')).toBe(false);
    expect(model.icon).toBe('disconnected');
  });

  it('names no more than fit and tells how many there are besides', () => {
    const many = Array.from({ length: MAX_INLINE + 3 }, (_, index) => service(`job${index + 1}`));
    const lines = read(buildTray(snapshot([...many, frpc]), NOW, 'en'));
    const services = lines.slice(2, lines.lastIndexOf('---'));
    expect(services).toHaveLength(MAX_INLINE + 1);
    expect(services[0]).toContain('frpc');
    expect(services[2]).toContain('job2:');
    expect(services.at(-1)).toBe('4 more…');
  });

  it('has every command that its entries promise', () => {
    const model = buildTray(all, NOW, 'en');
    expect(actions(submenu(model, 'frpc')).map(({ command }) => command)).toEqual([
      { kind: 'control', action: 'start', name: 'frpc' },
      { kind: 'show', navigation: { to: 'service', name: 'frpc', tab: 'log' } },
      { kind: 'reveal', name: 'frpc' },
    ]);
    expect(model.items.flatMap((item) => (item.kind === 'item' ? [item.command] : []))).toEqual([
      { kind: 'show', navigation: null },
      { kind: 'show', navigation: { to: 'create', program: null } },
      { kind: 'show', navigation: { to: 'settings' } },
      { kind: 'quit' },
    ]);
  });
});

describe('links', () => {
  it('stand at the end of their service’s menu, whatever the case of its name, by their text or target', () => {
    const marks = {
      favourites: [],
      links: {
        GAMESERVER: [
          { label: 'Console', target: 'http://127.0.0.1:8080/' },
          { label: '', target: `C:\\games\\${'long'.repeat(20)}` },
        ],
      },
    };
    const { items } = submenu(buildTray(all, NOW, 'en', marks), 'GameServer');
    expect(items.map((item) => (item.kind === 'item' ? item.label : '---')).slice(-4)).toEqual([
      'Open folder',
      '---',
      'Console',
      `${`C:\\games\\${'long'.repeat(20)}`.slice(0, 47)}…`,
    ]);
    expect(actions(submenu(buildTray(all, NOW, 'en', marks), 'GameServer')).at(-2)?.command).toEqual({
      kind: 'link',
      name: 'GameServer',
      target: 'http://127.0.0.1:8080/',
    });
  });
});

describe('a service that cannot be started', () => {
  it('has Start disabled when it is disabled', () => {
    const model = buildTray(snapshot([service('off', { startType: 'disabled' })]), NOW, 'en');
    expect(read(model)[2]).toBe('○ off: Stopped ▸ (Start) · View log · Open folder');
  });

  it('has its actions disabled while another operation is under way, whatever the case of its name', () => {
    const busy = snapshot([gameServer], 'connected', [{ name: 'GAMESERVER', action: 'stop' }]);
    const items = actions(submenu(buildTray(busy, NOW, 'en'), 'GameServer'));
    expect(items.map(({ enabled }) => enabled)).toEqual([false, false, true, true]);
  });

  it.each(['starting', 'waiting', 'stopping', 'paused', 'unknown'] as const)(
    'is shown in the state %s, too',
    (state) => {
      const found = submenu(buildTray(snapshot([service('x', { state })]), NOW, 'en'), 'x:');
      expect(found.label).toMatch(/^[◔◌◕‖?] x: [A-Z]/);
      expect(actions(found).some(({ label: text }) => text === 'Start')).toBe(false);
    },
  );
});

describe('the icon', () => {
  it.each([
    [[], 'ok'],
    [[reportJob], 'ok'],
    [[gameServer, service('b', { state: 'stopping' })], 'attention-amber'],
    [[gameServer, service('b', { state: 'starting' })], 'attention-amber'],
    [[gameServer, gameGate], 'attention-red'],
    [[gameServer, frpc], 'attention-red'],
  ] as const)('for %j is %s', (services, icon) => {
    expect(buildTray(snapshot([...services]), NOW, 'en').icon).toBe(icon);
  });
});
