import { dirname, join } from 'node:path';
import { app } from 'electron';

/** Where the parts of the application stand, in a checkout and once installed alike. */
export const paths = {
  renderer: join(__dirname, '..', 'renderer'),
  search: join(__dirname, '..', 'search', 'index.cjs'),
  preload: join(__dirname, '..', 'preload', 'index.cjs'),
  icons: join(__dirname, '..', '..', '..', 'icons'),
  /** The installer puts the helper into `bin` beside the application; a build has it in `build/out/bin`. */
  helper: app.isPackaged
    ? join(dirname(process.execPath), 'bin', 'steward.exe')
    : join(__dirname, '..', '..', 'bin', 'steward.exe'),
} as const;
