import { Menu, nativeTheme, screen, Tray } from 'electron';
import type { TrayCommand, TrayItem, TrayModel } from '../../core/tray/types.js';
import { trayImage } from './icons.js';
import { menuTemplate } from './menu.js';

export interface TrayIconPorts {
  readonly icons: string;
  /** The tray as it is to be now. */
  model(): TrayModel;
  run(command: TrayCommand): void;
}

/**
 * The icon in the notification area. On Windows its menu is built when it is asked for, because replacing a menu closes an
 * open one; Linux has to be given it in advance. A click and a double click both open the window: waiting to tell them
 * apart would cost half a second.
 */
export class TrayIcon {
  readonly #ports: TrayIconPorts;
  readonly #tray: Tray;
  #shown: TrayModel;
  /** Kept while it is open. */
  #menu: ReturnType<typeof Menu.buildFromTemplate> | null = null;
  #destroyed = false;
  readonly #repaint = (): void => this.#tray.setImage(trayImage(this.#ports.icons, this.#shown.icon));

  constructor(ports: TrayIconPorts) {
    this.#ports = ports;
    this.#shown = ports.model();
    this.#tray = new Tray(trayImage(ports.icons, this.#shown.icon));
    const open = (): void => ports.run({ kind: 'show', navigation: null });
    this.#tray.on('click', open);
    this.#tray.on('double-click', open);
    this.#tray.on('right-click', () => this.#popUp());
    nativeTheme.on('updated', this.#repaint);
    // Another scaling needs another size out of the icon's file.
    screen.on('display-metrics-changed', this.#repaint);
    this.#tray.setToolTip(this.#shown.tooltip);
    this.#offerMenu();
  }

  /** Takes over what has changed since. */
  update(): void {
    if (this.#destroyed) return;
    const before = this.#shown;
    this.#shown = this.#ports.model();
    if (this.#shown.icon !== before.icon) this.#repaint();
    if (this.#shown.tooltip !== before.tooltip) this.#tray.setToolTip(this.#shown.tooltip);
    if (JSON.stringify(this.#shown.items) !== JSON.stringify(before.items)) this.#offerMenu();
  }

  destroy(): void {
    this.#destroyed = true;
    nativeTheme.off('updated', this.#repaint);
    screen.off('display-metrics-changed', this.#repaint);
    this.#tray.destroy();
  }

  #popUp(): void {
    if (process.platform !== 'win32') return;
    this.#menu = this.#build(this.#ports.model().items);
    this.#tray.popUpContextMenu(this.#menu);
  }

  #offerMenu(): void {
    if (process.platform !== 'win32') this.#tray.setContextMenu(this.#build(this.#shown.items));
  }

  #build(items: readonly TrayItem[]) {
    return Menu.buildFromTemplate(menuTemplate(items, (command) => this.#ports.run(command)));
  }
}
