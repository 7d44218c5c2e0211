import type { MenuItemConstructorOptions } from 'electron';
import type { TrayCommand, TrayItem } from '../../core/tray/types.js';

/** Electron's menu of the pure model. */
export function menuTemplate(
  items: readonly TrayItem[],
  run: (command: TrayCommand) => void,
): MenuItemConstructorOptions[] {
  return items.map((item): MenuItemConstructorOptions => {
    switch (item.kind) {
      case 'separator':
        return { type: 'separator' };
      case 'submenu':
        return { label: escapeMnemonic(item.label), submenu: menuTemplate(item.items, run) };
      case 'item':
        return {
          label: escapeMnemonic(item.label),
          enabled: item.enabled,
          click: () => run(item.command),
        };
    }
  });
}

/** An ampersand in a menu marks the key of its entry; doubled it is one. */
export function escapeMnemonic(label: string): string {
  return label.replaceAll('&', '&&');
}
