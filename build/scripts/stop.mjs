import { rmSync } from 'node:fs';
import { devWine, prefix } from './dev-prefix.mjs';
import { note } from './log.mjs';
import { endPrefix } from './wine.mjs';

/** Ends every service of `npm start`'s Wine prefix; with `--clean` the prefix goes too, with services, settings and logs. */
if (process.platform === 'win32') {
  note('On Windows, services are stopped and removed in Steward itself.');
} else {
  endPrefix(devWine());
  note('All services of the Wine prefix have ended.');
  if (process.argv.includes('--clean')) {
    rmSync(prefix, { recursive: true, force: true });
    note(`${prefix} has been removed.`);
  }
}
