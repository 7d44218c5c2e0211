import type { TrayIcon } from '../../core/tray/types.js';

/**
 * Chooses the file of an icon. Windows takes the size that fits the display out of an .ico; elsewhere Electron takes the
 * `@2x` file beside the .png.
 *
 * @param darkTaskbar whether the taskbar, which has a theme of its own, is dark and needs the light icon
 */
export function trayIconFile(icon: TrayIcon, darkTaskbar: boolean, platform: NodeJS.Platform): string {
  return `tray-${icon}-${darkTaskbar ? 'dark' : 'light'}.${platform === 'win32' ? 'ico' : 'png'}`;
}
