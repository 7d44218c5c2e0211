import { describe, expect, it } from 'vitest';
import { DEFAULT_SIZE, MIN_SIZE, placeWindow } from '../../../../electron/core/lifecycle/bounds.js';
import { planClose } from '../../../../electron/core/lifecycle/close.js';
import {
  asksToQuit,
  isWanted,
  loginItem,
  navigationOf,
  showsWindow,
} from '../../../../electron/core/lifecycle/start.js';

describe('a start', () => {
  it('shows the window, unless it is that of the login item', () => {
    expect(showsWindow(['StewardTray.exe'])).toBe(true);
    const item = loginItem(true, { platform: 'win32', packaged: true });
    expect(item).toEqual({ openAtLogin: true, args: ['--hidden'] });
    expect(showsWindow(['StewardTray.exe', ...(item?.args ?? [])])).toBe(false);
  });

  it('ends the running application where the installer asks for it', () => {
    expect(asksToQuit(['StewardTray.exe', '--quit'])).toBe(true);
    expect(asksToQuit(['StewardTray.exe', '--hidden'])).toBe(false);
  });

  it('by the installer’s entry is hidden, and goes on only for who wants it at sign-in', () => {
    const atLogin = ['StewardTray.exe', '--at-login'];
    expect(showsWindow(atLogin)).toBe(false);
    expect(isWanted(atLogin, true)).toBe(true);
    expect(isWanted(atLogin, false)).toBe(false);
    expect(isWanted(['StewardTray.exe'], false)).toBe(true);
    // The installer’s after an upgrade, which ended a running one.
    expect(isWanted(['StewardTray.exe', '--hidden'], false)).toBe(true);
  });

  it('leads to what the command line asked for', () => {
    expect(navigationOf(['StewardTray.exe'])).toBeNull();
    expect(navigationOf(['StewardTray.exe', '--create'])).toEqual({ to: 'create', program: null });
    expect(navigationOf(['StewardTray.exe', '--edit=Game Server 游戏'])).toEqual({
      to: 'service',
      name: 'Game Server 游戏',
      tab: 'settings',
    });
    expect(navigationOf(['StewardTray.exe', '--edit='])).toBeNull();
  });

  it('is registered only for an installed application on Windows', () => {
    expect(loginItem(false, { platform: 'win32', packaged: true })?.openAtLogin).toBe(false);
    expect(loginItem(true, { platform: 'win32', packaged: false })).toBeNull();
    expect(loginItem(true, { platform: 'linux', packaged: true })).toBeNull();
  });
});

describe('closing the window', () => {
  it('hides it, and says so the first time only', () => {
    expect(planClose({ quitting: false, hintShown: false })).toEqual({ action: 'hide', hint: true });
    expect(planClose({ quitting: false, hintShown: true })).toEqual({ action: 'hide', hint: false });
  });

  it('closes it when the application ends', () => {
    expect(planClose({ quitting: true, hintShown: false })).toEqual({ action: 'close' });
  });
});

describe('the place of the window', () => {
  const primary = { x: 0, y: 0, width: 1920, height: 1040 };
  const left = { x: -1600, y: 0, width: 1600, height: 860 };
  const stored = (x: number, y: number, width: number, height: number, maximized = false) => ({
    bounds: { x, y, width, height },
    maximized,
  });

  it('is the middle at first', () => {
    expect(placeWindow({}, [primary])).toEqual({ ...DEFAULT_SIZE, position: null, maximized: false });
  });

  it('is where it was, on a second display too', () => {
    expect(placeWindow(stored(-1500, 40, 1000, 700, true), [primary, left])).toEqual({
      width: 1000,
      height: 700,
      position: { x: -1500, y: 40 },
      maximized: true,
    });
  });

  it('is the middle when its display is gone', () => {
    expect(placeWindow(stored(-1500, 40, 1000, 700), [primary]).position).toBeNull();
  });

  it('is moved to where all of it is seen', () => {
    expect(placeWindow(stored(1800, 900, 1000, 700), [primary]).position).toEqual({ x: 920, y: 340 });
    expect(placeWindow(stored(-200, -30, 1000, 700), [primary]).position).toEqual({ x: 0, y: 0 });
  });

  it('fits a display that is smaller than before, such as that of a remote session', () => {
    const remote = { x: 0, y: 0, width: 1280, height: 760 };
    expect(placeWindow(stored(0, 0, 1900, 1000), [remote])).toMatchObject({ width: 1280, height: 760 });
    expect(placeWindow(stored(0, 0, 1900, 1000), [{ x: 0, y: 0, width: 800, height: 500 }])).toMatchObject({
      ...MIN_SIZE,
      position: { x: 0, y: 0 },
    });
  });

  it.each([
    null,
    'text',
    { bounds: { x: 'a' } },
    { bounds: { x: 0, y: 0, width: -1, height: 1e999 }, maximized: false },
  ])('does not trust its file: %j', (found) => {
    expect(placeWindow(found, [primary])).toMatchObject(DEFAULT_SIZE);
  });
});
