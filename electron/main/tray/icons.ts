import { join } from 'node:path';
import { nativeImage, nativeTheme, type NativeImage } from 'electron';
import type { TrayIcon } from '../../core/tray/types.js';
import { trayIconFile } from './icon-file.js';

/** The icon's image for the taskbar as it is now. */
export function trayImage(folder: string, icon: TrayIcon): NativeImage {
  return nativeImage.createFromPath(join(folder, trayIconFile(icon, hasDarkTaskbar(), process.platform)));
}

function hasDarkTaskbar(): boolean {
  // Absent before Electron 38.
  const { shouldUseDarkColorsForSystemIntegratedUI: dark } = nativeTheme as {
    shouldUseDarkColorsForSystemIntegratedUI?: boolean;
  };
  return dark ?? nativeTheme.shouldUseDarkColors;
}
