import { describe, expect, it, vi } from 'vitest';
import { translator } from '../../../electron/core/i18n.js';
import { ServiceAlerts } from '../../../electron/main/notify/service-alerts.js';
import type { Toast } from '../../../electron/main/notify/toast.js';
import { frpc, reason, service, snapshot } from '../core/tray/services.js';

function start(watching = false) {
  const shown = new Map<string, Toast>();
  const open = vi.fn();
  const alerts = new ServiceAlerts({
    toasts: { show: (tag, toast) => void shown.set(tag, toast), close: (tag) => void shown.delete(tag) },
    translate: () => translator('en'),
    watching: () => watching,
    open,
  });
  alerts.update(snapshot([service('frpc', { state: 'running' })]));
  return { alerts, shown, open };
}

describe('a notification of a service', () => {
  it('says what happened and why, and opens the log of that service', () => {
    const { alerts, shown, open } = start();
    alerts.update(snapshot([frpc]));
    const toast = shown.get('service:frpc');
    expect(toast).toMatchObject({
      title: 'frpc has failed',
      body: 'gave up after 5 restarts within 600 s; last exit code 1',
    });
    toast?.onClick();
    expect(open).toHaveBeenCalledExactlyOnceWith({ to: 'service', name: 'frpc', tab: 'log' });
  });

  it('goes when the service is well again', () => {
    const { alerts, shown } = start();
    alerts.update(snapshot([frpc]));
    alerts.update(snapshot([service('frpc', { state: 'running' })]));
    expect(shown.size).toBe(0);
  });

  it('is not shown to who looks at the window, then or later', () => {
    const { alerts, shown } = start(true);
    alerts.update(snapshot([frpc]));
    alerts.update(snapshot([frpc]));
    expect(shown.size).toBe(0);
  });

  it('does not come from a list that the lost helper has left behind', () => {
    const { alerts, shown } = start();
    alerts.update(snapshot([], 'disconnected'));
    alerts.update(snapshot([service('frpc', { state: 'backoff', reason: reason('exited', { count: 7 }) })]));
    expect([...shown.keys()]).toEqual(['service:frpc']);
  });
});
