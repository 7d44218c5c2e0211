import type { NsisUpdater } from 'electron-updater';
import type { Log } from '../../core/log.js';
import type { Updater } from '../../core/updates/updates.js';

/** Each processor has a feed of its own (build/electron-builder.mjs): `latest.yml`, `latest-arm64.yml`. */
const CHANNEL = process.arch === 'arm64' ? { channel: 'latest-arm64' } : {};

/**
 * Updates by electron-updater, from a folder with `latest.yml` and the installer. The installer's signature is checked against
 * that of this application where it is signed, its SHA-512 always.
 */
export function electronUpdater(log: Log): Updater {
  let opened: NsisUpdater | null = null;
  const feedAt = (url: string) => ({ provider: 'generic' as const, url, ...CHANNEL });
  const open = async (url: string): Promise<NsisUpdater> => {
    if (opened === null) {
      // Late: it is large, and most starts do not need it.
      const { NsisUpdater } = await import('electron-updater');
      opened = new NsisUpdater(feedAt(url));
      opened.autoDownload = false;
      opened.autoInstallOnAppQuit = false;
      opened.disableWebInstaller = true;
      opened.logger = {
        info: (text) => log.info(String(text)),
        warn: (text) => log.info(String(text)),
        error: (text) => log.error(String(text)),
      };
      // Each failure is also the rejection of the call that met it.
      opened.on('error', () => undefined);
    }
    opened.setFeedURL(feedAt(url));
    return opened;
  };
  const require = (): NsisUpdater => {
    if (opened === null) throw new Error('no update has been looked for');
    return opened;
  };
  return {
    check: async (url) => {
      const found = await (await open(url)).checkForUpdates();
      return found?.isUpdateAvailable === true ? found.updateInfo.version : null;
    },
    download: async (onProgress) => {
      const updater = require();
      const tell = ({ percent }: { readonly percent: number }): void =>
        onProgress(Math.min(100, Math.max(0, percent)));
      updater.on('download-progress', tell);
      try {
        await updater.downloadUpdate();
      } finally {
        updater.off('download-progress', tell);
      }
    },
    install: () => require().quitAndInstall(false, true),
  };
}
