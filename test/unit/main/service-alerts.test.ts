import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Settings } from '../../../electron/contract/settings.js';
import { translator } from '../../../electron/core/i18n.js';
import { GATHER_MS, QUIET_MS } from '../../../electron/core/tray/announcements.js';
import { ServiceAlerts } from '../../../electron/main/notify/service-alerts.js';
import type { Toast } from '../../../electron/main/notify/toast.js';
import { frpc, gameGate, reason, service, snapshot } from '../core/tray/services.js';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

const running = service('frpc', { state: 'running' });

function start({
  watching = false,
  notifications = 'all',
  muted = [],
  language = 'en',
}: {
  watching?: boolean;
  notifications?: Settings['notifications'];
  muted?: string[];
  language?: 'en' | 'zh-CN';
} = {}) {
  const shown = new Map<string, Toast>();
  const open = vi.fn();
  const alerts = new ServiceAlerts({
    toasts: { show: (tag, toast) => void shown.set(tag, toast), close: (tag) => void shown.delete(tag) },
    translate: () => translator(language),
    watching: () => watching,
    wishes: () => ({ notifications, muted }),
    open,
  });
  alerts.update(snapshot([running]));
  return { alerts, shown, open, wait: (ms = GATHER_MS) => vi.advanceTimersByTime(ms) };
}

describe('a notification of a service', () => {
  it('says what happened and why, and opens the log of that service', () => {
    const { alerts, shown, open, wait } = start();
    alerts.update(snapshot([frpc]));
    wait();
    const toast = shown.get('service:frpc');
    expect(toast).toMatchObject({
      title: 'frpc has failed',
      body: 'gave up; restarts within 600 s: 5; last exit code 1',
    });
    toast?.onClick();
    expect(open).toHaveBeenCalledExactlyOnceWith({ to: 'service', name: 'frpc', tab: 'overview' });
  });

  it('leads to the log at the crash, though the program runs again', () => {
    const { alerts, shown, open, wait } = start();
    const stdout = 'C:\\logs\\frpc.log';
    const click = (): unknown => {
      [...shown.values()].at(-1)?.onClick();
      return open.mock.lastCall?.[0];
    };
    const log = { to: 'service', name: 'frpc', tab: 'log' };
    const at = '2026-11-21T05:30:00.250Z';
    alerts.update(snapshot([{ ...running, stdout, state: 'backoff', reason: reason('exited', { at }) }]));
    wait();
    expect(click()).toEqual({ ...log, time: Date.parse(at) });
    alerts.update(snapshot([{ ...running, stdout }]));
    wait(QUIET_MS);
    expect(click()).toEqual(log);

    const startedAt = '2026-11-21T05:31:00.000Z';
    alerts.update(snapshot([{ ...running, stdout, startedAt, restarts: running.restarts + 1 }]));
    wait(QUIET_MS);
    expect(click()).toEqual({ ...log, time: Date.parse(startedAt) });
  });

  it.each([
    ['all', ['frpc is running again']],
    ['failures', []],
  ] as const)('goes when the service is well again, which is told with %s', (notifications, told) => {
    const { alerts, shown, wait } = start({ notifications });
    alerts.update(snapshot([frpc]));
    wait();
    alerts.update(snapshot([running]));
    expect(shown.size).toBe(0);
    wait(QUIET_MS);
    expect([...shown.values()].map(({ title }) => title)).toEqual(told);
  });

  it.each([
    ['who looks at the window', { watching: true }],
    ['who wants none', { notifications: 'off' }],
    ['who wants none of this service', { muted: ['FRPC'] }],
  ] as const)('is not shown to %s, then or later', (_whom, wish) => {
    const { alerts, shown, wait } = start({ ...wish, muted: 'muted' in wish ? [...wish.muted] : [] });
    alerts.update(snapshot([frpc]));
    wait();
    alerts.update(snapshot([frpc]));
    wait(QUIET_MS);
    expect(shown.size).toBe(0);
  });

  it('does not come from a list that the lost helper has left behind', () => {
    const { alerts, shown, wait } = start();
    alerts.update(snapshot([], 'disconnected'));
    alerts.update(snapshot([service('frpc', { state: 'backoff', reason: reason('exited', { count: 7 }) })]));
    wait();
    expect([...shown.keys()]).toEqual(['service:frpc']);
  });

  it('does not come after the end', () => {
    const { alerts, shown, wait } = start();
    alerts.update(snapshot([frpc]));
    alerts.dispose();
    wait(QUIET_MS);
    expect(shown.size).toBe(0);
  });
});

it('several services become one notification, which opens the list', () => {
  const { alerts, shown, open, wait } = start({ language: 'zh-CN' });
  alerts.update(snapshot([frpc, service('GameGate', { state: 'running' })]));
  alerts.update(snapshot([frpc, gameGate]));
  wait();
  expect([...shown.values()].map(({ title, body }) => [title, body])).toEqual([
    ['2 个服务出现故障', 'frpc, GameGate'],
  ]);
  shown.get('services:ill')?.onClick();
  expect(open).toHaveBeenCalledExactlyOnceWith({ to: 'list' });
});
