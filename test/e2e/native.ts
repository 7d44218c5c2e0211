import { expect, type ElectronApplication } from '@playwright/test';
import type { Host } from './hosts.js';

/** An entry of a native menu, as far as a test looks at it. */
export interface Entry {
  readonly label: string;
  readonly enabled: boolean;
  readonly submenu: readonly Entry[];
}

export function application({ electron }: Host): ElectronApplication {
  if (electron === null) throw new Error('This test is Electron’s.');
  return electron;
}

/** Whether the window is on screen. */
export const isShown = (host: Host) =>
  application(host).evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().some((window) => window.isVisible()),
  );

/**
 * Keeps the menus that the application makes from now on. On Linux the tray's menu is made anew at each change, and nothing
 * else makes one.
 */
export async function watchMenus(host: Host): Promise<void> {
  await application(host).evaluate(({ Menu }) => {
    const kept = globalThis as unknown as { stewardMenu?: Electron.Menu };
    const build = Menu.buildFromTemplate.bind(Menu);
    Menu.buildFromTemplate = (template) => (kept.stewardMenu = build(template));
  });
}

/** The tray's menu as it is now; empty before its first change. */
export const trayMenu = (host: Host) =>
  application(host).evaluate((): Entry[] => {
    const { stewardMenu } = globalThis as unknown as { stewardMenu?: Electron.Menu };
    const entries = (menu: Electron.Menu | undefined): Entry[] =>
      (menu?.items ?? []).map(({ label, enabled, submenu }) => ({
        label,
        enabled,
        submenu: entries(submenu),
      }));
    return entries(stewardMenu);
  });

/** Chooses an entry of the tray's menu by the labels on the way to it. */
export async function choose(host: Host, ...labels: string[]): Promise<void> {
  await application(host).evaluate((_electron, path) => {
    let { stewardMenu: menu } = globalThis as unknown as { stewardMenu?: Electron.Menu };
    for (const label of path) {
      const item = menu?.items.find((entry) => entry.label.includes(label));
      if (item === undefined) throw new Error(`The menu has no ${label}.`);
      if (!item.submenu) Reflect.apply(item.click, item, []);
      menu = item.submenu;
    }
  }, labels);
}

/** Keeps the notifications that the application shows from now on, which a session without a shell would not show. */
export async function watchNotifications(host: Host): Promise<void> {
  await application(host).evaluate(({ Notification }) => {
    const shown = new Set<Electron.Notification>();
    (globalThis as unknown as { stewardToasts: Set<Electron.Notification> }).stewardToasts = shown;
    Notification.isSupported = () => true;
    Notification.prototype.show = function (this: Electron.Notification) {
      shown.add(this);
    };
    Notification.prototype.close = function (this: Electron.Notification) {
      shown.delete(this);
    };
  });
}

export const notifications = (host: Host) =>
  application(host).evaluate(() => {
    const { stewardToasts } = globalThis as unknown as { stewardToasts: Set<Electron.Notification> };
    return [...stewardToasts].map(({ title, body }) => ({ title, body }));
  });

/** Clicks the newest notification with this title. */
export async function clickNotification(host: Host, title: string): Promise<void> {
  await application(host).evaluate((_electron, wanted) => {
    const { stewardToasts } = globalThis as unknown as { stewardToasts: Set<Electron.Notification> };
    [...stewardToasts].findLast((each) => each.title === wanted)?.emit('click');
  }, title);
}

/** Hides the window in the notification area, so that nobody looks at it. */
export async function hide(host: Host): Promise<void> {
  await application(host).evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
  await expect.poll(() => isShown(host)).toBe(false);
}
