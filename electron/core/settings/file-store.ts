import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { SettingsStore } from './store.js';

/** Settings in a JSON file, which is replaced as a whole so that it is never half written. */
export function fileSettingsStore(file: string): SettingsStore {
  return {
    load: () => {
      let text: string;
      try {
        text = readFileSync(file, 'utf8');
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
        throw error;
      }
      return JSON.parse(text) as unknown;
    },
    save: (settings) => {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      const temporary = `${file}.${process.pid}.tmp`;
      writeFileSync(temporary, `${JSON.stringify(settings, null, 2)}\n`, { mode: 0o600 });
      renameSync(temporary, file);
    },
  };
}

/** The folder of the user's settings: `STEWARD_USER_DATA`, else where the system keeps such things. */
export function userDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
): string {
  const chosen = env['STEWARD_USER_DATA'];
  if (chosen !== undefined && chosen !== '') return chosen;
  if (platform === 'win32') return join(env['APPDATA'] ?? join(homedir(), 'AppData', 'Roaming'), 'Steward');
  return join(env['XDG_CONFIG_HOME'] ?? join(homedir(), '.config'), 'steward');
}
