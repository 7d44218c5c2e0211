import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../../electron/contract/default-settings.js';
import { fileSettingsStore, userDataFolder } from '../../../../electron/core/settings/file-store.js';
import { SettingsKeeper } from '../../../../electron/core/settings/settings.js';
import { silentLog } from '../silent-log.js';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'steward-test-'));
  file = join(folder, 'deep', 'settings.json');
});
afterEach(() => rmSync(folder, { recursive: true }));
const keeper = (path = file) => new SettingsKeeper(fileSettingsStore(path), silentLog);

it('begins with the defaults and keeps what is changed', () => {
  expect(keeper().current).toEqual(DEFAULT_SETTINGS);
  expect(keeper().change({ language: 'zh-CN' })).toEqual({ ...DEFAULT_SETTINGS, language: 'zh-CN' });
  expect(keeper().current.language).toBe('zh-CN');
  expect(readdirSync(join(folder, 'deep'))).toEqual(['settings.json']);
});

it('falls back only where a kept value is not allowed', () => {
  const path = join(folder, 'settings.json');
  writeFileSync(
    path,
    JSON.stringify({ theme: 'dark', language: 'xx', split: 7, unknown: true, constructor: 1 }),
  );
  expect(keeper(path).current).toEqual({ ...DEFAULT_SETTINGS, theme: 'dark' });
});

it('drops of what a person has gathered only what is not allowed, and says which', () => {
  const path = join(folder, 'settings.json');
  const good = { label: 'Wiki', target: 'https://wiki.example/game' };
  const bad = { label: 'Secret', target: 'https://me:hunter2@wiki.example/' };
  writeFileSync(
    path,
    JSON.stringify({
      links: { GAME: [bad, good, { target: 7 }], GATE: 'none', NGINX: [good] },
      labels: { GAME: 'Games', GATE: '', ['X'.repeat(300)]: 'Long' },
      favourites: ['Game', 7, 'Gate', null],
      columns: ['pid', 'colour', 'cpu'],
      logPolicy: { ...DEFAULT_SETTINGS.logPolicy, bytes: -1 },
    }),
  );
  const said: string[] = [];
  const log = { ...silentLog, error: (message: string) => said.push(message) };
  expect(new SettingsKeeper(fileSettingsStore(path), log).current).toEqual({
    ...DEFAULT_SETTINGS,
    links: { GAME: [good], NGINX: [good] },
    labels: { GAME: 'Games' },
    favourites: ['Game', 'Gate'],
    columns: ['pid', 'cpu'],
  });
  expect(said.map((message) => message.replace(/ is left out: .+/, ''))).toEqual(
    expect.arrayContaining([
      'the setting links.GAME.0',
      'the setting links.GATE',
      'the setting labels.GATE',
      'the setting favourites.1',
      'the setting columns.1',
      'the setting logPolicy',
    ]),
  );
  expect(said.join('\n')).not.toContain('hunter2');
});

it.each(['', '{"theme":', '[]', 'null', '"dark"'])('survives a file with %j', (content) => {
  const path = join(folder, 'settings.json');
  writeFileSync(path, content);
  expect(keeper(path).current).toEqual(DEFAULT_SETTINGS);
});

it('changes nothing when the change is not allowed', () => {
  const settings = keeper();
  settings.change({ theme: 'light' });
  expect(() => settings.change({ split: 7 })).toThrow();
  expect(settings.current.theme).toBe('light');
  expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ theme: 'light', split: 0.55 });
});

describe('userDataFolder', () => {
  it('is where the system keeps such things, unless it is told', () => {
    expect(userDataFolder('linux', { STEWARD_USER_DATA: '/tmp/x' })).toBe('/tmp/x');
    expect(userDataFolder('linux', { XDG_CONFIG_HOME: '/home/u/conf' })).toBe('/home/u/conf/steward');
    expect(userDataFolder('win32', { APPDATA: 'C:\\Users\\u\\AppData\\Roaming' })).toContain('Roaming');
  });
});
