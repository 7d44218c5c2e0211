import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { app, dialog, Menu, nativeTheme, session as sessions } from 'electron';
import { createApplication, type Application } from '../core/application.js';
import { promptElevator } from '../core/elevation/helper-elevator.js';
import { translator } from '../core/i18n.js';
import {
  asksToQuit,
  isWanted,
  loginItem,
  navigationOf,
  NOTHING_RAN,
  showsWindow,
} from '../core/lifecycle/start.js';
import type { Log } from '../core/log.js';
import { detectRuntime } from '../core/runtime/detect.js';
import { userDataFolder } from '../core/settings/file-store.js';
import { buildTray } from '../core/tray/model.js';
import { questionBefore } from '../core/tray/question.js';
import { uninstallerOf } from '../core/updates/portable.js';
import type { UpdateSource } from '../core/updates/updates.js';
import { ask, choosePath, chooseSave, openPath, saveFile, systemOpener } from './dialogs.js';
import { registerInvoke } from './ipc/register.js';
import { fileLog } from './log.js';
import { ServiceAlerts } from './notify/service-alerts.js';
import { Toasts } from './notify/toast.js';
import { paths } from './paths.js';
import { QuitController } from './quit.js';
import { registerScheme, serveBundle } from './security/bundle-protocol.js';
import { hardenContents, hardenSession } from './security/harden.js';
import { electronSettingsStore, windowStateStore } from './settings.js';
import { electronUpdater } from './update/electron-updater.js';
import { BUILT_IN_FEED } from './update/feed.js';
import { UpdateNotice } from './notify/update-notice.js';
import { runTrayCommand } from './tray/commands.js';
import { TrayIcon } from './tray/tray-icon.js';
import { MainWindow } from './window/main-window.js';

/** Also the installer's shortcut's: Windows shows notifications only of programs that it knows by this. */
const APP_USER_MODEL_ID = 'Steward.StewardTray';

app.setPath('userData', userDataFolder());
if (process.platform === 'win32') app.setAppUserModelId(APP_USER_MODEL_ID);
// As root on Linux there is no sandbox, and with both every child process is killed.
if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
// What we start elevated begins in our folder: it must be one that only administrators can write.
if (app.isPackaged) process.chdir(dirname(process.execPath));
registerScheme();

if (!app.requestSingleInstanceLock()) app.quit();
else if (asksToQuit(process.argv)) app.exit(NOTHING_RAN);
else app.whenReady().then(run).catch(fail);

function run(): void {
  const logFile = join(app.getPath('userData'), 'steward.log');
  const log = fileLog(logFile);
  const appIcon = join(paths.icons, process.platform === 'win32' ? 'app.ico' : 'app.png');
  Menu.setApplicationMenu(null);
  app.on('web-contents-created', (_event, contents) => hardenContents(contents));
  hardenSession(sessions.defaultSession, app.isPackaged);
  serveBundle(sessions.defaultSession, paths.renderer);

  const runtime = detectRuntime(paths.helper);
  const application: Application = createApplication({
    host: 'electron',
    version: app.getVersion(),
    systemLanguages: app.getPreferredSystemLanguages(),
    runtime,
    searchBundle: paths.search,
    elevator: process.platform === 'win32' ? promptElevator(runtime) : null,
    settings: electronSettingsStore(),
    choosePath: (kind, start) => choosePath(window.browserWindow, kind, start),
    chooseSave: (name) => chooseSave(window.browserWindow, name),
    reveal: openPath,
    opener: systemOpener,
    logFile,
    saveFile: (name, content) => saveFile(window.browserWindow, name, content),
    runtimes: [
      { name: 'Electron', version: process.versions.electron },
      { name: 'Chromium', version: process.versions.chrome },
      { name: 'Node.js', version: process.versions.node },
    ],
    settingsFolder: app.getPath('userData'),
    updates: updateSource(log),
    log,
  });
  if (!isWanted(process.argv, application.settings().startAtLogin)) {
    application.dispose();
    app.quit();
    return;
  }
  const translate = () => translator(application.language());
  const toasts = new Toasts(appIcon);
  const session = application.openSession();

  const quit = new QuitController(
    () => {
      tray.destroy();
      alerts.dispose();
      toasts.closeAll();
      application.dispose();
    },
    (error) => log.error(`ending: ${String(error)}`),
  );

  const window = new MainWindow({
    preload: paths.preload,
    icon: appIcon,
    packaged: app.isPackaged,
    state: windowStateStore(),
    log,
    translate,
    openSession: () => application.openSession(),
    closeSituation: () => ({ quitting: quit.quitting, hintShown: application.settings().closeHintShown }),
    onFirstHide: () => {
      session.handlers['settings.set']({ closeHintShown: true }).catch((error: unknown) => {
        log.error(`that the hint was shown is not kept: ${String(error)}`);
      });
      const t = translate();
      const onClick = (): void => window.show();
      toasts.show('closed', {
        title: t('notify.closedTitle', {}),
        body: t('notify.closedBody', {}),
        onClick,
      });
    },
    onSessionEnd: () => quit.sessionEnds(),
    onBroken: fail,
  });
  registerInvoke(
    () => window.client(),
    (channel) => {
      if (channel === 'services.snapshot') window.pageReady();
    },
    log,
  );

  const tray = new TrayIcon({
    icons: paths.icons,
    model: () =>
      buildTray(application.snapshot(), Date.now(), application.language(), application.settings()),
    run: (command) =>
      void runTrayCommand(command, {
        handlers: session.handlers,
        toasts,
        translate,
        show: (navigation) => window.show(navigation),
        question: (action, name) => {
          const { services } = application.snapshot();
          return questionBefore(action, name, services, application.settings().confirm, translate());
        },
        ask: (question) => ask(window.browserWindow, question),
        quit: () => quit.quit(),
      }),
  });

  const alerts = new ServiceAlerts({
    toasts,
    translate,
    watching: () => window.focused,
    wishes: () => application.settings(),
    open: (navigation) => window.show(navigation),
  });

  const notice = new UpdateNotice({
    toasts,
    translate,
    open: () => window.show({ to: 'settings' }),
  });

  const update = (): void => {
    tray.update();
    alerts.update(application.snapshot());
  };
  session.on('services.changed', update);
  session.on('operations.changed', update);
  session.on('connection.changed', update);
  session.on('updates.changed', (state) => notice.update(state, application.settings().updates));
  session.on('settings.changed', () => {
    applySettings(application);
    update();
  });
  app.on('second-instance', (_event, argv) => {
    if (asksToQuit(argv)) quit.quit();
    else if (showsWindow(argv)) window.show(navigationOf(argv));
  });
  // Without a window Steward lives on in the notification area.
  app.on('window-all-closed', () => undefined);

  applySettings(application);
  application.start();
  if (showsWindow(process.argv)) window.show(navigationOf(process.argv));
}

function updateSource(log: Log): UpdateSource | 'portable' | null {
  if (!app.isPackaged) return null;
  const isPortable = process.platform === 'win32' && !existsSync(uninstallerOf(process.execPath));
  return isPortable ? 'portable' : { updater: electronUpdater(log), feed: BUILT_IN_FEED };
}

/** What the system keeps of our settings. */
function applySettings(application: Application): void {
  const { theme, startAtLogin } = application.settings();
  nativeTheme.themeSource = theme;
  const item = loginItem(startAtLogin, { platform: process.platform, packaged: app.isPackaged });
  if (item === null) return;
  const registered = app.getLoginItemSettings({ args: item.args });
  if (registered.openAtLogin !== item.openAtLogin) app.setLoginItemSettings(item);
}

/** Nothing can be shown: says why and ends, rather than staying as an icon without a window. */
function fail(error: unknown): void {
  dialog.showErrorBox('Steward', error instanceof Error ? (error.stack ?? error.message) : String(error));
  app.exit(1);
}
