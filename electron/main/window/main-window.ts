import { BrowserWindow, Menu, nativeTheme, screen, session as sessions } from 'electron';
import { NOTIFY_CHANNEL } from '../../contract/channels.js';
import type { Navigation } from '../../contract/ipc.js';
import type { Translate } from '../../contract/translate.js';
import { MIN_SIZE, placeWindow } from '../../core/lifecycle/bounds.js';
import { planClose } from '../../core/lifecycle/close.js';
import type { Log } from '../../core/log.js';
import type { Session } from '../../core/session.js';
import type { Client } from '../ipc/register.js';
import { PAGE_URL } from '../security/origin.js';
import type { WindowStateStore } from '../settings.js';
import { editMenu } from './edit-menu.js';
import { ReloadLimit } from './reload-limit.js';

/** What the window shows before the page does, so that it does not flash: the surface of the page, by theme. */
const BACKGROUND = { light: '#ffffff', dark: '#292929' } as const;

export interface MainWindowPorts {
  readonly preload: string;
  readonly icon: string;
  readonly packaged: boolean;
  readonly state: WindowStateStore;
  readonly log: Log;
  translate(): Translate;
  /** A view of the application for the page; a page that is loaded anew gets a new one. */
  openSession(): Session;
  /** Asked when the window is to be closed. */
  closeSituation(): { quitting: boolean; hintShown: boolean };
  /** The window was hidden for the first time. */
  onFirstHide(): void;
  /** Windows is signing the person out or shutting down. */
  onSessionEnd(): void;
  /** The page could not be shown, and trying again has not helped. */
  onBroken(reason: string): void;
}

/** The one window of the application. It is made when it is first shown and then only hidden. */
export class MainWindow {
  readonly #ports: MainWindowPorts;
  readonly #reloads = new ReloadLimit();
  #window: BrowserWindow | null = null;
  #session: Session | null = null;
  #navigation: Navigation | null = null;
  #pageReady = false;
  /** Shows the new window for the first time; null when that has been done. */
  #reveal: (() => void) | null = null;

  constructor(ports: MainWindowPorts) {
    this.#ports = ports;
  }

  /** The page and its handlers, for calls that come from it. */
  client(): Client | null {
    if (this.#window === null || this.#session === null) return null;
    return { contents: this.#window.webContents, handlers: this.#session.handlers };
  }

  /** The window itself, as parent of the system's dialogs. */
  get browserWindow(): BrowserWindow | null {
    return this.#window;
  }

  /** Whether the person has it before him. Where there is no window manager a hidden window keeps the focus. */
  get focused(): boolean {
    return this.#window !== null && this.#window.isVisible() && this.#window.isFocused();
  }

  /** Shows the window, in front and at a place of it; doing it again changes nothing. */
  show(navigation: Navigation | null = null): void {
    if (navigation !== null) this.#navigation = navigation;
    if (this.#window === null) {
      this.#create();
      return;
    }
    if (this.#window.isMinimized()) this.#window.restore();
    this.#window.show();
    this.#window.focus();
    this.#navigate();
  }

  /** The page has subscribed and taken its first snapshot: what waited for it can be said. */
  pageReady(): void {
    this.#pageReady = true;
    // Where graphics fail, the first frame and with it `ready-to-show` may never come.
    this.#reveal?.();
    this.#navigate();
  }

  #navigate(): void {
    if (!this.#pageReady || this.#navigation === null) return;
    this.#window?.webContents.send(NOTIFY_CHANNEL, 'navigate', this.#navigation);
    this.#navigation = null;
  }

  #create(): void {
    const { position, maximized, ...size } = placeWindow(this.#ports.state.load(), workAreas());
    const window = new BrowserWindow({
      ...size,
      ...(position ?? { center: true }),
      minWidth: MIN_SIZE.width,
      minHeight: MIN_SIZE.height,
      show: false,
      title: 'Steward',
      icon: this.#ports.icon,
      backgroundColor: background(),
      autoHideMenuBar: true,
      webPreferences: {
        preload: this.#ports.preload,
        session: sessions.defaultSession,
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        webviewTag: false,
        devTools: !this.#ports.packaged,
        spellcheck: false,
      },
    });
    this.#window = window;
    this.#follow(window);
    this.#reveal = (): void => {
      this.#reveal = null;
      if (maximized) window.maximize();
      window.show();
    };
    window.once('ready-to-show', () => this.#reveal?.());
    void this.#load(window);
  }

  #follow(window: BrowserWindow): void {
    const contents = window.webContents;
    const repaint = (): void => window.setBackgroundColor(background());
    nativeTheme.on('updated', repaint);
    window.on('close', (event) => {
      this.#saveState(window);
      const situation = this.#ports.closeSituation();
      const plan = planClose(situation);
      if (plan.action === 'close') return;
      event.preventDefault();
      window.hide();
      if (plan.hint) this.#ports.onFirstHide();
    });
    window.on('closed', () => {
      nativeTheme.off('updated', repaint);
      this.#endSession();
      this.#window = null;
      this.#reveal = null;
    });
    const watch = (): void => this.#session?.setWatched(window.isVisible() && !window.isMinimized());
    window.on('show', watch);
    window.on('hide', watch);
    window.on('minimize', watch);
    window.on('restore', watch);
    window.on('query-session-end', () => this.#ports.onSessionEnd());
    window.on('session-end', () => this.#ports.onSessionEnd());
    contents.on('context-menu', (_event, target) => {
      const items = editMenu(target, this.#ports.translate());
      if (items.length > 0) Menu.buildFromTemplate(items).popup({ window });
    });
    // A page must not be able to keep the application from ending.
    contents.on('will-prevent-unload', (event) => event.preventDefault());
    contents.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) this.#beginSession(window);
    });
    contents.on('render-process-gone', (_event, { reason }) => {
      this.#endSession();
      if (reason !== 'clean-exit') this.#recover(window, `its process is gone (${reason})`);
    });
  }

  /** A place that cannot be kept must not keep the window from closing. */
  #saveState(window: BrowserWindow): void {
    try {
      this.#ports.state.save({ bounds: window.getNormalBounds(), maximized: window.isMaximized() });
    } catch (error) {
      this.#ports.log.error(`the window's place is not kept: ${String(error)}`);
    }
  }

  async #load(window: BrowserWindow): Promise<void> {
    try {
      await window.loadURL(PAGE_URL);
    } catch (error) {
      if (!window.isDestroyed()) this.#recover(window, String(error));
    }
  }

  #recover(window: BrowserWindow, reason: string): void {
    this.#ports.log.error(`the page is not shown: ${reason}`);
    if (this.#reloads.allow(Date.now())) void this.#load(window);
    else this.#ports.onBroken(reason);
  }

  #beginSession(window: BrowserWindow): void {
    this.#endSession();
    this.#session = this.#ports.openSession();
    this.#session.onAny((notification, data) => window.webContents.send(NOTIFY_CHANNEL, notification, data));
  }

  #endSession(): void {
    this.#pageReady = false;
    this.#session?.dispose();
    this.#session = null;
  }
}

function background(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light;
}

/** The displays less their taskbars, the primary one first. */
function workAreas(): Electron.Rectangle[] {
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  return [primary, ...others].map(({ workArea }) => workArea);
}
